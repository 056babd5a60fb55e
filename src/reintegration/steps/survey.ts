import { type CaseRecordKind, caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { AnyForm, Problems } from "../../platform/forms/index.ts";
import { arrivedOn } from "../arrived.ts";
import { surveyRecords } from "../forms/survey.ts";
import { surveyScores } from "../monitoring/scores.ts";
import { metToday, paidBy } from "../monitoring/standing.ts";
import { quarterOf, roundOn } from "../survey/rounds.ts";

interface SurveyAnswers {
  readonly on: string;
  readonly mode: string;
  readonly proxy: string;
}

/** Below this age somebody who cares for a child answers in its place [D] (domain.md 5.5). */
const answersAlone = 14;

function problemsOf(
  { on, proxy }: SurveyAnswers,
  dossier: Parameters<CaseRecordKind["known"]>[0],
  by: string,
): Problems {
  const youngest = dossier.person.ageOn(on)?.youngest ?? null;
  const small = youngest !== null && youngest < answersAlone;
  const arrived = arrivedOn(dossier);
  const taken = surveyRecords.flatMap((record) => dossier.recordsOf(record));
  const sameQuarter = taken.some(
    ({ happenedOn }) => happenedOn !== null && quarterOf(happenedOn) === quarterOf(on),
  );
  return {
    ...(arrived !== null && on < arrived ? { on: { text: "problem.before-arrival" } } : {}),
    ...(sameQuarter ? { on: { text: "problem.same-quarter" } } : {}),
    ...(proxy === "caretaker" && !small ? { proxy: { text: "problem.no-proxy" } } : {}),
    ...(proxy === "none" && small ? { proxy: { text: "problem.proxy-needed" } } : {}),
    ...(paidBy(dossier).has(by) ? { mode: { text: "problem.payer" } } : {}),
    ...(dossier.person.consents("after-return") ? {} : { on: { text: "problem.no-consent" } }),
  };
}

/** A kind of record for each version of each questionnaire: its answers stay what they were asked by. */
export const surveyKinds: readonly CaseRecordKind[] = surveyRecords.map(({ name, form, key }) =>
  caseRecordKind<AnyForm>({
    name,
    form,
    title: `${key}.title`,
    about: "member",
    reads: "case.read",
    writes: "reintegration.write",
    in: ["arrived", "reintegration", "monitoring"],
    fixed: true,
    check: (values, { dossier, by }) => problemsOf(values as unknown as SurveyAnswers, dossier, by),
    marks: (values) => {
      const { on, round } = values as { on?: string; round?: string };
      return { happenedOn: on ?? null, outcome: round ?? null };
    },
    known(dossier) {
      const arrived = arrivedOn(dossier);
      return {
        on: dossier.today as PartialDate,
        round: arrived ? roundOn(arrived, dossier.today) : "baseline",
        proxy: "none",
        ...metToday(dossier),
        language: dossier.person.languages.find(({ main }) => Number(main) === 1)?.language ?? null,
      };
    },
    reckons: surveyScores,
    evidence: [19],
  }),
);
