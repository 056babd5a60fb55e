import type { PartialDate } from "../../core/partial-date.ts";
import { yearOf } from "../../core/partial-date.ts";
import { askPrepared, isListed, keepStatement, kindOf, type Query } from "../../platform/db/index.ts";
import type { KnownPerson } from "../duplicates/evidence.ts";
import { knownPersons } from "../duplicates/known-person.ts";
import { openPersons } from "../duplicates/likely-records.ts";
import { type NameReason, nameComparer } from "../names/index.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { mergedAmong, rootsOf } from "../permission/merge-group.ts";
import { personsFor } from "../permission/persons-for.ts";
import { labelsOf, type PersonLabel } from "../reading/labels.ts";
import type { safeties } from "../records/contact.ts";
import { idsByNumber } from "./by-number.ts";
import { type Candidate, findCandidates, type Reach } from "./candidates.ts";
import type { Files } from "./filed.ts";
import type { Glance } from "./glance.ts";
import { onFile } from "./on-file.ts";
import { readOnce } from "./read-once.ts";

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

/** How far one search goes: at a glance, opened, shown. */
const reach = { read: 250_000, glances: 200, opened: 40, shown: 20 } as const;
/** Where the reader may see few of those found, so many are gone through. */
const farReach = { read: 250_000, glances: 5_000 } as const;
/** Names less alike than this are not shown; where the finger may have slipped in every word, a little less is enough. */
const leastAlike = 0.45;
const leastAlikeAfterSlips = 0.33;
/** When nothing is as like as this, the finger may have slipped. */
const goodEnough = 0.8;

/** Of records that were merged all in their groups, each with its root. */
type Merged = ReadonlyMap<string, string>;

/** Somebody found, with all that is known of them from all their records. */
interface Match {
  readonly id: string;
  readonly known: KnownPerson;
  readonly found: FoundPerson["found"];
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/**
 * Looks for persons among those the actor's work shows. One line in the log says who were shown, never for what was
 * looked: names stand in no log.
 */
export async function searchPersons(
  query: Query,
  people: People,
  act: Act,
  question: Question,
): Promise<FoundPerson[]> {
  const right = demand(act.actor, "person.read");
  const text = question.text.trim();
  const numbered = await matchNumber(query, people, act, text);
  const { matches, merged } =
    numbered.length > 0
      ? { matches: numbered, merged: await mergedOf(query, numbered) }
      : await matchName(query, people, act, { ...question, text });
  const found = await describe(query, people, question, matches, merged);
  if (found.length > 0) {
    const [first, ...others] = found.map(({ label }) => `person:${label.id}` as const);
    const noted =
      others.length === 0
        ? ({ action: "person.find", object: first as `person:${string}` } as const)
        : ({ action: "person.find", object: "person:found", fields: [first as string, ...others] } as const);
    await note(query, act, right, noted, people.now());
  }
  return found;
}

async function matchNumber(query: Query, people: People, act: Act, text: string): Promise<Match[]> {
  const ids = await idsByNumber(query, people, text);
  const roots = [...new Set((await rootsOf(query, ids)).values())];
  const visible = [...(await visibleAmong(query, people, act, roots))];
  const known = await knownPersons(query, people, visible);
  return visible.flatMap((id) => {
    const own = known.get(id);
    return own ? [{ id, known: own, found: "document-or-phone" as const, score: 1, reasons: [] }] : [];
  });
}

const mergedOf = (query: Query, matches: readonly Match[]) =>
  mergedAmong(
    query,
    matches.map(({ id }) => id),
  );

/** By the words as they are; only when those find nobody like it, also by words one slip away. */
async function matchName(
  query: Query,
  people: People,
  act: Act,
  question: Question,
): Promise<{ readonly matches: readonly Match[]; readonly merged: Merged }> {
  const read = { files: readOnce(onFile(query, people.database)), merged: new Map<string, string>() };
  const matches = await lookFor(query, people, act, { ...question, slips: false }, read);
  if (matches.some(({ score }) => score >= goodEnough)) return { matches, merged: read.merged };
  const slipped = await lookFor(query, people, act, { ...question, slips: true }, read);
  const best = new Map<string, Match>();
  for (const match of [...matches, ...slipped]) {
    if (match.score > (best.get(match.id)?.score ?? 0)) best.set(match.id, match);
  }
  return { matches: [...best.values()], merged: read.merged };
}

/** What one search has read, so that a second look reads on. */
interface Read {
  readonly files: Files<Glance>;
  readonly merged: Map<string, string>;
}

async function lookFor(
  query: Query,
  people: People,
  act: Act,
  question: Question & { readonly slips: boolean },
  { files, merged }: Read,
): Promise<Match[]> {
  const { text, birthYear, slips } = question;
  const years = birthYear === null ? null : [0, birthYear - 1, birthYear, birthYear + 1];
  const sought = { names: [text], years, days: [], nearDays: [], hashes: [], slips };
  const look = async (far: Reach) => {
    const [{ candidates } = { candidates: [] }] = await findCandidates(files, people.vault, [sought], far);
    const seen = await seenAmong(query, people, act, candidates, merged);
    return { seen, more: candidates.length >= far.glances };
  };
  const near = await look(reach);
  const { seen } = near.more && near.seen.length < reach.shown ? await look(farReach) : near;
  const order = ({ glance, nameBits }: Candidate<Glance>) =>
    nameBits + 5 * fitOf(question, glance.told).reduce((sum, fits) => sum + weightOf(fits), 0);
  const best = seen.toSorted((a, b) => order(b.candidate) - order(a.candidate)).slice(0, reach.opened);
  const known = await openPersons(query, people, new Set(best.map(({ root }) => root)), {
    seen: seen.map(({ candidate }) => candidate.glance),
    merged,
  });
  const compare = nameComparer(undefined, { anySlip: slips });
  const least = slips ? leastAlikeAfterSlips : leastAlike;
  return [...known].flatMap(([id, own]) => {
    const compared = own.names.map((name) => compare(text, name));
    const { score, reasons } = compared.reduce((most, one) => (one.score > most.score ? one : most), {
      score: 0,
      reasons: [] as readonly NameReason[],
    });
    return score >= least ? [{ id, known: own, found: "name" as const, score, reasons }] : [];
  });
}

/** The candidates the actor may see, each with the record the person is found under; keeps whom of them were merged. */
async function seenAmong(
  query: Query,
  people: People,
  act: Act,
  candidates: readonly Candidate<Glance>[],
  merged: Map<string, string>,
) {
  const ids = candidates.map(({ glance }) => glance.personId);
  for (const [id, root] of await mergedAmong(query, ids)) merged.set(id, root);
  const rooted = candidates.map((candidate) => ({
    candidate,
    root: merged.get(candidate.glance.personId) ?? candidate.glance.personId,
  }));
  const visible = await visibleAmong(query, people, act, [...new Set(rooted.map(({ root }) => root))]);
  return rooted.filter(({ root }) => visible.has(root));
}

async function visibleAmong(
  query: Query,
  people: People,
  act: Act,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await askPrepared(
    query,
    personsFor(people, act)
      .visible(query)
      .select("person.id")
      .where(isListed(people.database.kind, "person.id", ids)),
  );
  return new Set(rows.map(({ id }) => id));
}

async function describe(
  query: Query,
  people: People,
  question: Question,
  matches: readonly Match[],
  merged: Merged,
): Promise<FoundPerson[]> {
  const described = matches.map((match) => {
    const [birthFits = null, nationalityFits = null] = fitOf(question, match.known);
    const order = match.score + weightOf(birthFits) + weightOf(nationalityFits) / 2;
    return { ...match, birthFits, nationalityFits, order };
  });
  const shown = described.sort((a, b) => b.order - a.order || (a.id < b.id ? -1 : 1)).slice(0, reach.shown);
  const ids = shown.map(({ id }) => id);
  const labels = await labelsOf(query, people, ids);
  const groups = new Map(ids.map((id) => [id, id]));
  for (const [member, root] of merged) if (groups.has(root)) groups.set(member, root);
  const contacts = await askForSafety(query, { ids: [...groups.keys()] });
  return shown.flatMap(({ id, known, order, ...rest }) => {
    const label = labels.get(id);
    if (!label) return [];
    const own = contacts.filter(({ person_id }) => groups.get(person_id) === id);
    const safe = careful.find((one) => own.some((contact) => contact.safe === one)) ?? null;
    return [{ ...rest, births: known.births, nationalities: known.nationalities, label, safe }];
  });
}

const askForSafety = keepStatement((query: Query, { ids }: { readonly ids: readonly string[] }) =>
  query
    .selectFrom("person_contact")
    .select(["person_id", "safe"])
    .where(isListed(kindOf(query), "person_id", ids))
    .where("reach", "is not", null),
);

/** Whether the year of birth and the nationality that were asked for fit; null where either side says nothing. */
function fitOf(
  { birthYear, nationality }: Question,
  { births, nationalities }: Pick<KnownPerson, "births" | "nationalities">,
): readonly [boolean | null, boolean | null] {
  return [
    birthYear === null || births.length === 0
      ? null
      : births.some((date) => Math.abs(yearOf(date) - birthYear) <= 1),
    nationality === null || nationalities.length === 0 ? null : nationalities.includes(nationality),
  ];
}

const careful = [
  "no",
  "only-text",
  "only-hours",
  "yes",
] as const satisfies readonly (typeof safeties)[number][];

/** What fits moves a person up, what does not down; what is not known does neither. */
const weightOf = (fits: boolean | null): number => (fits === null ? 0 : fits ? 0.2 : -0.2);
