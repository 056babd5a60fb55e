import { newId } from "../../access/index.ts";
import { type Change, keepStatement, type Query } from "../../platform/db/index.ts";
import type { ValuesOf } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type Act, note, type People } from "../people.ts";
import { recordsOf } from "../permission/merge-group.ts";
import { objectOf, personsFor, subjectOf } from "../permission/persons-for.ts";
import { columnsOf, openAnswers, sealAnswers } from "../records/sealing.ts";
import { custodyForm } from "./custody-form.ts";

export type Custody = ValuesOf<typeof custodyForm>;

/** A move of an original, opened. */
export interface CustodyLine extends Custody {
  readonly documentId: string;
  readonly from: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
}

/** Writes down that an original changed hands: from whom the record knows, to whom, when, who wrote it. */
export async function moveOriginal(
  change: Change,
  people: People,
  act: Act,
  { personId, documentId }: { readonly personId: string; readonly documentId: string },
  move: Custody,
): Promise<void> {
  await personsFor(people, act).hold(change, personId, "document.keep");
  const document = await change
    .selectFrom("person_document")
    .select("holder")
    .where("id", "=", documentId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!document) throw notFound();
  const at = people.now();
  const id = newId(people.random);
  const { last } = await change
    .selectFrom("document_custody")
    .select((row) => row.fn.max("seq").as("last"))
    .where("document_id", "=", documentId)
    .executeTakeFirstOrThrow();
  const place = { subject: subjectOf(personId), table: "document_custody", row: id };
  const row = {
    id,
    person_id: personId,
    document_id: documentId,
    seq: Number(last ?? 0) + 1,
    from_holder: document.holder,
    made_at: at.toISOString(),
    made_by: act.actor.staffId,
    ...sealAnswers(people.vault, custodyForm, place, move),
  };
  await change
    .insertInto("document_custody")
    .values(row as never)
    .execute();
  await change
    .updateTable("person_document")
    .set({ holder: move.holder })
    .where("id", "=", documentId)
    .execute();
  const fields = [`document:${documentId}`, `holder.${move.holder}`];
  await note(
    change,
    act,
    "document.keep",
    { action: "document.move", object: objectOf(personId), fields },
    at,
  );
}

/** Where a person's originals have been, the latest first. Whoever asks must be allowed to read the person. */
export async function readCustody(
  query: Query,
  people: Pick<People, "vault">,
  personId: string,
): Promise<CustodyLine[]> {
  const rows = await askForCustody(query, { personId });
  return rows.map((row) => {
    const place = { subject: subjectOf(row.person_id), table: "document_custody", row: row.id };
    const move = openAnswers(people.vault, custodyForm, place, row) as unknown as Custody;
    return {
      ...move,
      documentId: row.document_id,
      from: row.from_holder,
      madeAt: new Date(row.made_at),
      madeBy: row.made_by,
    };
  });
}

const askForCustody = keepStatement((query: Query, { personId }: { readonly personId: string }) =>
  query
    .selectFrom("document_custody")
    .select(["id", "person_id", "document_id", "from_holder", "made_at", "made_by"])
    .select(columnsOf(custodyForm))
    .where("person_id", "in", recordsOf(personId))
    .orderBy("document_id")
    .orderBy("seq", "desc"),
);
