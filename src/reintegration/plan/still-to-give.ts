import type { BroughtAlong, Dossier } from "../../cases/index.ts";
import { money, toNumber } from "../../core/money.ts";
import { instalmentRecord } from "../forms/line.ts";
import { planRecord } from "../forms/plan.ts";
import { givenSince } from "./given-since.ts";
import { historyOf, isLineDone, type LineRecord, linesOf, planInForce } from "./standing.ts";

/**
 * What another version of a plan begins with: the measures of the last one, as far as they were not given and do not
 * rest. Of what was given in part the rest comes along, its parts counted from one. Where something was given since the
 * last one was written, it says too much: then those of the version in force.
 */
export function stillToGive(dossier: Dossier): readonly BroughtAlong[] {
  const last = dossier.recordsOf(planRecord).at(-1);
  const before = last && givenSince(dossier, last.id).length > 0 ? planInForce(dossier) : last;
  return before
    ? linesOf(dossier, before.id)
        .filter(({ id }) => !isLineDone(dossier, id))
        .map((line) => restOf(dossier, line))
    : [];
}

function restOf(dossier: Dossier, line: LineRecord): BroughtAlong {
  const given = new Set(historyOf(dossier, line.id).given.map(({ number }) => number));
  const rest = dossier
    .partsOf(instalmentRecord, line.id)
    .filter(({ open }) => !given.has(open.number ?? 0))
    .toSorted((a, b) => (a.open.number ?? 0) - (b.open.number ?? 0));
  const left = rest.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const price = { quantity: 1, unit_price: toNumber(money(left, line.currency ?? "EUR")) };
  return {
    from: line,
    ...(given.size > 0 ? { changes: price } : {}),
    parts: rest.map((part, at) => ({ from: part, changes: { number: at + 1 }, parts: [] })),
  };
}
