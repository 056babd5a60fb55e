import { tickPublicationClock } from "../../newsroom/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Change, Database, Tables } from "../../platform/db/index.ts";
import { rowOfBranch, rowOfFact, rowOfPlace, rowOfRoute, rowOfSource } from "../rows.ts";
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
    const papers = await keepPapers(change, files, now().toISOString());
    const changed =
      ground.changed + papers.changed + (await keepCompiled(change, files.releases, now().toISOString()));
    if (changed > 0) {
      await tickPublicationClock(change);
      const line = { actor: "system", role: "system", action: "map.load", object: "map:files" } as const;
      await appendAuditLine(change, line, now);
    }
    return {
      places: files.places.length,
      branches: files.branches.length,
      figures: files.releases.reduce((sum, { figures }) => sum + figures.length, 0),
      kept: ground.kept + papers.kept,
      changed,
    };
  });
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

/** Like places: what the desk has changed stays the desk's. */
async function keepPapers(change: Change, { sources, facts }: MapFiles, at: string) {
  const counts = { changed: 0, kept: 0 };
  const keep = async (table: "map_source" | "map_fact", row: { readonly id: string }) => {
    const papers = table as "map_source";
    const before = await change.selectFrom(papers).selectAll().where("id", "=", row.id).executeTakeFirst();
    if (before && before.version > 1) counts.kept += 1;
    else if (differs(before, row)) {
      const values = { ...(row as ReturnType<typeof rowOfSource>), changed_at: at };
      if (before) await change.updateTable(papers).set(values).where("id", "=", row.id).execute();
      else await change.insertInto(papers).values(values).execute();
      counts.changed += 1;
    }
  };
  for (const source of sources) await keep("map_source", rowOfSource(source));
  for (const [position, fact] of facts.entries())
    await keep("map_fact", { ...rowOfFact(fact), position } as never);
  return counts;
}

const differs = (before: object | undefined, row: object): boolean =>
  before === undefined ||
  Object.entries(row).some(([column, value]) => before[column as keyof typeof before] !== value);
