import { caseRecordKind } from "../../cases/index.ts";
import { countriesByName } from "../../core/country.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { travelTexts } from "../texts/index.ts";
import { note, open, pastDay } from "./fields.ts";

export const noticeReceivers = [
  "receiving-mission",
  "receiving-partner",
  "transit-mission",
  "eurp",
  "migration-directorate",
  "border-police",
] as const;

/** Somebody is told of a journey: the mission that receives, that of the transit, the authorities. */
export const notice = caseRecordKind({
  name: "notice",
  form: defineForm(travelTexts, {
    name: "notice",
    fields: {
      to: {
        kind: "choice",
        label: "notice.to",
        options: named("notice-to", noticeReceivers),
        required: true,
        purpose: "Each has a term of its own.",
        ...open,
      },
      place: {
        kind: "reference",
        label: "notice.place",
        hint: "notice.place-hint",
        purpose: "Which mission.",
        ...open,
      },
      sent_on: pastDay("notice.sent-on", "The term runs from it."),
      confirmed_on: {
        kind: "day",
        label: "notice.confirmed-on",
        notAfterToday: true,
        earliestYear: 2010,
        purpose: "Whether somebody will be there.",
        ...open,
      },
      note,
    },
  }),
  title: "step.notice",
  about: "case",
  parent: "itinerary",
  reads: "case.read",
  writes: "travel.write",
  check: ({ sent_on, confirmed_on }) =>
    confirmed_on !== null && confirmed_on < sent_on
      ? { confirmed_on: { text: "problem.confirmed-before-sent" } }
      : {},
  marks: ({ to, sent_on }) => ({ happenedOn: sent_on, outcome: to }),
  known: ({ today }) => ({ sent_on: today as PartialDate }),
  offered: (_dossier, language) => ({ place: countriesByName(language) }),
});
