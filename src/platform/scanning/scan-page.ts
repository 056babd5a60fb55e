import { cleaned } from "./clean.ts";
import { findPaper } from "./find-paper.ts";
import { type Colours, type Corners, lightness } from "./pixels.ts";
import { refined } from "./sides.ts";
import { sizeOfPaper, straightened } from "./straighten.ts";

/** A photographed paper, twice. */
export interface ScannedPage {
  /** As photographed, upright, without where, when and with what it was taken. JPEG. */
  readonly photograph: Uint8Array;
  /** The paper alone, straight, evenly lit, small. JPEG. */
  readonly page: Uint8Array;
  /** Whether the paper's borders were found; else the page is the whole picture. */
  readonly found: boolean;
}

/** A page is at most this large, in bytes. */
export const largestPage = 300_000;

/** In pixels, of the longer side: an A4 page then has 188 points an inch, and print of 6 points can be read. */
const pageLength = 2200;
const photographLength = 3200;
/** Where the paper is looked for, and where its sides are looked at closer. */
const roughLength = 500;
const fineLength = 1500;

/** Above, a picture is refused before it is opened. */
const mostPixels = 120_000_000;

/**
 * Makes a page of the photograph of a paper: found, straightened, evenly lit and made small. Where no paper is found the
 * whole picture is the page. Takes JPEG, PNG and WebP, half a second and 150 MB for 12 megapixels: not for the thread
 * that answers. Rejects for what is damaged.
 */
export async function scanPage(photograph: Uint8Array): Promise<ScannedPage> {
  const picture = await upright(photograph);
  const found = await findIn(picture);
  const paper = found ? cutOut(picture, found) : await sized(picture, pageLength);
  return {
    photograph: await encoded(picture, 88),
    page: await fitting(cleaned(paper)),
    found: found !== null,
  };
}

/** A page a quarter turn further, as often as said, as a clock goes. */
export async function turnedPage(page: Uint8Array, quarters: 1 | 2 | 3): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  return sharp(page)
    .rotate(quarters * 90)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

/**
 * Opens a picture as it was held, white where it lets through. One that ends
 * before its last line is refused, even where it says that it ends there: the
 * decoder only warns of that, and fills the rest with grey. Its other warnings
 * are let be, for phones in daily use cause them with whole pictures.
 */
async function upright(bytes: Uint8Array): Promise<Colours> {
  const { default: sharp } = await import("sharp");
  const warnings: string[] = [];
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
    .on("warning", (warning: string) => warnings.push(warning))
    .autoOrient()
    .resize({ width: photographLength, height: photographLength, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const cutOff = warnings.find((warning) => /premature end/i.test(warning));
  if (cutOff) throw new Error(cutOff);
  return { width: info.width, height: info.height, data: threeOf(data, info.channels) };
}

/** Grey pictures have one number for each pixel. */
function threeOf(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  const out = new Uint8Array((data.length / channels) * 3);
  for (let at = 0; at < out.length; at += 1) out[at] = data[Math.floor(at / 3) * channels] ?? 0;
  return out;
}

async function findIn(picture: Colours): Promise<Corners | null> {
  const rough = await sized(picture, roughLength);
  const paper = findPaper(rough);
  if (!paper) return null;
  const fine = await sized(picture, fineLength);
  const at = (corners: Corners, from: Colours, to: Colours) =>
    corners.map(({ x, y }) => ({
      x: (x * to.width) / from.width,
      y: (y * to.height) / from.height,
    })) as unknown as Corners;
  const closer = refined(
    lightness(fine),
    at(paper.corners, rough, fine),
    Math.ceil((1.5 * fine.width) / rough.width),
  );
  return at(closer, fine, picture);
}

/** A little less than the paper, so that its border is not a dark line. */
const inset = 0.004;

function cutOut(picture: Colours, corners: Corners): Colours {
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / 4,
    y: corners.reduce((sum, { y }) => sum + y, 0) / 4,
  };
  const inner = corners.map(({ x, y }) => ({
    x: x + (middle.x - x) * inset,
    y: y + (middle.y - y) * inset,
  })) as unknown as Corners;
  const { width, height } = sizeOfPaper(inner, picture);
  const scale = Math.min(1, pageLength / Math.max(width, height));
  const whole = (length: number) => Math.max(1, Math.round(length * scale));
  return straightened(picture, inner, { width: whole(width), height: whole(height) });
}

async function sized(picture: Colours, length: number): Promise<Colours> {
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(picture.data, { raw: rawOf(picture) })
    .resize({ width: length, height: length, fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

const rawOf = ({ width, height }: Colours) => ({ width, height, channels: 3 as const });

async function encoded(picture: Colours, quality: number): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(picture.data, { raw: rawOf(picture) })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}

/** As good as it can be within the size of a page: coarser first, smaller only when that is not enough. */
async function fitting(picture: Colours): Promise<Buffer> {
  let page = picture;
  for (;;) {
    let least = 0;
    for (const quality of [80, 62, 46]) {
      const bytes = await encoded(page, quality);
      if (bytes.length <= largestPage) return bytes;
      least = bytes.length;
    }
    const scale = Math.min(0.9, Math.sqrt(largestPage / least));
    page = await sized(page, Math.floor(Math.max(page.width, page.height) * scale));
  }
}
