import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Crop, cropPicture, type Focus } from "../media/crops.ts";
import { type Rendition, renderPicture } from "../publishing/pictures.ts";

export interface Rendered {
  readonly renditions: readonly Rendition[];
  readonly crops: readonly Crop[];
}

/**
 * The pictures of the content that comes with the program are drawn when it is built (`tools/build-pictures.ts`): drawing
 * them is most of a first start. All others are drawn now. Throws `NotAPicture`.
 */
export async function drawPicture(bytes: Buffer, focus: Focus): Promise<Rendered> {
  return (await drawnBefore(bytes, focus)) ?? drawNow(bytes, focus);
}

export const drawNow = async (bytes: Buffer, focus: Focus): Promise<Rendered> => ({
  renditions: await renderPicture(bytes),
  crops: await cropPicture(bytes, focus),
});

const folder = new URL("../../../dist/pictures/", import.meta.url);

/** The file for an original cut around a focus; anything that changes either has another. */
export const drawnName = (bytes: Buffer, { x, y }: Focus): string =>
  `${createHash("sha256").update(bytes).update(`${x} ${y}`).digest("hex")}.json`;

export const writeDrawn = ({ renditions, crops }: Rendered): string =>
  JSON.stringify({ renditions: renditions.map(toText), crops: crops.map(toText) });

async function drawnBefore(bytes: Buffer, focus: Focus): Promise<Rendered | null> {
  const text = await readFile(new URL(drawnName(bytes, focus), folder), "utf8").catch(() => null);
  if (text === null) return null;
  const { renditions, crops } = JSON.parse(text) as { renditions: Kept<Rendition>[]; crops: Kept<Crop>[] };
  return { renditions: renditions.map(fromText), crops: crops.map(fromText) };
}

type Kept<P> = Omit<P, "bytes"> & { readonly bytes: string };

const toText = <P extends { readonly bytes: Buffer }>(picture: P) => ({
  ...picture,
  bytes: picture.bytes.toString("base64"),
});

const fromText = <P extends { readonly bytes: string }>(picture: P) => ({
  ...picture,
  bytes: Buffer.from(picture.bytes, "base64"),
});
