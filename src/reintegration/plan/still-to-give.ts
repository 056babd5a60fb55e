import type { BroughtAlong, Dossier, RecordOf } from "../../cases/index.ts";
import { money, toNumber } from "../../core/money.ts";
import { instalmentRecord } from "../forms/line.ts";
import { planRecord } from "../forms/plan.ts";
import { givenSince, leftSince } from "./given-since.ts";
import { historyOf, isLineDone, type LineRecord, linesOf, planInForce } from "./standing.ts";

type PartRecord = RecordOf<typeof instalmentRecord>;

/**
 * What another version of a plan begins with: the measures of the last one, as far as they were not given and do not
 * rest. Of what was given in part the rest comes along, its parts counted from one. Where something was given since the
 * last one was written, it comes less that; where nobody can tell how much that was in its currency, those of the version
 * in force come instead.
 */
export function stillToGive(dossier: Dossier): readonly BroughtAlong[] {
  const last = dossier.recordsOf(planRecord).at(-1);
  if (!last) return [];
  const overtaken = givenSince(dossier, last.id).length > 0;
  const left = overtaken ? leftSince(dossier, last.id) : null;
  if (left)
    return linesOf(dossier, last.id).flatMap((line) => lessGiven(dossier, line, left.get(line.id) ?? 0));
  const before = overtaken ? planInForce(dossier) : last;
  return before
    ? linesOf(dossier, before.id)
        .filter(({ id }) => !isLineDone(dossier, id))
        .map((line) => restOf(dossier, line))
    : [];
}

/** The parts of a line that were written down, in order. */
const partsOf = (dossier: Dossier, { id }: LineRecord): readonly PartRecord[] =>
  dossier.partsOf(instalmentRecord, id).toSorted((a, b) => (a.open.number ?? 0) - (b.open.number ?? 0));

const inCurrency = (minor: number, { currency }: LineRecord) => toNumber(money(minor, currency ?? "EUR"));

function restOf(dossier: Dossier, line: LineRecord): BroughtAlong {
  const given = new Set(historyOf(dossier, line.id).given.map(({ number }) => number));
  const rest = partsOf(dossier, line).filter(({ open }) => !given.has(open.number ?? 0));
  const left = rest.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return {
    from: line,
    ...(given.size > 0 ? { changes: { quantity: 1, unit_price: inCurrency(left, line) } } : {}),
    parts: rest.map((part, at) => ({ from: part, changes: { number: at + 1 }, parts: [] })),
  };
}

/** A line of which so much is left: what was given is taken from its first parts. */
function lessGiven(dossier: Dossier, line: LineRecord, left: number): readonly BroughtAlong[] {
  let given = (line.amount ?? 0) - left;
  if (left === 0) return [];
  const changes = given > 0 ? { changes: { quantity: 1, unit_price: inCurrency(left, line) } } : {};
  const parts = partsOf(dossier, line).flatMap((part) => {
    const taken = Math.min(given, part.amount ?? 0);
    given -= taken;
    const rest = (part.amount ?? 0) - taken;
    return rest > 0 ? [{ part, amount: inCurrency(rest, line) }] : [];
  });
  return [
    {
      from: line,
      ...changes,
      parts: parts.map(({ part, amount }, at) => ({
        from: part,
        changes: { number: at + 1, amount },
        parts: [],
      })),
    },
  ];
}
