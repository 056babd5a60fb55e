import { newId } from "../access/index.ts";
import { type Act, demand, note, type People } from "../people/index.ts";
import type { Change, Query } from "../platform/db/index.ts";
import {
  holdStanding,
  type Save,
  type Saved,
  saveVersioned,
  strikeStanding,
  type VersionedRecord,
  versionedBy,
} from "../platform/forms/index.ts";
import { termsBook } from "../programmes/index.ts";
import { faultsOf } from "./faults.ts";
import { type CostFields, type CostKind, formOfKind } from "./forms.ts";
import { openWords, readCost, subjectOfCost, wordsAt } from "./read-costs.ts";
import { CostRefused, dayOfCost, reckon } from "./reckon.ts";
import { holdShared } from "./shared.ts";

const objectOf = (id: string): `cost:${string}` => `cost:${id}`;

/** A cost as `platform/forms` keeps versions of it: two who correct it at once both keep what they wrote. */
export function versionedCost(
  people: People,
  id: string,
  kind: CostKind,
  by: string,
): VersionedRecord<CostFields> {
  const { vault } = people;
  const at = (field: string) => ({ table: "record_history", column: field, row: `own-cost ${id}` });
  return versionedBy<CostFields>(formOfKind(kind), {
    type: "own-cost",
    id,
    sealing: {
      seal: (field, plain) => vault.seal(subjectOfCost(id), at(field), plain),
      open: (field, sealed) => vault.unseal(subjectOfCost(id), at(field), sealed),
    },
    async load(query) {
      if ((await lastSeq(query, id)) === 0) return null;
      const cost = await readCost(query, id);
      return { ...answersIn(kind, cost.fields), words: await openWords(query, people, cost) };
    },
    async store(change, { words, ...fields }) {
      const seq = (await lastSeq(change, id)) + 1;
      const { day, minor, rate } = await settled(change, kind, fields, id, people.now());
      await change
        .insertInto("own_cost_version")
        .values({
          cost_id: id,
          seq,
          made_at: people.now().toISOString(),
          made_by: by,
          project_id: String(fields.project),
          line: String(fields.line).trim(),
          day,
          paid_on: typeof fields.paid_on === "string" ? fields.paid_on : null,
          staff_id: kind === "work" ? String(fields.staff) : null,
          minor,
          fields: JSON.stringify({ ...fields, ...rate }),
          words: typeof words === "string" ? vault.seal(subjectOfCost(id), wordsAt(id, seq), words) : null,
        })
        .execute();
    },
  });
}

/** Without the frozen rate, which nobody types. */
export function answersIn(kind: CostKind, fields: CostFields): CostFields {
  const asked = formOfKind(kind).fields;
  return Object.fromEntries(Object.entries(fields).filter(([key]) => Object.hasOwn(asked, key)));
}

async function lastSeq(query: Query, id: string): Promise<number> {
  const { last } = await query
    .selectFrom("own_cost_version")
    .select((row) => row.fn.max("seq").as("last"))
    .where("cost_id", "=", id)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** What a cost comes to if no rule is against it. Throws `CostRefused` with everything that is wrong. */
async function settled(change: Change, kind: CostKind, fields: CostFields, id: string, now: Date) {
  const day = dayOfCost(kind, fields);
  if (!day) throw new CostRefused({ month: { text: "problem.month" } });
  const terms = await termsBook.on(change, String(fields.project), day);
  if (!terms) throw new CostRefused({ project: { text: "problem.no-terms" } });
  await holdShared(change, { kind, fields, day }, now);
  const problems = await faultsOf(change, terms, { id, kind, fields, day });
  if (Object.keys(problems).length > 0) throw new CostRefused(problems);
  return { day, ...(await reckon(change, terms, kind, fields, day)) };
}

/** Books a cost; it counts once somebody else approved it. Gives its id. Throws `CostRefused`. */
export async function bookCost(
  change: Change,
  people: People,
  act: Act,
  kind: CostKind,
  values: CostFields,
): Promise<string> {
  const right = demand(act.actor, "cost.write");
  const [id, at, by] = [newId(people.random), people.now(), act.actor.staffId];
  const none = { struck_at: null, struck_by: null, struck_reason: null };
  await change
    .insertInto("own_cost")
    .values({ id, kind, made_at: at.toISOString(), made_by: by, ...none })
    .execute();
  await saveVersioned(change, versionedCost(people, id, kind, by), {
    basedOn: 0,
    yours: values,
    actor: by,
    at,
  });
  await note(change, act, right, { action: "cost.book", object: objectOf(id) }, at);
  return id;
}

/** Corrects a cost by a new version; what was approved before counts until this one is approved. Throws `CostRefused`. */
export async function correctCost(
  change: Change,
  people: People,
  act: Act,
  id: string,
  save: Pick<Save<CostFields>, "basedOn" | "yours" | "settles">,
): Promise<Saved<CostFields>> {
  const right = demand(act.actor, "cost.write");
  const { kind } = await standingCost(change, id);
  const [at, by] = [people.now(), act.actor.staffId];
  const saved = await saveVersioned(change, versionedCost(people, id, kind, by), { ...save, actor: by, at });
  if (saved.outcome !== "unchanged") {
    const fields = [`outcome.${saved.outcome}`];
    await note(change, act, right, { action: "cost.correct", object: objectOf(id), fields }, at);
  }
  return saved;
}

/** Strikes a cost, with a reason: it counts no longer. Throws "not found" when it is struck already. */
export async function strikeCost(
  change: Change,
  people: People,
  act: Act,
  id: string,
  reason: string,
): Promise<void> {
  const right = demand(act.actor, "cost.write");
  const at = people.now();
  await strikeStanding(change, "own_cost", id, { at, by: act.actor.staffId, reason });
  await note(change, act, right, { action: "cost.strike", object: objectOf(id) }, at);
}

/** A cost that stands, taken for this change. */
export async function standingCost(change: Change, id: string) {
  await holdStanding(change, "own_cost", id);
  return readCost(change, id);
}
