import type { Change } from "../../platform/db/index.ts";
import { type InspectedFile, keepFile, removeFile, settleFile } from "../../platform/files/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { requireNoHold } from "../holds/read-holds.ts";
import { type Act, note, type People } from "../people.ts";
import { membersOf } from "../permission/merge-group.ts";
import { objectOf, personsFor, subjectOf } from "../permission/persons-for.ts";
import { paperRight, untilLooked } from "./paper.ts";
import type { PagePlace, PageView } from "./read-papers.ts";

/** Takes a page to change it. Throws "not found". */
async function holdPage(change: Change, people: People, act: Act, { personId, paperId, pageId }: PagePlace) {
  const right = paperRight(act.actor);
  await personsFor(people, act).hold(change, personId, right);
  const page = await change
    .selectFrom("person_paper_page")
    .selectAll()
    .where("id", "=", pageId)
    .where("paper_id", "=", paperId)
    .where("person_id", "in", await membersOf(change, personId))
    .executeTakeFirst();
  if (!page) throw notFound();
  const subject = subjectOf(page.person_id);
  const say = (action: "paper.choose" | "paper.turn" | "paper.remove-page", more: readonly string[] = []) => {
    const fields = [`paper:${paperId}`, `page:${pageId}`, ...more];
    return note(change, act, right, { action, object: objectOf(page.person_id), fields }, people.now());
  };
  return { page, subject, say };
}

/** Somebody looked: keeps one picture of a page and removes the other. Choosing again what was chosen changes nothing. */
export async function choosePage(
  change: Change,
  people: People,
  act: Act,
  place: PagePlace,
  view: PageView,
): Promise<void> {
  const { page, subject, say } = await holdPage(change, people, act, place);
  const [kept, other] =
    view === "straight" ? [page.straight_id, page.photograph_id] : [page.photograph_id, page.straight_id];
  if (!kept) throw notFound();
  if (page.looked_at !== null && !other) return;
  await requireNoHold(change, people, page.person_id);
  // The photograph went by itself after the time for looking: then the straight page is all there is.
  if (!(await settleFile(change, { subject, id: kept }))) throw notFound();
  if (other) await removeFile(change, { subject, id: other });
  await change
    .updateTable("person_paper_page")
    .set({
      straight_id: view === "straight" ? kept : null,
      photograph_id: view === "photograph" ? kept : null,
      looked_at: people.now().toISOString(),
    })
    .where("id", "=", page.id)
    .execute();
  await say("paper.choose", [view]);
}

/** The pictures of a page, turned: each with the file it takes the place of. */
export interface TurnedPicture {
  readonly view: PageView;
  readonly from: string;
  readonly file: InspectedFile;
}

/** Puts turned pictures in the place of those they were made from; where somebody was quicker, nothing happens. */
export async function turnPage(
  change: Change,
  people: People,
  act: Act,
  place: PagePlace,
  turned: readonly TurnedPicture[],
): Promise<void> {
  const { page, subject, say } = await holdPage(change, people, act, place);
  const fits = turned.every(
    ({ view, from }) => (view === "straight" ? page.straight_id : page.photograph_id) === from,
  );
  if (!fits || turned.length === 0) return;
  for (const { view, from, file } of turned) {
    const waits = view === "photograph" && page.looked_at === null;
    const until = waits ? { until: untilLooked(people.now()) } : {};
    const { id } = await keepFile(change, people, { subject, file, by: act.actor.staffId, ...until });
    await removeFile(change, { subject, id: from });
    await change
      .updateTable("person_paper_page")
      .set(view === "straight" ? { straight_id: id } : { photograph_id: id })
      .where("id", "=", page.id)
      .execute();
  }
  await say("paper.turn");
}

/** Removes a page that was scanned by mistake; with its last page a paper goes too. Gives whether the paper went. */
export async function removePage(
  change: Change,
  people: People,
  act: Act,
  place: PagePlace,
): Promise<boolean> {
  const { page, subject, say } = await holdPage(change, people, act, place);
  await requireNoHold(change, people, page.person_id);
  for (const id of [page.straight_id, page.photograph_id]) {
    if (id) await removeFile(change, { subject, id });
  }
  await change.deleteFrom("person_paper_page").where("id", "=", page.id).execute();
  await say("paper.remove-page");
  const left = await change
    .selectFrom("person_paper_page")
    .select("id")
    .where("paper_id", "=", place.paperId)
    .executeTakeFirst();
  if (!left) await change.deleteFrom("person_paper").where("id", "=", place.paperId).execute();
  return !left;
}
