import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { packFlows } from "../../src/routes-map/pack/index.ts";
import type { InventedFlows } from "../../test/invented-flows.ts";
import { openBrowser } from "../browser.ts";
import { kilobytes, type Measure, median, medianAndRange } from "../measure.ts";

const [bytesGoal, unpackGoal] = [130_000, 60];

/** How many bytes the flows are on their way, and how long Chromium takes to unpack them; each time in a new page. */
export async function measurePack(
  { flows, points }: InventedFlows,
  say: (text: string) => void,
): Promise<Measure[]> {
  say(`packing ${flows.length} flows and unpacking them in the browser`);
  const packed = packFlows(flows, points);
  const bytes = brotliCompressSync(packed).length;
  const times = await unpackTimes(packed);
  return [
    {
      name: `${flows.length} flows to the browser`,
      goal: `≤ ${kilobytes(bytesGoal)}`,
      measured: kilobytes(bytes),
      met: bytes <= bytesGoal,
      notes: [`brotli 11; ${kilobytes(packed.length)} before`],
      figures: { bytes, packed: packed.length },
    },
    {
      name: `${flows.length} flows unpacked, ms`,
      goal: `≤ ${unpackGoal}`,
      measured: medianAndRange(times, 1),
      met: median(times) <= unpackGoal,
      notes: ["the first time in a page, before the engine has optimised anything"],
      figures: { times },
    },
  ];
}

async function unpackTimes(packed: Uint8Array): Promise<number[]> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { unpackFlows } from "./src/routes-map/pack/unpack.ts"; globalThis.unpackFlows = unpackFlows;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
  });
  const { browser, close } = await openBrowser();
  try {
    const times: number[] = [];
    for (let visit = 0; visit < 7; visit++) {
      const page = await browser.newPage();
      await page.evaluate(outputFiles[0]?.text ?? "");
      const text = Buffer.from(packed).toString("base64");
      times.push(
        (await page.evaluate(`(() => {
          const bytes = Uint8Array.from(atob("${text}"), (letter) => letter.charCodeAt(0));
          const began = performance.now();
          const { count } = unpackFlows(bytes);
          const took = performance.now() - began;
          if (count !== ${100_000}) throw new Error(String(count));
          return took;
        })()`)) as number,
      );
      await page.close();
    }
    return times;
  } finally {
    await close();
  }
}
