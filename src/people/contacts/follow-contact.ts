import type { Change } from "../../platform/db/index.ts";
import { Refusal } from "../../platform/http/index.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { personsFor } from "../permission/persons-for.ts";
import { contactObject, contactSubject, contactsFor } from "./contacts-for.ts";
import type { closings } from "./follow-forms.ts";

/** How a triage note is bound to its place. */
export const triagePlace = (contactId: string) => ({
  table: "first_contact",
  column: "triage_note",
  row: contactId,
});

/** Says that somebody has looked at what could not wait, and what was done. The second who says so changes nothing. */
export async function triageContact(
  change: Change,
  people: People,
  act: Act,
  contactId: string,
  what: string,
): Promise<void> {
  const right = demand(act.actor, "contact.write");
  const contact = await contactsFor(act).hold(change, contactId);
  if (contact.triaged_at !== null) return;
  const at = people.now();
  await change
    .updateTable("first_contact")
    .set({
      triaged_at: at.toISOString(),
      triaged_by: act.actor.staffId,
      triage_note: people.vault.seal(contactSubject(contactId), triagePlace(contactId), what),
    })
    .where("id", "=", contactId)
    .execute();
  await note(change, act, right, { action: "contact.triage", object: contactObject(contactId) }, at);
}

/** Puts a contact away as done. What is urgent is looked at first: else "conflict". */
export async function closeContact(
  change: Change,
  people: People,
  act: Act,
  contactId: string,
  how: (typeof closings)[number],
): Promise<void> {
  const right = demand(act.actor, "contact.write");
  const contact = await contactsFor(act).hold(change, contactId);
  if (contact.closed_at !== null) return;
  if (contact.urgent === 1 && contact.triaged_at === null) throw new Refusal("conflict", 409);
  const at = people.now();
  await change
    .updateTable("first_contact")
    .set({ closed_at: at.toISOString(), closed_how: how })
    .where("id", "=", contactId)
    .execute();
  await note(change, act, right, { action: `contact.close-${how}`, object: contactObject(contactId) }, at);
}

/** Ties a contact to the person it turned out to be. Several contacts may be of one person. */
export async function tieContact(
  change: Change,
  people: People,
  act: Act,
  contactId: string,
  personId: string,
): Promise<void> {
  const right = demand(act.actor, "contact.write");
  const contact = await contactsFor(act).hold(change, contactId);
  await personsFor(people, act).get(change, personId);
  const at = people.now();
  await change
    .updateTable("first_contact")
    .set({
      person_id: personId,
      ...(contact.closed_at === null
        ? { closed_at: at.toISOString(), closed_how: "registered" as const }
        : {}),
    })
    .where("id", "=", contactId)
    .execute();
  await note(
    change,
    act,
    right,
    { action: "contact.tie", object: contactObject(contactId), fields: [`person:${personId}`] },
    at,
  );
}
