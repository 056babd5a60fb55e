import { type RawBuilder, sql } from "kysely";
import type { Change, Database } from "../../src/platform/db/index.ts";

const made = sql`'2026-01-01T08:00:00.000Z'`;

/** Rows made by the database itself, from the numbers below a size. */
const each = (size: number) =>
  sql`(with recursive n(i) as (select 0 union all select i + 1 from n where i < ${sql.lit(size - 1)}) select i from n) as numbers`;

/** A day of the first six months, another for each person. */
const day = sql`'2026-0' || (1 + i % 6) || '-' || (10 + i % 18)`;

/**
 * The casework of so many persons: each with a legal status, enrolled in two projects, counselled twice, screened, with an application, moved on four times; of every ten five
 * have left, three had help to begin anew and one has withdrawn. Written past all commands.
 */
export async function fillWithCasework({ change, query, kind }: Database, size: number): Promise<void> {
  await change(async (tables) => {
    await fillPersons(tables, size);
    await fillCases(tables, size);
  });
  // As autovacuum does in time: without it PostgreSQL opens every row that an index names.
  if (kind === "postgres") await sql`vacuum analyze`.execute(query);
}

async function fillPersons(change: Change, size: number): Promise<void> {
  const rows = each(size);
  const told = sql`'t' || i, 'p' || i, ${made}, 'bench'`;
  await sql`insert into person (id, number, office, registered_at, registered_by)
    select 'p' || i, 'n' || i, 'sofia', ${made}, 'bench' from ${rows}`.execute(change);
  await sql`insert into person_birth
      (id, person_id, made_at, made_by, precision, source, contested, main, earliest, latest)
    select ${told}, 'exact', 'passport', 0, 0, (1950 + i % 70) || '-05-20', (1950 + i % 70) || '-05-20'
    from ${rows}`.execute(change);
  await sql`insert into person_nationality (id, person_id, made_at, made_by, standing, country, main)
    select ${told}, 'claimed', case i % 3 when 0 then 'AF' when 1 then 'IQ' else 'SY' end, 1 from ${rows}`.execute(
    change,
  );
  await sql`insert into person_status (id, person_id, made_at, made_by, status, since, source)
    select ${told}, case i % 3 when 0 then 'asylum-lodged' else 'irregular-stay' end, '2025', 'person' from ${rows}`.execute(
    change,
  );
  await sql`insert into person_about (id, person_id, made_at, made_by, sex)
    select ${told}, case i % 4 when 0 then 'female' else 'male' end from ${rows}`.execute(change);
}

async function fillCases(change: Change, size: number): Promise<void> {
  const rows = each(size);
  await sql`insert into return_case
      (id, number, kind, principal_id, opened_at, opened_by, state, state_since, open_members, touched_at)
    select 'c' || i, 'c' || i, 'individual', 'p' || i, ${made}, 'bench', 'counselling', ${made}, 1, ${made}
    from ${rows}`.execute(change);
  await sql`insert into case_member (id, case_id, person_id, role, state, state_since, joined_at, destination)
    select 'm' || i, 'c' || i, 'p' || i, 'principal', 'counselling', ${made}, ${made}, 'IQ' from ${rows}`.execute(
    change,
  );
  const all = sql`true`;
  await fillRecords(change, size, "enrolment", 1, sql`'2026-01-01'`, sql`'one'`, all);
  await fillRecords(change, size, "enrolment", 2, sql`'2026-01-01'`, sql`'two'`, all);
  await fillRecords(change, size, "legal-session", 3, day, sql`null`, all);
  await fillRecords(change, size, "return-session", 4, day, sql`'thinking'`, all);
  await fillRecords(change, size, "boarding", 5, day, sql`'boarding-pass'`, sql`i % 10 < 5`);
  await fillRecords(change, size, "delivery", 6, day, sql`'pen'`, sql`i % 10 < 3`);
  await fillRecords(change, size, "application", 7, sql`'2026-01-' || (10 + i % 18)`, sql`'IQ'`, all);
  await fillRecords(change, size, "screening-a", 8, sql`'2026-01-02'`, sql`'nothing-seen'`, all);
  await fillRecords(change, size, "vulnerability", 9, sql`'2026-01-02'`, sql`'elderly'`, sql`i % 20 = 0`);
  for (const [at, state] of ["registered", "counselling", "applied", "clearance"].entries()) {
    await sql`insert into case_event (id, case_id, seq, member_id, person_id, at, by, kind, to_state)
      select ${sql.lit(state)} || i, 'c' || i, ${sql.lit(at + 1)}, 'm' || i, 'p' || i, ${made}, 'bench', 'moved',
        ${sql.lit(state)} from ${rows}`.execute(change);
  }
  await sql`insert into case_event (id, case_id, seq, member_id, person_id, at, by, kind, to_state, reason)
    select 'e' || i, 'c' || i, 9, 'm' || i, 'p' || i, '2026-05-01T08:00:00.000Z', 'bench', 'moved', 'withdrawn', 'other'
    from ${rows} where i % 10 = 9`.execute(change);
}

async function fillRecords(
  change: Change,
  size: number,
  kind: string,
  seq: number,
  happened: RawBuilder<unknown>,
  outcome: RawBuilder<unknown>,
  whose: RawBuilder<unknown>,
): Promise<void> {
  await sql`insert into case_record
      (id, case_id, seq, member_id, person_id, kind, happened_on, outcome, open, made_at, made_by, changed_at)
    select ${sql.lit(kind)} || ${sql.lit(String(seq))} || i, 'c' || i, ${sql.lit(seq)}, 'm' || i, 'p' || i,
      ${sql.lit(kind)}, ${happened}, ${outcome}, '{}', ${made}, 'bench', ${made}
    from ${each(size)} where ${whose}`.execute(change);
}
