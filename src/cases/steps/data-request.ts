import { addMonths } from "../../core/day.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Duty } from "../journey/duty.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { memberStates } from "../journey/states.ts";
import { casesTexts } from "../texts/index.ts";
import { closure } from "./closure.ts";
import { enrolment } from "./enrolment.ts";
import { open, sealed } from "./field.ts";

const rightsAsked = ["access", "correction", "erasure", "restriction", "objection"] as const;

/** What somebody wants done with what is kept about them (GDPR art. 15-21; scenario 25). It is asked at any time, after the end too. */
export const dataRequest = caseRecordKind({
  name: "data-request",
  title: "data-request.title",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  in: memberStates,
  form: defineForm(casesTexts, {
    name: "case-data-request",
    fields: {
      asks: {
        kind: "choice",
        label: "data-request.asks",
        options: named("data-right", rightsAsked),
        required: true,
        purpose: "Each right has an answer of its own.",
        ...open,
      },
      asked_on: {
        kind: "day",
        label: "data-request.on",
        required: true,
        notAfterToday: true,
        purpose: "The month to answer in begins with it.",
        ...open,
      },
      words: {
        kind: "text",
        label: "data-request.words",
        longest: 2000,
        purpose: "What exactly the person asks for, in their words.",
        ...sealed,
      },
    },
  }),
  known: ({ today }) => ({ asked_on: today as never }),
  marks: ({ asked_on, asks }) => ({ happenedOn: asked_on, outcome: asks }),
});

/** Until when the file must be kept: what the closing note says; open while a project's case has not ended. Null: it need not. */
function mustKeepUntil(dossier: Dossier): string | null {
  const closed = dossier.latest(closure)?.open.kept_until;
  if (typeof closed === "string") return closed >= dossier.today ? closed : null;
  return dossier.recordsOf(enrolment).length > 0 ? addMonths(dossier.today, 60) : null;
}

/** What the person is told. A file that a project must keep is restricted, not erased, and the person is told until when. */
export const dataAnswer = caseRecordKind({
  name: "data-answer",
  title: "data-answer.title",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  fixed: true,
  in: memberStates,
  form: defineForm(casesTexts, {
    name: "case-data-answer",
    fields: {
      decision: {
        kind: "choice",
        label: "data-answer.decision",
        options: named("data-answer", ["done", "restricted", "refused"]),
        required: true,
        purpose: "What is done with the file.",
        ...open,
      },
      answered_on: {
        kind: "day",
        label: "data-answer.on",
        required: true,
        notAfterToday: true,
        purpose: "The law gives a month.",
        ...open,
      },
      kept_until: {
        kind: "day",
        label: "data-answer.kept-until",
        hint: "data-answer.kept-until-hint",
        purpose: "Whoever is told that a file is kept is told until when.",
        ...open,
      },
      words: {
        kind: "text",
        label: "data-answer.words",
        hint: "data-answer.words-hint",
        required: true,
        longest: 2000,
        purpose: "Why, and where to complain.",
        ...sealed,
      },
    },
  }),
  known(dossier) {
    const until = dossier.latest(dataRequest)?.outcome === "erasure" ? mustKeepUntil(dossier) : null;
    return {
      answered_on: dossier.today as never,
      ...(until ? { decision: "restricted" as const, kept_until: until as never } : {}),
    };
  },
  check({ decision, kept_until }, { dossier }) {
    const asked = dossier.latest(dataRequest);
    if (!asked) return { decision: { text: "data-answer.nothing-asked" } };
    const keep = mustKeepUntil(dossier);
    return {
      ...(decision === "done" && asked.outcome === "erasure" && keep !== null
        ? { decision: { text: "data-answer.must-keep" } }
        : {}),
      ...(decision === "restricted" && asked.outcome === "erasure" && kept_until === null
        ? { kept_until: { text: "data-answer.until-needed" } }
        : {}),
    };
  },
  marks: ({ answered_on, decision }) => ({ happenedOn: answered_on, outcome: decision }),
});

/** Whether the member's file may only lie there: nothing is written into it but what the person asks and is told. */
export const isRestricted = (dossier: Dossier): boolean =>
  dossier.latest(dataAnswer)?.outcome === "restricted";

/** Kinds that a restricted file takes all the same. */
const despiteRestriction: ReadonlySet<string> = new Set([dataRequest.name, dataAnswer.name]);

/**
 * Whether records of a kind stay as they are in the file of a member; null: in that of the case, which lies there only
 * when everybody's does.
 */
export const isBarredByRestriction = (kind: string, dossier: Dossier, memberId: string | null): boolean =>
  !despiteRestriction.has(kind) &&
  (memberId === null
    ? dossier.members.every(({ id }) => isRestricted(dossier.of(id)))
    : isRestricted(dossier));

/** A month to answer, whatever else happens in the case (GDPR art. 12(3)). */
export const dataRequestDuty: Duty = {
  rule: "cases.data-request",
  texts: casesTexts,
  title: "duty.data-request",
  list: "deadline",
  for: "case.write",
  find: (dossier) => {
    const answers = dossier.recordsOf(dataAnswer).length;
    return dossier
      .recordsOf(dataRequest)
      .flatMap(({ id, happenedOn }, at) =>
        at < answers || !happenedOn
          ? []
          : [{ due: addMonths(happenedOn, 1), about: id, leads: { add: dataAnswer.name } as const }],
      );
  },
};
