import { caseRecordKind, reasonCodes } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { defineForm, named } from "../../platform/forms/index.ts";
import { travelTexts } from "../texts/index.ts";
import { note, open, pastDay, sealed } from "./fields.ts";

/** Somebody did not come (domain.md 1.25). All it asks is answered beforehand: nobody has time for it at the airport. */
export const noShow = caseRecordKind({
  name: "no-show",
  form: defineForm(travelTexts, {
    name: "no-show",
    fields: {
      on: pastDay("field.on", "Within ten days it is decided how it goes on."),
      reason: {
        kind: "choice",
        label: "field.reason",
        options: named("no-show-reason", reasonCodes["no-show"]),
        required: true,
        purpose: "Why people do not come is counted.",
        ...open,
      },
      tries: {
        kind: "number",
        label: "no-show.tries",
        least: 0,
        most: 50,
        purpose: "How often somebody tried to reach them.",
        ...open,
      },
      safety: {
        kind: "choice",
        label: "no-show.safety",
        options: named("no-show-safety", ["no-sign", "worry", "danger"]),
        required: true,
        purpose: "Whether somebody may be in danger.",
        ...open,
      },
      police: {
        kind: "choice",
        label: "no-show.police",
        hint: "no-show.police-hint",
        options: named("no-show-police", ["not-told", "agreed", "danger", "knew"]),
        purpose: "Nobody is given away who only changed their mind; whoever was told, and why, is on record.",
        ...open,
      },
      again: {
        kind: "choice",
        label: "no-show.again",
        options: named("no-show-again", ["not-known", "yes", "no"]),
        purpose: "Whether they are let in again, or their way ends.",
        ...open,
      },
      costs: {
        kind: "text",
        label: "no-show.costs",
        hint: "no-show.costs-hint",
        longest: 500,
        purpose: "What was spent in vain is answered for to the donor.",
        ...sealed,
      },
      note,
    },
  }),
  title: "step.no-show",
  about: "members",
  reads: "case.read",
  writes: "travel.write",
  alsoAdds: { right: "travel.accompany", in: ["booked"] },
  in: ["booked"],
  marks: ({ on, reason }) => ({ happenedOn: on, outcome: reason }),
  known: ({ today }) => ({
    on: today as PartialDate,
    reason: "unreachable" as const,
    safety: "no-sign" as const,
    tries: 1,
    police: "not-told" as const,
    again: "not-known" as const,
  }),
  moves: ({ reason }) => ({ to: "no-show", reason, must: true }),
  brings: { to: "no-show", title: "guard.no-show-written" },
});
