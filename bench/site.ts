import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measure, Part } from "./measure.ts";
import { builtProgram, startProgram } from "./program.ts";
import { measureFirstPage } from "./site/first-page.ts";
import { measureMemory } from "./site/memory.ts";
import { measurePaint } from "./site/paint.ts";
import { measureThroughput } from "./site/throughput.ts";
import { measureWeight } from "./site/weight.ts";

/** The public site with the mission's own content (docs/bench.md). */
export const site: Part = {
  name: "site",
  async run(wished, say) {
    const dataDir = await mkdtemp(join(tmpdir(), "posoka-bench-"));
    const measures: Measure[] = [];
    try {
      if (["throughput", "weight", "paint"].some(wished)) {
        say("starting the program over the mission's content");
        const program = await startProgram(builtProgram(dataDir));
        try {
          if (wished("throughput")) measures.push(...(await measureThroughput(program, say)));
          if (wished("weight")) measures.push(...(await measureWeight(program, say)));
          if (wished("paint")) measures.push(...(await measurePaint(program, say)));
        } finally {
          await program.stop();
        }
      }
      if (wished("memory")) measures.push(...(await measureMemory(dataDir, say)));
      if (wished("first-page")) measures.push(...(await measureFirstPage(say)));
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
    return measures;
  },
};
