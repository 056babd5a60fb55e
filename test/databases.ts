import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, inject } from "vitest";
import {
  type Database,
  type DatabaseKind,
  type DatabasePlace,
  type Migration,
  migrate,
  openDatabase,
} from "../src/platform/db/index.ts";
import { migrations as allMigrations } from "../src/schema.ts";

export interface TestDatabase extends AsyncDisposable {
  readonly database: Database;
  /** To open it again: by another process, or as the public sees it. */
  readonly place: DatabasePlace;
}

export type OpenTestDatabase = (migrations?: readonly Migration[]) => Promise<TestDatabase>;

export const testNow = (): Date => new Date("2026-03-01T09:00:00.000Z");

/** Tells the same story once on SQLite and once on PostgreSQL. */
export function forEachDatabase(story: (kind: DatabaseKind, open: OpenTestDatabase) => void): void {
  for (const kind of ["sqlite", "postgres"] as const) {
    describe(`on ${kind}`, () => story(kind, (migrations) => openTestDatabase(kind, migrations)));
  }
}

/**
 * A new database with the whole schema, or with the given steps only; gone when disposed of
 * (`await using db = await openTestDatabase("sqlite")`).
 */
export async function openTestDatabase(
  kind: DatabaseKind,
  migrations: readonly Migration[] = allMigrations,
): Promise<TestDatabase> {
  if (migrations === allMigrations) return open(await newPlace(kind, await wholeSchema(kind)));
  const opened = open(await newPlace(kind));
  await migrate(opened.database, migrations, testNow);
  return opened;
}

interface NewPlace {
  readonly place: DatabasePlace;
  remove(): Promise<void>;
}

function open({ place, remove }: NewPlace): TestDatabase {
  const database = openDatabase(place);
  return {
    database,
    place,
    async [Symbol.asyncDispose]() {
      await database.close();
      await remove();
    },
  };
}

const templates = new Map<DatabaseKind, Promise<DatabasePlace>>();

/** The database with the whole schema that those of the tests are copies of. */
function wholeSchema(kind: DatabaseKind): Promise<DatabasePlace> {
  const known = templates.get(kind) ?? askForSchema(kind);
  templates.set(kind, known);
  return known;
}

async function askForSchema(kind: DatabaseKind): Promise<DatabasePlace> {
  const answer = await fetch(`${inject("schemaDesk")}/${kind}`);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as DatabasePlace;
}

const newPlace = (kind: DatabaseKind, like?: DatabasePlace): Promise<NewPlace> =>
  kind === "sqlite" ? newFile(like) : newPostgres(like);

async function newFile(like?: DatabasePlace): Promise<NewPlace> {
  const folder = await mkdtemp(join(tmpdir(), "posoka-test-"));
  const file = join(folder, "test.db");
  if (like && "file" in like) await copyFile(like.file, file);
  return { place: { file }, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function newPostgres(like?: DatabasePlace): Promise<NewPlace> {
  const server = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template =
    like && "url" in like ? ` template ${new URL(like.url).pathname.slice(1)} strategy file_copy` : "";
  await asSuperuser(server, `create database ${name}${template}`);
  return {
    place: { url: `${server}/${name}` },
    remove: () => asSuperuser(server, `drop database ${name} with (force)`),
  };
}

const superusers = new Map<string, Promise<pg.Client>>();

/** One connection of each worker, kept: the server takes longer to answer to a new one than to copy a database. */
async function asSuperuser(server: string, sql: string): Promise<void> {
  const known = superusers.get(server) ?? connectAsSuperuser(server);
  superusers.set(server, known);
  await (await known).query(sql);
}

async function connectAsSuperuser(server: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  // The server goes before the workers do.
  client.on("error", () => {});
  await client.connect();
  return client;
}
