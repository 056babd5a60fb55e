import type { Change } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import { type Act, demand, note, objectOf } from "../editing/act.ts";
import type { FieldProblem } from "../editing/entry.ts";
import { takeItem } from "../editing/working-copy.ts";
import { tickPublicationClock } from "../publishing/publish.ts";
import { consentProblems } from "./consent-rule.ts";
import { keepCrops } from "./crops.ts";
import { focusOf } from "./focus.ts";
import { type PictureNewsroom, readOriginal } from "./originals.ts";
import { keepRenditions, render } from "./upload.ts";

export type Rerendered =
  | { readonly kind: "rendered" }
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] };

/**
 * Makes a picture's renditions and crops anew from its original: after its focus moved, or after its people consented
 * again. Its translations are then published as any other.
 */
export async function renderAgain(
  newsroom: PictureNewsroom,
  act: Act,
  wish: { readonly itemId: ItemId },
): Promise<Rerendered> {
  const right = demand(act.actor, "newsroom.write");
  const shared = await newsroom.database.change(
    async (change) => JSON.parse((await takeItem(change, wish.itemId)).shared) as Record<string, unknown>,
  );
  const problems = consentProblems(shared, newsroom.now());
  const original = await readOriginal(newsroom.database.query, newsroom.seal, wish.itemId);
  if (original === "sealed") throw new Error("A sealed original was asked for without the vault.");
  if (!original) problems.push({ field: "file", code: "missing" });
  if (!original || problems.length > 0) return { kind: "refused", problems };
  const made = await render(Buffer.from(original.bytes), focusOf(shared));
  if (!made.rendered) return { kind: "refused", problems: [made.problem] };
  return newsroom.database.change(async (change: Change): Promise<Rerendered> => {
    const now = newsroom.now();
    const item = await takeItem(change, wish.itemId);
    const ended = consentProblems(JSON.parse(item.shared), now);
    if (ended.length > 0) return { kind: "refused", problems: ended };
    await keepRenditions(change, item.id, made.renditions);
    await keepCrops(change, item.id, made.crops);
    await change.deleteFrom("hidden_picture").where("item_id", "=", item.id).execute();
    await tickPublicationClock(change);
    const object = objectOf(wish.itemId);
    await note(change, act, right, { action: "picture.render", object, fields: ["focus"] }, now);
    return { kind: "rendered" };
  });
}
