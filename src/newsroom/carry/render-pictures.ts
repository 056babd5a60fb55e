import type { Database } from "../../platform/db/index.ts";
import type { Focus } from "../media/crops.ts";
import { focusOf } from "../media/focus.ts";
import { hashOf, NotAPicture } from "../publishing/pictures.ts";
import { drawPicture, type Rendered } from "./drawn-pictures.ts";
import type { Problem } from "./problems.ts";
import type { CarriedItem } from "./read-folder.ts";

/**
 * Draws the pictures that are new, whose focus moved, or that came in before pictures were cut; adds a problem for each
 * file that is no picture.
 */
export async function renderPictures(
  database: Database,
  items: readonly CarriedItem[],
  problems: Problem[],
): Promise<Map<CarriedItem, Rendered>> {
  const known = await knownPictures(database);
  const rendered = new Map<CarriedItem, Rendered>();
  await Promise.all(
    items.map(async (item) => {
      if (!item.picture) return;
      const focus = focusOf(item.shared.written);
      if (known.get(item.id) === pictureName(hashOf(item.picture.bytes), focus)) return;
      try {
        rendered.set(item, await drawPicture(item.picture.bytes, focus));
      } catch (error) {
        if (!(error instanceof NotAPicture)) throw error;
        problems.push({ file: `${item.folder}/${item.picture.file}`, message: error.message });
      }
    }),
  );
  return rendered;
}

const pictureName = (hash: string, { x, y }: Focus) => `${hash} ${x} ${y}`;

/** Which original each picture was cut from around which focus; a picture taken off has no crops and needs none. */
async function knownPictures(database: Database): Promise<Map<string, string>> {
  const rows = await database.query
    .selectFrom("picture_original as original")
    .innerJoin("content_item as item", "item.id", "original.item_id")
    .select(["original.item_id", "original.hash", "item.shared"])
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom("picture_crop as c").select("c.hash").whereRef("c.item_id", "=", "item.id")),
        exists(selectFrom("hidden_picture as h").select("h.why").whereRef("h.item_id", "=", "item.id")),
      ]),
    )
    .execute();
  return new Map(
    rows.map(({ item_id, hash, shared }) => [item_id, pictureName(hash, focusOf(JSON.parse(shared)))]),
  );
}
