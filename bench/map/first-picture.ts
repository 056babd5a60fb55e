import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { type Measure, median, medianAndRange } from "../measure.ts";
import type { Program } from "../program.ts";
import { visitSlowly } from "../slow-phone.ts";

const [pictureGoal, blockingGoal, interactiveGoal] = [500, 50, 1_500];
const visits = 5;
const patience = 30_000;

interface Visit {
  readonly picture: number;
  readonly interactive: number;
  readonly blocking: number;
}

/** When the picture stands on a slow phone, when the slider answers, and how long anything blocked. */
export async function measureFirstPicture(
  { origin }: Program,
  say: (text: string) => void,
): Promise<Measure[]> {
  const { browser, close } = await openBrowser();
  try {
    say(`${visits} visits to /bg/map on a slow phone, and to a page with one line by turns`);
    await using bare = await serveBarePage();
    const [seen, floor]: [Visit[], Visit[]] = [[], []];
    for (let visit = 0; visit < visits; visit++) {
      floor.push(await visitMap(browser, bare.address));
      seen.push(await visitMap(browser, `${origin}/bg/map`));
    }
    const ofFloor = (key: keyof Visit) =>
      `a page with one line: ${medianAndRange(
        floor.map((visit) => visit[key]),
        0,
      )}`;
    const measure = (name: string, key: keyof Visit, goal: number, note: string): Measure => {
      const values = seen.map((visit) => visit[key]);
      return {
        name,
        goal: `≤ ${goal}`,
        measured: medianAndRange(values, 0),
        met: median(values) <= goal,
        notes: [note, ofFloor(key)],
        figures: { values, floor: floor.map((visit) => visit[key]) },
      };
    };
    return [
      measure(
        "/bg/map: first picture, ms",
        "picture",
        pictureGoal,
        "two frames after the last line of it was laid out",
      ),
      measure("/bg/map: interactive, ms", "interactive", interactiveGoal, "when the slider can be moved"),
      measure(
        "/bg/map: blocking, ms",
        "blocking",
        blockingGoal,
        "what tasks took beyond 50 ms each, all together",
      ),
    ];
  } finally {
    await close();
  }
}

/** What no page can be faster than here and now: one line, and what the watch looks for. */
async function serveBarePage(): Promise<{ readonly address: string } & AsyncDisposable> {
  const page = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>–</title>
<figure class="map-figure"><svg viewBox="0 0 9 9"><g class="branch"><path d="M0 0L9 9" stroke="red"/></g></svg></figure>
<p class="month-bar"><input type="range">`;
  const server = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(page));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      await new Promise((closed) => server.close(closed));
    },
  };
}

const visitMap = async (browser: Browser, address: string): Promise<Visit> =>
  (await visitSlowly(browser, address, {
    watch,
    async look(read) {
      for (
        const begun = performance.now();
        !(await read("watched.picture && watched.interactive"));
        await wait(100)
      )
        if (performance.now() - begun > patience) throw new Error(`${address} does not get ready`);
      await wait(1_000);
      return read("watched");
    },
  })) as Visit;

const watch = `(() => {
  const watched = (window.watched = { picture: 0, interactive: 0, blocking: 0 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.blocking += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    const figure = document.querySelector("figure.map-figure");
    // What follows the picture has begun to come, so the picture is whole.
    if (!watched.picture && figure?.nextElementSibling && figure.querySelector("g.branch")?.getBoundingClientRect().width)
      requestAnimationFrame(() => requestAnimationFrame(() => (watched.picture ||= performance.now())));
    if (!watched.interactive && document.querySelector(".month-bar input:enabled"))
      watched.interactive = performance.now();
    if (!watched.picture || !watched.interactive) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;
