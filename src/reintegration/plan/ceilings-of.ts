import type { Dossier } from "../../cases/index.ts";
import { toNumber } from "../../core/money.ts";
import { deliveryRecord, recoveryRecord } from "../forms/delivery.ts";
import { moneyOfForm } from "../forms/fields.ts";
import { planRecord } from "../forms/plan.ts";
import { type Ceiling, type OverCeiling, overCeilings, type PricedLine } from "./ceilings.ts";
import { deliveredWorth, type LineRecord, linesOf, type PlanRecord, planAtWork } from "./standing.ts";
import { worthOf } from "./worth.ts";

/** The ceilings a version was made under. */
export function ceilingsOf({ open }: PlanRecord): readonly Ceiling[] {
  const currency = open.ceiling_currency ?? "EUR";
  const one = (scope: Ceiling["scope"], value: number | null | undefined): Ceiling[] => {
    const amount = moneyOfForm(value ?? null, currency);
    return amount ? [{ scope, currency, amount: amount.minor }] : [];
  };
  return [...one("person", open.ceiling_person), ...one("household", open.ceiling_household)];
}

const worthInCeiling = (line: LineRecord, minor: number, currency: string): number | null =>
  line.currency === null
    ? null
    : (worthOf({ minor, currency: line.currency }, line.open, currency)?.minor ?? null);

/**
 * What counts against ceilings: of each member of the household the lines of the version at work, and what was given
 * under versions before it, less what came back. Members of one case are one household, however many wives there are.
 */
export function pricedLines(dossier: Dossier, currency: string, version?: PlanRecord): readonly PricedLine[] {
  return dossier.members.flatMap(({ id: memberId }) => {
    const own = dossier.of(memberId);
    const mine = version !== undefined && version.memberId === memberId;
    const atWork = mine ? version : planAtWork(own);
    return own.recordsOf(planRecord).flatMap(({ id: planId }) =>
      linesOf(own, planId).flatMap((line): PricedLine[] => {
        const left = planId === atWork?.id ? (line.amount ?? 0) : spentOn(own, line);
        if (left === 0 || line.currency === null) return [];
        return [
          {
            memberId,
            amount: left,
            currency: line.currency,
            inCeiling: worthInCeiling(line, left, currency),
          },
        ];
      }),
    );
  });
}

/** A ceiling of a version, with what counts against it: the version itself, and all else. In the ceiling's currency. */
export interface UnderCeiling {
  readonly ceiling: Ceiling;
  readonly used: number;
  readonly before: number;
  readonly over: boolean;
}

/** What counts against each ceiling of a version. The dossier is the member's whose plan it is. */
export function underCeilings(dossier: Dossier, version: PlanRecord): readonly UnderCeiling[] {
  const own = (memberId: string | null) => memberId === null || memberId === version.memberId;
  return ceilingsOf(version).map((ceiling) => {
    const { scope, currency } = ceiling;
    const lines = pricedLines(dossier, currency, version);
    const counted = lines.filter(({ memberId }) => scope === "household" || own(memberId));
    const used = counted.reduce((sum, { inCeiling }) => sum + (inCeiling ?? 0), 0);
    const planned = linesOf(dossier, version.id).reduce(
      (sum, line) => sum + (worthInCeiling(line, line.amount ?? 0, currency) ?? 0),
      0,
    );
    const over = overCeilings(lines, [ceiling]).some(({ memberId }) => own(memberId));
    return { ceiling, used, before: used - planned, over };
  });
}

/** What was given of a line and did not come back, in its currency. */
function spentOn(dossier: Dossier, line: LineRecord): number {
  const given = dossier
    .partsOf(deliveryRecord, line.id)
    .reduce((sum, one) => sum + deliveredWorth(line, one), 0);
  return dossier.partsOf(recoveryRecord, line.id).reduce((left, { amount }) => left - (amount ?? 0), given);
}

/** Which ceiling another line, worth so much in the ceiling's currency, would pass; null when it passes none. */
export function passedWith(
  dossier: Dossier,
  version: PlanRecord,
  minor: number,
): {
  readonly scope: OverCeiling["scope"];
  readonly values: { readonly most: number; readonly total: number; readonly currency: string };
} | null {
  const currency = version.open.ceiling_currency ?? "EUR";
  const more: PricedLine = { memberId: version.memberId ?? "", amount: minor, currency };
  const [over] = overCeilings([...pricedLines(dossier, currency, version), more], ceilingsOf(version)).filter(
    ({ memberId }) => memberId === null || memberId === version.memberId,
  );
  if (!over) return null;
  const say = (amount: number) => toNumber({ minor: amount, currency });
  return { scope: over.scope, values: { most: say(over.ceiling.amount), total: say(over.total), currency } };
}
