import type { PartialDate } from "../../core/partial-date.ts";
import { normaliseLine, readEmail, readPhone } from "../../platform/forms/index.ts";
import { columnLetters } from "../../platform/spreadsheets/index.ts";
import { type RecordKind, type RecordKindName, recordKinds } from "../records/index.ts";
import type { PersonFacts } from "../registering/register-person.ts";
import { type BirthCell, type DateHabits, type DateTrouble, readBirthCell } from "./cells/birth-cell.ts";
import { readCountry, readLanguage, readMarital, readPlace, readSex } from "./cells/choice-cells.ts";
import { type ColumnKind, kindOfColumn } from "./columns.ts";
import { chosenKinds, type ImportSettings } from "./settings.ts";
import { type BadCell, badIn, type TableRow, textOf } from "./table/table.ts";

/** Why a cell cannot be taken; each has a text that says what to do. */
export type CellTrouble =
  | BadCell
  | DateTrouble
  | "no-name"
  | "no-such-sex"
  | "no-such-country"
  | "no-such-language"
  | "no-such-marital"
  | "not-a-phone"
  | "not-an-e-mail"
  | "not-an-age"
  | "breaks-a-rule";

export interface CellProblem {
  readonly column: ColumnKind;
  /** As the office program calls it: `C`; "" where the table has no such column. */
  readonly letters: string;
  readonly why: CellTrouble;
  /** What stands there. */
  readonly value: string;
}

/** How a cell was taken, where that is not plain. */
export interface CellReading {
  readonly column: "birth" | "arrived";
  readonly value: string;
  readonly cell: BirthCell;
}

export interface ReadRow {
  readonly name: string;
  readonly facts: PersonFacts;
  readonly readings: readonly CellReading[];
  readonly problems: readonly CellProblem[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads a row as a person. A row is taken whole or not at all: one cell that nobody can read refuses it. */
export function readRow(row: TableRow, settings: ImportSettings, habits: DateHabits, today: string): ReadRow {
  const problems: CellProblem[] = [];
  const readings: CellReading[] = [];
  const at = (kind: ColumnKind) => settings.columns[kind] ?? -1;
  const text = (kind: ColumnKind): string => normaliseLine(textOf(row.cells[at(kind)]));
  const no = (column: ColumnKind, why: CellTrouble) => {
    problems.push({
      column,
      letters: at(column) < 0 ? "" : columnLetters(at(column)),
      why,
      value: text(column).slice(0, 80),
    });
  };
  for (const kind of chosenKinds(settings.columns)) {
    const bad = badIn(row.cells[at(kind)]);
    if (bad) no(kind, bad);
  }
  const choose = <T>(kind: ColumnKind, read: (text: string) => T | undefined, why: CellTrouble): T | null => {
    const written = text(kind);
    if (written === "") return null;
    const value = read(written);
    if (value === undefined) no(kind, why);
    return value ?? null;
  };
  const date = (kind: "birth" | "arrived"): BirthCell | null => {
    const cell = row.cells[at(kind)] ?? "";
    if (badIn(cell)) return null;
    const read = readBirthCell(cell, habits);
    if ("trouble" in read) no(kind, read.trouble);
    else if (read.value) {
      readings.push({ column: kind, value: textOf(cell).slice(0, 80), cell: read.value });
      return read.value;
    }
    return null;
  };
  const { source } = settings;
  const parts = {
    given: text("given"),
    father: text("father"),
    grandfather: text("grandfather"),
    family: text("family"),
  };
  const full = text("full") || Object.values(parts).filter(Boolean).join(" ");
  if (full === "") no(at("full") >= 0 ? "full" : at("given") >= 0 ? "given" : "family", "no-name");
  const named = { kind: "legal", source, main: true, used_from: null, used_until: null } as const;
  const other = text("other-name");
  const noParts = { given: null, father: null, grandfather: null, family: null };
  const facts: Mutable<PersonFacts> = {
    name: [
      {
        ...named,
        full,
        given: parts.given || null,
        father: parts.father || null,
        grandfather: parts.grandfather || null,
        family: parts.family || null,
      },
      ...(other === "" ? [] : [{ ...named, ...noParts, full: other, main: false }]),
    ],
  };
  const birth = birthOf(date("birth"), text("age"), settings, () => no("age", "not-an-age"));
  if (birth) facts.birth = [birth];
  const country = choose("nationality", readCountry, "no-such-country");
  if (country) facts.nationality = [{ country, standing: "claimed", confirmed_by: null, main: true }];
  const language = choose("language", readLanguage, "no-such-language") ?? settings.language;
  if (language) facts.language = [{ language, speaks: "well", reads: null, main: true }];
  const about = {
    sex: choose("sex", readSex, "no-such-sex"),
    marital: choose("marital", readMarital, "no-such-marital"),
    birth_place: text("birth-place").slice(0, 120) || null,
  };
  if (about.sex || about.marital || about.birth_place) {
    facts.about = [
      {
        ...about,
        gender: null,
        birth_country: null,
        residence_country: null,
        literacy: null,
        interpreter: null,
      },
    ];
  }
  const contact = contactsOf(text, no);
  if (contact.length > 0) facts.contact = contact;
  const document = (["passport", "national-id"] as const).flatMap((kind) =>
    text(kind) === ""
      ? []
      : [
          {
            kind,
            number: text(kind).slice(0, 60),
            issuer: country && country.length === 2 ? country : null,
            authority: null,
            issued: null,
            expires: null,
            seen: "not-seen" as const,
            copy_held: false,
            usable: null,
          },
        ],
  );
  if (document.length > 0) facts.document = document;
  const identifier = (["lnch", "sar-number"] as const).flatMap((kind) =>
    text(kind) === "" ? [] : [{ kind, value: text(kind).slice(0, 60) }],
  );
  if (identifier.length > 0) facts.identifier = identifier;
  const arrived = date("arrived");
  if (arrived?.date) facts.arrival = [{ arrived: arrived.date, way: null, border: null, route: [] }];
  for (const problem of ruleProblems(facts, settings, today))
    if (problems.length === 0 || problem.why !== "breaks-a-rule") no(problem.column, problem.why);
  return { name: full, facts, readings, problems };
}

type Birth = NonNullable<PersonFacts["birth"]>[number];

function birthOf(
  cell: BirthCell | null,
  age: string,
  { source, asOf }: ImportSettings,
  noAge: () => void,
): Birth | null {
  const more = { source, main: true, contested: false, declared_minor: null };
  if (cell && cell.precision !== "unknown") {
    const on = cell.age === null ? null : (asOf as PartialDate);
    return { ...more, date: cell.date, precision: cell.precision, age: cell.age, age_on: on };
  }
  const years = /^(\d{1,3})\D*$/.exec(age)?.[1];
  if (age !== "" && (years === undefined || Number(years) > 120)) noAge();
  else if (years !== undefined) {
    return { ...more, date: null, precision: "estimated", age: Number(years), age_on: asOf as PartialDate };
  }
  return cell ? { ...more, date: null, precision: "unknown", age: null, age_on: null } : null;
}

/** Nobody has asked yet whether one may call: until then one may not. */
function contactsOf(text: (kind: ColumnKind) => string, no: (kind: ColumnKind, why: CellTrouble) => void) {
  const none = {
    reach: null,
    app: null,
    whose: "own",
    who: null,
    safe: "no",
    safe_note: null,
    place: null,
    address: null,
  } as const;
  const contacts: NonNullable<PersonFacts["contact"]>[number][] = [];
  for (const phone of text("phone")
    .split(/[;,\n]| {2,}|\s\/\s/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const read = readPhone(phone);
    if ("problem" in read) no("phone", "not-a-phone");
    else contacts.push({ ...none, way: "phone", reach: read.value as string });
  }
  const email = text("e-mail");
  const read = email === "" ? null : readEmail(email);
  if (read && "problem" in read) no("e-mail", "not-an-e-mail");
  else if (read) contacts.push({ ...none, way: "e-mail", reach: read.value as string });
  const where = text("place");
  const place = readPlace(where);
  if (place) contacts.push({ ...none, way: "address", place });
  else if (where !== "")
    contacts.push({ ...none, way: "address", place: "external-address", address: where.slice(0, 400) });
  return contacts;
}

/** What the rules of each kind of fact say, told by the column it was read from. */
function ruleProblems(facts: PersonFacts, { columns }: ImportSettings, today: string) {
  return (Object.keys(facts) as RecordKindName[]).flatMap((name) => {
    const kind: RecordKind = recordKinds[name];
    const broken = (facts[name] ?? []).some(
      (values) => Object.keys(kind.check(values as never, { today })).length > 0,
    );
    const column = chosenKinds(columns).find((one) => kindOfColumn[one] === name);
    return broken && column ? [{ column, why: "breaks-a-rule" as const }] : [];
  });
}
