import { defineForm, named } from "../platform/forms/index.ts";
import { outreachTexts } from "./texts/index.ts";

/** Of events: nobody is named in them. */
const told = { retention: "finance", seal: "open" } as const;

/** What kinds of information work there are (domain.md 1.1). */
export const eventKinds = [
  "leaflets",
  "poster",
  "group-session",
  "stand",
  "online",
  "hotline",
  "visit",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** How those reached are told apart, by eye: nobody is asked for a paper. */
export const reachedGroups = ["women", "men", "girls", "boys", "unknown"] as const;
export type ReachedGroup = (typeof reachedGroups)[number];

/** How many nationalities and how many materials one event has room for. */
export const nationalityRows = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export const materialRows = [1, 2, 3] as const;
type NationalityRow = (typeof nationalityRows)[number];
type MaterialRow = (typeof materialRows)[number];

const heads = <const L extends string>(label: L, purpose: string) =>
  ({ kind: "number", label, purpose, least: 0, most: 100_000, ...told }) as const;

const nationality = {
  kind: "reference",
  label: "event.nationality",
  purpose: "Whom the information reaches, and in which languages it is needed.",
  ...told,
} as const;
const nationalityCount = heads("event.nationality-count", "How many of them.");

const material = {
  kind: "line",
  label: "event.material",
  hint: "event.material-hint",
  longest: 60,
  purpose: "Which leaflet people went home with.",
  ...told,
} as const;
const copies = heads("event.copies", "What was printed and handed out.");
const checked = {
  kind: "day",
  label: "event.checked",
  hint: "event.checked-hint",
  earliestYear: 2000,
  notAfterToday: true,
  purpose: "Amounts and telephone numbers in leaflets grow old.",
  ...told,
} as const;

/** The same fields once for every row, with its number behind the name. */
const inRows = <N extends number, F extends Readonly<Record<string, unknown>>>(
  rows: readonly N[],
  fields: F,
): { readonly [K in `${keyof F & string}_${N}`]: K extends `${infer B}_${N}` ? F[B] : never } =>
  Object.fromEntries(
    rows.flatMap((row) => Object.entries(fields).map(([key, field]) => [`${key}_${row}`, field])),
  ) as never;

const nationalities = inRows<NationalityRow, { country: typeof nationality; count: typeof nationalityCount }>(
  nationalityRows,
  { country: nationality, count: nationalityCount },
);
const materials = inRows<
  MaterialRow,
  { material: typeof material; copies: typeof copies; checked: typeof checked }
>(materialRows, { material, copies, checked });

/** An occasion on which people were told that return is possible, and with whom to speak. Nobody is registered by it. */
export const eventForm = defineForm(outreachTexts, {
  name: "outreach-event",
  fields: {
    happened_on: {
      kind: "day",
      label: "event.day",
      required: true,
      earliestYear: 2000,
      notAfterToday: true,
      purpose: "It counts in the period in which it was.",
      ...told,
    },
    starts_at: {
      kind: "line",
      label: "event.time",
      hint: "event.time-hint",
      longest: 5,
      purpose: "Tells two events of a day apart.",
      ...told,
    },
    kind: {
      kind: "choice",
      label: "event.kind",
      options: named("kind", eventKinds),
      required: true,
      purpose: "Donors ask by which means people were informed.",
      ...told,
    },
    place: {
      kind: "reference",
      label: "event.place",
      hint: "event.place-hint",
      purpose: "Which centres were visited, and which were not.",
      ...told,
    },
    elsewhere: {
      kind: "line",
      label: "event.elsewhere",
      hint: "event.elsewhere-hint",
      longest: 200,
      purpose: "Where it was, if not in a centre.",
      ...told,
    },
    languages: {
      kind: "references",
      label: "event.languages",
      purpose: "In which languages people could ask.",
      ...told,
    },
    women: heads("event.women", "Whom the information reaches."),
    men: heads("event.men", "Whom the information reaches."),
    girls: heads("event.girls", "Whom the information reaches."),
    boys: heads("event.boys", "Whom the information reaches."),
    unknown: heads("event.unknown", "Whom the information reaches."),
    ...nationalities,
    ...materials,
    staff: {
      kind: "references",
      label: "event.staff",
      purpose: "The month's record of work names it.",
      ...told,
    },
    project: {
      kind: "reference",
      label: "event.project",
      hint: "event.project-hint",
      purpose: "Whose figure it is.",
      ...told,
    },
    activity: {
      kind: "line",
      label: "event.activity",
      hint: "event.activity-hint",
      longest: 200,
      purpose: "Under which heading of the contract it is reported.",
      ...told,
    },
    notes: {
      kind: "text",
      label: "event.notes",
      hint: "event.notes-hint",
      longest: 4000,
      purpose: "What was asked, what went wrong.",
      retention: "case-file",
      seal: "sealed-team",
    },
  },
});
