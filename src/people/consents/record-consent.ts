import { newId } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { type Change, keepStatement, type Query } from "../../platform/db/index.ts";
import type { ValuesOf } from "../../platform/forms/index.ts";
import { birthSpan, possiblyMinor } from "../birth-span.ts";
import { type Act, note, type People } from "../people.ts";
import { membersOf, recordsOf } from "../permission/merge-group.ts";
import { objectOf, personsFor, subjectOf } from "../permission/persons-for.ts";
import { factsOf } from "../reading/facts.ts";
import type { RecordProblems } from "../records/kind.ts";
import { columnsOf, openAnswers, sealAnswers } from "../records/sealing.ts";
import type { StoredRecord } from "../records/stored.ts";
import { refuseIf } from "../registering/refused.ts";
import { type ConsentPurpose, consentForm, currentNotice } from "./consent-form.ts";
import type { Decision } from "./state.ts";

export type ConsentAnswer = ValuesOf<typeof consentForm>;

/** A line of the register of consents, opened. */
export interface ConsentLine extends Omit<ConsentAnswer, "decision"> {
  readonly id: string;
  /** The record it was written to. */
  readonly personId: string;
  readonly seq: number;
  readonly decision: Decision;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** Writes down what the person decided about a purpose. Throws `RecordRefused` for a yes that could not be proved later. */
export async function recordConsent(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  answer: ConsentAnswer,
): Promise<void> {
  await personsFor(people, act).hold(change, personId, "consent.record");
  const lines = await readConsents(change, people, personId);
  const isChild = await mayBeChild(change, people, personId);
  refuseIf(checkConsent(answer, isChild, lines));
  await write(change, people, act, personId, answer, lines);
}

/**
 * Takes a consent back: from this moment nothing more is shared for the purpose. What is not given cannot be taken
 * back; doing it twice is doing it once. Of merged records each that says yes takes it back, so that none of them says
 * yes again when the merge is undone. Gives whether anything changed.
 */
export async function withdrawConsent(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  purpose: ConsentPurpose,
): Promise<boolean> {
  await personsFor(people, act).hold(change, personId, "consent.record");
  const lines = await readConsents(change, people, personId);
  const latest = lines.findLast((line) => line.purpose === purpose);
  if (latest?.decision !== "given") return false;
  const answer = {
    purpose,
    decision: "withdrawn",
    given_on: missionDay(people.now()) as ConsentAnswer["given_on"],
    form: "oral",
    language: latest.language,
    notice: currentNotice,
    interpreter: null,
    witness: null,
    representative: null,
    child_agrees: null,
    note: null,
  } as const;
  for (const member of await membersOf(change, personId)) {
    const own = lines.filter((line) => line.personId === member && line.purpose === purpose).at(-1);
    if (own?.decision === "given") await write(change, people, act, member, answer, lines);
  }
  return true;
}

function checkConsent(
  answer: ConsentAnswer,
  isChild: boolean,
  lines: readonly ConsentLine[],
): RecordProblems {
  const { decision, form, witness, representative, child_agrees, given_on, purpose } = answer;
  const problems: Record<string, RecordProblems[string]> = {};
  if (witness === null && (form === "thumb" || form === "oral")) {
    problems.witness = { text: "problem.witness-needed" };
  }
  if (isChild && decision === "given") {
    if (representative === null) problems.representative = { text: "problem.representative-needed" };
    if (child_agrees === null) problems.child_agrees = { text: "problem.child-asked" };
  }
  const withdrawn = lines.findLast((line) => line.purpose === purpose && line.decision === "withdrawn");
  // An old paper found in a drawer must not undo what the person decided after signing it.
  if (withdrawn && given_on < withdrawn.given_on)
    problems.given_on = { text: "problem.older-than-withdrawal" };
  return problems;
}

async function write(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  answer: Omit<ConsentAnswer, "decision"> & { readonly decision: Decision },
  lines: readonly ConsentLine[],
): Promise<void> {
  const at = people.now();
  const id = newId(people.random);
  const place = { subject: subjectOf(personId), table: "person_consent", row: id };
  const row = {
    id,
    person_id: personId,
    seq: Math.max(0, ...lines.filter((line) => line.personId === personId).map(({ seq }) => seq)) + 1,
    recorded_at: at.toISOString(),
    recorded_by: act.actor.staffId,
    ...sealAnswers(people.vault, consentForm, place, answer),
  };
  await change
    .insertInto("person_consent")
    .values(row as never)
    .execute();
  const noted = {
    action: `consent.${answer.decision}`,
    object: objectOf(personId),
    fields: [`purpose.${answer.purpose}`],
  } as const;
  await note(change, act, "consent.record", noted, at);
}

/** All that was ever decided, the oldest first. Whoever asks must be allowed to read the person. */
export async function readConsents(
  query: Query,
  people: Pick<People, "vault">,
  personId: string,
): Promise<ConsentLine[]> {
  const rows = await askForConsents(query, { personId });
  return rows.map((row) => {
    const place = { subject: subjectOf(row.person_id), table: "person_consent", row: row.id };
    const answer = openAnswers(people.vault, consentForm, place, row) as unknown as ConsentAnswer;
    return {
      ...answer,
      decision: row.decision,
      id: row.id,
      personId: row.person_id,
      seq: row.seq,
      recordedAt: new Date(row.recorded_at),
      recordedBy: row.recorded_by,
    };
  });
}

const askForConsents = keepStatement((query: Query, { personId }: { readonly personId: string }) =>
  query
    .selectFrom("person_consent")
    .select(["id", "person_id", "seq", "recorded_at", "recorded_by", ...columnsOf(consentForm)])
    .where("person_id", "in", recordsOf(personId))
    .orderBy("recorded_at")
    .orderBy("seq"),
);

/** Whether the rules must treat the person as a child today. */
export async function mayBeChild(query: Query, people: People, personId: string): Promise<boolean> {
  const { birth } = await factsOf(query, people, personId, ["birth"]);
  return isMaybeChild(people, birth);
}

/** The same by what is told of their birth. */
export function isMaybeChild({ now }: Pick<People, "now">, told: readonly StoredRecord<"birth">[]): boolean {
  const births = told.map(({ values }) => values);
  const declared = births.some(({ declared_minor }) => declared_minor === true);
  return possiblyMinor(births.map(birthSpan), declared, missionDay(now()));
}
