import { defineForm, named } from "../../platform/forms/index.ts";
import { open, sealed } from "../records/kind.ts";
import { peopleTexts } from "../texts/index.ts";

/** Why what is on record about a person must stay for now (domain.md 7.3). */
const holdGrounds = ["dispute", "complaint", "data-request", "audit", "other"] as const;
export type HoldGround = (typeof holdGrounds)[number];

/** Nothing about the person is destroyed from a day on. */
export const holdForm = defineForm(peopleTexts, {
  name: "person-hold",
  fields: {
    ground: {
      kind: "choice",
      label: "hold.ground",
      options: named("hold-ground", holdGrounds),
      required: true,
      purpose: "Whoever wants to destroy something is told why they may not.",
      ...open,
    },
    words: {
      kind: "text",
      label: "hold.words",
      hint: "hold.words-hint",
      required: true,
      longest: 1000,
      purpose: "Whoever judges later whether the hold is still needed must know what it was for.",
      ...sealed,
    },
    since: {
      kind: "day",
      label: "hold.since",
      required: true,
      notAfterToday: true,
      purpose: "From when on the data had to stay.",
      ...open,
    },
    until: {
      kind: "day",
      label: "hold.until",
      hint: "hold.until-hint",
      purpose: "A hold that is not needed any more keeps data longer than the law allows.",
      ...open,
    },
  },
});

/** Why a hold is not needed any more. */
export const liftingForm = defineForm(peopleTexts, {
  name: "person-hold-lifting",
  fields: {
    lifted_words: {
      kind: "text",
      label: "hold.lifted-words",
      required: true,
      longest: 1000,
      purpose: "From then on data may be destroyed: somebody must answer for it.",
      ...sealed,
    },
  },
});
