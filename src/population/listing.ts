import type { BirthClaim, InventedContactRecord, InventedPerson } from "./model.ts";

/** A column's heading and what stands in it. Several values of one column are set apart by ` | `. */
type Columns<T> = readonly (readonly [heading: string, value: (row: T) => string | number | null])[];

const several = (values: readonly string[]): string => values.join(" | ");
const claim = ({ asWritten, date, calendar, source, slip }: BirthClaim): string =>
  `${asWritten} (${source}, ${calendar}, ${date}, ${slip})`;

const personColumns: Columns<InventedPerson> = [
  ["number", ({ number }) => number],
  ["names", ({ names }) => several(names.map(({ text }) => text))],
  [
    "name sources",
    ({ names }) => several(names.map(({ script, source, type }) => `${script} ${source} ${type}`)),
  ],
  ["sex", ({ sex }) => sex],
  ["born", ({ birth }) => birth.truth],
  ["birth dates told", ({ birth }) => several(birth.claims.map(claim))],
  [
    "nationality",
    ({ nationality }) => several(nationality.map(({ country, state }) => `${country} ${state}`)),
  ],
  ["languages", ({ languages }) => several(languages.map(({ language, speaks }) => `${language} ${speaks}`))],
  ["reads", ({ literacy }) => literacy],
  ["telephones", ({ phones }) => several(phones.map(({ text }) => text))],
  ["documents", ({ documents }) => several(documents.map(({ asWritten }) => asWritten))],
  [
    "document kinds",
    ({ documents }) => several(documents.map(({ type, issuer, issued }) => `${type} ${issuer} ${issued}`)),
  ],
  ["household", ({ family }) => family.household],
  ["role", ({ family }) => family.role],
  ["father's name", ({ family }) => family.fatherName],
  ["mother's name", ({ family }) => family.motherName],
  ["father", ({ family }) => family.fatherNumber],
  ["mother", ({ family }) => family.motherNumber],
  ["spouse", ({ family }) => family.spouseNumber],
  ["twin of", ({ twinOf }) => twinOf],
  ["arrived", ({ arrival }) => arrival.date],
  ["border", ({ arrival }) => `${arrival.border}, ${arrival.way}`],
  ["status", ({ status }) => status],
  ["place", ({ place }) => place],
  ["office", ({ office }) => office],
  ["notes", ({ notes }) => several(notes)],
];

const recordColumns: Columns<InventedContactRecord> = [
  ["true number", ({ of }) => of],
  ["name", ({ name }) => name],
  ["script", ({ script }) => script],
  ["sex", ({ sex }) => sex],
  ["born", ({ birth }) => birth?.date ?? null],
  ["born as written", ({ birth }) => birth?.asWritten ?? null],
  ["nationality", ({ nationality }) => nationality],
  ["telephone", ({ phone }) => phone],
  ["document", ({ document }) => document && `${document.type} ${document.number}`],
  ["father's name", ({ fatherName }) => fatherName],
  ["office", ({ office }) => office],
  ["mistakes", ({ mistakes }) => several(mistakes)],
];

const headings = <T>(columns: Columns<T>): string => columns.map(([heading]) => heading).join("\t");
const line = <T>(columns: Columns<T>, row: T): string =>
  columns.map(([, value]) => value(row) ?? "").join("\t");

export const personHeadings = headings(personColumns);
export const personLine = (person: InventedPerson): string => line(personColumns, person);
export const recordHeadings = headings(recordColumns);
export const recordLine = (record: InventedContactRecord): string => line(recordColumns, record);
