import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { forEachDatabase, type OpenTestDatabase, testNow } from "../../../test/databases.ts";
import { KeyDestroyed, openVault, SealBroken } from "../vault/index.ts";
import {
  describeFiles,
  type FilePlace,
  type Files,
  inspectFile,
  keepFile,
  readFile,
  removeFile,
  removeFilesOf,
  settleFile,
  sweepErasedFiles,
  sweepFiles,
} from "./index.ts";

const paper = (length: number, letter = "x") =>
  Buffer.from(`%PDF-1.7\n${letter.repeat(length)}\n%%EOF`, "latin1");

async function openFiles(open: OpenTestDatabase) {
  const db = await open();
  const folder = mkdtempSync(join(tmpdir(), "posoka-keys-"));
  let moment = testNow().getTime();
  const now = () => new Date(moment);
  const { vault } = openVault({ folder }, { now });
  const files: Files = { vault, now, random: (length) => randomBytes(length) };
  const { database } = db;
  const line = { actor: "s1", role: "counsellor", action: "file.read", object: "person:p1" } as const;
  return {
    database,
    place: db.place,
    folder,
    vault,
    files,
    pass: (milliseconds: number) => {
      moment += milliseconds;
    },
    async keep(subject: string, bytes: Buffer, more: { name?: string; until?: Date } = {}) {
      const { name = "paper.pdf", ...rest } = more;
      const file = await inspectFile({ name, bytes });
      return database.change((change) => keepFile(change, files, { subject, file, by: "s1", ...rest }));
    },
    read: (place: FilePlace) => database.change((change) => readFile(change, files, place, line)),
    remove: (place: FilePlace) => database.change((change) => removeFile(change, place)),
    async counts() {
      const of = async (table: "sealed_file" | "sealed_content" | "sealed_piece" | "audit_line") =>
        (await database.query.selectFrom(table).selectAll().execute()).length;
      return [await of("sealed_file"), await of("sealed_content"), await of("sealed_piece")];
    },
    lines: () => database.query.selectFrom("audit_line").select(["action", "object"]).execute(),
    async [Symbol.asyncDispose]() {
      vault.close();
      await db[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

forEachDatabase((_, open) => {
  test("what is kept is read as it was, with its name, its hash and a line in the log", async () => {
    await using house = await openFiles(open);
    const bytes = paper(2_400_000);
    const place = await house.keep("person:p1", bytes, { name: "Паспорт.pdf" });
    expect(await house.lines()).toEqual([]);
    const read = await house.read(place);
    expect(read?.bytes.equals(bytes)).toBe(true);
    const hash = createHash("sha256").update(bytes).digest("hex");
    expect(read).toMatchObject({ ...place, name: "Паспорт.pdf", type: "pdf", size: bytes.length, hash });
    expect(read).toMatchObject({ keptAt: testNow(), keptBy: "s1", until: null });
    expect(await house.lines()).toEqual([{ action: "file.read", object: "person:p1" }]);
    const { bytes: _, ...described } = read ?? {};
    expect(await describeFiles(house.database.query, house.files, [place])).toEqual([described]);
    expect(await house.counts()).toEqual([1, 1, 3]);
  });

  test("a file is there for its own subject only", async () => {
    await using house = await openFiles(open);
    const { id } = await house.keep("person:p1", paper(10));
    const asked = { subject: "person:p2", id };
    expect(await house.read(asked)).toBeUndefined();
    expect(await describeFiles(house.database.query, house.files, [asked])).toEqual([]);
    expect(await house.remove(asked)).toBe(false);
    expect(await house.database.change((change) => settleFile(change, asked))).toBe(false);
    expect([await house.lines(), await house.counts()]).toEqual([[], [1, 1, 1]]);
  });

  test("the same bytes are kept once for a subject, never for two, and go with the last file", async () => {
    await using house = await openFiles(open);
    const first = await house.keep("person:p1", paper(10));
    const again = await house.keep("person:p1", paper(10), { name: "again.pdf" });
    const others = await house.keep("person:p2", paper(10));
    expect(await house.counts()).toEqual([3, 2, 2]);
    const keys = await house.database.query.selectFrom("sealed_content").select("content_key").execute();
    expect(new Set(keys.map((row) => row.content_key)).size).toBe(2);
    expect([await house.remove(first), await house.remove(first)]).toEqual([true, false]);
    expect((await house.read(again))?.name).toBe("again.pdf");
    expect(await house.remove(again)).toBe(true);
    expect(await house.counts()).toEqual([1, 1, 1]);
    expect((await house.read(others))?.bytes.equals(paper(10))).toBe(true);
  });

  test("whoever keeps what another removes at that moment has it", async () => {
    await using house = await openFiles(open);
    for (let round = 0; round < 8; round += 1) {
      const old = await house.keep("person:p1", paper(10));
      const [, fresh] = await Promise.all([house.remove(old), house.keep("person:p1", paper(10))]);
      expect((await house.read(fresh))?.bytes.equals(paper(10))).toBe(true);
      await house.remove(fresh);
      expect(await house.counts()).toEqual([0, 0, 0]);
    }
  });

  test("a change that fails leaves nothing of its files", async () => {
    await using house = await openFiles(open);
    const kept = await house.keep("person:p1", paper(10));
    const file = await inspectFile({ name: "a.pdf", bytes: paper(1_500_000) });
    const broken = house.database.change(async (change) => {
      await keepFile(change, house.files, { subject: "person:p1", file, by: "s1" });
      await removeFile(change, kept);
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect(await house.counts()).toEqual([1, 1, 1]);
    expect(await house.read(kept)).toBeDefined();
  });

  test("a file with a piece changed, moved or lost is not shown, and leaves no line", async () => {
    await using house = await openFiles(open);
    const place = await house.keep("person:p1", paper(2_000_000));
    const { query } = house.database;
    const at = (seq: number) => query.updateTable("sealed_piece").where("seq", "=", seq);
    const [piece] = await query.selectFrom("sealed_piece").select("bytes").where("seq", "=", 1).execute();
    const bytes = Buffer.from(piece?.bytes ?? []);
    const damaged = Buffer.from(bytes);
    damaged[500] = (damaged[500] ?? 0) ^ 1;
    await at(1).set({ bytes: damaged }).execute();
    await expect(house.read(place)).rejects.toThrow(SealBroken);
    await at(2).set({ bytes }).execute();
    await expect(house.read(place)).rejects.toThrow(SealBroken);
    await query.deleteFrom("sealed_piece").where("seq", "=", 2).execute();
    await at(1).set({ bytes }).execute();
    await expect(house.read(place)).rejects.toThrow(SealBroken);
    expect(await house.lines()).toEqual([]);
  });

  test("destroying the key of a person erases their files, and what is left of them is swept away", async () => {
    await using house = await openFiles(open);
    const gone = await house.keep("person:p1", paper(10));
    const stays = await house.keep("person:p2", paper(10));
    house.vault.destroyKey("person:p1");
    await expect(house.read(gone)).rejects.toThrow(KeyDestroyed);
    await expect(house.keep("person:p1", paper(11))).rejects.toThrow(KeyDestroyed);
    expect(await sweepErasedFiles(house.database, house.vault)).toBe(1);
    expect(await house.counts()).toEqual([1, 1, 1]);
    expect(await house.read(stays)).toBeDefined();
    expect(await house.database.change((change) => removeFilesOf(change, "person:p2"))).toBe(1);
    expect(await house.counts()).toEqual([0, 0, 0]);
  });

  test("a file kept until some moment goes then, unless it was settled", async () => {
    await using house = await openFiles(open);
    const until = new Date(testNow().getTime() + 1_000);
    const goes = await house.keep("person:p1", paper(10), { until });
    const settled = await house.keep("person:p1", paper(11), { until });
    const later = await house.keep("person:p1", paper(12), { until: new Date(until.getTime() + 1) });
    expect(await house.database.change((change) => settleFile(change, settled))).toBe(true);
    expect(await sweepFiles(house.database, house.files)).toBe(0);
    house.pass(1_000);
    expect(await sweepFiles(house.database, house.files)).toBe(1);
    expect(await house.read(goes)).toBeUndefined();
    expect([await house.read(settled), await house.read(later)]).toMatchObject([{ until: null }, {}]);
  });

  test("neither bytes, name nor hash stand in the tables", async () => {
    await using house = await openFiles(open);
    const bytes = Buffer.from("%PDF-1.7\nSecretSecretSecret\n%%EOF");
    await house.keep("person:p1", bytes, { name: "Nadezhda.pdf" });
    const { query } = house.database;
    const rows = [
      ...(await query.selectFrom("sealed_file").selectAll().execute()),
      ...(await query.selectFrom("sealed_content").selectAll().execute()),
      ...(await query.selectFrom("sealed_piece").selectAll().execute()),
    ];
    const written = rows
      .flatMap((row) => Object.values(row))
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value)));
    const hash = createHash("sha256").update(bytes).digest();
    for (const secret of ["SecretSecret", "Nadezhda", hash.toString("hex"), hash.toString("base64url")]) {
      expect(written.filter((text) => text.includes(secret))).toEqual([]);
    }
    expect(written.some((text) => text.includes("person:p1"))).toBe(true);
  });

  test("whatever was answered as kept is there whole after a kill, and nothing stands half", async () => {
    await using house = await openFiles(open);
    const script = fileURLToPath(new URL("kept-until-killed.child.ts", import.meta.url));
    const child = spawn(process.execPath, [script, JSON.stringify(house.place), house.folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const told: string[] = [];
    for await (const id of createInterface(child.stdout)) {
      told.push(id);
      // In the middle of the next one.
      if (told.length === 3) setTimeout(() => child.kill("SIGKILL"), 5);
    }
    for (const id of told) expect((await house.read({ subject: "s", id }))?.size).toBeGreaterThan(2_000_000);
    const contents = await house.database.query
      .selectFrom("sealed_content")
      .select(["id", "pieces"])
      .select((content) =>
        content
          .selectFrom("sealed_piece")
          .select((piece) => piece.fn.countAll<number>().as("n"))
          .whereRef("sealed_piece.content_id", "=", "sealed_content.id")
          .as("there"),
      )
      .execute();
    expect(contents.length).toBeGreaterThanOrEqual(3);
    for (const { pieces, there } of contents) expect(there).toBe(pieces);
    const [files, held] = await house.counts();
    expect(files).toBe(held);
  }, 30_000);
});
