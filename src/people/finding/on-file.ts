import { sql } from "kysely";
import {
  askPrepared,
  type Database,
  type DatabaseKind,
  isListed,
  keepStatement,
  type Query,
} from "../../platform/db/index.ts";
import { type Files, type KeyedSound, type Slice, sliceName } from "./filed.ts";
import { type Glance, readGlances } from "./glance.ts";
import type { Numbers } from "./ranking.ts";
import { SoundCounts } from "./sound-counts.ts";

const askForHighest = keepStatement((query: Query, _: object) =>
  query.selectFrom("person_glance").select((glance) => glance.fn.max("no").as("highest")),
);

/** All records of the registry. */
export const onFile = (query: Query, database: Database): Files<Glance> => ({
  async highest() {
    const [found] = await askForHighest(query, {});
    return Number(found?.highest ?? 0);
  },
  async withKeys(keys) {
    if (keys.length === 0) return new Map();
    const rows = await askPrepared(
      query,
      query
        .selectFrom("name_sound_key")
        .select(["key", "sound", "kind"])
        .where(isListed(database.kind, "key", keys)),
    );
    return gathered(rows.map(({ key, sound, kind }): [number, KeyedSound] => [key, { sound, kind }]));
  },
  counts: (sounds, highest) =>
    countsOf(database).of(sounds, highest, (missing) => countSounds(query, database.kind, missing)),
  async inSlices(slices) {
    const found = new Map<string, Numbers>();
    const dated = slices.filter(({ year }) => year !== null);
    const whole = slices.filter(({ year }) => year === null);
    const asked = [
      ...(dated.length > 0 ? [inYears(database.kind, dated)] : []),
      ...(whole.length > 0 ? [inAnyYear(database.kind, whole)] : []),
    ];
    if (asked.length === 0) return found;
    // In one statement: somebody waits for each way to the server and back.
    const { rows } = await sql<SliceRow>`${sql.join(asked, sql` union all `)}`.execute(query);
    for (const { sound, year, nos } of rows) {
      found.set(sliceName({ sound, year }), listOf(database.kind, nos));
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

/** Each slice comes as bytes, all in one: a row for every record would cost ten times as much to hand over. */
interface SliceRow {
  sound: number;
  year: number | null;
  nos: Uint8Array | null;
}

function listOf(kind: DatabaseKind, nos: SliceRow["nos"]): Numbers {
  if (nos === null) return [];
  return kind === "sqlite" ? numbersInDigits(nos) : packedNumbers(nos);
}

const [comma, zero] = [",", "0"].map((sign) => sign.charCodeAt(0)) as [number, number];

/** Whole numbers with commas between them, digit by digit: three times as fast as reading them as JSON. */
function numbersInDigits(digits: Uint8Array): Numbers {
  const numbers = new Int32Array(Math.ceil(digits.length / 2));
  let [count, number] = [0, 0];
  for (let at = 0; at < digits.length; at += 1) {
    const sign = digits[at] as number;
    if (sign !== comma) {
      number = 10 * number + sign - zero;
      continue;
    }
    numbers[count] = number;
    count += 1;
    number = 0;
  }
  numbers[count] = number;
  return numbers.subarray(0, count + 1);
}

/** Four bytes for each number, the highest first. */
function packedNumbers(bytes: Uint8Array): Numbers {
  const { buffer } = new Uint8Array(bytes);
  Buffer.from(buffer).swap32();
  return new Int32Array(buffer);
}

/** As `listOf` reads them. PostgreSQL packs numbers three times as fast as it writes their digits. */
const digits = sql`cast(group_concat(no) as blob)`;
const packed = sql`string_agg(int4send(k.no::int4), '')`;

const inYears = (kind: DatabaseKind, slices: readonly Slice[]) =>
  kind === "sqlite"
    ? sql<SliceRow>`select s.value ->> 0 as sound, s.value ->> 1 as year,
        (select ${digits} from person_name_key where sound = s.value ->> 0 and year = s.value ->> 1) as nos
        from json_each(${JSON.stringify(slices.map(({ sound, year }) => [sound, year]))}) as s`
    : sql<SliceRow>`select s.sound, s.year,
        (select ${packed} from person_name_key as k where k.sound = s.sound and k.year = s.year) as nos
        from unnest(${slices.map(({ sound }) => sound)}::bigint[], ${slices.map(({ year }) => year)}::bigint[]) as s(sound, year)`;

const inAnyYear = (kind: DatabaseKind, slices: readonly Slice[]) =>
  kind === "sqlite"
    ? sql<SliceRow>`select s.value as sound, null as year,
        (select ${digits} from person_name_key where sound = s.value) as nos
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
