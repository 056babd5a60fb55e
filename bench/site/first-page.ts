import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Measure } from "../measure.ts";
import { root, startProgram } from "../program.ts";

const run = promisify(execFile);
const firstGoal = 60;
const secondGoal = 2;
const secondStarts = 3;

/** From `git clone` to the first page, and how long a start takes from then on, in seconds. */
export async function measureFirstPage(say: (text: string) => void): Promise<Measure[]> {
  const place = await mkdtemp(join(tmpdir(), "posoka-bench-clone-"));
  const clone = join(place, "posoka");
  const start = { command: ["npm", "start"] as const, folder: clone, dataDir: join(place, "data") };
  try {
    say("a first clone fills npm's cache");
    await cloneInto(clone);
    const asFound = await timedStart(start);
    await rm(clone, { recursive: true });
    await rm(start.dataDir, { recursive: true });
    say("a fresh clone, then npm start");
    const cloning = await cloneInto(clone);
    const starting = await timedStart(start);
    say(`${secondStarts} more starts`);
    const later: number[] = [];
    for (let count = 0; count < secondStarts; count += 1) later.push(await timedStart(start));
    const { stdout: commit } = await run("git", ["rev-parse", "--short", "HEAD"], { cwd: root });
    const { stdout: unsaved } = await run("git", ["status", "--porcelain"], { cwd: root });
    const left = unsaved.split("\n").filter(Boolean).length;
    const slowest = Math.max(...later);
    return [
      {
        name: "first page from a fresh clone, s",
        goal: `< ${firstGoal}`,
        measured: (cloning + starting).toFixed(1),
        met: cloning + starting < firstGoal,
        notes: [
          `commit ${commit.trim()}${left > 0 ? ` (${left} changed files of the working folder are not in it)` : ""}; ` +
            `clone ${cloning.toFixed(1)} s, npm start ${starting.toFixed(1)} s; ` +
            `with npm's cache as it was found ${asFound.toFixed(1)} s`,
        ],
        figures: { cloning, starting, asFound },
      },
      {
        name: "first page at a second start, s",
        goal: `< ${secondGoal}`,
        measured: `${slowest.toFixed(2)} (slowest of ${secondStarts})`,
        met: slowest < secondGoal,
        notes: [later.map((seconds) => seconds.toFixed(2)).join(", ")],
        figures: { later },
      },
    ];
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function cloneInto(folder: string): Promise<number> {
  const began = performance.now();
  await run("git", ["clone", "--quiet", "--no-local", root, folder]);
  return (performance.now() - began) / 1000;
}

async function timedStart(start: Parameters<typeof startProgram>[0]): Promise<number> {
  const program = await startProgram(start);
  await program.stop();
  return program.untilAnswered / 1000;
}
