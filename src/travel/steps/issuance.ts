import { caseRecordKind } from "../../cases/index.ts";
import { countriesByName } from "../../core/country.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { travelTexts } from "../texts/index.ts";
import { amount, currency, currencyMissing, minor, note, open, pastDay, sealed } from "./fields.ts";

export const issuanceStates = [
  "preparing",
  "sent",
  "interview",
  "confirmed",
  "refused",
  "issued",
  "expired",
] as const;

/** An embassy is asked for a travel document. Refused, another may be asked, or the same again with more papers. */
export const issuanceRequest = caseRecordKind({
  name: "issuance-request",
  form: defineForm(travelTexts, {
    name: "issuance-request",
    fields: {
      country: {
        kind: "reference",
        label: "issuance.country",
        required: true,
        purpose: "Whose embassy is asked.",
        ...open,
      },
      seat: {
        kind: "line",
        label: "issuance.seat",
        hint: "issuance.seat-hint",
        longest: 80,
        purpose: "Many embassies for Bulgaria sit elsewhere.",
        ...open,
      },
      state: {
        kind: "choice",
        label: "issuance.state",
        options: named("issuance-state", issuanceStates),
        required: true,
        purpose: "What comes next.",
        ...open,
      },
      sent_on: {
        kind: "day",
        label: "issuance.sent-on",
        notAfterToday: true,
        earliestYear: 2010,
        purpose: "The embassy is asked again every ten working days.",
        ...open,
      },
      interview_on: {
        kind: "day",
        label: "issuance.interview-on",
        earliestYear: 2010,
        purpose: "Somebody goes there with the person.",
        ...open,
      },
      photos: {
        kind: "number",
        label: "issuance.photos",
        least: 0,
        most: 20,
        purpose: "Embassies want four.",
        ...open,
      },
      fee: amount("issuance.fee", "The programme pays it against a receipt."),
      currency,
      papers: {
        kind: "text",
        label: "issuance.papers",
        hint: "issuance.papers-hint",
        purpose: "A second request needs more than the first.",
        ...sealed,
      },
      note,
    },
  }),
  title: "step.issuance-request",
  about: "member",
  reads: "case.read",
  writes: "travel.write",
  check: ({ state, sent_on, fee, currency }, { dossier }) => ({
    ...currencyMissing([fee], currency),
    ...(state !== "preparing" && !dossier.person.consents("embassy")
      ? { state: { text: "problem.embassy-consent" } }
      : {}),
    ...(state !== "preparing" && sent_on === null ? { sent_on: { text: "problem.sent-on-missing" } } : {}),
  }),
  marks: ({ sent_on, state, fee, currency }) => ({
    happenedOn: sent_on,
    outcome: state,
    amount: minor(fee),
    currency,
  }),
  known: ({ person, member }) => ({
    country: person.nationalities.find(({ main }) => main)?.country ?? member.destination,
    photos: 4,
  }),
  offered: (_dossier, language) => ({ country: countriesByName(language) }),
  evidence: [12],
});

/** A word with the embassy about a request. */
export const issuanceFollowUp = caseRecordKind({
  name: "issuance-follow-up",
  form: defineForm(travelTexts, {
    name: "issuance-follow-up",
    fields: {
      on: pastDay("field.on", "The next word is due ten working days later."),
      way: {
        kind: "choice",
        label: "follow-up.way",
        options: named("follow-up-way", ["phone", "letter", "e-mail", "visit"]),
        required: true,
        purpose: "How the embassy was reached.",
        ...open,
      },
      answer: { kind: "text", label: "follow-up.answer", purpose: "What the embassy said.", ...sealed },
    },
  }),
  title: "step.issuance-follow-up",
  about: "member",
  parent: "issuance-request",
  reads: "case.read",
  writes: "travel.write",
  marks: ({ on, way }) => ({ happenedOn: on, outcome: way }),
  known: ({ today }) => ({ on: today as PartialDate }),
});
