import { caseRecordKind } from "../../cases/index.ts";
import { addDays } from "../../core/day.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named, type Problems } from "../../platform/forms/index.ts";
import { pregnancyOn, reportGoodUntil } from "../rules/fitness.ts";
import { limitsOn } from "../rules/limits.ts";
import { travelTexts } from "../texts/index.ts";
import { medical, medicalOpen, note, open, pastDay } from "./fields.ts";

/** Everybody is asked about their health before anything is booked; whoever has something to tell sees a doctor. */
export const healthQuestion = caseRecordKind({
  name: "health-question",
  form: defineForm(travelTexts, {
    name: "health-question",
    fields: {
      asked_on: pastDay("field.asked-on", "An answer grows old."),
      answer: {
        kind: "choice",
        label: "health.answer",
        hint: "health.answer-hint",
        options: named("health-answer", ["nothing", "doctor"]),
        required: true,
        purpose: "Whoever is ill or pregnant travels only as a doctor allows.",
        ...open,
      },
    },
  }),
  title: "step.health-question",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  marks: ({ asked_on, answer }) => ({ happenedOn: asked_on, outcome: answer }),
  known: ({ today }) => ({ asked_on: today as PartialDate }),
});

export const conditions = [
  "wheelchair",
  "oxygen",
  "stretcher",
  "medical-escort",
  "escort",
  "extra-seat",
  "medicines-in-hand",
  "no-night-transit",
] as const;

/** What a doctor says: others see whether, how and until when somebody may travel. */
export const medicalClearance = caseRecordKind({
  name: "medical-clearance",
  form: defineForm(travelTexts, {
    name: "medical-clearance",
    fields: {
      examined_on: { ...pastDay("medical.examined-on", "A report is good for two weeks."), ...medicalOpen },
      result: {
        kind: "choice",
        label: "medical.result",
        options: named("medical-result", ["fit", "conditions", "unfit-now", "unfit"]),
        required: true,
        purpose: "Whether somebody may travel.",
        ...medicalOpen,
      },
      conditions: {
        kind: "choices",
        label: "medical.conditions",
        options: named("medical-condition", conditions),
        purpose: "How somebody may travel; the airline must be told.",
        ...medicalOpen,
      },
      valid_until: {
        kind: "day",
        label: "medical.valid-until",
        hint: "medical.valid-until-hint",
        purpose: "After this day the doctor must look again.",
        ...medicalOpen,
      },
      travel_until: {
        kind: "day",
        label: "medical.travel-until",
        hint: "medical.travel-until-hint",
        purpose: "A pregnancy or a treatment ends the time for travel, whatever the report's own term.",
        ...medicalOpen,
      },
      airline_form: {
        kind: "tick",
        label: "medical.airline-form",
        purpose: "Some conditions need the airline's own form.",
        ...medicalOpen,
      },
      final_check: {
        kind: "tick",
        label: "medical.final-check",
        purpose: "Some patients are looked at again within 72 hours of travel.",
        ...medicalOpen,
      },
      expected_birth: {
        kind: "day",
        label: "medical.expected-birth",
        hint: "medical.expected-birth-hint",
        purpose: "The programme and the airlines have terms for pregnancies.",
        ...medical,
      },
      findings: {
        kind: "text",
        label: "medical.findings",
        purpose: "For the doctor who goes on.",
        ...medical,
      },
      medicines: {
        kind: "text",
        label: "medical.medicines",
        hint: "medical.medicines-hint",
        purpose: "Nobody runs out of medicine on the way.",
        ...medical,
      },
      receiving: { kind: "text", label: "medical.receiving", purpose: "Who goes on there.", ...medical },
    },
  }),
  title: "step.medical-clearance",
  about: "member",
  circle: "medical",
  reads: "medical.read",
  writes: "medical.write",
  check(
    { examined_on, result, conditions, valid_until, travel_until, airline_form, expected_birth },
    { dossier },
  ): Problems {
    const problems: Record<string, Problems[string]> = {};
    if (!dossier.person.consents("medical")) problems.examined_on = { text: "problem.medical-consent" };
    const may = result === "fit" || result === "conditions";
    const last = reportGoodUntil(examined_on);
    if (may && valid_until === null) problems.valid_until = { text: "problem.valid-until-missing" };
    if (valid_until !== null && (valid_until > last || valid_until < examined_on)) {
      problems.valid_until = { text: "problem.report-too-long", values: { day: last } };
    }
    if (result === "conditions" && conditions.length === 0) {
      problems.conditions = { text: "problem.no-condition" };
    }
    if (may && expected_birth !== null) {
      const { lastDay, afterBirth } = pregnancyOn(expected_birth, examined_on);
      if (travel_until === null || travel_until > lastDay) {
        problems.travel_until = { text: "problem.seventh-month", values: { lastDay, afterBirth } };
      } else if (pregnancyOn(expected_birth, travel_until).letter && !airline_form) {
        problems.airline_form = { text: "problem.letter-needed" };
      }
    }
    return problems;
  },
  marks: ({ examined_on, result }) => ({ happenedOn: examined_on, outcome: result }),
  known: ({ today }) => ({
    examined_on: today as PartialDate,
    valid_until: addDays(today, limitsOn(today).medicalReport) as PartialDate,
  }),
  evidence: [13],
});

/** The last look at a patient, within 72 hours of travel. */
export const finalCheck = caseRecordKind({
  name: "final-check",
  form: defineForm(travelTexts, {
    name: "final-check",
    fields: {
      checked_on: { ...pastDay("final.checked-on", "It must be within 72 hours of travel."), ...medicalOpen },
      result: {
        kind: "choice",
        label: "medical.result",
        options: named("medical-result", ["fit", "unfit-now"]),
        required: true,
        purpose: "Whether the journey can begin.",
        ...medicalOpen,
      },
      note: { ...note, ...medical },
    },
  }),
  title: "step.final-check",
  about: "member",
  circle: "medical",
  reads: "medical.read",
  writes: "medical.write",
  marks: ({ checked_on, result }) => ({ happenedOn: checked_on, outcome: result }),
  known: ({ today }) => ({ checked_on: today as PartialDate }),
  evidence: [13],
});

/** The airline's own form: MEDIF, MEDA, the letter for a pregnancy. */
export const airlineForm = caseRecordKind({
  name: "airline-form",
  form: defineForm(travelTexts, {
    name: "airline-form",
    fields: {
      signed_on: pastDay("airline.signed-on", "It is good for seven days."),
      form: {
        kind: "choice",
        label: "airline.form",
        options: named("airline-form", ["medif", "pregnancy-letter", "fit-to-fly"]),
        required: true,
        purpose: "Airlines want different papers.",
        ...open,
      },
      answer: {
        kind: "choice",
        label: "airline.answer",
        options: named("airline-answer", ["waiting", "accepted", "refused"]),
        required: true,
        purpose: "Without the airline's yes nobody is let on board.",
        ...open,
      },
      note,
    },
  }),
  title: "step.airline-form",
  about: "member",
  reads: "case.read",
  writes: "travel.write",
  marks: ({ signed_on, answer }) => ({ happenedOn: signed_on, outcome: answer }),
  known: ({ today }) => ({ signed_on: today as PartialDate }),
  evidence: [13],
});
