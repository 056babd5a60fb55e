import { newId } from "../access/index.ts";
import { type Act, demand, lineOf, note, type People } from "../people/index.ts";
import type { Change, Query } from "../platform/db/index.ts";
import {
  describeFiles,
  type InspectedFile,
  type KeptFile,
  keepFile,
  type OpenedFile,
  readFile,
} from "../platform/files/index.ts";
import { notFound } from "../platform/http/index.ts";
import { readCost, subjectOfCost } from "./read-costs.ts";

/** A signed monthly report, a bill, a bank's slip. Sealed; every opening is written down. */
export interface CostPaper extends Pick<KeptFile, "name" | "keptAt" | "keptBy"> {
  readonly id: string;
}

const objectOf = (id: string): `cost:${string}` => `cost:${id}`;

/** Keeps a paper of a cost. It is proof and is not taken away again. Throws "not found". */
export async function keepCostPaper(
  change: Change,
  people: People,
  act: Act,
  costId: string,
  file: InspectedFile,
): Promise<string> {
  const right = demand(act.actor, "cost.write");
  await readCost(change, costId);
  const by = act.actor.staffId;
  const kept = await keepFile(change, people, { subject: subjectOfCost(costId), file, by });
  const id = newId(people.random);
  const kept_at = people.now().toISOString();
  await change
    .insertInto("own_cost_paper")
    .values({ id, cost_id: costId, file_id: kept.id, kept_at, kept_by: by })
    .execute();
  const fields = [`paper:${id}`];
  await note(
    change,
    act,
    right,
    { action: "cost.keep-paper", object: objectOf(costId), fields },
    people.now(),
  );
  return id;
}

/** The papers of a cost, the first first. */
export async function readCostPapers(
  query: Query,
  people: Pick<People, "vault">,
  costId: string,
): Promise<readonly CostPaper[]> {
  const rows = await query
    .selectFrom("own_cost_paper")
    .select(["id", "file_id"])
    .where("cost_id", "=", costId)
    .orderBy("kept_at")
    .orderBy("id")
    .execute();
  const subject = subjectOfCost(costId);
  const files = await describeFiles(
    query,
    people,
    rows.map(({ file_id }) => ({ id: file_id, subject })),
  );
  return rows.flatMap(({ id, file_id }) => {
    const file = files.find((one) => one.id === file_id);
    return file ? [{ ...file, id }] : [];
  });
}

/** Opens a paper, with its line in the log. Throws "not found". */
export async function openCostPaper(
  change: Change,
  people: People,
  act: Act,
  costId: string,
  paperId: string,
): Promise<OpenedFile> {
  const right = demand(act.actor, "cost.read");
  const row = await change
    .selectFrom("own_cost_paper")
    .select("file_id")
    .where("id", "=", paperId)
    .where("cost_id", "=", costId)
    .executeTakeFirst();
  if (!row) throw notFound();
  const noted = {
    action: "cost.open-paper",
    object: objectOf(costId),
    fields: [`paper:${paperId}`],
  } as const;
  const place = { id: row.file_id, subject: subjectOfCost(costId) };
  const opened = await readFile(change, people, place, lineOf(act, right, noted));
  if (!opened) throw notFound();
  return opened;
}
