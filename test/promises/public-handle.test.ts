import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  columnTypes,
  createTable,
  type Database,
  type DatabaseKind,
  type Migration,
  openPublicDatabase,
  openPublicRole,
  type PublicTables,
} from "../../src/platform/db/index.ts";
import { migrations, publicTables } from "../../src/schema.ts";
import { openTestDatabase, type TestDatabase } from "../databases.ts";

// The public process may read what is published and drop things into an inbox. The database itself says no to the rest.

const inbox: Migration = {
  name: "inbox",
  async apply(change, kind) {
    const { text } = columnTypes(kind);
    await createTable(change, kind, "inbox").addColumn("sealed", text).execute();
    await createTable(change, kind, "secret").addColumn("words", text).execute();
    await sql`insert into secret (words) values ('hidden')`.execute(change);
  },
};
const tables = { ...publicTables, inbox: "append" } as PublicTables;

const closedToAll = [
  "select * from secret",
  "select count(*) from secret",
  "select 1 from publication where exists (select 1 from secret where words like 'h%')",
  "with x as (select words from secret) select * from x",
  "select title from publication union all select words from secret",
  "select * from content_item",
  "select * from content_translation",
  "select * from picture_original",
  "update publication set title = 'x'",
  "update content_item set shared = '{}'",
  "delete from publication",
  "delete from inbox",
  "update inbox set sealed = 'x'",
  "insert into publication_clock (id, version) values (9, 9)",
  "insert into content_item select * from content_item",
  "insert into secret (words) values ('x')",
  "drop table publication",
  "drop table inbox",
  "alter table publication add column x text",
  "create table mine (x text)",
  "create temp table mine (x text)",
  "create view mine as select * from secret",
  "create index mine on publication (title)",
  "select * from inbox",
  "select count(*) from inbox",
  "insert into inbox (sealed) values ('x') returning sealed",
  "insert into inbox (sealed) select words from secret",
  "insert into inbox (sealed) select sealed from inbox",
];

const closedTo: Record<DatabaseKind, readonly string[]> = {
  sqlite: [
    "select * from sqlite_master",
    "select * from sqlite_schema",
    "select sql from sqlite_temp_master",
    "attach database ':memory:' as other",
    "attach database '/tmp/posoka-stolen.db' as other",
    "vacuum into '/tmp/posoka-stolen.db'",
    "pragma writable_schema = on",
    "pragma journal_mode = delete",
    "pragma table_info(secret)",
    "select * from pragma_table_info('secret')",
    "select * from pragma_database_list",
    "select load_extension('x')",
    "reindex",
    "analyze",
    "create trigger mine after insert on inbox begin delete from inbox; end",
    "create virtual table mine using fts5(x)",
    "insert or replace into publication_clock (id, version) values (1, 99)",
    "savepoint mine",
  ],
  postgres: [
    "select * from pg_authid",
    "select passwd from pg_shadow",
    "create schema mine",
    "create role mine",
    "create extension dblink",
    "alter role current_user superuser",
    "set role postgres",
    "set session authorization postgres",
    "alter system set fsync = off",
    "copy secret to stdout",
    "copy publication to '/tmp/posoka-stolen'",
    "copy publication from program 'true'",
    "select pg_read_file('PG_VERSION')",
    "select pg_ls_dir('.')",
    "truncate publication",
    "do $$ begin lock table publication in access exclusive mode; end $$",
    "select * from publication for update",
    "grant select on secret to current_user",
    "create function mine() returns int language sql as 'select 1'",
    "create table pg_temp.mine (x text)",
  ],
};

describe.each(["sqlite", "postgres"] as const)("the public handle on %s", (kind) => {
  let db: TestDatabase;
  let open: Database;
  beforeAll(async () => {
    db = await openTestDatabase(kind, [...migrations, inbox]);
    open = openPublicDatabase(await publicPlace(db), tables);
  });
  afterAll(async () => {
    await open.close();
    await db[Symbol.asyncDispose]();
  });
  const say = (statement: string) => sql.raw(statement).execute(open.query);

  test.each(Object.entries(publicTables).map(([table]) => table))("reads %s", async (table) => {
    await expect(say(`select * from ${table}`)).resolves.toBeDefined();
  });

  test.each([...closedToAll, ...closedTo[kind]])("is refused: %s", async (statement) => {
    await expect(say(statement)).rejects.toThrow(
      /not authorized|authorization denied|prohibited|permission denied|must be/,
    );
  });

  test("drops things into the inbox and cannot see them again; the desk can", async () => {
    await say("insert into inbox (sealed) values ('letter')");
    await expect(say("select * from inbox")).rejects.toThrow();
    const { rows } = await sql`select sealed from inbox`.execute(db.database.query);
    expect(rows).toEqual([{ sealed: "letter" }]);
  });

  test("what it was refused has left no trace", async () => {
    const { rows } = await sql`select (select version from publication_clock where id = 1) as version,
      (select count(*) from publication_clock) as clocks, (select count(*) from secret) as secrets`.execute(
      db.database.query,
    );
    expect(rows).toEqual([{ version: 0, clocks: 1, secrets: 1 }]);
  });

  test("answers a question with functions, groups and joins as the site asks them", async () => {
    const question = `select p.type, count(*) as many, max(lower(p.title)) as last from publication p
      join publication_word w on w.item_id = p.item_id group by p.type order by many desc limit 5`;
    await expect(say(question)).resolves.toEqual(expect.objectContaining({ rows: [] }));
  });
});

test("on PostgreSQL a right that is no longer marked public is taken away, and the old password with it", async () => {
  await using db = await openTestDatabase("postgres", [...migrations, inbox]);
  const before = await publicPlace(db);
  const after = await publicPlace(db, publicTables);
  const old = openPublicDatabase(before, tables);
  await expect(sql`select 1`.execute(old.query)).rejects.toThrow(/password/);
  await old.close();
  const now = openPublicDatabase(after, publicTables);
  await expect(sql`insert into inbox (sealed) values ('x')`.execute(now.query)).rejects.toThrow(
    /permission denied/,
  );
  await now.close();
});

test("on SQLite a public process that appends nothing opens the file for reading only", async () => {
  await using db = await openTestDatabase("sqlite");
  const open = openPublicDatabase(db.place, publicTables);
  await expect(sql`insert into publication_clock values (2, 2)`.execute(open.query)).rejects.toThrow();
  await open.close();
});

async function publicPlace({ database, place }: TestDatabase, rights: PublicTables = tables) {
  return "url" in place ? { url: await openPublicRole(database, place.url, rights) } : place;
}
