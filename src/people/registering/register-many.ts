import { newId } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { type Change, insertMany } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Weighed } from "../duplicates/evidence.ts";
import { toKnownPerson } from "../duplicates/known-person.ts";
import { pairOf } from "../duplicates/pair.ts";
import { exactKeyHash } from "../finding/exact-keys.ts";
import { fileRecords } from "../finding/filing.ts";
import { type Act, demand, noteMany, type People } from "../people.ts";
import { objectOf, subjectOf } from "../permission/persons-for.ts";
import { type RecordKind, recordKindNames, recordKinds } from "../records/index.ts";
import { type RecordValues, rowOf, tableOf } from "../records/stored.ts";
import { drawNewNumbers } from "./draw-number.ts";
import { withOneMain } from "./one-main.ts";
import { refuseIf } from "./refused.ts";
import { type NewPerson, newPersonId, type PersonFacts, type Registered } from "./register-person.ts";

/** One of many to be written down. */
export interface Newcomer extends NewPerson {
  /** Of `newPersonId`, where the caller must know it before: to doubt a pair of newcomers. Drawn when not said. */
  readonly id?: string;
  /** Who may be the same person, on file or an earlier newcomer of this call: each pair is put into the queue. */
  readonly doubts?: readonly (Pick<Weighed, "bits" | "verdict"> & { readonly personId: string })[];
}

/**
 * Writes many persons down at once, all or none, each with all its facts and with a line of its own in the log. Gives
 * their ids and numbers in order. Nobody is looked for: that comes before (`checkMany`), and what came of it is told by
 * `doubts`. Throws `RecordRefused` for the first fact that breaks a rule of its kind, and "not found" as `registerPerson`.
 * The keys of the vault are made first, outside the transaction: after a failure keys of nobody are left, and harm nobody.
 * Hand over 200 to 2,000 at a time; on SQLite nobody else writes meanwhile.
 */
export async function registerMany(
  change: Change,
  people: People,
  act: Act,
  newcomers: readonly Newcomer[],
): Promise<Registered[]> {
  const right = demand(act.actor, "person.write");
  if (newcomers.length === 0) return [];
  const { kind } = people.database;
  const at = people.now();
  checkAll(act, newcomers, missionDay(at));
  const numbers = await drawNewNumbers(change, people, newcomers.length);
  const persons = newcomers.map((one, place) => ({
    ...one,
    id: one.id ?? newPersonId(people),
    number: numbers[place] as (typeof numbers)[number],
  }));
  people.vault.makeKeys(persons.map(({ id }) => subjectOf(id)));
  const rows = persons.map(({ id, number, office, ownerId = act.actor.staffId }) => ({
    id,
    number,
    office,
    owner_id: ownerId,
    registered_at: at.toISOString(),
    registered_by: act.actor.staffId,
    intake_done_at: null,
    merged_into: null,
  }));
  await insertMany(change, kind, "person", rows);
  await insertFacts(change, people, persons, { at, by: act.actor.staffId });
  await fileRecords(
    change,
    people,
    persons.map(({ id, facts }) => ({ personId: id, known: toKnownPerson(people.vault, facts) })),
  );
  const doubted = await insertDoubts(change, people, act, persons);
  await noteMany(change, people, act, right, [
    ...persons.map(({ id, facts }) => ({
      action: "person.register" as const,
      object: objectOf(id),
      fields: kindsIn(facts),
    })),
    ...doubted.map(([id, other]) => ({
      action: "person.doubt" as const,
      object: objectOf(id),
      fields: [objectOf(other)],
    })),
  ]);
  return persons.map(({ id, number }) => ({ id, number }));
}

const kindsIn = (facts: PersonFacts) => recordKindNames.filter((name) => (facts[name]?.length ?? 0) > 0);

function checkAll({ actor }: Act, newcomers: readonly Newcomer[], today: string): void {
  for (const { office, facts } of newcomers) {
    if (office !== null && !actor.offices.includes(office)) throw notFound();
    for (const name of kindsIn(facts)) {
      const kind: RecordKind = recordKinds[name];
      for (const values of facts[name] ?? []) refuseIf(kind.check(values as never, { today }));
    }
  }
}

type Person = Newcomer & { readonly id: string };

/** All facts of all persons, kind by kind. */
async function insertFacts(
  change: Change,
  people: People,
  persons: readonly Person[],
  who: { readonly at: Date; readonly by: string },
): Promise<void> {
  for (const name of recordKindNames) {
    const kind: RecordKind = recordKinds[name];
    const facts = persons.flatMap(({ id, facts: all }) =>
      withOneMain(name, (all[name] ?? []) as readonly RecordValues<typeof name>[]).map((values) => ({
        place: { personId: id, id: kind.single ? id : newId(people.random) },
        values,
      })),
    );
    const subjects = facts.map(({ place }) => subjectOf(place.personId));
    const rows = people.vault.together(subjects, () =>
      facts.map(({ place, values }) => rowOf(people, name, place, values, who)),
    );
    await insertMany(change, people.database.kind, tableOf(kind), rows as never[]);
    const keys = facts.flatMap(({ place, values }) =>
      kind.exactKeys(values as never).map((key) => ({
        person_id: place.personId,
        record_id: place.id,
        kind: key.kind,
        key_hash: exactKeyHash(people.vault, key),
      })),
    );
    await insertMany(change, people.database.kind, "person_exact_key", keys, "nothing");
  }
}

/** Whoever is new was told apart from nobody yet. Gives the pairs. */
async function insertDoubts(
  change: Change,
  people: People,
  act: Act,
  persons: readonly Person[],
): Promise<(readonly [string, string])[]> {
  const doubts = persons.flatMap(({ id, doubts: own = [] }) =>
    own.map(({ personId, bits, verdict }) => ({ id, personId, bits, verdict })),
  );
  const asked_at = people.now().toISOString();
  const rows = doubts.map(({ id, personId, bits, verdict }) => ({
    ...pairOf(id, personId),
    bits: Math.round(bits),
    verdict: verdict === "same" ? ("same" as const) : ("possible" as const),
    asked_at,
    asked_by: act.actor.staffId,
    settled_at: null,
  }));
  await insertMany(change, people.database.kind, "person_doubt", rows, "nothing");
  return doubts.map(({ id, personId }) => [id, personId] as const);
}
