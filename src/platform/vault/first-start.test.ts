import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MasterKeyRefused, openVault } from "./index.ts";

const now = () => new Date("2026-03-01T09:00:00Z");
const place = { table: "person", column: "given_name", row: "p1" };

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "posoka-first-")), "keys");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const start = (masterKey?: string) => {
  const { vault, note } = openVault({ folder, masterKey }, { now });
  vault.close();
  return note;
};
const file = (name: string) => join(folder, name);
const mode = (path: string) => statSync(path).mode & 0o777;

test("the first start makes a master key and says loudly to copy it; later starts say nothing", () => {
  expect(start()).toContain(file("master.key"));
  expect(Buffer.from(readFileSync(file("master.key"), "utf8").trim(), "base64url")).toHaveLength(32);
  expect(start()).toBeUndefined();
});

test("only their owner may read the keys, whatever the machine's habits, also while they are written", () => {
  const before = process.umask(0);
  try {
    const { vault } = openVault({ folder }, { now });
    vault.seal("p1", place, "Амира");
    expect([mode(folder), mode(file("master.key")), mode(file("keys.db"))]).toEqual([0o700, 0o600, 0o600]);
    expect(readdirSync(folder).toSorted()).toEqual(["keys.db", "master.key"]);
    vault.close();
  } finally {
    process.umask(before);
  }
});

test("a key file restored with open rights is closed again", () => {
  start();
  chmodSync(file("keys.db"), 0o644);
  start();
  expect(mode(file("keys.db"))).toBe(0o600);
});

test.each([0o640, 0o604, 0o666])("a master key others can read (%o) is refused, with what to do", (open) => {
  start();
  chmodSync(file("master.key"), open);
  expect(() => start()).toThrow(MasterKeyRefused);
  expect(() => start()).toThrow(`chmod 600 ${file("master.key")}`);
});

test.each(["", "short\n", `${"A".repeat(44)}\n`, `${"A".repeat(42)}=\n`, `${"A".repeat(42)}B\n`])(
  "a master key file that says %j is refused",
  (content) => {
    start();
    writeFileSync(file("master.key"), content);
    expect(() => start()).toThrow(MasterKeyRefused);
  },
);

test.each(["short", "A".repeat(44), ","])("POSOKA_MASTER_KEY=%s is refused", (masterKey) => {
  expect(() => start(masterKey)).toThrow(/POSOKA_MASTER_KEY/);
});

test("with POSOKA_MASTER_KEY no master key is written to the disk", () => {
  expect(start(randomBytes(32).toString("base64url"))).toBeUndefined();
  expect(readdirSync(folder)).toEqual(["keys.db"]);
});

test("a master key that got lost is not replaced by a new one", () => {
  start();
  unlinkSync(file("master.key"));
  expect(() => start()).toThrow(/master.key is missing/);
  expect(readdirSync(folder)).toEqual(["keys.db"]);
});

test("another master key than the one that wrapped is refused at start, not at the first name", () => {
  start();
  writeFileSync(file("master.key"), `${randomBytes(32).toString("base64url")}\n`);
  expect(() => start()).toThrow(/not given/);
});

test("processes that start for the first time at once end with one key, and read one another", async () => {
  const index = JSON.stringify(new URL("./index.ts", import.meta.url).href);
  const program = (row: number) => `
    const { openVault } = await import(${index});
    process.stdout.write("ready\\n");
    await new Promise((resolve) => process.stdin.once("data", resolve));
    const { vault, note } = openVault({ folder: ${JSON.stringify(folder)} }, { now: () => new Date() });
    const place = { table: "person", column: "given_name", row: "p${row}" };
    console.log(JSON.stringify({ noted: note !== undefined, sealed: vault.seal("p1", place, "№${row}") }));
    vault.close();
    process.exit(0);`;
  const children = [0, 1, 2, 3].map((row) =>
    spawn(process.execPath, ["--input-type=module", "-e", program(row)], {
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  await Promise.all(children.map((child) => once(child.stdout, "readable")));
  const said = children.map((child) => text(child.stdout));
  for (const child of children) child.stdin.end("go\n");
  const results = (await Promise.all(said)).map((each) => JSON.parse(each.replace("ready\n", "")));
  expect(results.filter(({ noted }) => noted)).toHaveLength(1);
  expect(readdirSync(folder).toSorted()).toEqual(["keys.db", "master.key"]);
  const { vault } = openVault({ folder }, { now });
  for (const [row, { sealed }] of results.entries()) {
    expect(vault.unseal("p1", { ...place, row: `p${row}` }, sealed)).toBe(`№${row}`);
  }
  vault.close();
});
