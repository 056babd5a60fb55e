import type { Browser, Page } from "playwright-core";
import { type Measure, median, medianAndRange } from "../measure.ts";

const [frameGoal, panGoal, sharpGoal] = [50, 55, 400];
/** Milliseconds frames are counted for. */
const span = 5_000;

/** The page with all flows of all years on the move, 1000 by 700 pixels. */
export async function openFlows(browser: Browser, origin: string, count: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1_000, height: 900 },
    reducedMotion: "no-preference",
  });
  const page = await context.newPage();
  await page.goto(`${origin}/en/map`);
  await page.getByRole("button", { name: "Show asylum applications as flows" }).click();
  await page.getByLabel("All years at once").check();
  await page.getByText(`${count.toLocaleString("en-GB")} points.`).waitFor({ timeout: 60_000 });
  return page;
}

/** Frames newly drawn with all points, each forced by reading a pixel back. */
export async function measureMovement(page: Page, count: number, slowdown: number): Promise<Measure> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const times = (await page.evaluate(countFrames(""))) as number[];
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const { perSecond, late } = rateOf(times);
  return {
    name: `${count} flows on the move, processor ${slowdown} times slower`,
    goal: `≥ ${frameGoal} frames/s`,
    measured: `${perSecond.toFixed(1)} frames/s`,
    met: perSecond >= frameGoal,
    notes: [`95 of 100 frames came within ${late.toFixed(1)} ms of the one before`],
    figures: { perSecond, late, frames: times.length },
  };
}

/** The picture moved by a key in each frame, and how long after the last key it is sharp. */
export async function measurePan(page: Page, count: number): Promise<Measure[]> {
  await page.locator(".map-stage").focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press("+");
  await page.waitForTimeout(1_500);
  const times = (await page.evaluate(countFrames(movePicture))) as number[];
  const { perSecond, late } = rateOf(times);
  await page.waitForTimeout(1_500);
  const sharp: number[] = [];
  for (let round = 0; round < 7; round++) {
    sharp.push((await page.evaluate(untilSharp)) as number);
    await page.waitForTimeout(300);
  }
  return [
    {
      name: `moving the picture with ${count} flows`,
      goal: `≥ ${panGoal} frames/s`,
      measured: `${perSecond.toFixed(1)} frames/s`,
      met: perSecond >= panGoal,
      notes: [`95 of 100 frames came within ${late.toFixed(1)} ms of the one before`],
      figures: { perSecond, late },
    },
    {
      name: `sharp again after zooming, ${count} flows, ms`,
      goal: `≤ ${sharpGoal}`,
      measured: medianAndRange(sharp, 0),
      met: median(sharp) <= sharpGoal,
      notes: ["140 ms of it are waiting for another key"],
      figures: { sharp },
    },
  ];
}

function rateOf(times: readonly number[]): { perSecond: number; late: number } {
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
  return {
    perSecond: gaps.length / seconds,
    late: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0,
  };
}

const countFrames = (each: string): string => `new Promise((done) => {
  const canvas = document.querySelector(".map-points");
  const context = canvas.getContext("2d");
  const times = [];
  // Points are drawn by a worker: a frame counts when what it drew is put up, not when the page merely turns.
  let put = 0;
  let counted = 0;
  const putUp = context.putImageData;
  context.putImageData = (...what) => {
    put += 1;
    putUp.apply(context, what);
  };
  const began = performance.now();
  const frame = () => {
    ${each}
    if (put !== counted || ${String(each !== "")}) {
      counted = put;
      context.getImageData(0, 0, 1, 1);
      times.push(performance.now());
    }
    if (performance.now() - began < ${span}) requestAnimationFrame(frame);
    else {
      delete context.putImageData;
      done(times);
    }
  };
  requestAnimationFrame(frame);
})`;

const movePicture = `
    const key = Math.floor(times.length / 4) % 2 ? "ArrowLeft" : "ArrowRight";
    document.querySelector(".map-stage").dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));`;

/** Zooms in or out by turns; sharp is when the density is drawn anew, the last of all to come. */
const untilSharp = `new Promise((done) => {
  const dense = document.querySelector(".map-density");
  const began = performance.now();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    dense.getContext("2d").getImageData(0, 0, 1, 1);
    done(performance.now() - began);
  });
  observer.observe(dense, { attributes: true, attributeFilter: ["width"] });
  window.closer = !window.closer;
  document.querySelector(".map-stage")
    .dispatchEvent(new KeyboardEvent("keydown", { key: window.closer ? "+" : "-", cancelable: true }));
})`;
