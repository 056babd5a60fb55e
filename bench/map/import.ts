import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { frontexRows, monthHeads, workbook } from "../../test/frontex-workbook.ts";
import { kilobytes, type Measure, median, medianAndRange } from "../measure.ts";
import { root, strangersEnvironment } from "../program.ts";

const goal = 1_000;
const rounds = 5;
const total2015 = 1_822_102;

/** A workbook as large as Frontex's of September 2026, read in by the command line, each time as a newer release. */
export async function measureImport(say: (text: string) => void): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "posoka-bench-"));
  try {
    const head = ["Route", "Border type or inland", "Nationality", ...monthHeads(211)];
    const rows = frontexRows();
    const book = workbook([{ name: "Detections_of_IBC", rows: [null, head, ...rows] }]);
    const file = join(folder, "Monthly_detections_of_IBC.xlsx");
    await writeFile(file, book);
    const written = rows.flatMap((row) => row.slice(3)).filter((value) => value !== null).length;
    say("loading the map, then importing Frontex's workbook");
    await posoka(folder, "map", "load");
    const whole: number[] = [];
    const bare: number[] = [];
    let told = "";
    for (let round = 1; round <= rounds; round++) {
      bare.push((await posoka(folder, "help")).took);
      const { took, said } = await posoka(
        folder,
        "map",
        "import",
        "frontex",
        file,
        "--as-of",
        `2026-09-0${round}`,
      );
      whole.push(took);
      told = said.trim().split("\n").at(-1) ?? "";
    }
    const importing = whole.map((took) => took - median(bare));
    const isWhole = told === `rows 900 cells ${written} refused 0 total-2015 ${total2015}`;
    return [
      {
        name: "Frontex's workbook (900 × 211) imported, ms",
        goal: `≤ ${goal}, no cell lost`,
        measured: medianAndRange(importing, 0),
        met: median(importing) <= goal && isWhole,
        notes: [
          told,
          `${written} cells were written; the file is ${kilobytes(book.length)}`,
          `the command as a whole ${medianAndRange(whole, 0)} ms; one that does nothing, taken off, ${medianAndRange(bare, 0)} ms`,
        ],
        figures: { whole, bare, told },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a command of the built program over a data folder of its own; ms and what it printed. */
async function posoka(dataDir: string, ...words: string[]): Promise<{ took: number; said: string }> {
  const began = performance.now();
  const run = promisify(execFile)(process.execPath, ["dist/cli/posoka.js", ...words], {
    cwd: root,
    env: { ...strangersEnvironment(), DATA_DIR: dataDir },
  });
  const { stdout } = await run;
  return { took: performance.now() - began, said: stdout };
}
