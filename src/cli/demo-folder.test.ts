import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isDemo } from "../demo-mark.ts";
import { beginDemoFolder, finishDemoFolder, openDemoFolder } from "./demo-folder.ts";

const now = new Date("2026-03-01T09:00:00Z");
const signIn = { password: "p", totpSecret: "S" };

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "posoka-demo-"));
  folder = join(parent, "demo");
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** What a program leaves in its data folder. */
function fill() {
  writeFileSync(join(folder, "posoka.db"), "people");
  mkdirSync(join(folder, "keys"));
  writeFileSync(join(folder, "keys", "master.key"), "secret");
}

test.each(["posoka.db", "posoka.db-wal", "keys"])(
  "a folder with a registry (%s) that is no demonstration is refused, also for a fresh one, and left alone",
  (name) => {
    mkdirSync(folder);
    writeFileSync(join(folder, name), "real");
    for (const fresh of [false, true])
      expect(() => openDemoFolder(folder, fresh)).toThrow("no demonstration");
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), "utf8")).toBe("real");
    expect(isDemo({ dataDir: folder })).toBe(false);
  },
);

test("a demonstration is marked before anything is in it, and used again once it is whole", () => {
  expect(openDemoFolder(folder, false)).toBeNull();
  beginDemoFolder(folder, 7, now);
  expect(isDemo({ dataDir: folder })).toBe(true);
  fill();
  // A kill in between: the next start begins anew.
  expect(openDemoFolder(folder, false)).toBeNull();
  beginDemoFolder(folder, 7, now);
  expect(readdirSync(folder)).toHaveLength(1);
  fill();
  finishDemoFolder(folder, 7, now, signIn);
  expect(openDemoFolder(folder, false)).toEqual(signIn);
  expect(readdirSync(folder)).toHaveLength(3);
  expect(
    statSync(join(folder, readdirSync(folder).find((name) => name.startsWith("THIS")) ?? "")).mode & 0o077,
  ).toBe(0);
});

test("a fresh one removes what the program left there and nothing else", () => {
  beginDemoFolder(folder, 7, now);
  fill();
  finishDemoFolder(folder, 7, now, signIn);
  writeFileSync(join(folder, "notes.txt"), "mine");
  expect(openDemoFolder(folder, true)).toBeNull();
  beginDemoFolder(folder, 7, now);
  expect(existsSync(join(folder, "notes.txt"))).toBe(true);
  expect(existsSync(join(folder, "keys"))).toBe(false);
  expect(openDemoFolder(folder, false)).toBeNull();
});
