import { addDays, missionDay } from "../../core/day.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Duty } from "../journey/duty.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { casesTexts } from "../texts/index.ts";
import { clearanceAnswer } from "./clearance.ts";
import { closure } from "./closure.ts";
import { eligibility } from "./eligibility.ts";
import { open, sealed } from "./field.ts";
import { reviewOn, reviewProblems } from "./review-field.ts";

/** On the day that was set somebody looks whether what ended the way still stands in it. */
export const exitReview = caseRecordKind({
  name: "exit-review",
  title: "exit-review.title",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  in: ["objected", "ineligible", "closed"],
  fixed: true,
  form: defineForm(casesTexts, {
    name: "case-exit-review",
    fields: {
      on: {
        kind: "day",
        label: "exit-review.made-on",
        required: true,
        notAfterToday: true,
        purpose: "Whether it was looked at in time.",
        ...open,
      },
      found: {
        kind: "choice",
        label: "exit-review.found",
        options: named("exit-review", ["still-so", "may-go-on"]),
        required: true,
        purpose: "Whether the way can be opened again.",
        ...open,
      },
      review_on: { ...reviewOn, label: "exit-review.next", hint: "exit-review.next-hint" },
      words: {
        kind: "text",
        label: "exit-review.words",
        required: true,
        longest: 2000,
        purpose: "Whom was asked, what they said, and what the person was told.",
        ...sealed,
      },
    },
  }),
  known: ({ today }) => ({ on: today as never }),
  check: ({ review_on }, { today }) => reviewProblems(false, review_on, today),
  marks: ({ on, found }) => ({ happenedOn: on, outcome: found }),
});

/** The record by which a member's way ended, where such an end may be looked at again. */
function endOf(dossier: Dossier) {
  switch (dossier.member.state) {
    case "objected":
      return dossier.recordsOf(clearanceAnswer).findLast(({ outcome }) => outcome === "objection");
    case "ineligible":
      return dossier.latest(eligibility);
    case "closed":
      return dossier.latest(closure);
    default:
      return undefined;
  }
}

/** How the review of an end stands: the day that is set (null: none), and whether it was found that the way may go on. */
export interface ReviewStanding {
  readonly on: string | null;
  readonly mayGoOn: boolean;
  /** The record that says so. */
  readonly by: string;
}

/** Null where the way is open, and where nobody set a day or looked again. */
export function reviewOf(dossier: Dossier): ReviewStanding | null {
  const { state, stateSince } = dossier.member;
  const end = endOf(dossier);
  const last = exitReview.in?.includes(state) ? dossier.latest(exitReview) : undefined;
  const isLater = last && (end ? Number(last.row.seq) > Number(end.row.seq) : last.madeAt >= stateSince);
  const said = isLater ? last : end;
  if (!said) return null;
  return { on: said.open.review_on ?? null, mayGoOn: said.outcome === "may-go-on", by: said.id };
}

/** How many days before its day a review is shown. */
const shownBefore = 7;

/** On its day an end is looked at again. */
export const reviewDuty: Duty = {
  rule: "cases.exit-review",
  texts: casesTexts,
  title: "duty.exit-review",
  list: "deadline",
  for: "case.write",
  find(dossier) {
    const review = reviewOf(dossier);
    if (!review?.on || review.mayGoOn) return [];
    const { on, by } = review;
    return [{ due: on, from: addDays(on, -shownBefore), about: by, leads: { add: exitReview.name } }];
  },
};

/** What may go on is opened again by a supervisor. */
export const reopenDuty: Duty = {
  rule: "cases.reopen",
  texts: casesTexts,
  title: "duty.reopen",
  list: "approval",
  for: "case.supervise",
  find(dossier) {
    const review = reviewOf(dossier);
    if (!review?.mayGoOn) return [];
    const { id, interrupted } = dossier.member;
    const looked = dossier.latest(exitReview)?.madeAt ?? dossier.member.stateSince;
    const page = `members/${id}/move/${interrupted ?? "counselling"}`;
    const leads = { page, right: "case.supervise" } as const;
    return [{ due: addDays(missionDay(looked), 5), about: review.by, leads }];
  },
};
