import { caseRecordKind } from "../../cases/index.ts";
import { countriesByName } from "../../core/country.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { travelTexts } from "../texts/index.ts";
import { note, open, pastDay, sealed } from "./fields.ts";

/** A check that some people need before anything is booked. What it is about stays with the protection officers: others see that it is open or done. */
export const specialPreCheck = caseRecordKind({
  name: "special-pre-check",
  form: defineForm(travelTexts, {
    name: "special-pre-check",
    fields: {
      begun_on: pastDay("pre-check.begun-on", "Such checks take weeks: they begin at once."),
      about: {
        kind: "choices",
        label: "pre-check.about",
        options: named("pre-check-about", [
          "child-alone",
          "trafficking",
          "violence",
          "elderly-alone",
          "no-capacity",
          "illness",
        ]),
        purpose: "Each kind of check has its own way.",
        ...sealed,
      },
      result: {
        kind: "choice",
        label: "pre-check.result",
        options: named("pre-check-result", ["waiting", "passed", "not-passed", "not-needed"]),
        required: true,
        purpose: "Nothing is booked before it is passed.",
        ...open,
      },
      receiver: {
        kind: "text",
        label: "pre-check.receiver",
        purpose: "Who takes over there, and that all agree.",
        ...sealed,
      },
      note,
    },
  }),
  title: "step.special-pre-check",
  about: "member",
  circle: "protection",
  reads: "protection.read",
  writes: "protection.write",
  marks: ({ begun_on, result }) => ({ happenedOn: begun_on, outcome: result }),
  known: ({ today }) => ({ begun_on: today as PartialDate, result: "waiting" as const }),
});

/** That somebody may live in a country that is not their own. */
export const residenceProof = caseRecordKind({
  name: "residence-proof",
  form: defineForm(travelTexts, {
    name: "residence-proof",
    fields: {
      destination: {
        kind: "reference",
        label: "residence.country",
        required: true,
        purpose: "Help goes only to where somebody may live.",
        ...open,
      },
      right: {
        kind: "choice",
        label: "residence.right",
        options: named("residence-right", ["permit", "visa", "family", "citizenship"]),
        required: true,
        purpose: "On what the right rests.",
        ...open,
      },
      valid_until: {
        kind: "day",
        label: "residence.valid-until",
        hint: "residence.valid-until-hint",
        purpose: "It must still hold on arrival.",
        ...open,
      },
      seen: {
        kind: "choice",
        label: "residence.seen",
        options: named("residence-seen", ["original", "copy", "authority"]),
        required: true,
        purpose: "Airlines want to see the original.",
        ...open,
      },
      note,
    },
  }),
  title: "step.residence-proof",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  marks: ({ destination }) => ({ outcome: destination }),
  known: ({ member }) => ({ destination: member.destination }),
  offered: (_dossier, language) => ({ destination: countriesByName(language) }),
  evidence: [12],
});
