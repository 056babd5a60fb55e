import { actorMay } from "../../access/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act } from "../people.ts";

/** The vault's subject of a contact: erasing the key erases it, a year after it came to nothing (domain.md 7.3). */
export const contactSubject = (contactId: string): string => `contact:${contactId}`;
export const contactObject = (contactId: string): `contact:${string}` => `contact:${contactId}`;

/** The only door to first contacts: those of one's offices, and those one took. Others are not there. */
export const contactsFor = (act: Act) => ({
  visible: (query: Query) => visibleContacts(query, act),

  async get(query: Query, id: string) {
    const row = await visibleContacts(query, act)
      .selectAll()
      .where("first_contact.id", "=", id)
      .executeTakeFirst();
    if (!row) throw notFound();
    return row;
  },

  /** Takes the contact for this transaction. */
  async hold(change: Change, id: string) {
    await change
      .updateTable("first_contact")
      .set((row) => ({ number: row.ref("number") }))
      .where("id", "=", id)
      .execute();
    return this.get(change, id);
  },
});

function visibleContacts(query: Query, { actor }: Act) {
  if (!actorMay(actor, "contact.write")) throw notFound();
  return query
    .selectFrom("first_contact")
    .where((contact) =>
      contact.or([
        contact("first_contact.taken_by", "=", actor.staffId),
        ...(actor.offices.length > 0 ? [contact("first_contact.office", "in", [...actor.offices])] : []),
      ]),
    );
}
