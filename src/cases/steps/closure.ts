import { addMonths } from "../../core/day.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { reasonCodes } from "../journey/reasons.ts";
import { isFinal } from "../journey/states.ts";
import { casesTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";

/** How long a file is kept after it is closed when its project says nothing else. [D] domain.md 7.3 */
const keptMonths = 60;

const line = (
  label: "closure.advances" | "closure.refunds" | "closure.consents" | "closure.survey" | "closure.complaint",
) => ({ kind: "tick", label, purpose: "Nothing is left open behind a closed file.", ...open }) as const;

/** The closing note with its list (domain.md 1.24); with it the member's way ends. */
export const closure = caseRecordKind({
  name: "closure",
  title: "closure.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  form: defineForm(casesTexts, {
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
  }),
  known: ({ today }) => ({ closed_on: today as never, kept_until: addMonths(today, keptMonths) as never }),
  check(values, { dossier }) {
    const returned = dossier.member.state !== "inquiry" && dossier.member.state !== "registered";
    const all = (["advances", "refunds", "consents", "survey", "complaint"] as const).filter(
      (name) => !values[name],
    );
    return {
      ...(returned && all.length > 0 ? { [all[0] as string]: { text: "closure.tick-all" } } : {}),
      ...(values.kept_until < values.closed_on ? { kept_until: { text: "problem.before-start" } } : {}),
    };
  },
  marks: ({ closed_on, reason }) => ({ happenedOn: closed_on, outcome: reason }),
  moves: ({ reason }, { member }) => (isFinal(member.state) ? null : { to: "closed", reason, must: true }),
  evidence: [20],
});
