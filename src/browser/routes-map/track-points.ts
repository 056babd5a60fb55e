import type { FiguresAnswer } from "../../routes-map/element.ts";
import type { Canvas, Place } from "./drawn-points.ts";
import { figureIn } from "./figures.ts";

/** Points on their way along the lines of the picture. */
export interface TrackPoints {
  readonly count: number;
  /** What one point stands for. */
  readonly each: number;
  /** All lines one after the other, each as `samples` pairs of x and y. */
  readonly lines: Float32Array;
  readonly line: Uint16Array;
  readonly phase: Float32Array;
  readonly speed: Float32Array;
  /** How far aside of the middle of its line a point goes, in units of the picture. */
  readonly aside: Float32Array;
}

const samples = 96;
/** Units of the picture a point goes in a second. */
const pace = 42;
/** As many points as the busiest line can show without becoming a band. */
const mostOnLine = 260;
const golden = 0.618_034;
/** And over its width, by another number that never repeats. */
const silver = 0.414_214;

/** Spreads points over the lines of a month, so many to each as it has detections; lines without a number get none. */
export function trackPoints(svg: SVGSVGElement, figures: FiguresAnswer, month: number | null): TrackPoints {
  const lines = [...svg.querySelectorAll<SVGGElement>("g.branch[data-branch]")].flatMap((branch) => {
    const path = branch.querySelector<SVGPathElement>("path.line");
    const value = figureIn(figures.branches[branch.dataset.branch ?? ""], month);
    return path && value ? [{ path, value }] : [];
  });
  const each = roundNumber(Math.max(0, ...lines.map(({ value }) => value)) / mostOnLine);
  const counts = lines.map(({ value }) => Math.round(value / each));
  const count = counts.reduce((sum, more) => sum + more, 0);
  const track: TrackPoints = {
    count,
    each,
    lines: new Float32Array(lines.length * samples * 2),
    line: new Uint16Array(count),
    phase: new Float32Array(count),
    speed: new Float32Array(count),
    aside: new Float32Array(count),
  };
  let point = 0;
  for (const [at, { path }] of lines.entries()) {
    const length = path.getTotalLength();
    const width = Number.parseFloat(getComputedStyle(path).strokeWidth) || 1;
    for (let sample = 0; sample < samples; sample++) {
      const { x, y } = path.getPointAtLength((length * sample) / (samples - 1));
      track.lines.set([x, y], (at * samples + sample) * 2);
    }
    for (let n = 0; n < (counts[at] ?? 0); n++, point++) {
      track.line[point] = at;
      track.phase[point] = (n * golden) % 1;
      track.speed[point] = pace / Math.max(pace, length);
      track.aside[point] = (((n * silver) % 1) - 0.5) * 0.7 * Math.max(0, width - 2);
    }
  }
  return track;
}

/** 20, 50, 100, 200 …: the least such number that is not smaller. */
export function roundNumber(least: number): number {
  for (let power = 10; ; power *= 10) {
    for (const step of [2, 5, 10]) if (power * step >= least) return power * step;
  }
}

export function drawTrackPoints(
  { count, lines, line, phase, speed, aside }: TrackPoints,
  seconds: number,
  colour: number,
  { pixels, width, height }: Canvas,
  { x: left, y: top, scale }: Place,
): void {
  pixels.fill(0);
  const side = Math.max(2, Math.min(4, Math.round(2 * scale)));
  for (let at = 0; at < count; at++) {
    const gone = (phase[at] as number) + (speed[at] as number) * seconds;
    const along = (gone - Math.floor(gone)) * (samples - 1);
    const sample = along | 0;
    const rest = along - sample;
    const first = ((line[at] as number) * samples + sample) * 2;
    const [fromX, fromY] = [lines[first] as number, lines[first + 1] as number];
    const [alongX, alongY] = [(lines[first + 2] as number) - fromX, (lines[first + 3] as number) - fromY];
    const off = (aside[at] as number) / (Math.hypot(alongX, alongY) || 1);
    const x = ((fromX + alongX * rest - alongY * off - left) * scale - side / 2) | 0;
    const y = ((fromY + alongY * rest + alongX * off - top) * scale - side / 2) | 0;
    if (x < 0 || y < 0 || x + side > width || y + side > height) continue;
    for (let row = 0; row < side; row++)
      pixels.fill(colour, (y + row) * width + x, (y + row) * width + x + side);
  }
}
