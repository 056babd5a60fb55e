import { actorMay } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { askPrepared, type Query } from "../../platform/db/index.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { personsFor } from "../permission/persons-for.ts";
import { openAnswers } from "../records/sealing.ts";
import { firstContactForm } from "./contact-form.ts";
import { contactObject, contactSubject, contactsFor } from "./contacts-for.ts";
import { triagePlace } from "./follow-contact.ts";
import type { FirstContact } from "./record-contact.ts";

/** A first contact, opened. */
export interface OpenContact {
  readonly id: string;
  readonly number: string;
  readonly takenAt: Date;
  readonly takenBy: string;
  readonly urgent: boolean;
  readonly triage: { readonly at: Date; readonly by: string; readonly what: string } | null;
  readonly closed: { readonly at: Date; readonly how: string } | null;
  readonly personId: string | null;
  readonly values: FirstContact;
}

type Row = Awaited<ReturnType<ReturnType<typeof contactsFor>["get"]>>;

function open(people: Pick<People, "vault">, row: Row): OpenContact {
  const subject = contactSubject(row.id);
  const place = { subject, table: "first_contact", row: row.id };
  return {
    id: row.id,
    number: row.number,
    takenAt: new Date(row.taken_at),
    takenBy: row.taken_by,
    urgent: row.urgent === 1,
    triage:
      row.triaged_at === null || row.triage_note === null
        ? null
        : {
            at: new Date(row.triaged_at),
            by: row.triaged_by ?? "",
            what: people.vault.unseal(subject, triagePlace(row.id), row.triage_note),
          },
    closed:
      row.closed_at === null ? null : { at: new Date(row.closed_at), how: row.closed_how ?? "answered" },
    personId: row.person_id,
    values: openAnswers(people.vault, firstContactForm, place, row) as FirstContact,
  };
}

const longestList = 200;

export interface ContactBoard {
  /** What nobody has looked at yet and cannot wait. */
  readonly urgent: readonly OpenContact[];
  /** Appointments from today on, by day and hour. */
  readonly appointments: readonly OpenContact[];
  /** All others that are not done, the longest waiting first. */
  readonly waiting: readonly OpenContact[];
}

/** What is to be done about first contacts. Leaves a line. */
export async function readContactBoard(query: Query, people: People, act: Act): Promise<ContactBoard> {
  const right = demand(act.actor, "contact.write");
  const rows = await contactsFor(act)
    .visible(query)
    .selectAll()
    .where("closed_at", "is", null)
    .orderBy("taken_at")
    .limit(longestList)
    .execute();
  const today = missionDay(people.now());
  const all = rows.map((row) => open(people, row));
  const urgent = all.filter((contact) => contact.urgent && contact.triage === null);
  const later = all.filter((contact) => !urgent.includes(contact));
  const isAhead = ({ values }: OpenContact) =>
    values.appointment_day !== null && values.appointment_day >= today;
  const when = ({ values }: OpenContact) =>
    `${values.appointment_day} ${(values.appointment_time ?? "").replace(".", ":").padStart(5, "0")}`;
  await note(query, act, right, { action: "contact.list", object: "contact:open" }, people.now());
  return {
    urgent,
    appointments: later.filter(isAhead).sort((a, b) => when(a).localeCompare(when(b))),
    waiting: later.filter((contact) => !isAhead(contact)),
  };
}

/** How many that are not done nobody has looked at yet and cannot wait, and how many are met on a day. */
export async function countContacts(
  query: Query,
  act: Act,
  day: string,
): Promise<{ readonly urgent: number; readonly today: number }> {
  const [found] = await askPrepared(
    query,
    contactsFor(act)
      .visible(query)
      .where("closed_at", "is", null)
      .select(({ fn }) =>
        fn.countAll().filterWhere("urgent", "=", 1).filterWhere("triaged_at", "is", null).as("urgent"),
      )
      .select(({ fn }) =>
        fn
          .countAll()
          .filterWhere("appointment_day", "=", day as never)
          .as("today"),
      ),
  );
  return { urgent: Number(found?.urgent ?? 0), today: Number(found?.today ?? 0) };
}

export interface ReadContact {
  readonly contact: OpenContact;
  /** Earlier and later contacts from one of its phones. */
  readonly samePhone: readonly OpenContact[];
  /** Persons the reader may see who have one of its phones. */
  readonly personIds: readonly string[];
}

/** One contact with what else came from its phones. Leaves a line. */
export async function readContact(query: Query, people: People, act: Act, id: string): Promise<ReadContact> {
  const right = demand(act.actor, "contact.write");
  const contact = open(people, await contactsFor(act).get(query, id));
  const keys = (
    await query.selectFrom("first_contact_key").select("key_hash").where("contact_id", "=", id).execute()
  ).map(({ key_hash }) => key_hash);
  const others =
    keys.length === 0
      ? []
      : await contactsFor(act)
          .visible(query)
          .innerJoin("first_contact_key", "first_contact_key.contact_id", "first_contact.id")
          .selectAll("first_contact")
          .distinct()
          .where("first_contact_key.key_hash", "in", keys)
          .where("first_contact.id", "<>", id)
          .orderBy("first_contact.taken_at", "desc")
          .limit(20)
          .execute();
  const persons =
    keys.length === 0
      ? []
      : await personsFor(people, act)
          .visible(query)
          .innerJoin("person_exact_key", "person_exact_key.person_id", "person.id")
          .select("person.id")
          .distinct()
          .where("person_exact_key.key_hash", "in", keys)
          .limit(20)
          .execute();
  await note(query, act, right, { action: "contact.read", object: contactObject(id) }, people.now());
  return {
    contact,
    samePhone: others.map((row) => open(people, row)),
    personIds: persons.map(({ id: personId }) => personId),
  };
}

/** The contacts that turned out to be of a person, as far as the reader may see contacts. */
export async function contactsOf(
  query: Query,
  people: People,
  act: Act,
  personId: string,
): Promise<OpenContact[]> {
  if (!actorMay(act.actor, "contact.write")) return [];
  const rows = await contactsFor(act)
    .visible(query)
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("taken_at")
    .execute();
  return rows.map((row) => open(people, row));
}

/** How many contacts turned out to be of these records, whoever may see them. */
export async function countContactsOf(query: Query, personIds: readonly string[]): Promise<number> {
  if (personIds.length === 0) return 0;
  const { count } = await query
    .selectFrom("first_contact")
    .select((row) => row.fn.countAll().as("count"))
    .where("person_id", "in", personIds)
    .executeTakeFirstOrThrow();
  return Number(count);
}
