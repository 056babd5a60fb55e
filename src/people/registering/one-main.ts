import type { Change } from "../../platform/db/index.ts";
import type { FieldValue } from "../../platform/forms/index.ts";
import { type RecordKindName, recordKinds } from "../records/index.ts";
import type { RecordKind } from "../records/kind.ts";
import { type RecordPlace, type RecordValues, tableOf } from "../records/stored.ts";

type Values = Readonly<Record<string, FieldValue>>;

const groupOf = (kind: RecordKind, values: Values): string =>
  kind.mainAmong === "script" ? String(kind.derived(values as never).script) : "";

/** Of several new facts of one kind, in each group exactly one is the main: the first that says so, or the first. */
export function withOneMain<N extends RecordKindName>(
  name: N,
  all: readonly RecordValues<N>[],
): RecordValues<N>[] {
  const kind: RecordKind = recordKinds[name];
  if (kind.mainAmong === undefined) return [...all];
  const chosen = new Map<string, number>();
  for (const [at, values] of (all as readonly Values[]).entries()) {
    const group = groupOf(kind, values);
    const before = chosen.get(group);
    const better =
      before === undefined || (values.main === true && (all as readonly Values[])[before]?.main !== true);
    if (better) chosen.set(group, at);
  }
  const mains = new Set(chosen.values());
  return all.map((values, at) => ({ ...values, main: mains.has(at) }));
}

/**
 * Keeps one main among a person's facts when one is added or changed: it takes the mark from another, or gets it when
 * there is no other. Gives the values as they are to be written.
 */
export async function settleMain<N extends RecordKindName>(
  change: Change,
  name: N,
  { personId, id }: RecordPlace,
  values: RecordValues<N>,
): Promise<RecordValues<N>> {
  const kind: RecordKind = recordKinds[name];
  if (kind.mainAmong === undefined) return values;
  const given = values as Values;
  let others = change
    .updateTable(tableOf(kind))
    .set(given.main === true ? { main: 0 } : (row) => ({ main: row.ref("main") }))
    .where("person_id", "=", personId)
    .where("id", "<>", id)
    .where("main", "=", 1);
  if (kind.mainAmong === "script") others = others.where("script", "=", groupOf(kind, given));
  const held = await others.returning("id").execute();
  return given.main === true || held.length > 0 ? values : { ...values, main: true };
}
