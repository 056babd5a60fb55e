import { caseRecordKind, freeWill } from "../../cases/index.ts";
import { countryName } from "../../core/country.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { destinationsFact } from "../destinations/read-list.ts";
import { travelTexts } from "../texts/index.ts";
import { withdrawnOn } from "./departure.ts";
import { note, open, pastDay } from "./fields.ts";

/** The security list closed the way: whoever was bound there stops. */
export const securityHold = caseRecordKind({
  name: "security-hold",
  form: defineForm(travelTexts, {
    name: "security-hold",
    fields: {
      on: pastDay("field.on", "From when the journey stands still."),
      place: {
        kind: "reference",
        label: "hold.place",
        required: true,
        purpose: "Which line of the list it is.",
        ...open,
      },
      reason: {
        kind: "text",
        label: "destination.reason",
        required: true,
        longest: 2000,
        purpose: "People are told why their journey stops.",
        ...open,
      },
    },
  }),
  title: "step.security-hold",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  in: ["counselling", "applied", "clearance", "eligible", "preparing", "ready", "rebooking", "booked"],
  fixed: true,
  marks: ({ on }) => ({ happenedOn: on, outcome: "held" }),
  known: ({ today }) => ({ on: today as PartialDate }),
  offered: (dossier, language) => ({
    place: dossier.outside(destinationsFact).places.map(({ id, place, country }) => ({
      value: id,
      label: place ? `${place} (${countryName(country, language)})` : countryName(country, language),
    })),
  }),
  moves: () => ({ to: "suspended", reason: "security-list", must: true }),
});

/** After a stop each person is asked and looked at anew before the way goes on. */
export const securityCheck = caseRecordKind({
  name: "security-check",
  form: defineForm(travelTexts, {
    name: "security-check",
    fields: {
      on: pastDay("field.on", "It must come after the stop."),
      ...freeWill,
      told: {
        kind: "tick",
        label: "check.told",
        required: true,
        purpose: "They know what changed there.",
        ...open,
      },
      result: {
        kind: "choice",
        label: "check.result",
        options: named("check-result", ["may-go", "not-yet"]),
        required: true,
        purpose: "What is safe for one is not for another.",
        ...open,
      },
      note,
    },
  }),
  title: "step.security-check",
  about: "member",
  reads: "case.read",
  writes: "case.write",
  in: ["suspended"],
  marks: ({ on, result }) => ({ happenedOn: on, outcome: result }),
  moves: ({ on, voluntary }) => withdrawnOn(on, voluntary),
  known: ({ today }) => ({ on: today as PartialDate }),
});
