import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import { type Act, demand, note, objectOf } from "../editing/act.ts";
import { beginItem, type Created } from "../editing/create-item.ts";
import { type Entry, type FieldProblem, tidy } from "../editing/entry.ts";
import { addSharedRevision } from "../editing/revisions.ts";
import { markDeskChange, refreshItem, takeItem } from "../editing/working-copy.ts";
import { hashOf, NotAPicture, type Rendition, renderPicture } from "../publishing/pictures.ts";
import { tickPublicationClock } from "../publishing/publish.ts";
import { type Crop, cropPicture, type Focus, keepCrops } from "./crops.ts";
import { focusOf, middle } from "./focus.ts";
import { type OriginalSeal, type PictureNewsroom, sealOriginal } from "./originals.ts";

export interface Upload {
  readonly bytes: Buffer;
  readonly language: Language;
  /** Title, alternative text, caption. */
  readonly fields: Entry;
  /** Credit, rights, focus, whether decorative, whether people are shown, their consent. */
  readonly shared: Entry;
  readonly key?: string | undefined;
}

/**
 * Takes a picture in as a draft. What it is is told by its content, never by its name; readers get only renditions
 * without metadata, and none before a translation of it is published.
 */
export async function addPicture(newsroom: PictureNewsroom, act: Act, upload: Upload): Promise<Created> {
  const right = demand(act.actor, "newsroom.write");
  const rightsMissing = ["credit", "rights"].filter((name) => tidy(upload.shared)[name] === undefined);
  const problems: FieldProblem[] = rightsMissing.map((field) => ({ field, code: "missing" }));
  const made = await render(upload.bytes, focusOf(upload.shared));
  if (!made.rendered) problems.push(made.problem);
  if (!made.rendered || problems.length > 0) return { kind: "refused", problems };
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    const { key, language, fields } = upload;
    const shared = { ...upload.shared, file: `picture.${made.extension}` };
    const begun = await beginItem(
      change,
      { type: "picture", key, language, fields, shared },
      act.actor.staffId,
      now,
    );
    if (begun.kind === "refused") return begun;
    await keepOriginal(change, newsroom.seal, begun.itemId, { ...made, bytes: upload.bytes });
    const object = objectOf(begun.itemId);
    await note(change, act, right, { action: "picture.add", object, fields: ["original"] }, now);
    return begun;
  });
}

export type Replaced =
  | { readonly kind: "replaced"; readonly revision: number }
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] };

/** Puts another file in place of a picture's: everywhere at once, under the same words and rights. */
export async function replaceOriginal(
  newsroom: PictureNewsroom,
  act: Act,
  wish: { readonly itemId: ItemId; readonly bytes: Buffer; readonly focus?: Focus },
): Promise<Replaced> {
  const right = demand(act.actor, "newsroom.publish");
  const focus = wish.focus ?? middle;
  const made = await render(wish.bytes, focus);
  if (!made.rendered) return { kind: "refused", problems: [made.problem] };
  return newsroom.database.change(async (change): Promise<Replaced> => {
    const now = newsroom.now();
    const item = await takeItem(change, wish.itemId);
    await keepOriginal(change, newsroom.seal, item.id, { ...made, bytes: wish.bytes });
    const shared = { ...JSON.parse(item.shared), file: `picture.${made.extension}`, focus };
    const origin = { by: act.actor.staffId, now, what: "saved" } as const;
    const revision = await addSharedRevision(change, item, shared, origin);
    await markDeskChange(change, item.id);
    await refreshItem(change, item.id, now);
    await tickPublicationClock(change);
    const object = objectOf(wish.itemId);
    await note(change, act, right, { action: "picture.replace", object, fields: ["original", "focus"] }, now);
    return { kind: "replaced", revision };
  });
}

interface Made {
  readonly rendered: true;
  readonly renditions: readonly Rendition[];
  readonly crops: readonly Crop[];
  readonly extension: string;
}

export async function render(
  bytes: Buffer,
  focus: Focus,
): Promise<Made | { readonly rendered: false; readonly problem: FieldProblem }> {
  try {
    const renditions = await renderPicture(bytes);
    const crops = await cropPicture(bytes, focus);
    return { rendered: true, renditions, crops, extension: extensionOf(bytes) };
  } catch (error) {
    if (!(error instanceof NotAPicture)) throw error;
    return { rendered: false, problem: { field: "file", code: "not-a-picture", about: error.message } };
  }
}

/** Keeps the original, sealed where there is a seal, with its renditions and crops. */
async function keepOriginal(
  change: Change,
  seal: OriginalSeal | undefined,
  itemId: string,
  { bytes, renditions, crops, extension }: Omit<Made, "rendered"> & { bytes: Buffer },
): Promise<void> {
  const original = {
    hash: hashOf(bytes),
    file: `picture.${extension}`,
    ...sealOriginal(seal, itemId, bytes),
  };
  await change
    .insertInto("picture_original")
    .values({ item_id: itemId, ...original })
    .onConflict((conflict) => conflict.column("item_id").doUpdateSet(original))
    .execute();
  await keepRenditions(change, itemId, renditions);
  await keepCrops(change, itemId, crops);
}

export async function keepRenditions(
  change: Change,
  itemId: string,
  renditions: readonly Rendition[],
): Promise<void> {
  await change.deleteFrom("picture_rendition").where("item_id", "=", itemId).execute();
  for (const { width, height, format, bytes } of renditions) {
    await change
      .insertInto("picture_rendition")
      .values({ item_id: itemId, width, height, format, hash: hashOf(bytes), bytes })
      .execute();
  }
}

/** By the first bytes: PNG, JPEG, WebP, AVIF, or else a drawing. */
function extensionOf(bytes: Buffer): string {
  if (bytes.subarray(1, 4).toString("latin1") === "PNG") return "png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return "jpg";
  if (bytes.subarray(8, 12).toString("latin1") === "WEBP") return "webp";
  return bytes.subarray(4, 8).toString("latin1") === "ftyp" ? "avif" : "svg";
}
