import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { type Measure, median, medianAndRange } from "../measure.ts";
import type { Program } from "../program.ts";
import { visitSlowly } from "../slow-phone.ts";

const goal = 1_500;
const visits = 5;
interface Paint {
  /** Milliseconds from the start of the navigation. */
  readonly at: number;
  readonly first: number;
  readonly element: string;
}

/** When the largest thing of the first view is painted, on a slow line and a slow phone, with nothing in the cache. */
export async function measurePaint(program: Program, say: (text: string) => void): Promise<Measure[]> {
  const { browser, close } = await openBrowser();
  try {
    const measures: Measure[] = [];
    for (const path of ["/bg", "/en"]) {
      say(`${visits} visits to ${path} on a slow phone`);
      const paints: Paint[] = [];
      for (let visit = 0; visit < visits; visit += 1)
        paints.push(await paintOf(browser, program.origin + path));
      measures.push(toMeasure(path, paints));
    }
    return measures;
  } finally {
    await close();
  }
}

const paintOf = async (browser: Browser, address: string): Promise<Paint> =>
  (await visitSlowly(browser, address, {
    async look(read) {
      await wait(1_500);
      return read(lastPaint);
    },
  })) as Paint;

/** Runs in the page: the last largest paint the browser reports and which element it was. */
const lastPaint = `new Promise((resolve) => {
  const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  new PerformanceObserver((list) => {
    const entry = list.getEntries().at(-1);
    const { element, startTime, size } = entry;
    const name = element ? element.localName + (element.className ? "." + element.className : "") : "(gone)";
    const parent = element?.parentElement?.closest("[class]")?.className;
    const shown = entry.url ? new URL(entry.url).pathname : (element?.textContent ?? "").trim().slice(0, 40);
    resolve({ at: startTime, first, element: (parent ? "." + parent + " " : "") + name + ", " + size + " px², " + shown });
  }).observe({ type: "largest-contentful-paint", buffered: true });
})`;

function toMeasure(path: string, paints: readonly Paint[]): Measure {
  const times = paints.map(({ at }) => at);
  const elements = [...new Set(paints.map(({ element }) => element))];
  return {
    name: `${path}: largest contentful paint, ms`,
    goal: `< ${goal}`,
    measured: medianAndRange(times, 0),
    met: median(times) < goal,
    notes: [
      `it is ${elements.join(" or ")}`,
      `first contentful paint ${medianAndRange(
        paints.map(({ first }) => first),
        0,
      )} ms`,
    ],
    figures: { paints },
  };
}
