import { type Change, insertMany, isListed } from "../../platform/db/index.ts";
import type { KnownPerson } from "../duplicates/evidence.ts";
import { namesRules, type WordKeys } from "../names/index.ts";
import type { People } from "../people.ts";
import { subjectOf } from "../permission/persons-for.ts";
import { holdLogAfterCases } from "../permission/reckoned-anew.ts";
import { keyKindOf } from "./filed.ts";
import { glanceOf } from "./glance.ts";
import { keyHash, soundsOfNames } from "./key-hashes.ts";
import { yearsOf } from "./years.ts";

/** A record and what is known of its person by this record alone. */
export interface ToFile {
  readonly personId: string;
  readonly known: KnownPerson;
}

type Filing = Pick<People, "vault" | "database">;

/** Files records for finding, new ones and such as were filed before: in the transaction that wrote what they say. */
export async function fileRecords(change: Change, people: Filing, records: readonly ToFile[]): Promise<void> {
  if (records.length === 0) return;
  const { kind } = people.database;
  const filed = records.map(({ personId, known }) => {
    const sounds = soundsOfNames(people.vault, known.names);
    return { personId, known, sounds };
  });
  const glances = people.vault.together(
    filed.map(({ personId }) => subjectOf(personId)),
    () =>
      filed.map(({ personId, known, sounds }) => ({
        person_id: personId,
        rules: namesRules,
        ...glanceOf(people.vault, personId, known, sounds.keys()),
      })),
  );
  const ids = records.map(({ personId }) => personId);
  const before = await numbersOf(change, kind, ids);
  await takeOut(change, kind, [...before.values()]);
  for (const glance of glances) {
    if (!before.has(glance.person_id)) continue;
    const { person_id, ...cells } = glance;
    await change.updateTable("person_glance").set(cells).where("person_id", "=", person_id).execute();
  }
  const fresh = glances.filter(({ person_id }) => !before.has(person_id));
  await insertMany(change, kind, "person_glance", fresh);
  const added = fresh.length > 0 ? await numbersOf(change, kind, ids) : before;
  await fileSounds(change, people, new Map(filed.flatMap(({ sounds }) => [...sounds])));
  const rows = filed.flatMap(({ personId, known, sounds }) =>
    [...sounds.keys()].flatMap((sound) =>
      yearsOf(known.births).map((year) => ({ sound, year, no: added.get(personId) as number })),
    ),
  );
  // In the order of the table, so that neighbours are written together.
  rows.sort((one, other) => one.sound - other.sound || one.year - other.year || one.no - other.no);
  await insertMany(change, kind, "person_name_key", rows);
}

async function numbersOf(
  change: Change,
  kind: People["database"]["kind"],
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await change
    .selectFrom("person_glance")
    .select(["person_id", "no"])
    .where(isListed(kind, "person_id", personIds))
    .execute();
  return new Map(rows.map(({ person_id, no }) => [person_id, no]));
}

async function takeOut(change: Change, kind: People["database"]["kind"], nos: readonly number[]) {
  if (nos.length === 0) return;
  await change
    .deleteFrom("person_name_key")
    .where(isListed(kind, "no", nos))
    .execute();
}

/** Writes down by which keys sounds are found that nobody had so far. */
async function fileSounds(
  change: Change,
  { vault, database: { kind } }: Filing,
  sounds: ReadonlyMap<number, WordKeys>,
): Promise<void> {
  // Two that file the same new sounds in another order would each wait for the other: the log's turn orders them. And
  // nobody may take out a sound as lost between its being seen here and its being used.
  await holdLogAfterCases(change, kind);
  const there = await change
    .selectFrom("name_sound_key")
    .select("sound")
    .distinct()
    .where(isListed(kind, "sound", [...sounds.keys()]))
    .execute();
  const known = new Set(there.map(({ sound }) => sound));
  const rows = [...sounds].flatMap(([sound, keys]) =>
    known.has(sound) ? [] : keys.map((key) => ({ key: keyHash(vault, key), sound, kind: keyKindOf(key) })),
  );
  if (rows.length === 0) return;
  await insertMany(change, kind, "name_sound_key", rows, "nothing");
}
