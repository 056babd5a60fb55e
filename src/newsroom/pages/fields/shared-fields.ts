import { emblems } from "../../content/fund-words.ts";
import type { ContentType, Shared } from "../../content/types.ts";
import {
  alwaysTold,
  boxes,
  choice,
  code,
  date,
  day,
  type FieldKind,
  type FieldSet,
  group,
  item,
  labels,
  line,
  longLabels,
  number,
  pointOnPicture,
  rows,
  tick,
  web,
  whole,
} from "./kinds.ts";

const atTheEnd = {
  topics: boxes("topic"),
  projects: rows(item("project")),
  picture: item("picture"),
  sources: rows(group({ title: line, address: web, says: date, seen: date })),
  oldAddresses: rows(code),
};

/** Every shared field of every type: a field that is missing here does not compile. */
const fields: { readonly [T in ContentType]: { readonly [F in keyof Shared<T>]-?: FieldKind } } = {
  topic: { order: whole, aboutReturn: tick, ...atTheEnd },
  "funding-source": {
    fund: line,
    from: date,
    until: date,
    emblem: choice(...emblems),
    link: web,
    periods: rows(
      group({
        from: date,
        until: date,
        emblem: choice(...emblems),
        statement: longLabels,
        disclaimer: longLabels,
      }),
    ),
    ...atTheEnd,
  },
  partner: {
    kind: choice("authority", "un", "ngo", "donor", "university", "company"),
    link: web,
    order: whole,
    ...atTheEnd,
  },
  picture: {
    file: code,
    credit: line,
    rights: line,
    decorative: tick,
    focus: pointOnPicture,
    peopleShown: tick,
    consent: group({ paper: line, given: day, until: day, withdrawn: day }),
    ...atTheEnd,
  },
  page: {
    place: choice("home", "about", "footer", "notice"),
    order: whole,
    checked: date,
    featured: rows(item("any")),
    ...atTheEnd,
  },
  service: { order: whole, aboutReturn: alwaysTold, checked: date, ...atTheEnd },
  project: {
    number: code,
    fund: item("funding-source"),
    signed: date,
    started: date,
    ended: date,
    state: choice("ongoing", "completed"),
    stateAsOf: date,
    partners: rows(item("partner")),
    results: rows(group({ indicator: labels, planned: number, reached: number, asOf: date, source: web })),
    budget: group({ total: number, currency: code, note: labels }),
    aboutReturn: tick,
    ...atTheEnd,
  },
  agreement: {
    signed: date,
    validFrom: date,
    validUntil: date,
    place: labels,
    parties: rows(labels),
    signatories: rows(group({ name: labels, role: labels })),
    follows: item("agreement"),
    ...atTheEnd,
  },
  event: { starts: date, ends: date, place: labels, ...atTheEnd },
  office: {
    kind: choice("head-office", "information-centre", "field-office"),
    city: labels,
    street: labels,
    phone: code,
    email: code,
    checked: date,
    order: whole,
    ...atTheEnd,
  },
  hotline: {
    kind: choice("emergency", "help", "legal-aid"),
    numbers: rows(code),
    checked: date,
    order: whole,
    ...atTheEnd,
  },
  publication: {
    kind: choice("report", "booklet", "leaflet", "factsheet", "film"),
    published: date,
    pages: whole,
    link: web,
    languages: rows(code),
    ...atTheEnd,
  },
  news: {
    date,
    dateInferred: tick,
    aboutReturn: tick,
    events: rows(item("event")),
    agreements: rows(item("agreement")),
    ...atTheEnd,
  },
};

/**
 * Fields of a type that have their home in another room of the desk: shown here, written there. What they say in an
 * item is the copy that readers see.
 */
const keptElsewhere: Readonly<
  Partial<Record<ContentType, { readonly names: readonly string[]; readonly address: string }>>
> = {
  agreement: { names: ["signed", "validFrom", "validUntil", "parties"], address: "/agreements" },
};

const among = (type: ContentType, kept: boolean): FieldSet => {
  const names = keptElsewhere[type]?.names ?? [];
  const all = Object.entries(fields[type] as unknown as FieldSet);
  return Object.fromEntries(all.filter(([name]) => names.includes(name) === kept));
};

/** The fields of a type's form. */
export const sharedFields = (type: ContentType): FieldSet => among(type, false);

/** Those kept elsewhere, and where; null when there are none. */
export function keptFields(type: ContentType): { fields: FieldSet; address: string } | null {
  const kept = keptElsewhere[type];
  return kept ? { fields: among(type, true), address: kept.address } : null;
}

/** Of an item's values those that its form neither shows nor may change. */
export const keptOf = (
  type: ContentType,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => keptElsewhere[type]?.names.includes(name) === true),
  );
