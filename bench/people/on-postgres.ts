import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { migrate, openDatabase } from "../../src/platform/db/index.ts";
import { openVault } from "../../src/platform/vault/index.ts";
import { migrations } from "../../src/schema.ts";
import { carryOver, onServer } from "../carried.ts";
import type { BenchRegistry } from "./registry.ts";

const now = () => new Date();
const random = (length: number) => randomBytes(length);

/** In a new database of a PostgreSQL server, with keys of its own; gone when disposed of. */
export async function openOnPostgres(server: string, name: string): Promise<BenchRegistry> {
  await onServer(server, (query) => sql`create database ${sql.id(name)}`.execute(query));
  const folder = mkdtempSync(join(tmpdir(), "posoka-bench-people-"));
  const database = openDatabase({ url: `${server}/${name}` });
  await migrate(database, migrations, now);
  const { vault } = openVault({ folder: join(folder, "keys") }, { now });
  return {
    people: { database, vault, now, random },
    async [Symbol.asyncDispose]() {
      vault.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
      await onServer(server, (query) => sql`drop database ${sql.id(name)}`.execute(query));
    },
  };
}

/** A registry's persons in a database of their own, sealed as they are and opened with the same keys. */
export async function openCarried(
  server: string,
  name: string,
  { people: { vault }, file }: BenchRegistry,
): Promise<BenchRegistry> {
  if (!file) throw new Error("Only what is in a file is carried over.");
  const database = openDatabase({ url: await carryOver(server, name, file) });
  await migrate(database, migrations, now);
  return {
    people: { database, vault, now, random },
    [Symbol.asyncDispose]: () => database.close(),
  };
}
