import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
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
  const { place, remove } = kind === "sqlite" ? await newFile() : await newPostgres();
  const database = openDatabase(place);
  await migrate(database, migrations, testNow);
  return {
    database,
    place,
    async [Symbol.asyncDispose]() {
      await database.close();
      await remove();
    },
  };
}

async function newFile() {
  const folder = await mkdtemp(join(tmpdir(), "posoka-test-"));
  return {
    place: { file: join(folder, "test.db") },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function newPostgres() {
  const server = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asSuperuser(server, `create database ${name}`);
  return {
    place: { url: `${server}/${name}` },
    remove: () => asSuperuser(server, `drop database ${name} with (force)`),
  };
}

async function asSuperuser(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
