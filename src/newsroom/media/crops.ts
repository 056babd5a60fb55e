import type { Change } from "../../platform/db/index.ts";
import { type CropShape, cropShapes } from "../publications/crops.ts";
import { encode, hashOf, openPicture, type PictureFormat, pictureFormats } from "../publishing/pictures.ts";

/** In CSS pixels. What no page shows larger is not kept larger: cutting is most of the work of taking a picture in. */
const cropWidths = { "16:9": [480, 960], "1:1": [480] } as const satisfies Record<
  CropShape,
  readonly number[]
>;

/** What must stay in the crop, from 0 to 1 of width and height. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

export interface Crop {
  readonly shape: CropShape;
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  readonly bytes: Buffer;
}

/** The largest cut of the shape inside a picture that has the focus as near its middle as the edges allow, in pixels. */
export function cutAround(width: number, height: number, ratio: number, { x, y }: Focus) {
  const cutWidth = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const cutHeight = Math.max(1, Math.min(height, Math.round(width / ratio)));
  const within = (wanted: number, room: number) => Math.round(Math.min(Math.max(wanted, 0), room));
  return {
    left: within(x * width - cutWidth / 2, width - cutWidth),
    top: within(y * height - cutHeight / 2, height - cutHeight),
    width: cutWidth,
    height: cutHeight,
  };
}

/** Cuts a picture to every shape around its focus. Throws NotAPicture as `renderPicture` does. */
export async function cropPicture(original: Buffer, focus: Focus): Promise<Crop[]> {
  const { raw, data, sharp } = await openPicture(original);
  const crops: Crop[] = [];
  for (const shape of Object.keys(cropShapes) as CropShape[]) {
    const cut = cutAround(raw.width, raw.height, cropShapes[shape], focus);
    for (const wanted of cropWidths[shape]) {
      const width = Math.min(wanted, cut.width);
      const { data: small, info } = await sharp(data, { raw })
        .extract(cut)
        .resize({ width, height: Math.max(1, Math.round(width / cropShapes[shape])), fit: "fill" })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const pixels = { width: info.width, height: info.height, channels: info.channels };
      for (const format of pictureFormats) {
        const bytes = await encode(sharp(small, { raw: pixels }), format).toBuffer();
        crops.push({ shape, width: pixels.width, height: pixels.height, format, bytes });
      }
      if (cut.width <= wanted) break;
    }
  }
  return crops;
}

/** Keeps crops in place of what the picture had. */
export async function keepCrops(change: Change, itemId: string, crops: readonly Crop[]): Promise<void> {
  await change.deleteFrom("picture_crop").where("item_id", "=", itemId).execute();
  for (const { shape, width, height, format, bytes } of crops) {
    await change
      .insertInto("picture_crop")
      .values({ item_id: itemId, shape, width, height, format, hash: hashOf(bytes), bytes })
      .execute();
  }
}
