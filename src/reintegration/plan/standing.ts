import type { CaseRecord, Dossier, RecordOf } from "../../cases/index.ts";
import { deliveryRecord, planIncidentRecord, useReportRecord } from "../forms/delivery.ts";
import { instalmentRecord, planLineRecord } from "../forms/line.ts";
import { planDecisionRecord, planRecord, planSignatureRecord } from "../forms/plan.ts";
import { monitoringVisitRecord } from "../forms/visit.ts";
import { type Instalment, type LineHistory, type Release, releaseOf } from "./instalments.ts";
import { worthOf } from "./worth.ts";

export type PlanRecord = RecordOf<typeof planRecord>;
export type LineRecord = RecordOf<typeof planLineRecord>;
export type DeliveryRecord = RecordOf<typeof deliveryRecord>;

/** What is written down about somebody's plans. */
export type PlansWritten = Pick<Dossier, "recordsOf" | "partsOf">;

/** How far a version of a plan is: being written, signed, waiting for the donor, approved, given back. */
export type PlanStanding = "draft" | "signed" | "with-donor" | "approved" | "returned";

export function standingOf(dossier: PlansWritten, planId: string): PlanStanding {
  const version = dossier.recordsOf(planRecord).find(({ id }) => id === planId);
  const decided = dossier.partsOf(planDecisionRecord, planId);
  if (decided.some(({ open }) => open.decision === "returned")) return "returned";
  const agreed = (level: string) =>
    decided.some(({ open }) => open.level === level && open.decision === "approved");
  if (agreed("sending")) return version?.open.donor && !agreed("donor") ? "with-donor" : "approved";
  return dossier.partsOf(planSignatureRecord, planId).length > 0 ? "signed" : "draft";
}

/** The version that counts: the last that was approved by all who must. */
export const planInForce = (dossier: PlansWritten): PlanRecord | undefined =>
  dossier.recordsOf(planRecord).findLast(({ id }) => standingOf(dossier, id) === "approved");

/** The version people work on: the last that was not given back. */
export const planAtWork = (dossier: Dossier): PlanRecord | undefined =>
  dossier.recordsOf(planRecord).findLast(({ id }) => standingOf(dossier, id) !== "returned");

/** The plan at work that somebody of the same case made for their whole household; a member's own comes before it. */
export function planOfHousehold(
  dossier: Dossier,
): { readonly plan: PlanRecord; readonly inForce: boolean } | undefined {
  const others = dossier.members.filter(({ id }) => id !== dossier.member.id).map(({ id }) => dossier.of(id));
  const plans = others.flatMap((other) => {
    const plan = planInForce(other) ?? planAtWork(other);
    return plan?.open.household === true
      ? [{ plan, inForce: standingOf(other, plan.id) === "approved" }]
      : [];
  });
  return plans.find(({ inForce }) => inForce) ?? plans[0];
}

export const linesOf = (dossier: PlansWritten, planId: string): readonly LineRecord[] =>
  dossier.partsOf(planLineRecord, planId);

export const lineOf = (dossier: PlansWritten, lineId: string | null | undefined): LineRecord | undefined =>
  dossier.recordsOf(planLineRecord).find(({ id }) => id === lineId);

/** The parts of a line, in order; one without condition where none were said. Amounts are in the line's currency. */
export function instalmentsOf(
  dossier: PlansWritten,
  lineId: string | null | undefined,
): readonly Instalment[] {
  const said = lineId ? dossier.partsOf(instalmentRecord, lineId) : [];
  if (said.length === 0) {
    return [{ number: 1, amount: lineOf(dossier, lineId)?.amount ?? 0, condition: "none", on: null }];
  }
  return said
    .map(({ open, amount, happenedOn }) => ({
      number: open.number ?? 0,
      amount: amount ?? 0,
      condition: open.condition ?? "none",
      on: happenedOn,
    }))
    .toSorted((a, b) => a.number - b.number);
}

/** What a delivery is worth in the currency of its line, by its own frozen rate. */
export function deliveredWorth(
  line: LineRecord | undefined,
  { amount, currency, open }: DeliveryRecord,
): number {
  if (!line?.currency || amount === null || currency === null) return 0;
  return worthOf({ minor: amount, currency }, open, line.currency)?.minor ?? 0;
}

const worksOn: ReadonlySet<string> = new Set(["running", "with-loss"]);

/** What happened to a line so far; `worth` is what was given, in the line's currency. */
export function historyOf(dossier: Dossier, lineId: string): LineHistory & { readonly worth: number } {
  const line = lineOf(dossier, lineId);
  const deliveries = dossier.partsOf(deliveryRecord, lineId);
  return {
    today: dossier.today,
    given: deliveries.map(({ open, happenedOn }) => ({
      number: open.instalment ?? 0,
      day: happenedOn ?? "",
    })),
    reports: daysOf(
      dossier.partsOf(useReportRecord, lineId).filter(({ outcome }) => outcome === "as-planned"),
    ),
    visits: visitsThatRelease(dossier.recordsOf(monitoringVisitRecord)).filter(
      (day) => day >= lastGivenBefore(dossier, line),
    ),
    stopped: isStopped(dossier, lineId),
    worth: deliveries.reduce((sum, one) => sum + deliveredWorth(line, one), 0),
  };
}

/** The days of visits that found somebody at work on what they were given: what a part may wait for. */
export const visitsThatRelease = (
  visits: readonly RecordOf<typeof monitoringVisitRecord>[],
): readonly string[] =>
  daysOf(
    visits.filter(
      ({ outcome, open }) => (outcome === "yes" || outcome === "moved") && worksOn.has(open.activity ?? ""),
    ),
  );

/** When something was last given of the same measure under an earlier version; a visit from before that says nothing of it. */
const lastGivenBefore = (dossier: Dossier, line: LineRecord | undefined): string =>
  dossier
    .recordsOf(planLineRecord)
    .filter(({ outcome, parentId }) => outcome === line?.outcome && parentId !== line?.parentId)
    .flatMap(({ id }) => daysOf(dossier.partsOf(deliveryRecord, id)))
    .toSorted()
    .at(-1) ?? "";

const daysOf = (records: readonly CaseRecord[]): readonly string[] =>
  records.flatMap(({ happenedOn }) => (happenedOn ? [happenedOn] : []));

/** Whether somebody stopped a line. */
export const isStopped = (dossier: PlansWritten, lineId: string): boolean =>
  dossier.partsOf(planIncidentRecord, lineId).some(({ open }) => open.stops === true);

/** The numbers of the parts of a line that were given. */
export const givenParts = (dossier: PlansWritten, lineId: string): readonly number[] =>
  dossier.partsOf(deliveryRecord, lineId).map(({ open }) => open.instalment ?? 0);

/** Whether nothing of a line is to come: all its parts were given, or it rests. */
export const isLineDone = (dossier: PlansWritten, lineId: string): boolean =>
  isStopped(dossier, lineId) || givenParts(dossier, lineId).length >= instalmentsOf(dossier, lineId).length;

/** The next part of a line of the plan in force, and whether it may be given today; null where nothing is left to give. */
export function nextPart(
  dossier: Dossier,
  lineId: string,
): { readonly part: Instalment; readonly release: Release } | null {
  if (lineOf(dossier, lineId)?.parentId !== planInForce(dossier)?.id) return null;
  const parts = instalmentsOf(dossier, lineId);
  const history = historyOf(dossier, lineId);
  const part = parts.find(({ number }) => !history.given.some((one) => one.number === number));
  return part ? { part, release: releaseOf(parts, part.number, history) } : null;
}
