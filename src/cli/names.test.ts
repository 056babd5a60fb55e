import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const command = new URL("./posoka.ts", import.meta.url).pathname;

function compare(content: string) {
  const folder = mkdtempSync(join(tmpdir(), "posoka-names-"));
  writeFileSync(join(folder, "pairs.tsv"), content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "names", "compare", "pairs.tsv"], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return { status, stdout, stderr };
}

test("one line comes out for each pair, in order, the names as they were", () => {
  const { status, stdout } = compare("محمد\tMohamed\r\nHassan\tHussein\n Karim \tКарим\n\tAli\n");
  expect(status).toBe(0);
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  expect(lines.map(([candidate, , ...names]) => [candidate, ...names])).toEqual([
    ["1", "محمد", "Mohamed"],
    ["0", "Hassan", "Hussein"],
    ["1", " Karim ", "Карим"],
    ["0", "", "Ali"],
  ]);
  for (const [, score] of lines) expect(score).toMatch(/^(?:0\.\d{3}|1\.000)$/);
});

test("lines that are not two names are all named, and nothing is printed", () => {
  const { status, stdout, stderr } = compare("Ali\tAly\nAli Aly\nAli\tAly\t1\n");
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toBe(
    "pairs.tsv:2: wants two names with one tab between them\npairs.tsv:3: wants two names with one tab between them\n",
  );
});

test("a file that is not there is said to be missing", () => {
  const { status, stderr } = spawnSync(process.execPath, [command, "names", "compare", "/nowhere/pairs"], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("/nowhere/pairs");
});
