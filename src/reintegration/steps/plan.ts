import { caseRecordKind, type Dossier, isFinal } from "../../cases/index.ts";
import { money, toNumber } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { moneyOfForm, offeredCurrencies } from "../forms/fields.ts";
import { planRecord } from "../forms/plan.ts";
import { givenSince, leftSince } from "../plan/given-since.ts";
import { projectMoney } from "../plan/project-money.ts";
import { standingOf } from "../plan/standing.ts";
import { goingOn, leftBehind, measuresToLeave } from "./left-behind.ts";

/** The ceilings of the project that pays, and its last day. */
function underTerms(dossier: Dossier) {
  const terms = dossier.outside(projectMoney).termsOf(dossier);
  const currency = terms?.currency ?? "EUR";
  const amount = (minor: number | null) => (minor === null ? null : toNumber(money(minor, currency)));
  return {
    ceiling_currency: currency,
    ceiling_person: amount(terms?.person ?? null),
    ceiling_household: amount(terms?.household ?? null),
    project_until: (terms?.until ?? null) as PartialDate | null,
  };
}

/** A version of somebody's plan (domain.md 1.20), with the ceilings its project had when it was made. Its lines are parts of it. */
export const plan = caseRecordKind({
  ...planRecord,
  title: "plan.title",
  about: "member",
  reads: "case.read",
  writes: "reintegration.write",
  in: ["arrived", "reintegration", "monitoring"],
  fixed: true,
  inParts: true,
  check(values, { dossier, by }): Problems {
    const { because, ceiling_currency, ceiling_person, ceiling_household } = values;
    const first = dossier.recordsOf(planRecord).length === 0;
    const fine = (value: number | null) => value === null || moneyOfForm(value, ceiling_currency) !== null;
    const left = leftBehind(dossier, values, by);
    return {
      ...(left.length > 0 ? { left: { text: "problem.left-behind", each: left } } : {}),
      ...(first && because !== "first" ? { because: { text: "problem.first-version" } } : {}),
      ...(!first && because === "first" ? { because: { text: "problem.not-first-version" } } : {}),
      ...(ceiling_person === null && ceiling_household === null
        ? { ceiling_person: { text: "problem.ceiling-missing" } }
        : {}),
      ...(fine(ceiling_person) ? {} : { ceiling_person: { text: "problem.too-fine" } }),
      ...(fine(ceiling_household) ? {} : { ceiling_household: { text: "problem.too-fine" } }),
    };
  },
  marks: ({ because }) => ({ outcome: because }),
  known(dossier) {
    const before = dossier.recordsOf(planRecord).at(-1);
    const household = dossier.members.filter(({ state }) => !isFinal(state)).length > 1;
    if (!before) return { because: "first" as const, household, ...underTerms(dossier) };
    const { because, ceiling_currency, ceiling_person, ceiling_household, project_until, donor } =
      before.open;
    const isReturned = standingOf(dossier, before.id) === "returned";
    const overtaken = givenSince(dossier, before.id).length > 0;
    return {
      // Of an overtaken version what it was negotiated for holds on; that it was given back says nothing of it.
      ...(overtaken && because ? { because } : isReturned ? { because: "returned" as const } : {}),
      ceiling_currency: ceiling_currency ?? "EUR",
      ceiling_person: ceiling_person ?? null,
      ceiling_household: ceiling_household ?? null,
      project_until: project_until ?? null,
      household: before.open.household ?? false,
      donor: donor ?? false,
    };
  },
  knownByWords(words, dossier) {
    const before = dossier.recordsOf(planRecord).at(-1);
    const said = before ? words.of(before) : null;
    const line = (name: "goals" | "business" | "risks") => {
      const text = said?.[name];
      return typeof text === "string" ? { [name]: text } : {};
    };
    return { ...line("goals"), ...line("business"), ...line("risks") };
  },
  begins: goingOn,
  notice(dossier) {
    const before = dossier.recordsOf(planRecord).at(-1);
    if (!before || givenSince(dossier, before.id).length === 0) return null;
    return leftSince(dossier, before.id)
      ? { say: "plan.begins-overtaken", values: { number: dossier.recordsOf(planRecord).length } }
      : { say: "plan.begins-in-force" };
  },
  offered: (dossier, language) => ({
    ceiling_currency: offeredCurrencies(language),
    left: measuresToLeave(dossier, language),
  }),
  evidence: [17],
});
