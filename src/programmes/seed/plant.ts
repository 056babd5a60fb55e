import { newId, type Random } from "../../access/index.ts";
import type { Change, Database } from "../../platform/db/index.ts";
import type { Values } from "../content/content.ts";
import { exampleSeeds } from "./example.ts";
import { frameSeeds } from "./frame.ts";
import { projectSeeds } from "./projects.ts";
import type { Seed } from "./seed.ts";

/** Who wrote what the program comes with. */
export const seeded = "posoka";

/** Writes down the programmes and projects the program comes with, whole or not at all. Gives how many. */
export const plantProgrammes = (
  database: Database,
  now: () => Date,
  random: Random,
  wanted: readonly Seed[] = [...frameSeeds, ...projectSeeds, ...exampleSeeds],
): Promise<number> =>
  database.change(async (change) => {
    const ids = new Map<string, string>();
    for (const seed of wanted) ids.set(seed.code, await plant(change, now, random, seed, ids));
    return wanted.length;
  });

async function plant(
  change: Change,
  now: () => Date,
  random: Random,
  seed: Seed,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const made = { made_at: now().toISOString(), made_by: seeded };
  const id = newId(random);
  const parent = seed.parent === null ? null : ids.get(seed.parent);
  if (parent === undefined) throw new Error(`${seed.code} belongs to ${seed.parent}, which comes later.`);
  await change
    .insertInto("programme_subject")
    .values({ id, kind: seed.kind, parent_id: parent, code: seed.code, draft_id: null, ...made })
    .execute();
  const sources = seed.sources.map((values, at) => ({
    id: `seed-${at + 1}`,
    values: { ...values, seen_on: null } as Values,
  }));
  await change
    .insertInto("programme_version")
    .values({
      id: newId(random),
      subject_id: id,
      seq: 1,
      since: seed.since,
      title: seed.title,
      reason: null,
      source: seed.source,
      content: JSON.stringify({ forms: seed.forms, lists: { ...seed.lists, sources } }),
      ...made,
    })
    .execute();
  return id;
}
