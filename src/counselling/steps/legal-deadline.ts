import { caseRecordKind, type Dossier, memberStates } from "../../cases/index.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { lastDayOf } from "../deadlines/last-day.ts";
import { type TermRuleId, termRuleIds } from "../deadlines/rules.ts";
import { counsellingTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";

/** Which terms the status somebody has begins; where a paper decides between seven and fourteen days, none is suggested. */
const begunBy: Readonly<Record<string, readonly TermRuleId[]>> = {
  "return-order-term-running": ["appeal-return-order", "voluntary-departure"],
  "return-order-no-term": ["appeal-return-order"],
  "expulsion-order": ["appeal-return-order"],
  "special-home": ["appeal-detention"],
  "asylum-discontinued": ["appeal-asylum-14"],
  "asylum-suspended": ["asylum-discontinuation"],
};

const servedStatus = ({ person }: Dossier) =>
  person.statuses.findLast(({ served_on, until }) => served_on?.length === 10 && until === null);

/** The term that began with the paper served last and that nobody has written down yet; undefined where there is none. */
export function unwrittenTerm(dossier: Dossier): { rule: TermRuleId; servedOn: string } | undefined {
  const { status, served_on: servedOn } = servedStatus(dossier) ?? {};
  if (!status || !servedOn) return undefined;
  const written = dossier
    .recordsOf(legalDeadline)
    .filter(({ memberId, open }) => memberId === dossier.member.id && open.served_on === servedOn)
    .map(({ open }) => open.rule);
  const rule = begunBy[status]?.find((one) => !written.includes(one));
  return rule && { rule, servedOn };
}

/** A term that runs, from the paper that was served (domain.md 4.3). Its last day is computed; a lawyer may put the day they hold to be right beside it. */
export const legalDeadline = caseRecordKind({
  name: "legal-deadline",
  title: "legal-deadline.title",
  // A decision names a family; it is typed once, and each may stand differently towards it afterwards.
  about: "members",
  page: { title: "terms.how", address: (caseId) => `/cases/${caseId}/terms` },
  // What runs before an authority runs on when the case has ended.
  in: memberStates,
  circle: "legal",
  reads: "legal.read",
  writes: "legal.write",
  form: defineForm(counsellingTexts, {
    name: "legal-deadline",
    fields: {
      rule: {
        kind: "choice",
        label: "legal-deadline.rule",
        options: named("term", termRuleIds),
        required: true,
        purpose: "Which rule of law the last day follows from.",
        ...open,
      },
      paper: {
        kind: "line",
        label: "legal-deadline.paper",
        hint: "legal-deadline.paper-hint",
        longest: 120,
        purpose: "Which order or decision it is.",
        ...sealed,
      },
      served_on: {
        kind: "day",
        label: "legal-deadline.served-on",
        hint: "legal-deadline.served-on-hint",
        required: true,
        notAfterToday: true,
        purpose: "The term is counted from it.",
        ...open,
      },
      served_how: {
        kind: "choice",
        label: "legal-deadline.served-how",
        options: named("served", [
          "in-hand",
          "post",
          "notice-board",
          "through-officer",
          "e-mail",
          "not-known",
        ]),
        required: true,
        purpose: "Whether the service can be contested.",
        ...open,
      },
      understood: {
        kind: "choice",
        label: "legal-deadline.understood",
        options: named("understood", ["yes", "no", "unknown"]),
        required: true,
        purpose: "A paper in a language nobody explained may not have started the term.",
        ...open,
      },
      length: {
        kind: "number",
        label: "legal-deadline.length",
        hint: "legal-deadline.length-hint",
        least: 1,
        most: 200,
        purpose: "Where the decision itself says how long.",
        ...open,
      },
      lawyer_day: {
        kind: "day",
        label: "legal-deadline.lawyer-day",
        hint: "legal-deadline.lawyer-day-hint",
        purpose: "A lawyer's reading goes before the computed day.",
        ...open,
      },
      standing: {
        kind: "choice",
        label: "legal-deadline.standing",
        options: named("deadline", ["open", "done", "missed", "waived"]),
        required: true,
        purpose: "Only open terms stand on the board and in the way.",
        ...open,
      },
      goes_on: {
        kind: "tick",
        label: "legal-deadline.goes-on",
        hint: "legal-deadline.goes-on-hint",
        purpose: "Whoever returns while a term runs was told what they give up.",
        ...open,
      },
      note: {
        kind: "text",
        label: "legal-deadline.note",
        longest: 4000,
        purpose: "For the lawyer.",
        ...sealed,
      },
    },
  }),
  known(dossier) {
    const { served_on, understood } = servedStatus(dossier) ?? {};
    const rule = unwrittenTerm(dossier)?.rule;
    return {
      standing: "open" as const,
      ...(rule ? { rule } : {}),
      ...(served_on ? { served_on: served_on as never } : {}),
      ...(understood ? { understood: understood as never } : {}),
    };
  },
  check({ rule, served_on, length, standing, goes_on, lawyer_day }) {
    const answer = lastDayOf(rule, served_on, length);
    return {
      ...(answer === "no-rule" ? { served_on: { text: "legal-deadline.no-rule" } } : {}),
      ...(answer === "length-needed" ? { length: { text: "legal-deadline.length-needed" } } : {}),
      ...(answer === "length-outside" ? { length: { text: "legal-deadline.length-outside" } } : {}),
      ...(lawyer_day && lawyer_day <= served_on
        ? { lawyer_day: { text: "legal-deadline.before-service" } }
        : {}),
      ...(standing === "waived" && !goes_on ? { goes_on: { text: "legal-deadline.explain-first" } } : {}),
    };
  },
  marks: ({ rule, served_on, length, lawyer_day, standing }) => {
    const computed = lastDayOf(rule, served_on, length);
    const day = lawyer_day ?? (typeof computed === "string" ? null : computed.lastDay);
    return { happenedOn: day, outcome: standing };
  },
});
