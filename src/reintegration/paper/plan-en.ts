import { measuresEn } from "../texts/measures-en.ts";

/** The printed plan, in English. */
export const planEn = {
  "plan-paper.title": "Reintegration plan",
  "plan-paper.opening":
    "This plan is yours. Sign it only if what you want and understand stands in it. When something changes a new version is made and signed again.",
  "plan-paper.version": "Version of the plan",
  "plan-paper.goals": "What I want to reach",
  "plan-paper.measure": "Measure {number}",
  "plan-paper.kind": "Kind of help",
  "plan-paper.how": "How it is given",
  "plan-paper.in-kind": "in kind: the supplier is paid",
  "plan-paper.cash": "in money",
  "plan-paper.sum": "Value",
  "plan-paper.count": "Quantity",
  "plan-paper.due": "To be given by",
  "plan-paper.provider": "Supplier",
  "plan-paper.part": "Part {number}",
  "plan-paper.part-none": "{sum}, without condition",
  "plan-paper.part-report": "{sum}, after a report on what the part before was used for",
  "plan-paper.part-visit": "{sum}, after a visit that sees it going",
  "plan-paper.part-date": "{sum}, not before {day}",
  "plan-paper.last-day": "Everything is given by",
  "plan-paper.total": "Together",
  "plan-paper.explained":
    "The plan was explained to me in a language I understand, and the wishes in it are mine.",
  "plan-paper.limits":
    "I know that the next part of the help is given once its condition is met, and that nothing is given after the project has ended.",
  "plan-paper.visits": "I know that staff of IOM will look for me to see how it goes, and that I may refuse.",
  "plan-paper.sign": "Signature or thumb print of the person",
  "plan-paper.sign-guardian": "For a child: signature of the parent or guardian",
  "plan-paper.sign-officer": "Name and signature of the reintegration officer",
  "plan-paper.none": "The plan is printed once it and at least one measure are on record.",
  ...measuresEn,
} as const;
