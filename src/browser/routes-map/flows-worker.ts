// Reads the pack of flows and draws how dense they are, beside the page's own thread.
import { type UnpackedFlows, unpackFlows } from "../../routes-map/pack/unpack.ts";
import { Density } from "./density.ts";
import type { Curves } from "./drawn-points.ts";
import { chooseFlows, type FlowChoice, type Projection } from "./flow-geometry.ts";
import type { DensityWish, Told, Wish } from "./flow-messages.ts";

let flows: UnpackedFlows | undefined;
let curves: Curves | undefined;
let newestDensity = 0;

addEventListener("message", ({ data }: MessageEvent<Wish>) => {
  if (data.kind === "open") void open(data.address);
  else if (data.kind === "choose") choose(data.turn, data.choice, data.projection);
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
  const points = chooseFlows(flows, choice, projection);
  curves = points.curves;
  // The curves are needed here too, so they are copied; what is one for each flow moves over.
  tell({ kind: "chosen", turn, points }, [points.phase.buffer, points.size.buffer]);
}

/** Draws in slices of some milliseconds and stops as soon as another picture is wished for. */
async function drawDensity({ turn, width, height, place, colour }: DensityWish): Promise<void> {
  newestDensity = turn;
  if (!curves) return;
  const density = new Density(curves, width, height, place);
  while (!density.isDone) {
    density.draw(5_000);
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
