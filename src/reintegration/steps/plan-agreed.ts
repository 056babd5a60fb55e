import { askedOfChildren, caseRecordKind, type Dossier, type Weighed } from "../../cases/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { planDecisionRecord, planRecord, planSignatureRecord } from "../forms/plan.ts";
import { underCeilings } from "../plan/ceilings-of.ts";
import { overtakenBy } from "../plan/given-since.ts";
import { faultsOf } from "../plan/instalments.ts";
import { instalmentsOf, linesOf, type PlanRecord, planInForce, standingOf } from "../plan/standing.ts";
import { reintegrationTexts } from "../texts/index.ts";

/** Each ceiling of a version: how much it is, what else counts under it, and what is left with the version. */
function weighedPlan(dossier: Dossier, version: PlanRecord, language: "bg" | "en"): readonly Weighed[] {
  const t = reintegrationTexts.in(language);
  return underCeilings(dossier, version).map(
    ({ ceiling: { scope, currency, amount }, used, before, over }) => {
      const say = (minor: number) => writeMoney(money(minor, currency), language);
      const said = { most: say(amount), before: say(before), planned: say(used - before) };
      return {
        name: t(`panel.of-${scope}`),
        value: over
          ? t("plan-decision.over", said)
          : t("plan-decision.left", { ...said, left: say(amount - used) }),
      };
    },
  );
}

/** Whether the parts of each line that has any come to the whole of it: what is in no part could never be given. */
const partsAddUp = (dossier: Dossier, planId: string): boolean =>
  linesOf(dossier, planId).every(
    ({ id, amount }) => !faultsOf(instalmentsOf(dossier, id), amount ?? 0).includes("sum"),
  );

/** The person put their name to a version, and the mission there agrees: from now on its lines stand. */
export const planSignature = caseRecordKind({
  ...planSignatureRecord,
  title: "plan-signature.title",
  about: "member",
  parent: planRecord.name,
  reads: "case.read",
  writes: "reintegration.write",
  fixed: true,
  check({ signature, witness, guardian, child_agrees }, { dossier, parentId }): Problems {
    const standing = standingOf(dossier, parentId ?? "");
    const overtaken = overtakenBy(dossier, parentId);
    const child = dossier.person.mayBeChildOn(dossier.today);
    return {
      ...(standing !== "draft" ? { on: { text: "problem.plan-signed" } } : {}),
      ...(linesOf(dossier, parentId ?? "").length === 0 ? { on: { text: "problem.plan-empty" } } : {}),
      ...(overtaken ? { on: { text: `problem.${overtaken}` as const } } : {}),
      ...(partsAddUp(dossier, parentId ?? "") ? {} : { on: { text: "problem.parts-sum" } }),
      ...(signature === "thumb" && witness === null ? { witness: { text: "problem.witness-needed" } } : {}),
      ...(child && guardian === null ? { guardian: { text: "problem.guardian-needed" } } : {}),
      ...(child && child_agrees !== true ? { child_agrees: { text: "problem.child-agrees" } } : {}),
    };
  },
  marks: ({ on, signature }) => ({ happenedOn: on, outcome: signature }),
  notAsked: askedOfChildren("child_agrees"),
  known: ({ today }) => ({ on: today as PartialDate }),
  mayFollow: (dossier, planId) =>
    standingOf(dossier, planId) === "draft" &&
    linesOf(dossier, planId).length > 0 &&
    overtakenBy(dossier, planId) === null,
  knownByWords: ({ guardian }, { person, today }) =>
    person.mayBeChildOn(today) && guardian ? { guardian } : {},
  evidence: [17],
});

/** The sending mission, and where it must be the donor, agrees to a version or gives it back with the reason. */
export const planDecision = caseRecordKind({
  ...planDecisionRecord,
  title: "plan-decision.title",
  about: "member",
  parent: planRecord.name,
  reads: "case.read",
  writes: "case.decide",
  fixed: true,
  check({ level, decision }, { dossier, parentId, by }): Problems {
    const standing = standingOf(dossier, parentId ?? "");
    const version = dossier.recordsOf(planRecord).find(({ id }) => id === parentId);
    const overtaken = overtakenBy(dossier, parentId);
    return {
      ...(level === "sending" && standing !== "signed" ? { level: { text: "problem.plan-not-signed" } } : {}),
      ...(level === "donor" && standing !== "with-donor" ? { level: { text: "problem.donor-later" } } : {}),
      ...(version?.madeBy === by ? { decision: { text: "problem.own-plan" } } : {}),
      ...(decision === "approved" && overtaken
        ? { decision: { text: `problem.${overtaken}` as const } }
        : {}),
    };
  },
  marks: ({ on, decision }) => ({ happenedOn: on, outcome: decision }),
  known: (dossier, parentId) => ({
    on: dossier.today as PartialDate,
    level: standingOf(dossier, parentId ?? "") === "with-donor" ? ("donor" as const) : ("sending" as const),
  }),
  weighs(dossier, planId, language) {
    const version = dossier.recordsOf(planRecord).find(({ id }) => id === planId);
    return version ? weighedPlan(dossier, version, language) : [];
  },
  mayFollow: (dossier, planId) => ["signed", "with-donor"].includes(standingOf(dossier, planId)),
  moves: (_, dossier) =>
    planInForce(dossier) && dossier.member.state === "arrived" ? { to: "reintegration", must: false } : null,
  evidence: [17],
});
