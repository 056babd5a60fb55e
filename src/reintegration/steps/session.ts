import { caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { areas, needsAssessmentRecord, reintegrationSessionRecord } from "../forms/session.ts";

/** A talk after the return (domain.md 1.19). */
export const reintegrationSession = caseRecordKind({
  ...reintegrationSessionRecord,
  title: "session.title",
  about: "members",
  reads: "case.read",
  writes: "reintegration.write",
  in: ["arrived", "reintegration", "monitoring"],
  check: ({ on, next_on }) => (next_on && next_on < on ? { next_on: { text: "problem.before-start" } } : {}),
  marks: ({ on, mode }) => ({ happenedOn: on, outcome: mode }),
  known: ({ today, person }) => ({
    on: today as PartialDate,
    language: person.languages.find(({ main }) => Number(main) === 1)?.language ?? null,
  }),
});

/** What somebody needs and can do, looked at again after the return (1.19). */
export const needsAssessment = caseRecordKind({
  ...needsAssessmentRecord,
  title: "needs.title",
  about: "member",
  reads: "case.read",
  writes: "reintegration.write",
  in: ["arrived", "reintegration", "monitoring"],
  marks: (values) => ({
    happenedOn: values.on,
    outcome: areas.some((name) => values[name] === "urgent")
      ? "urgent"
      : areas.some((name) => values[name] === "some")
        ? "some"
        : "none",
  }),
  known: ({ today }) => ({ on: today as PartialDate }),
});
