import { sql } from "kysely";
import { type Database, type DatabaseKind, isListed, type Query } from "../../platform/db/index.ts";
import { type Files, type KeyedSound, type Slice, sliceName } from "./filed.ts";
import { type Glance, readGlances } from "./glance.ts";
import { SoundCounts } from "./sound-counts.ts";

/** All records of the registry. */
export const onFile = (query: Query, database: Database): Files<Glance> => ({
  async highest() {
    const { highest } = await query
      .selectFrom("person_glance")
      .select((glance) => glance.fn.max("no").as("highest"))
      .executeTakeFirstOrThrow();
    return Number(highest ?? 0);
  },
  async withKeys(keys) {
    if (keys.length === 0) return new Map();
    const rows = await query
      .selectFrom("name_sound_key")
      .select(["key", "sound", "kind"])
      .where(isListed(database.kind, "key", keys))
      .execute();
    return gathered(rows.map(({ key, sound, kind }): [number, KeyedSound] => [key, { sound, kind }]));
  },
  counts: (sounds, highest) =>
    countsOf(database).of(sounds, highest, (missing) => countSounds(query, database.kind, missing)),
  async inSlices(slices) {
    const found = new Map<string, Iterable<number>>();
    const dated = slices.filter(({ year }) => year !== null);
    const whole = slices.filter(({ year }) => year === null);
    const statements = [
      ...(dated.length > 0 ? [inYears(database.kind, dated)] : []),
      ...(whole.length > 0 ? [inAnyYear(database.kind, whole)] : []),
    ];
    for (const statement of statements) {
      const { rows } = await statement.execute(query);
      for (const { sound, year, nos } of rows) found.set(sliceName({ sound, year }), listOf(nos));
    }
    return found;
  },
  async bornOn(days) {
    if (days.length === 0) return new Map();
    const rows = await query
      .selectFrom("person_birth")
      .innerJoin("person_glance", "person_glance.person_id", "person_birth.person_id")
      .select(["person_birth.date", "person_glance.no"])
      .where(isListed(database.kind, "person_birth.date", days))
      .execute();
    return gathered(rows.map(({ date, no }) => [String(date), no]));
  },
  async withHashes(hashes) {
    if (hashes.length === 0) return new Map();
    const rows = await query
      .selectFrom("person_exact_key")
      .innerJoin("person_glance", "person_glance.person_id", "person_exact_key.person_id")
      .select(["person_exact_key.key_hash", "person_glance.no"])
      .where(isListed(database.kind, "person_exact_key.key_hash", hashes))
      .execute();
    return gathered(rows.map(({ key_hash, no }) => [key_hash, no]));
  },
  glances: (nos) => readGlances(query, database.kind, { nos }),
});

function gathered<K, V>(pairs: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const found = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const known = found.get(key);
    if (known) known.push(value);
    else found.set(key, [value]);
  }
  return found;
}

/** Each slice comes as one text, or as bytes: a row for every record would cost ten times as much to hand over. */
interface SliceRow {
  sound: number;
  year: number | null;
  nos: string | Buffer | null;
}

function listOf(nos: SliceRow["nos"]): Iterable<number> {
  if (nos === null) return [];
  if (typeof nos === "string") return JSON.parse(`[${nos}]`) as number[];
  const words = new Int32Array(nos.length / 4);
  for (const at of words.keys()) words[at] = nos.readInt32BE(at * 4);
  return words;
}

/** Four bytes for each number, which PostgreSQL puts together three times as fast as their digits. */
const packed = sql`string_agg(int4send(k.no::int4), '')`;

const inYears = (kind: DatabaseKind, slices: readonly Slice[]) =>
  kind === "sqlite"
    ? sql<SliceRow>`select s.value ->> 0 as sound, s.value ->> 1 as year,
        (select group_concat(no) from person_name_key where sound = s.value ->> 0 and year = s.value ->> 1) as nos
        from json_each(${JSON.stringify(slices.map(({ sound, year }) => [sound, year]))}) as s`
    : sql<SliceRow>`select s.sound, s.year,
        (select ${packed} from person_name_key as k where k.sound = s.sound and k.year = s.year) as nos
        from unnest(${slices.map(({ sound }) => sound)}::bigint[], ${slices.map(({ year }) => year)}::bigint[]) as s(sound, year)`;

const inAnyYear = (kind: DatabaseKind, slices: readonly Slice[]) =>
  kind === "sqlite"
    ? sql<SliceRow>`select s.value as sound, null as year,
        (select group_concat(no) from person_name_key where sound = s.value) as nos
        from json_each(${JSON.stringify(slices.map(({ sound }) => sound))}) as s`
    : sql<SliceRow>`select s.sound, null as year,
        (select ${packed} from person_name_key as k where k.sound = s.sound) as nos
        from unnest(${slices.map(({ sound }) => sound)}::bigint[]) as s(sound)`;

/**
 * Kept in memory, not in a table: a table of counts would make every registration wait for every other that shares a
 * name, and would tell a thief at once what they now have to count.
 */
const keptBy = new WeakMap<Database, SoundCounts>();

function countsOf(database: Database): SoundCounts {
  const counts = keptBy.get(database) ?? new SoundCounts();
  keptBy.set(database, counts);
  return counts;
}

/** Counted no further: what is commoner is common enough. */
const mostCounted = 250_000;

async function countSounds(
  query: Query,
  kind: DatabaseKind,
  sounds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (sounds.length === 0) return new Map();
  const { rows } = await (kind === "sqlite"
    ? sql<{ sound: number; count: number }>`select s.value as sound,
        (select count(*) from (select 1 from person_name_key where sound = s.value limit ${sql.lit(mostCounted)})) as count
        from json_each(${JSON.stringify(sounds)}) as s`
    : sql<{ sound: number; count: number }>`select s.sound,
        (select count(*) from (select 1 from person_name_key as k where k.sound = s.sound limit ${sql.lit(mostCounted)}) as counted) as count
        from unnest(${sounds}::bigint[]) as s(sound)`
  ).execute(query);
  return new Map(rows.map(({ sound, count }) => [sound, Number(count)]));
}
