import { newId } from "../../access/index.ts";
import type { Change } from "../../platform/db/index.ts";
import type { ValuesOf } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { exactKeyHash } from "../finding/exact-keys.ts";
import { foldPhone } from "../finding/fold-numbers.ts";
import { type Act, demand, note, type People } from "../people.ts";
import type { PersonNumber } from "../person-number.ts";
import type { RecordProblems } from "../records/kind.ts";
import { checkName } from "../records/name.ts";
import { sealAnswers } from "../records/sealing.ts";
import { drawNewNumber } from "../registering/draw-number.ts";
import { refuseIf } from "../registering/refused.ts";
import { firstContactForm } from "./contact-form.ts";
import { contactObject, contactSubject } from "./contacts-for.ts";

export type FirstContact = ValuesOf<typeof firstContactForm>;

const clock = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/;

/** What no single answer can know. */
export function checkContact(values: FirstContact): RecordProblems {
  const { called, appointment_day, appointment_time, appointment_place, phone, safe, safe_note } = values;
  const { caller, risks } = values;
  const problems: Record<string, RecordProblems[string]> = {};
  if (called !== null) {
    const { full } = checkName({ full: called });
    if (full) problems.called = full;
  }
  if (phone !== null && safe === null) problems.safe = { text: "problem.safe-needed" };
  if (safe === "only-hours" && safe_note === null) problems.safe_note = { text: "problem.which-hours" };
  if (appointment_time !== null && !clock.test(appointment_time)) {
    problems.appointment_time = { text: "problem.time" };
  }
  if (appointment_day === null && (appointment_time !== null || appointment_place !== null)) {
    problems.appointment_day = { text: "problem.appointment-day-needed" };
  }
  // Whoever may smuggle people learns neither when nor where somebody is met, and is nobody we write to.
  if (risks.includes("smuggler")) {
    if (appointment_day !== null) problems.appointment_day = { text: "problem.no-meeting-smuggler" };
    if (phone !== null && safe !== null && safe !== "no")
      problems.safe = { text: "problem.no-answer-smuggler" };
    if (caller === "person") problems.caller = { text: "problem.who-smuggler" };
  }
  return problems;
}

/** What cannot wait until tomorrow: a risk seen, or a child who may be alone. */
const isUrgent = ({ risks, minor, group_size }: FirstContact): boolean =>
  risks.length > 0 || (minor === "yes" && (group_size === null || group_size === 1));

/** Writes down that somebody turned to us. Asks for no papers and makes no person of them yet (domain.md 1.2). */
export async function recordFirstContact(
  change: Change,
  people: People,
  act: Act,
  values: FirstContact,
): Promise<{ readonly id: string; readonly number: PersonNumber }> {
  const right = demand(act.actor, "contact.write");
  if (values.office !== null && !act.actor.offices.includes(values.office)) throw notFound();
  refuseIf(checkContact(values));
  const at = people.now();
  const id = newId(people.random);
  const number = await drawNewNumber(change, people);
  const place = { subject: contactSubject(id), table: "first_contact", row: id };
  const row = {
    id,
    number,
    taken_at: at.toISOString(),
    taken_by: act.actor.staffId,
    urgent: isUrgent(values) ? 1 : 0,
    triaged_at: null,
    triaged_by: null,
    triage_note: null,
    closed_at: null,
    closed_how: null,
    person_id: null,
    ...sealAnswers(people.vault, firstContactForm, place, values),
  };
  await change
    .insertInto("first_contact")
    .values(row as never)
    .execute();
  for (const key_hash of phoneKeys(people, values)) {
    await change.insertInto("first_contact_key").values({ contact_id: id, key_hash }).execute();
  }
  const fields = Object.keys(firstContactForm.fields).filter((field) => {
    const value = values[field as keyof FirstContact];
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
  await note(change, act, right, { action: "contact.record", object: contactObject(id), fields }, at);
  return { id, number };
}

/** The same keys as of a person's phones, so that a contact finds the person too. */
function phoneKeys({ vault }: People, { phone, other_phone }: FirstContact): ReadonlySet<string> {
  const folded = [phone, other_phone]
    .filter((one) => one !== null)
    .map(foldPhone)
    .filter((digits) => digits.length >= 5);
  return new Set(folded.map((value) => exactKeyHash(vault, { kind: "phone", value })));
}
