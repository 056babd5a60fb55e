import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type DatabasePlace, migrate, openDatabase } from "../../src/platform/db/index.ts";
import { migrations } from "../../src/schema.ts";

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
  const desk = createServer(({ url }, response) => {
    const kind = url as keyof typeof make;
    const place = made.get(kind) ?? make[kind]();
    made.set(kind, place);
    place.then(
      (there) => response.end(JSON.stringify(there)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  desk.listen(0, "127.0.0.1");
  await once(desk, "listening");
  const address = desk.address();
  if (typeof address !== "object" || !address) throw new Error("no free port on 127.0.0.1");
  project.provide("schemaDesk", `http://127.0.0.1:${address.port}`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
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
