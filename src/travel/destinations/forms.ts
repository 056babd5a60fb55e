import { defineForm, named, type ValuesOf } from "../../platform/forms/index.ts";
import { travelTexts } from "../texts/index.ts";
import { destinationStates } from "./list.ts";

const told = { retention: "content", seal: "open" } as const;

const decisionFields = {
  state: {
    kind: "choice",
    label: "destination.state",
    options: named("destination-state", destinationStates),
    required: true,
    purpose: "Nobody is sent where it is not safe.",
    ...told,
  },
  since: {
    kind: "day",
    label: "destination.since",
    required: true,
    earliestYear: 2010,
    purpose: "A decision holds from a day.",
    ...told,
  },
  until: {
    kind: "day",
    label: "destination.until",
    hint: "destination.until-hint",
    earliestYear: 2010,
    purpose: "A decision that ends is looked at again.",
    ...told,
  },
  conditions: {
    kind: "text",
    label: "destination.conditions",
    hint: "destination.conditions-hint",
    longest: 2000,
    purpose: "Under what conditions one may go there.",
    ...told,
  },
  reason: {
    kind: "text",
    label: "destination.reason",
    required: true,
    longest: 2000,
    purpose: "People are told why their journey stops.",
    ...told,
  },
  source: {
    kind: "line",
    label: "destination.source",
    hint: "destination.source-hint",
    required: true,
    purpose: "A fact without a source is none.",
    ...told,
  },
} as const;

/** What is decided of a place that stands on the list. */
export const decisionForm = defineForm(travelTexts, {
  name: "destination-decision",
  fields: decisionFields,
});

/** A place that comes onto the list, with what is decided of it. */
export const placeForm = defineForm(travelTexts, {
  name: "destination-place",
  fields: {
    country: {
      kind: "reference",
      label: "destination.country",
      required: true,
      purpose: "Which country.",
      ...told,
    },
    place: {
      kind: "line",
      label: "destination.place",
      hint: "destination.place-hint",
      longest: 80,
      purpose: "Where only a part of the country is meant.",
      ...told,
    },
    airport: {
      kind: "reference",
      label: "destination.airport",
      hint: "destination.airport-hint",
      purpose: "Finds the journeys that end there.",
      ...told,
    },
    ...decisionFields,
  },
});

/** That the whole list was held against its source. */
export const reviewForm = defineForm(travelTexts, {
  name: "destination-review",
  fields: {
    as_of: {
      kind: "day",
      label: "destination.as-of",
      required: true,
      notAfterToday: true,
      earliestYear: 2010,
      purpose: "How old the list is, is always shown with it.",
      ...told,
    },
    source: {
      kind: "line",
      label: "destination.source",
      hint: "destination.source-hint",
      required: true,
      purpose: "A fact without a source is none.",
      ...told,
    },
    note: {
      kind: "text",
      label: "destination.note",
      longest: 2000,
      purpose: "What was looked at, and what stayed as it was.",
      ...told,
    },
  },
});

/** What was learnt about passing through a country. */
export const lessonForm = defineForm(travelTexts, {
  name: "transit-lesson",
  fields: {
    transit_country: {
      kind: "reference",
      label: "lesson.country",
      required: true,
      purpose: "Where one passes through.",
      ...told,
    },
    airport: {
      kind: "reference",
      label: "lesson.airport",
      hint: "lesson.airport-hint",
      purpose: "Some rules hold at one airport only.",
      ...told,
    },
    nationality: {
      kind: "reference",
      label: "lesson.nationality",
      hint: "lesson.nationality-hint",
      purpose: "Whom it is about.",
      ...told,
    },
    paper: {
      kind: "choice",
      label: "lesson.paper",
      hint: "lesson.paper-hint",
      options: { passport: "paper.passport", "laissez-passer": "paper.laissez-passer" },
      purpose: "Some rules hold for one kind of paper only.",
      ...told,
    },
    enters: {
      kind: "tick",
      label: "lesson.enters",
      purpose: "Changing planes and entering between two flights have different rules.",
      ...told,
    },
    needs: {
      kind: "choice",
      label: "lesson.needs",
      options: named("transit-need", ["nothing", "airport-visa", "entry-visa", "refused"]),
      required: true,
      purpose: "What is asked there.",
      ...told,
    },
    since: {
      kind: "day",
      label: "lesson.since",
      required: true,
      earliestYear: 2010,
      purpose: "A rule holds from a day.",
      ...told,
    },
    source: {
      kind: "line",
      label: "lesson.source",
      hint: "lesson.source-hint",
      required: true,
      purpose: "A fact without a source is none.",
      ...told,
    },
  },
});

export type Decision = ValuesOf<typeof decisionForm>;
export type NewPlace = ValuesOf<typeof placeForm>;
export type Review = ValuesOf<typeof reviewForm>;
export type Lesson = ValuesOf<typeof lessonForm>;
