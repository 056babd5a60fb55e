import { inspectFile } from "../../platform/files/index.ts";
import type { Scanner } from "../../platform/scanning/index.ts";
import type { Act, People } from "../people.ts";
import { paperRight } from "./paper.ts";
import { findPage, type PagePlace, pageViews } from "./read-papers.ts";
import type { TurnedPicture } from "./settle-page.ts";

/**
 * The pictures of a page a quarter turn further; what is no picture stays as it is. Opening them leaves its lines. Do it
 * before the change begins. Throws "not found" for who may not keep papers.
 */
export async function turnedPictures(
  people: People,
  act: Act,
  scanner: Pick<Scanner, "turn">,
  place: PagePlace,
  quarters: 1 | 2 | 3,
): Promise<TurnedPicture[]> {
  paperRight(act.actor);
  const turned: TurnedPicture[] = [];
  for (const view of pageViews) {
    const file = await people.database.change((change) => findPage(change, people, act, place, view));
    if (!file || file.type === "pdf") continue;
    const bytes = Buffer.from(await scanner.turn(file.bytes, quarters));
    turned.push({ view, from: file.id, file: await inspectFile({ name: file.name, bytes }) });
  }
  return turned;
}
