import type { PartialDate } from "../../core/partial-date.ts";
import { yearOf } from "../../core/partial-date.ts";
import type { Change } from "../../platform/db/index.ts";
import { compareNames, type NameReason } from "../names/index.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { groupsOf, rootsOf } from "../permission/merge-group.ts";
import { personsFor } from "../permission/persons-for.ts";
import { readNumber } from "../person-number.ts";
import { labelsOf, type PersonLabel } from "../reading/labels.ts";
import type { safeties } from "../records/contact.ts";
import { identifierKinds } from "../records/identifier.ts";
import { type RecordValues, readRecordsOfMany } from "../records/stored.ts";
import { candidatesByWords } from "./candidates.ts";
import { exactKeyHash } from "./exact-keys.ts";
import { foldNumber, foldPhone } from "./fold-numbers.ts";
import { hashedKeys } from "./keys.ts";

/** What is looked for: a name in any script and order, or a number; the rest only puts the likelier first. */
export interface Question {
  /** A name, or the number of a person, a document or a phone. */
  readonly text: string;
  readonly birthYear: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string | null;
}

/** A person found, and by what. */
export interface FoundPerson {
  readonly label: PersonLabel;
  readonly births: readonly PartialDate[];
  readonly nationalities: readonly string[];
  /** 0 to 1: how well the name fits; 1 for a number. */
  readonly score: number;
  readonly found: "number" | "document-or-phone" | "name";
  readonly reasons: readonly NameReason[];
  readonly birthFits: boolean | null;
  readonly nationalityFits: boolean | null;
  /** What there is to mind before calling: the most careful word of all their contacts. */
  readonly safe: (typeof safeties)[number] | null;
}

const limits = { candidates: 150, shown: 20 } as const;
/** Names less alike than this are not shown. */
const leastAlike = 0.45;

/**
 * Looks for persons among those the actor's work shows. One line in the log says who were shown, never for what was
 * looked: names stand in no log.
 */
export async function searchPersons(
  change: Change,
  people: People,
  act: Act,
  question: Question,
): Promise<FoundPerson[]> {
  const right = demand(act.actor, "person.read");
  const text = question.text.trim();
  const numbered = await idsByNumber(change, people, text);
  const ids = numbered.length > 0 ? numbered : await idsByName(change, people, text);
  const roots = await rootsOf(change, ids);
  const persons = [...new Set(roots.values())];
  const visible = persons.length === 0 ? [] : await visibleAmong(change, people, act, persons);
  const found = await describe(change, people, question, visible, numbered.length > 0);
  if (found.length > 0) {
    const [first, ...others] = found.map(({ label }) => `person:${label.id}` as const);
    const noted =
      others.length === 0
        ? ({ action: "person.find", object: first as `person:${string}` } as const)
        : ({ action: "person.find", object: "person:found", fields: [first as string, ...others] } as const);
    await note(change, act, right, noted, people.now());
  }
  return found;
}

async function idsByNumber(change: Change, people: People, text: string): Promise<string[]> {
  const own = readNumber(text);
  if (own !== null) {
    const rows = await change.selectFrom("person").select("id").where("number", "=", own).execute();
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  if (!/\p{Nd}{3}/u.test(text.replaceAll(/[\s-]/g, ""))) return [];
  const keys = [
    exactKeyHash(people.vault, { kind: "document", value: foldNumber(text) }),
    exactKeyHash(people.vault, { kind: "phone", value: foldPhone(text) }),
    ...identifierKinds.map((kind) =>
      exactKeyHash(people.vault, { kind: "identifier", value: `${kind} ${foldNumber(text)}` }),
    ),
  ];
  const rows = await change
    .selectFrom("person_exact_key")
    .select("person_id")
    .distinct()
    .where("key_hash", "in", keys)
    .limit(limits.candidates)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

async function idsByName(change: Change, people: People, text: string): Promise<string[]> {
  const words = hashedKeys(people.vault, text).map((hashes) => ({ hashes }));
  const found = await candidatesByWords(change, words, limits.candidates);
  return found.map(({ personId }) => personId);
}

async function visibleAmong(
  change: Change,
  people: People,
  act: Act,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await personsFor(people, act)
    .visible(change)
    .select("person.id")
    .where("person.id", "in", ids)
    .execute();
  return rows.map(({ id }) => id);
}

async function describe(
  change: Change,
  people: People,
  question: Question,
  ids: readonly string[],
  byNumber: boolean,
): Promise<FoundPerson[]> {
  const groups = await groupsOf(change, ids);
  const records = [...groups.keys()];
  const [names, births, nationalities] = await Promise.all([
    readRecordsOfMany(change, people, "name", records),
    readRecordsOfMany(change, people, "birth", records),
    readRecordsOfMany(change, people, "nationality", records),
  ]);
  const described = ids.map((id) => {
    const members = records.filter((record) => groups.get(record) === id);
    const all = <T>(kind: ReadonlyMap<string, readonly T[]>) =>
      members.flatMap((member) => [...(kind.get(member) ?? [])]);
    const compared = byNumber ? [] : all(names).map(({ values }) => compareNames(question.text, values.full));
    const best = compared.reduce((most, one) => (one.score > most.score ? one : most), {
      score: 0,
      reasons: [] as readonly NameReason[],
    });
    const born = all(births).flatMap(({ values }) =>
      values.date === null ? [] : [values.date as PartialDate],
    );
    const countries = all(nationalities).flatMap(({ values }) =>
      values.country === null ? [] : [values.country],
    );
    const { birthYear, nationality } = question;
    const birthFits =
      birthYear === null || born.length === 0
        ? null
        : born.some((date) => Math.abs(yearOf(date) - birthYear) <= 1);
    const countryFits =
      nationality === null || countries.length === 0 ? null : countries.includes(nationality);
    return {
      id,
      births: born,
      nationalities: countries,
      score: byNumber ? 1 : best.score,
      reasons: byNumber ? [] : best.reasons,
      birthFits,
      nationalityFits: countryFits,
      order: best.score + weightOf(birthFits) + weightOf(countryFits) / 2,
    };
  });
  const shown = described
    .filter(({ score }) => byNumber || score >= leastAlike)
    .sort((a, b) => b.order - a.order || (a.id < b.id ? -1 : 1))
    .slice(0, limits.shown);
  const labels = await labelsOf(
    change,
    people,
    shown.map(({ id }) => id),
  );
  const shownRecords = records.filter((record) => shown.some(({ id }) => groups.get(record) === id));
  const contacts = await readRecordsOfMany(change, people, "contact", shownRecords);
  return shown.flatMap(({ id, order, ...rest }) => {
    const label = labels.get(id);
    if (!label) return [];
    const own = shownRecords.filter((record) => groups.get(record) === id);
    const safe = leastSafe(
      own.flatMap((record) => [...(contacts.get(record) ?? [])].map(({ values }) => values)),
    );
    return [{ ...rest, label, safe, found: byNumber ? ("document-or-phone" as const) : ("name" as const) }];
  });
}

const careful = [
  "no",
  "only-text",
  "only-hours",
  "yes",
] as const satisfies readonly (typeof safeties)[number][];

const leastSafe = (contacts: readonly RecordValues<"contact">[]) =>
  careful.find((safe) => contacts.some((contact) => contact.reach !== null && contact.safe === safe)) ?? null;

/** What fits moves a person up, what does not down; what is not known does neither. */
const weightOf = (fits: boolean | null): number => (fits === null ? 0 : fits ? 0.2 : -0.2);
