import { addMonths } from "../../core/day.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { reasonCodes } from "../journey/reasons.ts";
import { isFinal } from "../journey/states.ts";
import { casesTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";
import { reviewOn, reviewProblems } from "./review-field.ts";

/** How long a file is kept after it is closed when its project says nothing else. [D] domain.md 7.3 */
const keptMonths = 60;

const line = (
  label: "closure.advances" | "closure.refunds" | "closure.consents" | "closure.survey" | "closure.complaint",
) => ({ kind: "tick", label, purpose: "Nothing is left open behind a closed file.", ...open }) as const;

type Ending = (typeof reasonCodes.closure)[number];

/** The question of an end only, which has to be on record about it (domain.md 1.25). */
const endedBy = (...answers: readonly Ending[]) =>
  ({ askedWith: { field: "reason", answers, needed: true } }) as const;

/** The ends of which some are worth looking at again. */
const mayPass: readonly Ending[] = ["medically-unfit", "identity-not-confirmed", "not-in-best-interests"];

const form = defineForm(casesTexts, {
  name: "case-closure",
  fields: {
    reason: {
      kind: "choice",
      label: "closure.reason",
      options: named("code", reasonCodes.closure),
      required: true,
      purpose: "How ways end is counted.",
      ...open,
    },
    tries: {
      kind: "number",
      label: "closure.tries",
      hint: "closure.tries-hint",
      least: 1,
      most: 50,
      ...endedBy("identity-not-confirmed"),
      purpose: "Nobody's identity is given up after one letter.",
      ...open,
    },
    removed_on: {
      kind: "day",
      label: "closure.removed-on",
      hint: "closure.removed-hint",
      notAfterToday: true,
      ...endedBy("removed"),
      purpose: "A removal is no return of ours, and is counted apart.",
      ...open,
    },
    removed_by: {
      kind: "line",
      label: "closure.removed-by",
      hint: "closure.removed-hint",
      longest: 200,
      ...endedBy("removed"),
      purpose: "Who answers for it.",
      ...sealed,
    },
    last_known: {
      kind: "line",
      label: "exit.last-known",
      hint: "closure.last-known-hint",
      longest: 300,
      ...endedBy("left-on-own"),
      purpose: "Where to look for them again.",
      ...sealed,
    },
    panel: {
      kind: "text",
      label: "closure.panel",
      hint: "closure.panel-hint",
      longest: 2000,
      ...endedBy("not-in-best-interests"),
      purpose: "That a child stays was decided by a panel, not by one colleague.",
      ...sealed,
    },
    review_on: {
      ...reviewOn,
      hint: "closure.review-hint",
      askedWith: { field: "reason", answers: mayPass },
    },
    closed_on: {
      kind: "day",
      label: "closure.on",
      required: true,
      notAfterToday: true,
      purpose: "The time for which the file is kept begins with it.",
      ...open,
    },
    advances: line("closure.advances"),
    refunds: line("closure.refunds"),
    consents: line("closure.consents"),
    survey: line("closure.survey"),
    complaint: line("closure.complaint"),
    kept_until: {
      kind: "day",
      label: "closure.retention",
      hint: "closure.retention-hint",
      required: true,
      purpose: "On this day somebody decides whether the file is erased.",
      ...open,
    },
    words: {
      kind: "text",
      label: "closure.words",
      required: true,
      longest: 4000,
      purpose: "What was achieved, and how the person is.",
      ...sealed,
    },
  },
});

/** The closing note with its list (domain.md 1.24); with it the member's way ends. */
export const closure = caseRecordKind({
  name: "closure",
  title: "closure.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  form,
  known: ({ today }) => ({ closed_on: today as never, kept_until: addMonths(today, keptMonths) as never }),
  check(values, { dossier, today }) {
    const returned = dossier.member.state !== "inquiry" && dossier.member.state !== "registered";
    const all = (["advances", "refunds", "consents", "survey", "complaint"] as const).filter(
      (name) => !values[name],
    );
    return {
      ...reviewProblems(values.reason === "medically-unfit", values.review_on, today),
      ...(returned && all.length > 0 ? { [all[0] as string]: { text: "closure.tick-all" } } : {}),
      ...(values.kept_until < values.closed_on ? { kept_until: { text: "problem.before-start" } } : {}),
    };
  },
  marks: ({ closed_on, reason }) => ({ happenedOn: closed_on, outcome: reason }),
  moves: ({ reason }, { member }) => (isFinal(member.state) ? null : { to: "closed", reason, must: true }),
  evidence: [20],
});
