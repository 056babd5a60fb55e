// Reads the pack of flows and draws them, as points and as how dense their ways are, beside the page's own thread.
import { type UnpackedFlows, unpackFlows } from "../../routes-map/pack/unpack.ts";
import { Density } from "./density.ts";
import { drawPoints, type Points } from "./drawn-points.ts";
import { chooseFlows, type FlowChoice, type Projection } from "./flow-geometry.ts";
import type { DensityWish, FrameWish, Told, Wish } from "./flow-messages.ts";

let flows: UnpackedFlows | undefined;
let points: Points | undefined;
let newestDensity = 0;

addEventListener("message", ({ data }: MessageEvent<Wish>) => {
  if (data.kind === "open") void open(data.address);
  else if (data.kind === "choose") choose(data.turn, data.choice, data.projection);
  else if (data.kind === "frame") drawFrame(data);
  else void drawDensity(data);
});

async function open(address: string): Promise<void> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    flows = unpackFlows(new Uint8Array(await answer.arrayBuffer()));
    tell({ kind: "opened", count: flows.count });
  } catch {
    tell({ kind: "failed" });
  }
}

function choose(turn: number, choice: FlowChoice, projection: Projection): void {
  if (!flows) return;
  points = chooseFlows(flows, choice, projection);
  tell({ kind: "chosen", turn, count: points.count });
}

function drawFrame({ turn, seconds, colour, width, height, place, pixels }: FrameWish): void {
  if (points) drawPoints(points, seconds, colour, { pixels, width, height }, place);
  tell({ kind: "frame", turn, pixels }, [pixels.buffer]);
}

/** Milliseconds density is drawn for before frames that wait are let in. */
const slice = 5;

/** Draws in slices of some milliseconds and stops as soon as another picture is wished for. */
async function drawDensity({ turn, width, height, place, colour }: DensityWish): Promise<void> {
  newestDensity = turn;
  if (!points) return;
  const density = new Density(points.curves, width, height, place);
  while (!density.isDone) {
    const until = performance.now() + slice;
    while (!density.isDone && performance.now() < until) density.draw(50);
    await nextSlice();
    if (turn !== newestDensity) return;
  }
  const pixels = density.pixels(colour);
  tell({ kind: "density", turn, width, height, pixels }, [pixels.buffer]);
}

const slices = new MessageChannel();
const waiting: (() => void)[] = [];
slices.port2.onmessage = () => waiting.shift()?.();

/** Lets waiting messages in; a timer would wait four milliseconds each time. */
const nextSlice = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    slices.port1.postMessage(null);
  });

const tell = (told: Told, transfer: Transferable[] = []) => postMessage(told, { transfer });
