import type { Query } from "../../platform/db/index.ts";
import type { RenditionAddress } from "./renditions.ts";

/** The shapes pages cut pictures to, by width over height: cards, and the square on the card of a shared page. */
export const cropShapes = { "16:9": 16 / 9, "1:1": 1 } as const;
export type CropShape = keyof typeof cropShapes;

/** The crops of a picture in one shape; none for pictures that came in before crops were made. */
export async function cropsOf(query: Query, itemId: string, shape: CropShape): Promise<RenditionAddress[]> {
  const rows = await query
    .selectFrom("picture_crop")
    .select(["width", "height", "format", "hash"])
    .select(({ fn }) => fn<number>("length", ["bytes"]).as("length"))
    .where("item_id", "=", itemId)
    .where("shape", "=", shape)
    .orderBy("width")
    .execute();
  return rows as RenditionAddress[];
}
