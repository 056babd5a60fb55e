import { newId } from "../../access/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { keepFile } from "../../platform/files/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { agreedToCasework } from "../consents/state.ts";
import { type Act, note, type People } from "../people.ts";
import { membersOf } from "../permission/merge-group.ts";
import { objectOf, personsFor, subjectOf } from "../permission/persons-for.ts";
import { RecordRefused } from "../registering/refused.ts";
import { type PaperSubject, paperRight, untilLooked } from "./paper.ts";
import type { PreparedPage } from "./prepare-pages.ts";

/** Which paper it is: of a document or a consent by its id, or any other in words. */
export interface PaperWish {
  readonly about: PaperSubject;
  readonly aboutId: string | null;
  readonly what: string | null;
}

/**
 * Keeps a paper with its first pages, under the person's key. It stands with the record its document or consent was
 * written to. Throws "not found" for whom the actor may not see and for what is not the person's, and `RecordRefused`
 * for another paper that is not said in words, and for a portrait without consent (domain.md 1.3.1). Gives the paper's id and the record it stands with.
 */
export async function keepPaper(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  wish: PaperWish,
  pages: readonly PreparedPage[],
): Promise<{ readonly id: string; readonly personId: string }> {
  const right = paperRight(act.actor);
  await personsFor(people, act).hold(change, personId, right);
  if (wish.about === "other" && !wish.what)
    throw new RecordRefused({ what: { text: "problem.say-what-paper" } });
  if (wish.about === "face" && !(await agreedToCasework(change, personId)))
    throw new RecordRefused({ about: { text: "problem.face-consent" } });
  const owner = await recordOf(change, personId, wish);
  const at = people.now();
  const id = newId(people.random);
  const place = { table: "person_paper", column: "what", row: id };
  await change
    .insertInto("person_paper")
    .values({
      id,
      person_id: owner,
      about: wish.about,
      about_id: wish.aboutId,
      what: wish.what === null ? null : people.vault.seal(subjectOf(owner), place, wish.what),
      made_at: at.toISOString(),
      made_by: act.actor.staffId,
    })
    .execute();
  await insertPages(change, people, act, { id, personId: owner }, 0, pages);
  const fields = [`paper:${id}`, `about.${wish.about}`, `pages.${pages.length}`];
  await note(change, act, right, { action: "paper.keep", object: objectOf(owner), fields }, at);
  return { id, personId: owner };
}

/** Keeps further pages of a paper, after those it has. */
export async function addPages(
  change: Change,
  people: People,
  act: Act,
  { personId, paperId }: { readonly personId: string; readonly paperId: string },
  pages: readonly PreparedPage[],
): Promise<void> {
  const right = paperRight(act.actor);
  await personsFor(people, act).hold(change, personId, right);
  const paper = await change
    .selectFrom("person_paper")
    .select("person_id")
    .where("id", "=", paperId)
    .where("person_id", "in", await membersOf(change, personId))
    .executeTakeFirst();
  if (!paper) throw notFound();
  const { last } = await change
    .selectFrom("person_paper_page")
    .select((row) => row.fn.max("seq").as("last"))
    .where("paper_id", "=", paperId)
    .executeTakeFirstOrThrow();
  const place = { id: paperId, personId: paper.person_id };
  await insertPages(change, people, act, place, Number(last ?? 0), pages);
  const fields = [`paper:${paperId}`, `pages.${pages.length}`];
  const noted = { action: "paper.add-pages", object: objectOf(paper.person_id), fields } as const;
  await note(change, act, right, noted, people.now());
}

/** The record a paper stands with: that of its document or consent, which must be the person's. */
async function recordOf(change: Change, personId: string, { about, aboutId }: PaperWish): Promise<string> {
  if (about === "other" || about === "face") return personId;
  const row = await change
    .selectFrom(about === "document" ? "person_document" : "person_consent")
    .select("person_id")
    .where("id", "=", aboutId ?? "")
    .where("person_id", "in", await membersOf(change, personId))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row.person_id;
}

async function insertPages(
  change: Change,
  people: People,
  act: Act,
  { id: paperId, personId }: { readonly id: string; readonly personId: string },
  last: number,
  pages: readonly PreparedPage[],
): Promise<void> {
  const [subject, by, at] = [subjectOf(personId), act.actor.staffId, people.now()];
  for (const [place, { photograph, straight, found }] of pages.entries()) {
    // The photograph waits for somebody to look; the straight page stays whether anybody does or not.
    const until = straight ? { until: untilLooked(at) } : {};
    const kept = await keepFile(change, people, { subject, by, file: photograph, ...until });
    const page = straight && (await keepFile(change, people, { subject, by, file: straight }));
    await change
      .insertInto("person_paper_page")
      .values({
        id: newId(people.random),
        person_id: personId,
        paper_id: paperId,
        seq: last + place + 1,
        straight_id: page?.id ?? null,
        photograph_id: kept.id,
        found: found ? 1 : 0,
        looked_at: straight ? null : at.toISOString(),
        made_at: at.toISOString(),
        made_by: by,
      })
      .execute();
  }
}
