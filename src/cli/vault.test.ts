import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openVault } from "../platform/vault/index.ts";

const now = () => new Date("2026-03-01T09:00:00Z");
const place = { table: "person", column: "given_name", row: "p1" };

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "posoka-rotate-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

function rotate() {
  const verb = JSON.stringify(new URL("./vault.ts", import.meta.url).href);
  const program = `const { vaultRotate } = await import(${verb});
    try { process.exitCode = await vaultRotate.run([]); }
    catch (error) { console.error(error.message); process.exitCode = 1; }`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

test("the command wraps all keys anew and says to copy the new master key", () => {
  const folder = join(dataDir, "keys");
  const before = openVault({ folder }, { now }).vault;
  const sealed = before.seal("p1", place, "Амира");
  before.close();
  const { status, said } = rotate();
  expect(status).toBe(0);
  expect(said).toMatch(/^wrapped 3 keys anew: master key [\w-]{11} gave way to [\w-]{11}$/m);
  expect(said).toContain("safe place NOW");
  const after = openVault({ folder }, { now }).vault;
  expect(after.unseal("p1", place, sealed)).toBe("Амира");
  after.close();
});

test("the command makes no keys where there are none", () => {
  expect(rotate()).toEqual({ status: 1, said: `There are no keys in ${join(dataDir, "keys")}.\n` });
  expect(readdirSync(dataDir)).toEqual([]);
});
