import type { CaseRecord } from "../../cases/index.ts";
import type { AnyForm } from "../../platform/forms/index.ts";
import { deliveryRecord } from "../forms/delivery.ts";
import { planRecord } from "../forms/plan.ts";
import { goneOnIn } from "./follow-part.ts";
import {
  type DeliveryRecord,
  deliveredWorth,
  type LineRecord,
  lineOf,
  linesOf,
  type PlansWritten,
  standingOf,
} from "./standing.ts";

const orderOf = ({ row }: { readonly row: { readonly seq: number } }): number => Number(row.seq);

/** Whether something was given of the same measure under another version after a line was written. */
function isSince(plans: PlansWritten, line: LineRecord, given: DeliveryRecord): boolean {
  const of = lineOf(plans, given.parentId);
  const isSame = of?.outcome === line.outcome && of.open.mode === line.open.mode;
  return isSame && of.parentId !== line.parentId && orderOf(given) > orderOf(line);
}

/**
 * The measures of a version of which something was given under another one after they were written: they say more than
 * is still to give. What was given counts once, against the version that was in force (domain.md 1.21).
 */
export const givenSince = (plans: PlansWritten, planId: string): readonly LineRecord[] =>
  linesOf(plans, planId).filter((line) =>
    plans.recordsOf(deliveryRecord).some((given) => isSince(plans, line, given)),
  );

/**
 * Why a version can no longer be written on or agreed to: something of its measures was given under another one since, or
 * a later one is in force. Null while it can. Not to be asked of a version in force.
 */
export function overtakenBy(
  plans: PlansWritten,
  planId: string | null,
): "given-since" | "later-in-force" | null {
  if (planId === null) return null;
  if (givenSince(plans, planId).length > 0) return "given-since";
  const versions = plans.recordsOf(planRecord);
  const later = versions.slice(versions.findIndex(({ id }) => id === planId) + 1);
  return later.some(({ id }) => standingOf(plans, id) === "approved") ? "later-in-force" : null;
}

/**
 * What of each measure of a version is still to give, in the smallest unit of its currency: less what was given under
 * another one since. Null where that was given in a currency in which the version does not have the measure.
 */
export function leftSince(plans: PlansWritten, planId: string): ReadonlyMap<string, number> | null {
  const lines = linesOf(plans, planId);
  const left = new Map(lines.map(({ id, amount }) => [id, amount ?? 0]));
  for (const given of plans.recordsOf(deliveryRecord)) {
    const of = lineOf(plans, given.parentId);
    const alike = lines.filter((line) => isSince(plans, line, given));
    if (alike.some(({ currency }) => currency !== of?.currency)) return null;
    let worth = deliveredWorth(of, given);
    for (const { id } of goneOnFirst(plans, of, alike)) {
      const counted = Math.min(left.get(id) ?? 0, worth);
      left.set(id, (left.get(id) ?? 0) - counted);
      worth -= counted;
    }
  }
  return left;
}

/** The lines with the one first that goes on with the line of which something was given, as that stood when they were written. */
function goneOnFirst(
  plans: PlansWritten,
  of: LineRecord | undefined,
  alike: readonly LineRecord[],
): readonly LineRecord[] {
  const [first] = alike;
  const version = plans.recordsOf(planRecord).find(({ id }) => id === first?.parentId);
  if (!of || !first || !version || alike.length === 1) return alike;
  const next = goneOnIn(beforeGiven(plans, orderOf(first)), of, version);
  return alike.toSorted((a, b) => Number(b.id === next?.id) - Number(a.id === next?.id));
}

/** The plans without what was given after a place in the case's order. */
function beforeGiven(plans: PlansWritten, order: number): PlansWritten {
  const stood = <F extends AnyForm>(records: readonly CaseRecord<F>[]) =>
    records.filter((one) => one.kind !== deliveryRecord.name || orderOf(one) <= order);
  return {
    recordsOf: (kind) => stood(plans.recordsOf(kind)),
    partsOf: (kind, parentId) => stood(plans.partsOf(kind, parentId)),
  };
}
