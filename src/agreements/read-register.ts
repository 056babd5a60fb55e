import { earliestDay, type PartialDate } from "../core/partial-date.ts";
import type { Query } from "../platform/db/index.ts";
import type { RecordFields } from "../platform/forms/index.ts";
import { notFound } from "../platform/http/index.ts";
import { type Stands, sharingStands, standingOf } from "./standing.ts";
import type { RecordKind, RecordRow } from "./tables.ts";

/** A partner, an agreement, or leave to share data under one. */
export interface Registered {
  readonly id: string;
  readonly kind: RecordKind;
  readonly parentId: string | null;
  readonly fields: RecordFields;
  readonly struck: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

const toRegistered = (row: RecordRow): Registered => ({
  id: row.id,
  kind: row.kind,
  parentId: row.parent_id,
  fields: JSON.parse(row.fields) as RecordFields,
  struck:
    row.struck_at === null
      ? null
      : { at: row.struck_at, by: row.struck_by ?? "", reason: row.struck_reason ?? "" },
});

/** Throws "not found". */
export async function readRecord(query: Query, id: string): Promise<Registered> {
  const row = await query.selectFrom("agreement_record").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  return toRegistered(row);
}

/** Everything in the register, by the moment it was written down: there are dozens, not thousands. */
export async function readRegister(query: Query): Promise<readonly Registered[]> {
  const rows = await query
    .selectFrom("agreement_record")
    .selectAll()
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(toRegistered);
}

/** What an agreement or partner is called in a language of the desk. */
export const nameOf = ({ fields }: Pick<Registered, "fields">, language: "bg" | "en"): string =>
  String(fields[`title_${language}`] ?? fields[`name_${language}`] ?? "");

/** The first day of whatever took an agreement's place; null where it stands alone. */
function replacedOn(register: readonly Registered[], id: string): string | null {
  const days = register
    .filter(({ kind, struck, fields }) => kind === "agreement" && !struck && fields.replaces === id)
    .flatMap(({ fields }) => {
      const from = fields.valid_from ?? fields.signed_on;
      return typeof from === "string" ? [earliestDay(from as PartialDate)] : [];
    });
  return days.toSorted()[0] ?? null;
}

/** How a record stands on a day; null for partners and for what is struck. */
export function standsOn(register: readonly Registered[], one: Registered, today: string): Stands | null {
  if (one.struck || one.kind === "partner") return null;
  if (one.kind === "agreement") return standingOf(one.fields, today, replacedOn(register, one.id));
  const parent = register.find(({ id }) => id === one.parentId);
  const above = parent && standsOn(register, parent, today);
  return above ? sharingStands(one.fields, above, today) : null;
}

/** What ends soon, agreements and leave to share data, the first to end first. */
export const endingSoon = (
  register: readonly Registered[],
  today: string,
): readonly { readonly record: Registered; readonly stands: Stands }[] =>
  register
    .flatMap((record) => {
      const stands = standsOn(register, record, today);
      return stands?.standing === "ends-soon" ? [{ record, stands }] : [];
    })
    .toSorted((a, b) => (a.stands.daysLeft ?? 0) - (b.stands.daysLeft ?? 0));
