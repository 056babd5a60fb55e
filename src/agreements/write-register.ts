import { newId } from "../access/index.ts";
import { type Act, demand, note, type People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import {
  holdStanding,
  type RecordFields,
  type Save,
  type Saved,
  saveVersioned,
  strikeStanding,
  type VersionedRecord,
  versionedBy,
} from "../platform/forms/index.ts";
import { notFound } from "../platform/http/index.ts";
import { AgreementRefused, faultsOf } from "./faults.ts";
import { formOfKind } from "./forms.ts";
import { type Registered, readRecord, readRegister } from "./read-register.ts";
import type { RecordKind, RecordRow } from "./tables.ts";

/** What is needed to write in the register. */
export type Register = Pick<People, "database" | "now" | "random">;

export const objectOf = (id: string): `agreement:${string}` => `agreement:${id}`;

/** A record as `platform/forms` keeps versions of it. */
export const versionedRecord = ({
  id,
  kind,
}: Pick<Registered, "id" | "kind">): VersionedRecord<RecordFields> =>
  versionedBy<RecordFields>(formOfKind[kind], {
    type: `agreement-${kind}`,
    id,
    async load(query) {
      const row = await query
        .selectFrom("agreement_record")
        .select("fields")
        .where("id", "=", id)
        .executeTakeFirst();
      return row ? (JSON.parse(row.fields) as RecordFields) : null;
    },
    async store(change, fields) {
      await change
        .updateTable("agreement_record")
        .set({ fields: JSON.stringify(fields) })
        .where("id", "=", id)
        .execute();
    },
  });

/** A record that is yet to be: its first version is the row. */
const newRecord = (row: RecordRow): VersionedRecord<RecordFields> => ({
  ...versionedRecord(row),
  load: async () => null,
  async store(change) {
    await change.insertInto("agreement_record").values(row).execute();
  },
});

/** Adds a partner, an agreement, or leave to share data under one. Gives its id. Throws `AgreementRefused`. */
export async function addToRegister(
  change: Change,
  register: Register,
  act: Act,
  { kind, parentId, fields }: { kind: RecordKind; parentId: string | null; fields: RecordFields },
): Promise<string> {
  const right = demand(act.actor, "agreement.write");
  if (kind === "sharing" && (await standing(change, parentId ?? "")).kind !== "agreement") throw notFound();
  const id = newId(register.random);
  await refuseFaults(change, { id, kind, parentId, fields });
  const at = register.now();
  const row = { id, kind, parent_id: parentId, fields: JSON.stringify(fields) };
  const made = { made_at: at.toISOString(), made_by: act.actor.staffId };
  const record = newRecord({ ...row, ...made, struck_at: null, struck_by: null, struck_reason: null });
  await saveVersioned(change, record, { basedOn: 0, yours: fields, actor: act.actor.staffId, at });
  await note(
    change,
    act,
    right,
    { action: "agreement.add", object: objectOf(id), fields: [`kind.${kind}`] },
    at,
  );
  return id;
}

/** Changes a record; what stood before stays in its history. Throws `AgreementRefused`, "not found" for a struck one. */
export async function changeInRegister(
  change: Change,
  register: Register,
  act: Act,
  id: string,
  save: Pick<Save<RecordFields>, "basedOn" | "yours" | "settles">,
): Promise<Saved<RecordFields>> {
  const right = demand(act.actor, "agreement.write");
  const record = await standing(change, id);
  const at = register.now();
  const who = { actor: act.actor.staffId, at };
  const saved = await saveVersioned(change, versionedRecord(record), { ...save, ...who });
  if (saved.outcome === "conflict" || saved.outcome === "unchanged") return saved;
  await refuseFaults(change, { ...record, fields: saved.fields });
  const fields = [`outcome.${saved.outcome}`];
  await note(change, act, right, { action: "agreement.change", object: objectOf(id), fields }, at);
  return saved;
}

/** Strikes a record, with a reason. Throws `AgreementRefused` for a partner that stands in an agreement. */
export async function strikeInRegister(
  change: Change,
  register: Register,
  act: Act,
  id: string,
  reason: string,
): Promise<void> {
  const right = demand(act.actor, "agreement.write");
  const record = await standing(change, id);
  const all = await readRegister(change);
  const used = all.some(
    ({ struck, fields }) => !struck && Array.isArray(fields.parties) && fields.parties.includes(id),
  );
  const shown = await change
    .selectFrom("agreement_site")
    .select("item_id")
    .where("agreement_id", "=", id)
    .executeTakeFirst();
  if (record.kind === "partner" && used)
    throw new AgreementRefused({ reason: { text: "problem.partner-used" } });
  if (shown) throw new AgreementRefused({ reason: { text: "problem.shown-on-site" } });
  const at = register.now();
  await strikeStanding(change, "agreement_record", id, { at, by: act.actor.staffId, reason });
  await note(change, act, right, { action: "agreement.strike", object: objectOf(id) }, at);
}

/** A record that stands, taken for this change. */
async function standing(change: Change, id: string): Promise<Registered> {
  await holdStanding(change, "agreement_record", id);
  return readRecord(change, id);
}

async function refuseFaults(
  change: Change,
  one: Pick<Registered, "id" | "kind" | "parentId" | "fields">,
): Promise<void> {
  const problems = faultsOf(one, await readRegister(change));
  if (Object.keys(problems).length > 0) throw new AgreementRefused(problems);
}
