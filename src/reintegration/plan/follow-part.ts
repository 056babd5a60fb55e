import { planRecord } from "../forms/plan.ts";
import {
  givenParts,
  instalmentsOf,
  isLineDone,
  isStopped,
  type LineRecord,
  lineOf,
  linesOf,
  type PlanRecord,
  type PlansWritten,
  standingOf,
} from "./standing.ts";

/** A part of a measure: the line of one version of a plan, and which part of it. */
export interface PlanPart {
  readonly lineId: string;
  /** 1, 2, 3 … */
  readonly number: number;
}

/** Why a part is not to be given any more: its measure was stopped, or stands in the plan in force no longer. */
export type PartHeld = "stopped" | "dropped";

export type FollowedPart = { readonly held: PartHeld } | { readonly held: null; readonly at: PlanPart };

const held = (why: PartHeld): FollowedPart => ({ held: why });

/**
 * What became of a part through all later versions of the plan: where it stands in the one in force, or where it was
 * given; or why it is not to be given. Another version counts the parts still to be given from one.
 */
export function followPart(plans: PlansWritten, { lineId, number }: PlanPart): FollowedPart {
  const versions = agreedVersions(plans);
  let line = lineOf(plans, lineId);
  let part = number;
  for (let at = versions.findIndex(({ id }) => id === line?.parentId); line && at >= 0; at += 1) {
    const found = { lineId: line.id, number: part };
    if (givenParts(plans, line.id).includes(part)) return { held: null, at: found };
    if (isStopped(plans, line.id)) return held("stopped");
    const left = partsLeft(plans, line);
    if (!left.includes(part)) return held("dropped");
    const next = versions[at + 1];
    if (!next) return { held: null, at: found };
    part = left.indexOf(part) + 1;
    line = goneOnIn(plans, line, next);
  }
  return held("dropped");
}

/** The line of the last version that goes on with a measure; the line itself where none does. */
export function lastLineOf(plans: PlansWritten, lineId: string): string {
  const versions = agreedVersions(plans);
  const line = lineOf(plans, lineId);
  const at = versions.findIndex(({ id }) => id === line?.parentId);
  const next = at < 0 ? undefined : versions[at + 1];
  const on = line && next ? goneOnIn(plans, line, next) : undefined;
  return on ? lastLineOf(plans, on.id) : lineId;
}

const agreedVersions = (plans: PlansWritten): readonly PlanRecord[] =>
  plans.recordsOf(planRecord).filter(({ id }) => standingOf(plans, id) === "approved");

/** The numbers of the parts of a line that were not given yet, in order. */
const partsLeft = (plans: PlansWritten, { id }: LineRecord): readonly number[] => {
  const given = new Set(givenParts(plans, id));
  return instalmentsOf(plans, id).flatMap(({ number }) => (given.has(number) ? [] : [number]));
};

const worthLeft = (plans: PlansWritten, line: LineRecord): number => {
  const left = new Set(partsLeft(plans, line));
  return instalmentsOf(plans, line.id).reduce((sum, one) => sum + (left.has(one.number) ? one.amount : 0), 0);
};

/**
 * The line of the next version that goes on with a measure: of the same kind, given in the same way. Of several such the
 * one with what was left and by the same day; the others go by their order.
 */
export function goneOnIn(plans: PlansWritten, line: LineRecord, next: PlanRecord): LineRecord | undefined {
  const alike = (one: LineRecord) => one.outcome === line.outcome && one.open.mode === line.open.mode;
  const before = linesOf(plans, line.parentId ?? "").filter(
    (one) => alike(one) && !isLineDone(plans, one.id),
  );
  const fresh = linesOf(plans, next.id).filter(alike);
  const pairs = new Map<string, LineRecord>();
  const free = () => fresh.filter(({ id }) => ![...pairs.values()].some((one) => one.id === id));
  for (const one of before) {
    const worth = worthLeft(plans, one);
    const same = free().find(
      ({ amount, currency, happenedOn }) =>
        amount === worth && currency === one.currency && happenedOn === one.happenedOn,
    );
    if (same) pairs.set(one.id, same);
  }
  for (const one of before) {
    const [first] = free();
    if (first && !pairs.has(one.id)) pairs.set(one.id, first);
  }
  return pairs.get(line.id);
}
