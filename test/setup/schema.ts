import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type DatabasePlace, migrate, openDatabase } from "../../src/platform/db/index.ts";
import { migrations } from "../../src/schema.ts";
import { openSetupDesk } from "./desk.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test asks, at `/sqlite` and `/postgres`, for the place of a database with the whole schema, to be copied. */
    schemaDesk: string;
  }
}

/** The clock of every test database's schema. */
const taken = () => new Date("2026-03-01T09:00:00.000Z");

/** Every step of the schema is taken once for the whole test run, when the first test asks for it. */
export default async function offerSchema(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "posoka-schema-"));
  const make = {
    "/sqlite": () => taking({ file: join(folder, "schema.db") }),
    "/postgres": async () => {
      const server = project.getProvidedContext().postgresUrl;
      const name = `schema_${randomUUID().replaceAll("-", "")}`;
      const client = new pg.Client({ connectionString: `${server}/postgres` });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return taking({ url: `${server}/${name}` });
    },
  };
  const made = new Map<string, Promise<DatabasePlace>>();
  const desk = await openSetupDesk(async (path) => {
    const kind = path as keyof typeof make;
    const place = made.get(kind) ?? make[kind]();
    made.set(kind, place);
    return JSON.stringify(await place);
  });
  project.provide("schemaDesk", desk.origin);
  return async () => {
    desk.close();
    await Promise.allSettled(made.values());
    await rm(folder, { recursive: true, force: true });
  };
}

async function taking(place: DatabasePlace): Promise<DatabasePlace> {
  const database = openDatabase(place);
  await migrate(database, migrations, taken);
  await database.close();
  return place;
}
