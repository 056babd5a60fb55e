import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { kilobytes, type Measure } from "../measure.ts";
import { builtProgram, startProgram } from "../program.ts";
import { readPages } from "./pages.ts";

const goal = 100_000_000;
const pagesRead = 20;
const pause = 10_000;

/** How much memory the public process holds 10 s after its first 20 pages were read. */
export async function measureMemory(dataDir: string, say: (text: string) => void): Promise<Measure[]> {
  // The content is loaded once before, so that it is a plain start that is measured.
  await (await startProgram(builtProgram(dataDir))).stop();
  const program = await startProgram(builtProgram(dataDir));
  try {
    const pid = program.publicProcess();
    say(`reading ${pagesRead} pages, then waiting ${pause / 1000} s`);
    const read = await readPages(program.origin, pagesRead);
    await wait(pause);
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const resident = field(status, "VmRSS");
    const [proportional, own] = [field(rollup, "Pss"), field(rollup, "Private_Dirty")];
    const kinds = ["RssAnon", "RssFile"]
      .map((name) => `${name} ${megabytes(field(status, name))}`)
      .join(", ");
    return [
      {
        name: "idle memory of the public process (RSS)",
        goal: `< ${megabytes(goal)}`,
        measured: megabytes(resident),
        met: resident < goal,
        notes: [
          `${kinds}; PSS ${megabytes(proportional)}, private dirty ${megabytes(own)}; ${read.length} pages read`,
        ],
        figures: { resident, proportional, own, pages: read },
      },
    ];
  } finally {
    await program.stop();
  }
}

/** A line such as `VmRSS:   1234 kB`, in bytes. */
function field(text: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1];
  if (!found) throw new Error(`/proc tells no ${name}`);
  return Number(found) * 1024;
}

const megabytes = (bytes: number): string => kilobytes(bytes / 1000).replace("kB", "MB");
