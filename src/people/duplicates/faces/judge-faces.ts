import { newId } from "../../../access/index.ts";
import type { Change, Query } from "../../../platform/db/index.ts";
import type { ValuesOf } from "../../../platform/forms/index.ts";
import { type Act, note, type People } from "../../people.ts";
import { membersOf } from "../../permission/merge-group.ts";
import { objectOf, personsFor, subjectOf } from "../../permission/persons-for.ts";
import { RecordRefused } from "../../registering/refused.ts";
import { pairOf } from "../pair.ts";
import type { FacesFound, facesForm } from "./faces-form.ts";
import { type LookedAt, lookedAt, type Picture } from "./pictures.ts";

/** What somebody saw when they compared the pictures of two records. */
export interface Judgement {
  readonly id: string;
  readonly found: FacesFound;
  readonly looked: readonly LookedAt[];
  readonly words: string | null;
  readonly toldAt: Date;
  readonly toldBy: string;
}

/**
 * Keeps what somebody saw in the pictures of two records, of each of which they looked at one at least. It decides nothing:
 * merging and telling apart stay answers of their own. Throws "not found" unless the actor may write to both, and
 * `RecordRefused`.
 */
export async function judgeFaces(
  change: Change,
  people: People,
  act: Act,
  sides: readonly { readonly id: string; readonly pictures: readonly Picture[] }[],
  { faces_found, faces_looked, faces_words }: ValuesOf<typeof facesForm>,
): Promise<void> {
  const ids = sides.map(({ id }) => id);
  for (const id of ids.toSorted()) await personsFor(people, act).hold(change, id, "person.write");
  const looked = sides.map(({ pictures }) => pictures.filter(({ page }) => faces_looked.includes(page.id)));
  if (looked.some((pictures) => pictures.length === 0))
    throw new RecordRefused({ faces_looked: { text: "problem.faces-looked" } });
  const [one = "", other = ""] = ids;
  const pair = pairOf(one, other);
  const id = newId(people.random);
  await change
    .insertInto("person_faces")
    .values({
      id,
      ...pair,
      found: faces_found,
      looked: JSON.stringify(looked.flat().map(lookedAt)),
      words:
        faces_words === null ? null : people.vault.seal(subjectOf(pair.low_id), wordsPlace(id), faces_words),
      told_at: people.now().toISOString(),
      told_by: act.actor.staffId,
    })
    .execute();
  for (const [at, object] of ids.entries()) {
    const fields = [objectOf(ids[1 - at] ?? ""), `faces.${faces_found}`];
    await note(
      change,
      act,
      "person.write",
      { action: "person.judge-photographs", object: objectOf(object), fields },
      people.now(),
    );
  }
}

const wordsPlace = (row: string) => ({ table: "person_faces", column: "words", row });

/** What people saw in the pictures of two records, the latest first. Whoever asks must be allowed to read both. */
export async function readJudgements(
  query: Query,
  { vault }: Pick<People, "vault">,
  one: string,
  other: string,
): Promise<readonly Judgement[]> {
  const { low_id, high_id } = pairOf(one, other);
  const rows = await query
    .selectFrom("person_faces")
    .selectAll()
    .where("low_id", "=", low_id)
    .where("high_id", "=", high_id)
    .orderBy("told_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    found: row.found,
    looked: JSON.parse(row.looked) as readonly LookedAt[],
    words: row.words === null ? null : vault.unseal(subjectOf(low_id), wordsPlace(row.id), row.words),
    toldAt: new Date(row.told_at),
    toldBy: row.told_by,
  }));
}

/** As a person is told it: what was found and when, and what of theirs was looked at; of the other record nothing. */
export interface OwnJudgement {
  readonly found: FacesFound;
  readonly looked: readonly LookedAt["about"][];
  /** When it was written down, in ISO 8601. */
  readonly toldAt: string;
}

/** What was seen in the pictures of a person, whichever of their records was compared. */
export async function judgementsOf(query: Query, personId: string): Promise<readonly OwnJudgement[]> {
  const members = await membersOf(query, personId);
  const rows = await query
    .selectFrom("person_faces")
    .select(["found", "looked", "told_at"])
    .where((row) => row.or([row("low_id", "in", members), row("high_id", "in", members)]))
    .orderBy("told_at")
    .execute();
  return rows.map(({ found, looked, told_at }) => {
    const own = (JSON.parse(looked) as readonly LookedAt[]).filter(({ person }) => members.includes(person));
    return { found, looked: [...new Set(own.map(({ about }) => about))], toldAt: told_at };
  });
}
