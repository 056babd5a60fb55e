import { defineForm, named } from "../../../platform/forms/index.ts";
import { open, sealed } from "../../records/kind.ts";
import { peopleTexts } from "../../texts/index.ts";

/** Why two records are one person's: read again by whoever doubts it. */
export const mergeForm = defineForm(peopleTexts, {
  name: "merge-persons",
  fields: {
    keep: {
      kind: "choice",
      options: named("keep", ["first", "second"]),
      label: "merge.keep",
      hint: "merge.keep-hint",
      required: true,
      purpose: "Under which of the two numbers the person is found from now on.",
      ...open,
    },
    merge_reason: {
      kind: "text",
      label: "merge.reason",
      hint: "merge.reason-hint",
      required: true,
      purpose: "So that a merge can be judged, and taken back, by somebody who was not there.",
      ...sealed,
    },
  },
});

/** Why two records are of different people: kept for ever, so that nobody asks again. */
export const distinctForm = defineForm(peopleTexts, {
  name: "distinct-persons",
  fields: {
    distinct_why: {
      kind: "line",
      label: "distinct.why",
      hint: "distinct.why-hint",
      required: true,
      purpose: "The machine will not ask again; a person may want to know why.",
      ...sealed,
    },
  },
});

/** Why a merge is taken back. */
export const unmergeForm = defineForm(peopleTexts, {
  name: "unmerge-persons",
  fields: {
    unmerge_reason: {
      kind: "text",
      label: "unmerge.reason",
      required: true,
      purpose: "Whoever reads two records later must know why they were one for a while.",
      ...sealed,
    },
  },
});
