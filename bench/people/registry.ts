import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { factsOfInvented } from "../../src/cli/invented-facts.ts";
import { checkMany, newPersonId, type People, registerMany } from "../../src/people/index.ts";
import { insertMany, migrate, openDatabase, type Tables } from "../../src/platform/db/index.ts";
import { openVault, type Vault } from "../../src/platform/vault/index.ts";
import { type InventedContactRecord, type InventedPerson, inventTwice } from "../../src/population/index.ts";
import { migrations } from "../../src/schema.ts";
import { actOf } from "../../test/people.ts";

/** Somebody on record, and how another clerk wrote them down. */
export interface Met {
  readonly id: string;
  readonly person: InventedPerson;
  readonly again: InventedContactRecord;
}

/** A registry in a database of its own, gone when disposed of. */
export interface BenchRegistry extends AsyncDisposable {
  readonly people: People & { readonly vault: Vault };
}

/** Whoever sees everybody invented. */
export const benchAct = actOf("counsellor", { offices: ["sofia", "burgas", "harmanli"] });

const now = () => new Date();
const random = (length: number) => randomBytes(length);

/** In a SQLite file, as the program has it; in a folder that stays where one is named. */
export async function openBenchRegistry(kept?: string): Promise<BenchRegistry> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "posoka-bench-people-"));
  const database = openDatabase({ file: join(folder, "registry.db") });
  await migrate(database, migrations, now);
  const { vault } = openVault({ folder: join(folder, "keys") }, { now });
  return {
    people: { database, vault, now, random },
    async [Symbol.asyncDispose]() {
      vault.close();
      await database.close();
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In a new database of a PostgreSQL server, with keys of its own or those of another registry. */
export async function openOnPostgres(server: string, name: string, keys?: Vault): Promise<BenchRegistry> {
  const admin = openDatabase({ url: `${server}/postgres` });
  await sql`create database ${sql.id(name)}`.execute(admin.query);
  await admin.close();
  const folder = mkdtempSync(join(tmpdir(), "posoka-bench-people-"));
  const database = openDatabase({ url: `${server}/${name}` });
  await migrate(database, migrations, now);
  const vault = keys ?? openVault({ folder: join(folder, "keys") }, { now }).vault;
  return {
    people: { database, vault, now, random },
    async [Symbol.asyncDispose]() {
      if (!keys) vault.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In one transaction: as an import does it. */
const atOnce = 1_000;

/** Writes persons down by the way imports take, looking for each before where that is wished. Tells after every thousand. */
export async function addAll(
  { people }: BenchRegistry,
  met: Iterable<Met>,
  { checked, told }: { readonly checked: boolean; readonly told: (added: number) => void },
): Promise<void> {
  let added = 0;
  const add = async (some: readonly Met[]) => {
    const newcomers = some.map(({ id, person }) => ({
      id,
      office: person.office,
      facts: factsOfInvented(person),
    }));
    await people.database.change(async (change) => {
      const found = checked
        ? await checkMany(
            change,
            people,
            newcomers.map(({ facts }) => facts),
          )
        : [];
      // What was found goes into the queue, as an import that writes all rows would have it.
      const doubted = newcomers.map((one, at) => ({ ...one, doubts: found[at]?.onFile ?? [] }));
      await registerMany(change, people, benchAct, doubted);
    });
    added += some.length;
    told(added);
  };
  let waiting: Met[] = [];
  for (const one of met) {
    waiting.push(one);
    if (waiting.length < atOnce) continue;
    await add(waiting);
    waiting = [];
  }
  if (waiting.length > 0) await add(waiting);
}

/**
 * Invented people with the ids they are to have, one after the other: half a million would not fit into memory. The same
 * people have the same ids, so that writing them down can go on where it was broken off.
 */
export function* meetInvented(wish: { readonly people: number; readonly seed: number }): Generator<Met> {
  for (const { person, again } of inventTwice(wish)) {
    const drawn = createHash("sha256").update(`${wish.seed} ${person.number}`).digest();
    yield { id: newPersonId({ random: (length) => drawn.subarray(0, length) }), person, again };
  }
}

const carried = [
  "person",
  "person_name",
  "person_birth",
  "person_nationality",
  "person_about",
  "person_language",
  "person_contact",
  "person_document",
  "person_exact_key",
  "person_glance",
  "name_sound_key",
  "person_name_key",
] as const satisfies readonly (keyof Tables)[];

/** Carries persons from one database to another row by row, sealed as they are: sealing them again would take an hour. */
export async function carryTo(from: BenchRegistry, to: BenchRegistry): Promise<void> {
  const { kind } = to.people.database;
  for (const table of carried) {
    const rows = from.people.database.query
      .selectFrom(table as "person")
      .selectAll()
      .stream();
    let waiting: object[] = [];
    const put = async () => {
      await to.people.database.change((change) => insertMany(change, kind, table, waiting as never[]));
      waiting = [];
    };
    for await (const row of rows) {
      waiting.push(row);
      if (waiting.length >= 5_000) await put();
    }
    await put();
  }
  // As autovacuum does in time: without it PostgreSQL knows nothing of what it holds.
  await sql`vacuum analyze`.execute(to.people.database.query);
}
