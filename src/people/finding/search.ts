import type { PartialDate } from "../../core/partial-date.ts";
import { yearOf } from "../../core/partial-date.ts";
import type { Change } from "../../platform/db/index.ts";
import { compareNames, type NameReason } from "../names/index.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { personsFor } from "../permission/persons-for.ts";
import { readNumber } from "../person-number.ts";
import { labelsOf, type PersonLabel } from "../reading/labels.ts";
import { identifierKinds } from "../records/identifier.ts";
import { readRecordsOfMany } from "../records/stored.ts";
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
}

const limits = { candidates: 150, shown: 20 } as const;
/** Names less alike than this are not shown. */
const leastAlike = 0.45;

/**
 * Looks for persons among those the actor's work shows. One line in the log says that somebody looked and how many were
 * shown, never for what: names stand in no log.
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
  const visible = ids.length === 0 ? [] : await visibleAmong(change, people, act, ids);
  const found = await describe(change, people, question, visible, numbered.length > 0);
  for (const { label } of found) {
    await note(change, act, right, { action: "person.find", object: `person:${label.id}` }, people.now());
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
  const [names, births, nationalities] = await Promise.all([
    readRecordsOfMany(change, people, "name", ids),
    readRecordsOfMany(change, people, "birth", ids),
    readRecordsOfMany(change, people, "nationality", ids),
  ]);
  const described = ids.map((id) => {
    const compared = (names.get(id) ?? []).map(({ values }) => compareNames(question.text, values.full));
    const best = compared.reduce((most, one) => (one.score > most.score ? one : most), {
      score: 0,
      reasons: [] as readonly NameReason[],
    });
    const born = (births.get(id) ?? []).flatMap(({ values }) =>
      values.date === null ? [] : [values.date as PartialDate],
    );
    const countries = (nationalities.get(id) ?? []).flatMap(({ values }) =>
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
  return shown.flatMap(({ id, order, ...rest }) => {
    const label = labels.get(id);
    return label
      ? [{ ...rest, label, found: byNumber ? ("document-or-phone" as const) : ("name" as const) }]
      : [];
  });
}

/** What fits moves a person up, what does not down; what is not known does neither. */
const weightOf = (fits: boolean | null): number => (fits === null ? 0 : fits ? 0.2 : -0.2);
