import { tickPublicationClock } from "../../newsroom/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Change, Database, Tables } from "../../platform/db/index.ts";
import { rowOfBranch, rowOfPlace, rowOfRoute } from "../rows.ts";
import { keepCompiled } from "./keep-compiled.ts";
import { type MapFiles, readMapFiles } from "./map-files.ts";

export interface MapLoaded {
  readonly places: number;
  readonly branches: number;
  readonly figures: number;
  /** Records the desk has changed, which the files leave as they are. */
  readonly kept: number;
  /** Records that differ from before. */
  readonly changed: number;
}

/**
 * Brings the compiled map of a folder into the database, whole or not at all. Twice is once: what says the same stays
 * untouched, and what the desk has changed stays the desk's. Throws MapFilesRefused.
 */
export async function loadMap(database: Database, folder: string, now: () => Date): Promise<MapLoaded> {
  const files = await readMapFiles(folder);
  return database.change(async (change) => {
    const ground = await keepGround(change, files, now().toISOString());
    const changed =
      ground.changed +
      (await keepSources(change, files)) +
      (await keepFacts(change, files)) +
      (await keepCompiled(change, files.releases, now().toISOString()));
    if (changed > 0) {
      await tickPublicationClock(change);
      const line = { actor: "system", role: "system", action: "map.load", object: "map:files" } as const;
      await appendAuditLine(change, line, now);
    }
    return {
      places: files.places.length,
      branches: files.branches.length,
      figures: files.releases.reduce((sum, { figures }) => sum + figures.length, 0),
      kept: ground.kept,
      changed,
    };
  });
}

/** Whether nothing of the map is there yet. */
export async function isMapEmpty(database: Database): Promise<boolean> {
  const route = await database.query.selectFrom("map_route").select("id").limit(1).executeTakeFirst();
  return route === undefined;
}

async function keepGround(change: Change, files: MapFiles, at: string) {
  const counts = { changed: 0, kept: 0 };
  // The three tables have in common all that is used of them here: an id, a version and when it changed.
  const keep = async (
    table: "map_place" | "map_route" | "map_branch",
    row: { readonly id: string; readonly position: number },
  ) => {
    const records = table as "map_place";
    const before = await change.selectFrom(records).selectAll().where("id", "=", row.id).executeTakeFirst();
    if (before && before.version > 1) counts.kept += 1;
    else if (differs(before, row)) {
      const values = { ...(row as Tables["map_place"]), version: 1, changed_at: at };
      if (before) await change.updateTable(records).set(values).where("id", "=", row.id).execute();
      else await change.insertInto(records).values(values).execute();
      counts.changed += 1;
    }
  };
  for (const [position, place] of files.places.entries())
    await keep("map_place", { ...rowOfPlace(place), position });
  for (const route of files.routes)
    await keep("map_route", { ...rowOfRoute(route), position: route.position });
  for (const [position, branch] of files.branches.entries())
    await keep("map_branch", { ...rowOfBranch(branch), position });
  return counts;
}

async function keepSources(change: Change, { sources }: MapFiles): Promise<number> {
  const before = new Map(
    (await change.selectFrom("map_source").selectAll().execute()).map((row) => [row.id, row]),
  );
  const fresh = sources.filter((source) => differs(before.get(source.id), source));
  for (const { id, ...rest } of fresh) {
    await change
      .insertInto("map_source")
      .values({ id, ...rest })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
      .execute();
  }
  return fresh.length;
}

async function keepFacts(change: Change, { facts }: MapFiles): Promise<number> {
  const before = new Map(
    (await change.selectFrom("map_fact").selectAll().execute()).map((row) => [row.id, row]),
  );
  let changed = 0;
  for (const [position, { id, what, note, asOf, ...fact }] of facts.entries()) {
    const row = {
      ...fact,
      position,
      what: JSON.stringify(what),
      note: note === null ? null : JSON.stringify(note),
      as_of: asOf,
    };
    if (!differs(before.get(id), row)) continue;
    await change
      .insertInto("map_fact")
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
    changed += 1;
  }
  return changed;
}

const differs = (before: object | undefined, row: object): boolean =>
  before === undefined ||
  Object.entries(row).some(([column, value]) => before[column as keyof typeof before] !== value);
