import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { inventFlows } from "../../test/invented-flows.ts";
import { openBrowser } from "../browser.ts";
import { kilobytes, type Measure } from "../measure.ts";

const counts = [1_000, 10_000, 100_000];
/** Milliseconds a program is given for its frames; who has finished none by then has finished none. */
const patience = 20_000;
const giveUp = 120_000;
const others = [
  ["arcs", "deck.gl, arc layer"],
  ["flowmap-all", "flowmap.gl, all flows, animated"],
  ["flowmap-defaults", "flowmap.gl as it comes (at most 5,000 lines)"],
] as const;

/** What others draw of the same flows, on the software renderer that a machine without a graphics card has. */
export async function measureOthers(say: (text: string) => void): Promise<Measure[]> {
  const { outputFiles } = await build({
    entryPoints: ["bench/map/others-in-page.js"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const program = outputFiles[0]?.text ?? "";
  const measures: Measure[] = [];
  for (const [key, name] of others) {
    for (const count of counts) {
      say(`${name}: ${count} flows`);
      // A browser for each: who hangs takes nobody along.
      const { browser, close } = await openBrowser([
        "--enable-unsafe-swiftshader",
        "--use-angle=swiftshader",
      ]);
      try {
        measures.push(toMeasure(name, count, await framesOf(browser, program, key, count), program.length));
      } finally {
        await close();
      }
    }
  }
  return measures;
}

async function framesOf(browser: Browser, program: string, key: string, count: number): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1_000, height: 700 } });
  await page.setContent("<!doctype html><body style='margin:0'></body>");
  await page.evaluate(program);
  const { flows, points } = inventFlows(count);
  const places = [...points].map(([id, at]) => ({ id, at }));
  const positions = new Map(places.map(({ id }, at) => [id, at]));
  const given = {
    places,
    flows: flows.map(({ origin, destination, value }) => [
      positions.get(origin),
      positions.get(destination),
      value ?? 2,
    ]),
  };
  const asked = page.evaluate(`measureOther(${JSON.stringify(key)}, ${JSON.stringify(given)}, ${patience})`);
  const late = new Promise<number[]>((resolve) => {
    setTimeout(() => resolve([]), giveUp).unref();
  });
  return Promise.race([asked.catch(() => []) as Promise<number[]>, late]);
}

function toMeasure(name: string, count: number, times: readonly number[], bytes: number): Measure {
  const [first = Number.NaN, last = Number.NaN] = [times[0], times.at(-1)];
  const perFrame = (last - first) / Math.max(1, times.length - 1);
  const none = times.length < 2;
  return {
    name: `${name}: ${count} flows`,
    goal: "is told",
    measured: none ? `no second frame in ${giveUp / 1_000} s` : `${(1_000 / perFrame).toFixed(1)} frames/s`,
    met: true,
    notes: none
      ? []
      : [
          `${perFrame.toFixed(0)} ms a frame, the first after ${first.toFixed(0)} ms, ${times.length} frames; bundle ${kilobytes(bytes)} unpacked`,
        ],
    figures: { times },
  };
}
