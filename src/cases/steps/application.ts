import { defineForm, named } from "../../platform/forms/index.ts";
import { caseRecordKind } from "../journey/kind.ts";
import { isFinal } from "../journey/states.ts";
import { casesTexts } from "../texts/index.ts";
import { open, sealed } from "./field.ts";

const arrivalHelp = ["pick-up", "onward", "stay", "medical", "none"] as const;

const reintegrationWishes = [
  "business",
  "job",
  "training",
  "housing",
  "schooling",
  "medical",
  "psychosocial",
  "legal",
  "other",
  "none",
] as const;

/** The application: where to, when, with which wishes (domain.md 1.7). */
export const application = caseRecordKind({
  name: "application",
  title: "application.title",
  about: "members",
  reads: "case.read",
  writes: "case.write",
  in: [
    "registered",
    "counselling",
    "applied",
    "clearance",
    "eligible",
    "preparing",
    "rebooking",
    "returned",
    "suspended",
  ],
  form: defineForm(casesTexts, {
    name: "case-application",
    fields: {
      destination: {
        kind: "reference",
        label: "application.destination",
        required: true,
        purpose: "Whether one may return there now, and who receives the person.",
        ...open,
      },
      residence_there: {
        kind: "choice",
        label: "application.residence",
        hint: "application.residence-hint",
        options: named("residence", ["own-country", "right-proved", "right-not-proved"]),
        required: true,
        purpose: "To a third country one returns only with a right to live there.",
        ...open,
      },
      place: {
        kind: "line",
        label: "application.place",
        hint: "application.place-hint",
        purpose: "Where the journey really ends, and whether it is safe there.",
        ...sealed,
      },
      reason: {
        kind: "text",
        label: "application.reason",
        longest: 2000,
        purpose: "In the person's own words; it helps to plan what comes after.",
        ...sealed,
      },
      help: {
        kind: "choices",
        label: "application.help",
        options: named("arrival-help", arrivalHelp),
        purpose: "What the receiving mission prepares.",
        ...open,
      },
      wishes: {
        kind: "choices",
        label: "application.wishes",
        options: named("wish", reintegrationWishes),
        purpose: "What the plan begins with; a wish is no promise.",
        ...open,
      },
      from_day: {
        kind: "day",
        label: "application.from",
        purpose: "When the person wants to travel.",
        ...open,
      },
      until_day: {
        kind: "day",
        label: "application.until",
        purpose: "When the person wants to travel.",
        ...open,
      },
      own_means: {
        kind: "yes-no",
        label: "application.own-means",
        purpose: "Some projects help only those without means.",
        ...open,
      },
      other_parent: {
        kind: "choice",
        label: "application.other-parent",
        options: named("other-parent", ["agrees-in-writing", "not-needed", "not-yet", "no-children"]),
        required: true,
        purpose: "Nobody takes a child abroad without the other parent's word, or proof that none is needed.",
        ...open,
      },
      applied_on: {
        kind: "day",
        label: "application.on",
        required: true,
        notAfterToday: true,
        purpose: "The time to departure is counted from it.",
        ...open,
      },
    },
  }),
  known: ({ today, person, members, personOf }) => {
    const going = members.filter(({ state }) => !isFinal(state));
    const children = going.some(({ id }) => personOf(id).mayBeChildOn(today));
    const parents = going.filter(({ role }) => role === "principal" || role === "spouse").length;
    const own = person.nationalities.find(({ main }) => Number(main) === 1) ?? person.nationalities[0];
    return {
      applied_on: today as never,
      // With both of them in the case nobody is missing whose word would be needed.
      ...(children
        ? parents > 1
          ? { other_parent: "not-needed" as const }
          : {}
        : { other_parent: "no-children" as const }),
      ...(own && own.country.length === 2
        ? { destination: own.country, residence_there: "own-country" as const }
        : {}),
    };
  },
  check({ destination, residence_there, from_day, until_day }, { dossier }) {
    const own = dossier.person.nationalities.some(({ country }) => country === destination);
    return {
      ...(from_day && until_day && until_day < from_day
        ? { until_day: { text: "problem.before-start" } }
        : {}),
      ...(residence_there === "own-country" && !own && dossier.person.nationalities.length > 0
        ? { residence_there: { text: "application.not-own" } }
        : {}),
    };
  },
  marks: ({ applied_on, destination }) => ({ happenedOn: applied_on, outcome: destination }),
  sets: ({ destination }) => ({ destination }),
});
