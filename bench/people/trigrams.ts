import { sql } from "kysely";
import { foldName } from "../../src/people/names/index.ts";
import type { Measure } from "../measure.ts";
import type { BenchRegistry } from "./registry.ts";
import type { Roll } from "./roll.ts";
import { Times, timing } from "./timing.ts";

const questions = 200;
const shown = 20;

/** What pg_trgm does with the same names unsealed, as others keep them: a trigram index, the twenty likest. */
export async function measureTrigrams({ people }: BenchRegistry, roll: Roll): Promise<Measure[]> {
  const { query } = people.database;
  await sql`create extension if not exists pg_trgm`.execute(query);
  await sql`drop table if exists plain_name`.execute(query);
  await sql`create table plain_name (person_id text, name text)`.execute(query);
  const rows = [...roll.names].flatMap(([person_id, names]) => names.map((name) => ({ person_id, name })));
  for (let at = 0; at < rows.length; at += 20_000) {
    const some = JSON.stringify(rows.slice(at, at + 20_000));
    await sql`insert into plain_name select * from json_populate_recordset(null::plain_name, ${some}::json)`.execute(
      query,
    );
  }
  await sql`create index plain_name_trigrams on plain_name using gin (name gin_trgm_ops)`.execute(query);
  await sql`analyze plain_name`.execute(query);
  const times = new Times();
  let found = 0;
  const asked = roll.asked.slice(0, questions);
  for (const { id, again } of asked) {
    const sought = foldName(again.name);
    const { rows: likest } = await times.of(() =>
      sql<{ person_id: string }>`select person_id from plain_name where name % ${sought}
        order by similarity(name, ${sought}) desc limit ${sql.lit(shown)}`.execute(query),
    );
    if (likest.some(({ person_id }) => person_id === id)) found += 1;
  }
  const measure = timing("pg_trgm over names in the clear, p95", Number.POSITIVE_INFINITY, times, roll.size);
  const share = found / Math.max(1, asked.length);
  return [
    {
      ...measure,
      goal: "beside",
      met: null,
      notes: [`true record among the ${shown} likest: ${(100 * share).toFixed(1)} %`, ...measure.notes],
      figures: { ...measure.figures, share },
    },
  ];
}
