import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { frontexRows, monthHeads, workbook } from "../../test/frontex-workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "posoka-cli-map-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = fileURLToPath(new URL("./posoka.ts", import.meta.url));

function posoka(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    env: { PATH: process.env.PATH, DATA_DIR: folder },
    encoding: "utf8",
  });
  return { status, lines: stdout.trimEnd().split("\n"), stderr };
}

test("a workbook is tried, kept, and summed up in one last line", { timeout: 60_000 }, () => {
  const rows = [
    ["Route", "Border type or inland", "Nationality", ...monthHeads(96)],
    ...frontexRows(60, 96),
    ["Route of dreams", "Sea", "Syria", 1],
  ];
  const cells = rows
    .slice(1, -1)
    .flatMap((row) => row.slice(3))
    .filter((value) => value !== null).length;
  const file = join(folder, "Monthly_detections_of_IBC_2026_09_02.xlsx");
  writeFileSync(file, workbook([{ name: "Detections_of_IBC", rows }]));
  expect(posoka("map", "load").lines).toEqual(["places 160 branches 38 series 407 kept 0 changed 262"]);
  const last = `rows 61 cells ${cells} refused 1 total-2015 1822102`;
  const tried = posoka("map", "import", "frontex", file, "--dry-run");
  expect([tried.status, tried.lines.at(-1)]).toEqual([0, last]);
  expect(tried.stderr).toContain("row 62, column A, no route of the map bears this name: “Route of dreams”");
  expect(tried.lines).toContain("compared with compiled-2025-06:");
  const kept = posoka("map", "import", "frontex", file, "--as-of", "2026-09-03");
  expect(kept.lines.slice(-2)).toEqual(["kept as frontex-detections-2026-09-03", last]);
  writeFileSync(file, "nothing of the kind");
  const refused = posoka("map", "import", "frontex", file);
  expect([refused.status, refused.stderr]).toEqual([
    1,
    "Monthly_detections_of_IBC_2026_09_02.xlsx: this is no workbook (.xlsx)\n",
  ]);
  const dayless = posoka("map", "import", "eurostat", join(folder, "x.tsv"));
  expect([dayless.status, dayless.stderr]).toEqual([2, expect.stringContaining("--as-of")]);
});
