import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packFlows } from "../src/routes-map/pack/index.ts";
import { inventFlows } from "../test/invented-flows.ts";
import { openMapPage } from "../test/map-page.ts";
import { openBrowser } from "./browser.ts";
import { measureBytes } from "./map/bytes.ts";
import { measureFirstPicture } from "./map/first-picture.ts";
import { measureImport } from "./map/import.ts";
import { measureMovement, measurePan, openFlows } from "./map/movement.ts";
import { measureOthers } from "./map/others.ts";
import { measurePack } from "./map/pack.ts";
import type { Measure, Part } from "./measure.ts";
import { builtProgram, startProgram } from "./program.ts";

/** The routes map: the page as it comes, and large sets of flows in the browser (docs/bench.md). */
export const map: Part = {
  name: "map",
  async run(wished, say) {
    const measures: Measure[] = [];
    if (["bytes", "picture"].some(wished)) measures.push(...(await measurePage(wished, say)));
    if (wished("pack")) measures.push(...(await measurePack(inventFlows(100_000), say)));
    if (wished("movement")) measures.push(...(await measureFlows(say)));
    if (wished("import")) measures.push(...(await measureImport(say)));
    if (wished("others")) measures.push(...(await measureOthers(say)));
    return measures;
  },
};

async function measurePage(
  wished: (group: string) => boolean,
  say: (text: string) => void,
): Promise<Measure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "posoka-bench-"));
  try {
    say("starting the program over the mission's content");
    const program = await startProgram(builtProgram(dataDir));
    try {
      return [
        ...(wished("bytes") ? await measureBytes(program, say) : []),
        ...(wished("picture") ? await measureFirstPicture(program, say) : []),
      ];
    } finally {
      await program.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The element over the tests' page: the same element and worker, a picture of a few lines. */
async function measureFlows(say: (text: string) => void): Promise<Measure[]> {
  const measures: Measure[] = [];
  const { browser, close } = await openBrowser();
  try {
    for (const [count, slowdown] of [
      [100_000, 6],
      [500_000, 1],
    ] as const) {
      say(`packing ${count} flows`);
      const { flows, points } = inventFlows(count);
      await using site = await openMapPage(packFlows(flows, points));
      const page = await openFlows(browser, site.origin, count);
      say(`${count} flows move, processor ${slowdown} times slower`);
      measures.push(await measureMovement(page, count, slowdown));
      if (count === 100_000) {
        say("moving and zooming the picture");
        measures.push(...(await measurePan(page, count)));
      }
      await page.context().close();
    }
  } finally {
    await close();
  }
  return measures;
}
