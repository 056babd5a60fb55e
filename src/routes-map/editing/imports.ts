import { tickPublicationClock } from "../../newsroom/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import {
  dropSameDay,
  type HandedIn,
  type ImportPrepared,
  type ImportReport,
  importContext,
  isNewest,
  releaseOf,
} from "../import/import-file.ts";
import type { Problem } from "../import/problem.ts";
import { readApart } from "../import/read-apart.ts";
import { dropRelease, stageSeries, together } from "../keep-release.ts";
import { type Act, demand, type MapRoom, note } from "./map-room.ts";

/** An import as the desk shows it. */
export interface ImportHandedIn {
  readonly id: string;
  readonly state: "waiting" | "kept" | "dropped";
  readonly report: ImportReport;
  readonly handedInBy: string;
  readonly handedInAt: string;
}

export type Staged =
  | { readonly kind: "staged"; readonly id: string; readonly report: ImportReport }
  | { readonly kind: "refused"; readonly problem: Problem };

/** How long what nobody finished handing in may lie about, in ms. */
const leftFor = 24 * 60 * 60 * 1_000;

/**
 * Reads a file in another thread and lays its figures aside in small steps, so that nobody waits and nobody sees them.
 * Nothing stands until `handIn` says so in the caller's change; what is left lying is swept away by the next one.
 */
export async function stageImport(room: MapRoom, { actor }: Act, handedIn: HandedIn): Promise<Staged> {
  demand(actor, "map.import");
  const { database } = room;
  await sweepLeftovers(room);
  const answer = await readApart({
    context: await importContext(database.query, handedIn.dataset),
    handedIn,
  });
  if ("refused" in answer) return { kind: "refused", problem: answer.refused };
  const id = Buffer.from(room.random(12)).toString("hex");
  await layAside(room, id, answer.prepared);
  return { kind: "staged", id, report: answer.prepared.report };
}

async function layAside({ database, now }: MapRoom, id: string, { report, series, pack }: ImportPrepared) {
  const { loadedAt, asOf, total2015, ...release } = releaseOf(report, now());
  const releaseId = stagedId(id);
  await database.change((change) =>
    change
      .insertInto("map_release")
      .values({
        ...release,
        id: releaseId,
        as_of: asOf,
        loaded_at: loadedAt,
        total_2015: total2015,
        measures: JSON.stringify([report.measure]),
        shown: 0,
        staged: 1,
      })
      .execute(),
  );
  for (let from = 0; from < series.length; from += together) {
    await database.change((change) => stageSeries(change, releaseId, series.slice(from, from + together)));
  }
  if (pack) {
    await database.change((change) =>
      change.insertInto("map_pack").values({ release_id: releaseId, bytes: pack }).execute(),
    );
  }
}

/** Says that a staged import is whole: from now on it waits to be kept or dropped. */
export async function handIn(
  change: Change,
  room: MapRoom,
  act: Act,
  { id, report }: Extract<Staged, { readonly kind: "staged" }>,
): Promise<void> {
  demand(act.actor, "map.import");
  await change
    .insertInto("map_import")
    .values({
      id,
      release_id: stagedId(id),
      state: "waiting",
      report: JSON.stringify(report),
      handed_in_by: act.actor.staffId,
      handed_in_at: room.now().toISOString(),
    })
    .execute();
  await note(change, act, "map.import", { action: "map.hand-in", object: `map-import:${id}` }, room.now());
}

/** Takes away what was laid aside for a form that had been sent before. */
export const layAsideNoMore = ({ database }: MapRoom, id: string): Promise<void> =>
  database.change((change) => dropRelease(change, stagedId(id)));

/** "decided" when somebody else was quicker: what they decided stands. */
export type Decision = "kept" | "kept-behind" | "dropped" | "decided";

/** Keeps an import as a whole. Readers see it at once, unless they see a newer state of the data set. */
export async function keepHandedIn(change: Change, room: MapRoom, act: Act, id: string): Promise<Decision> {
  const found = await waiting(change, act, id);
  if (!found) return "decided";
  const { report, releaseId } = found;
  const isShown = await isNewest(change, report);
  const release = { dataset: report.dataset, measures: JSON.stringify([report.measure]) };
  await dropSameDay(change, report);
  if (isShown) {
    await change
      .updateTable("map_release")
      .set({ shown: 0 })
      .where("dataset", "=", release.dataset)
      .where("measures", "=", release.measures)
      .execute();
  }
  await change
    .updateTable("map_release")
    .set({ staged: 0, shown: isShown ? 1 : 0 })
    .where("id", "=", releaseId)
    .execute();
  await change.updateTable("map_import").set({ state: "kept" }).where("id", "=", id).execute();
  await tickPublicationClock(change);
  await note(
    change,
    act,
    "map.import",
    { action: "map.import", object: `map-release:${releaseId}` },
    room.now(),
  );
  return isShown ? "kept" : "kept-behind";
}

/** Drops an import as a whole: nothing of its figures stays, only that it was handed in. */
export async function dropHandedIn(change: Change, room: MapRoom, act: Act, id: string): Promise<Decision> {
  const found = await waiting(change, act, id);
  if (!found) return "decided";
  const { releaseId } = found;
  await dropRelease(change, releaseId);
  await change.updateTable("map_import").set({ state: "dropped" }).where("id", "=", id).execute();
  await note(change, act, "map.import", { action: "map.drop", object: `map-import:${id}` }, room.now());
  return "dropped";
}

export async function readImport(query: Query, id: string): Promise<ImportHandedIn | undefined> {
  const row = await query.selectFrom("map_import").selectAll().where("id", "=", id).executeTakeFirst();
  return row && importOf(row);
}

/** The imports that wait to be decided on, the newest first. */
export async function waitingImports(query: Query): Promise<readonly ImportHandedIn[]> {
  const rows = await query
    .selectFrom("map_import")
    .selectAll()
    .where("state", "=", "waiting")
    .orderBy("handed_in_at", "desc")
    .execute();
  return rows.map(importOf);
}

const importOf = (row: {
  id: string;
  state: ImportHandedIn["state"];
  report: string;
  handed_in_by: string;
  handed_in_at: string;
}): ImportHandedIn => ({
  id: row.id,
  state: row.state,
  report: JSON.parse(row.report),
  handedInBy: row.handed_in_by,
  handedInAt: row.handed_in_at,
});

/** Null for what is decided already. */
async function waiting(change: Change, { actor }: Act, id: string) {
  demand(actor, "map.import");
  const row = await change
    .selectFrom("map_import")
    .select(["release_id", "report", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  if (row.state !== "waiting") return null;
  return { releaseId: row.release_id, report: JSON.parse(row.report) as ImportReport };
}

/** Takes away what was laid aside and never handed in. */
async function sweepLeftovers({ database, now }: MapRoom): Promise<void> {
  const before = new Date(now().getTime() - leftFor).toISOString();
  const left = await database.query
    .selectFrom("map_release")
    .leftJoin("map_import", "map_import.release_id", "map_release.id")
    .select("map_release.id")
    .where("map_release.staged", "=", 1)
    .where("map_import.id", "is", null)
    .where("map_release.loaded_at", "<", before)
    .execute();
  for (const { id } of left) await database.change((change) => dropRelease(change, id));
}

const stagedId = (id: string): string => `import-${id}`;
