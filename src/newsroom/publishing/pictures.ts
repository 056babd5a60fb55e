import { createHash } from "node:crypto";
import type { Sharp } from "sharp";
import type { Change } from "../../platform/db/index.ts";

/** Widths in CSS pixels at which a picture is kept; none is made wider than its original. */
export const pictureWidths = [480, 960, 1600] as const;
export const pictureFormats = ["avif", "webp", "jpeg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Larger files and pictures are refused: an editor's photograph never is, a bomb is. */
export const largestPictureBytes = 25_000_000;
const largestPixels = 60_000_000;

const allowedKinds = new Set(["svg", "png", "jpeg", "webp", "heif", "avif"]);

export interface Rendition {
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  readonly bytes: Buffer;
}

export class NotAPicture extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "NotAPicture";
  }
}

/**
 * Makes the renditions of a picture; what is not a picture by its content, whatever its name, throws NotAPicture.
 * Nothing of the original's metadata (place, camera) is carried into them.
 */
export async function renderPicture(original: Buffer): Promise<Rendition[]> {
  const { sharp, format, width } = await inspectPicture(original);
  const largest = format === "svg" ? Number.POSITIVE_INFINITY : width;
  const widths = pictureWidths.filter((wanted, index) => index === 0 || wanted <= largest);
  const renditions: Rendition[] = [];
  for (const wanted of widths) {
    const resized = await sharp(original, readOptions)
      .autoOrient()
      .resize({ width: wanted, withoutEnlargement: format !== "svg" })
      .flatten({ background: "#ffffff" })
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw new NotAPicture("is a damaged picture");
      });
    const raw = { width: resized.info.width, height: resized.info.height, channels: resized.info.channels };
    for (const target of pictureFormats) {
      const bytes = await encode(sharp(resized.data, { raw }), target).toBuffer();
      renditions.push({ width: raw.width, height: raw.height, format: target, bytes });
    }
  }
  return renditions;
}

const readOptions = { limitInputPixels: largestPixels, failOn: "error" } as const;

/** Says by its content what a file is; throws NotAPicture when that is no picture we take. */
async function inspectPicture(original: Buffer) {
  if (original.length === 0) throw new NotAPicture("is empty");
  if (original.length > largestPictureBytes) throw new NotAPicture("is larger than 25 MB");
  const { default: sharp } = await import("sharp");
  const { format, width } = await sharp(original, readOptions)
    .metadata()
    .catch(() => ({ format: undefined, width: 0 }));
  if (!format || !allowedKinds.has(format)) throw new NotAPicture("is not a picture we can read");
  if (format === "svg" && !isReadable(original)) throw new NotAPicture("is a drawing we cannot look into");
  if (format === "svg" && isActive(original))
    throw new NotAPicture("is a drawing with scripts or outside references");
  return { sharp, format, width };
}

/** A picture as bare upright pixels, at most 2,400 a side: enough to cut from. Throws NotAPicture. */
export async function openPicture(original: Buffer) {
  const { sharp, format } = await inspectPicture(original);
  const { data, info } = await sharp(original, readOptions)
    .autoOrient()
    .resize({ width: 2400, height: 2400, fit: "inside", withoutEnlargement: format !== "svg" })
    .flatten({ background: "#ffffff" })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new NotAPicture("is a damaged picture");
    });
  return { sharp, data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

export function encode(picture: Sharp, format: PictureFormat): Sharp {
  if (format === "avif") return picture.avif({ quality: 55, effort: 2 });
  return format === "webp" ? picture.webp({ quality: 78 }) : picture.jpeg({ quality: 80, mozjpeg: true });
}

/** A packed drawing, or one in another encoding, hides what it does from the check below. */
const isReadable = (svg: Buffer): boolean => svg.includes("<svg") || svg.includes(":svg");

/** A drawing may draw; it may not run, load or link. */
const isActive = (svg: Buffer): boolean =>
  /<\s*(?:script|foreignObject|iframe|image|use[^>]+href\s*=\s*["'](?!#))|\son\w+\s*=|javascript:|<!ENTITY|@import|href\s*=\s*["'](?!#)/i.test(
    svg.toString("utf8"),
  );

export const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("base64url").slice(0, 22);

/** The hash of the original an item's renditions were made from, if it has any. */
export async function pictureHash(change: Change, itemId: string): Promise<string | undefined> {
  const row = await change
    .selectFrom("picture_original")
    .select("hash")
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  return row?.hash;
}

/** Keeps an original and its renditions in place of what the item had; false when it is taken off and shows nothing. */
export async function keepPicture(
  change: Change,
  itemId: string,
  original: { file: string; bytes: Buffer },
  renditions: readonly Rendition[],
): Promise<boolean> {
  const hash = hashOf(original.bytes);
  await change
    .insertInto("picture_original")
    .values({ item_id: itemId, hash, file: original.file, bytes: original.bytes, sealed: 0 })
    .onConflict((conflict) =>
      conflict.column("item_id").doUpdateSet({ hash, file: original.file, bytes: original.bytes, sealed: 0 }),
    )
    .execute();
  await change.deleteFrom("picture_rendition").where("item_id", "=", itemId).execute();
  // Cut from the former original.
  await change.deleteFrom("picture_crop").where("item_id", "=", itemId).execute();
  const takenOff = await change
    .selectFrom("hidden_picture")
    .select("item_id")
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  if (takenOff) return false;
  for (const { width, height, format, bytes } of renditions) {
    await change
      .insertInto("picture_rendition")
      .values({ item_id: itemId, width, height, format, hash: hashOf(bytes), bytes })
      .execute();
  }
  return true;
}
