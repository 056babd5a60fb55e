import { hash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import type { Database, Migration } from "../../src/platform/db/index.ts";
import { columnTypes, createTable } from "../../src/platform/db/index.ts";
import { KeyDestroyed, openVault, type Vault } from "../../src/platform/vault/index.ts";
import { filesBelow, formsOf } from "../bytes-on-disk.ts";
import { forEachDatabase, type TestDatabase, testNow } from "../databases.ts";

// Promises 21 and 25: a stolen database file tells no name; erased means gone, also from copies.

/** Invented people in four scripts. */
const people = [
  {
    name: "Katarzyna Wyszomirska-Übelacker",
    phone: "+48 601 555 0142",
    document: "PL-ZZX4471902",
    note: "Afraid of the uncle who paid the smuggler",
  },
  {
    name: "Желязка Хаджигеоргиева",
    phone: "0888 555 914",
    document: "БГ-643770981",
    note: "Разказва за насилие в приемния център",
  },
  {
    name: "نورالهدى عبدالرحمن القيسي",
    phone: "٠٧٩٠٥٥٥٠١٨٨",
    document: "ن-٤٤٧١٩٠٢",
    note: "لا تريد العودة إلى بيت زوجها السابق",
  },
  {
    name: "ወይዘሮ ትርሓስ ገብረመድኅን",
    phone: "+291 7 555 731",
    document: "ኤ-5520917",
    note: "ብቻዋን ከልጇ ጋር ተጉዛለች",
  },
] as const;

const columns = ["name", "phone", "document", "note"] as const;

interface SealedTables {
  sealed_person: Record<"id" | "phone_index" | (typeof columns)[number], string> & { scan: Uint8Array };
  plain_marker: { text: string };
}

const sampleTables: Migration = {
  name: "test-1-sealed-person",
  async apply(change, kind) {
    const { text, bytes } = columnTypes(kind);
    let person = createTable(change, kind, "sealed_person").addColumn("id", text, (id) => id.primaryKey());
    for (const column of [...columns, "phone_index"]) person = person.addColumn(column, text);
    await person.addColumn("scan", bytes).execute();
    await createTable(change, kind, "plain_marker").addColumn("text", text).execute();
  },
};

const tablesOf = (database: Database) => database.query as unknown as Kysely<SealedTables>;
const placeOf = (row: string, column: string) => ({ table: "sealed_person", column, row });

async function register(database: Database, vault: Vault): Promise<void> {
  for (const [number, person] of people.entries()) {
    const id = `p${number}`;
    const sealed = Object.fromEntries(
      columns.map((column) => [column, vault.seal(id, placeOf(id, column), person[column])]),
    ) as Record<(typeof columns)[number], string>;
    const scan = vault.sealBytes(id, placeOf(id, "scan"), Buffer.from(`${person.name} ${person.document}`));
    const phone_index = vault.blindIndex("sealed_person.phone", person.phone);
    await tablesOf(database)
      .insertInto("sealed_person")
      .values({ id, ...sealed, scan, phone_index })
      .execute();
  }
}

forEachDatabase((kind, open) => {
  test("no byte of database, journal or key file tells a name, phone, document or note", async () => {
    await using db = await open([sampleTables]);
    const keys = mkdtempSync(join(tmpdir(), "posoka-keys-"));
    // PostgreSQL begins with 20 MB of its own; searching that would take long and find nothing of ours.
    const seen = new Set<string>();
    const files = async () => {
      const { own, shared } = await databaseFiles(db);
      return { own: newBytes([...own, ...filesBelow(keys)], seen), shared: newBytes(shared, seen) };
    };
    await files();
    const { vault } = openVault({ folder: keys }, { now: testNow });
    await tablesOf(db.database)
      .insertInto("plain_marker")
      .values({ text: "Това се чете от всекиго" })
      .execute();
    await register(db.database, vault);
    // Found by the blind index, read by the key, and changed: traces of all that must not remain either.
    const found = await tablesOf(db.database)
      .selectFrom("sealed_person")
      .selectAll()
      .where("phone_index", "=", vault.blindIndex("sealed_person.phone", people[1].phone))
      .executeTakeFirstOrThrow();
    expect(vault.unseal(found.id, placeOf(found.id, "name"), found.name)).toBe(people[1].name);
    await tablesOf(db.database)
      .updateTable("sealed_person")
      .set({ note: vault.seal(found.id, placeOf(found.id, "note"), people[1].note.toUpperCase()) })
      .where("id", "=", found.id)
      .execute();

    let searchFinds = false;
    for (const settle of [async () => {}, () => checkpoint(db.database, kind)]) {
      await settle();
      const { own, shared } = await files();
      const holds = (text: string, where: readonly Buffer[]) =>
        formsOf(text).some((bytes) => where.some((file) => file.includes(bytes)));
      searchFinds ||= holds("Това се чете от всекиго", [...own, ...shared]);
      for (const person of people) {
        const phone = person.phone.replaceAll(" ", "");
        const note = person.note.toUpperCase();
        const whole = [...columns.map((column) => person[column]), phone, note];
        // Shorter ones turn up by chance.
        const words = whole
          .flatMap((text) => text.split(/[\s-]+/))
          .filter((word) => Buffer.from(word).length >= 6);
        for (const text of [...whole, ...words]) expect(holds(text, own), text).toBe(false);
        // Where others write at the same time, a word of a note may be theirs.
        for (const text of whole) expect(holds(text, shared), text).toBe(false);
      }
    }
    // What was not sealed is in the files, once they are written out.
    expect(searchFinds).toBe(true);
    vault.close();
    rmSync(keys, { recursive: true });
  }, 60_000);

  test("a person whose key is destroyed cannot be read from a copy made before either", async () => {
    await using db = await open([sampleTables]);
    const keys = mkdtempSync(join(tmpdir(), "posoka-keys-"));
    const { vault } = openVault({ folder: keys }, { now: testNow });
    await register(db.database, vault);
    const backup = await tablesOf(db.database).selectFrom("sealed_person").selectAll().execute();
    vault.destroyKey("p2");
    vault.close();

    const later = openVault({ folder: keys }, { now: testNow }).vault;
    for (const row of backup) {
      const read = () => columns.map((column) => later.unseal(row.id, placeOf(row.id, column), row[column]));
      if (row.id === "p2") expect(read).toThrow(KeyDestroyed);
      else expect(read()).toEqual(columns.map((column) => people[Number(row.id.slice(1))]?.[column]));
    }
    later.close();
    rmSync(keys, { recursive: true });
  });
});

/** Everything the database has on the disk: of PostgreSQL the database's own folder and the whole write-ahead log. */
/** The files of this database, and those that the whole server writes: PostgreSQL's journal is one for all. */
async function databaseFiles({
  database,
  place,
}: TestDatabase): Promise<{ own: string[]; shared: string[] }> {
  if ("file" in place) {
    const files = [place.file, `${place.file}-wal`].filter(existsSync);
    expect(files).toHaveLength(2);
    return { own: files, shared: [] };
  }
  const { rows } = await sql<{ folder: string; oid: number }>`
    select current_setting('data_directory') as folder, oid from pg_database where datname = current_database()
  `.execute(database.query);
  const [{ folder, oid }] = rows as [{ folder: string; oid: number }];
  return { own: filesBelow(join(folder, "base", String(oid))), shared: filesBelow(join(folder, "pg_wal")) };
}

const block = 8_192;

/** The blocks of the files, as far as they are not among those seen before; these are then seen too. */
function newBytes(paths: readonly string[], seen: Set<string>): Buffer[] {
  return paths.map((path) => {
    const bytes = readFileSync(path);
    const blocks: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += block) {
      const part = bytes.subarray(at, at + block);
      const name = hash("sha256", part);
      if (!seen.has(name)) blocks.push(part);
      seen.add(name);
    }
    return Buffer.concat(blocks);
  });
}

async function checkpoint(database: Database, kind: "sqlite" | "postgres"): Promise<void> {
  await (kind === "sqlite" ? sql`pragma wal_checkpoint(passive)` : sql`checkpoint`).execute(database.query);
}
