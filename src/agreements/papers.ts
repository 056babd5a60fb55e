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
import { readRecord } from "./read-register.ts";
import { objectOf } from "./write-register.ts";

/** The vault's subject of an agreement: its papers, which carry signatures. */
const subjectOf = (agreementId: string): string => `agreement:${agreementId}`;

/** A signed paper of an agreement: the text, an annex, a letter. */
export interface AgreementPaper extends Pick<KeptFile, "name" | "type" | "size" | "keptAt" | "keptBy"> {
  readonly id: string;
}

/** Keeps a paper of an agreement, sealed. Gives its id. Throws "not found". */
export async function keepAgreementPaper(
  change: Change,
  people: People,
  act: Act,
  agreementId: string,
  file: InspectedFile,
): Promise<string> {
  const right = demand(act.actor, "agreement.write");
  const { kind, struck } = await readRecord(change, agreementId);
  if (kind !== "agreement" || struck) throw notFound();
  const by = act.actor.staffId;
  const kept = await keepFile(change, people, { subject: subjectOf(agreementId), file, by });
  const id = newId(people.random);
  const kept_at = people.now().toISOString();
  await change
    .insertInto("agreement_paper")
    .values({ id, agreement_id: agreementId, file_id: kept.id, kept_at, kept_by: by })
    .execute();
  const noted = {
    action: "agreement.keep-paper",
    object: objectOf(agreementId),
    fields: [`paper:${id}`],
  } as const;
  await note(change, act, right, noted, people.now());
  return id;
}

export async function readAgreementPapers(
  query: Query,
  people: Pick<People, "vault">,
  agreementId: string,
): Promise<readonly AgreementPaper[]> {
  const rows = await query
    .selectFrom("agreement_paper")
    .select(["id", "file_id"])
    .where("agreement_id", "=", agreementId)
    .orderBy("kept_at")
    .orderBy("id")
    .execute();
  const subject = subjectOf(agreementId);
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
export async function openAgreementPaper(
  change: Change,
  people: People,
  act: Act,
  agreementId: string,
  paperId: string,
): Promise<OpenedFile> {
  const right = demand(act.actor, "agreement.papers");
  const row = await change
    .selectFrom("agreement_paper")
    .select("file_id")
    .where("id", "=", paperId)
    .where("agreement_id", "=", agreementId)
    .executeTakeFirst();
  const place = row && { id: row.file_id, subject: subjectOf(agreementId) };
  const noted = {
    action: "agreement.open-paper",
    object: objectOf(agreementId),
    fields: [`paper:${paperId}`],
  } as const;
  const opened = place && (await readFile(change, people, place, lineOf(act, right, noted)));
  if (!opened) throw notFound();
  return opened;
}
