import { newId } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { toKnownPerson } from "../duplicates/known-person.ts";
import { fileRecords } from "../finding/filing.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { objectOf } from "../permission/persons-for.ts";
import type { PersonNumber } from "../person-number.ts";
import { type RecordKind, type RecordKindName, recordKindNames, recordKinds } from "../records/index.ts";
import { insertRecord, type RecordValues } from "../records/stored.ts";
import { drawNewNumber } from "./draw-number.ts";
import { withOneMain } from "./one-main.ts";
import { refuseIf } from "./refused.ts";

/** Everything known about somebody who has no record yet, by kind of fact. Single kinds have at most one. */
export type PersonFacts = { readonly [N in RecordKindName]?: readonly RecordValues<N>[] };

export interface NewPerson {
  /** One of the registrar's own offices; null: only the owner sees the person. */
  readonly office: string | null;
  readonly facts: PersonFacts;
  /** Who is told when the glass is broken; the registrar when not said. */
  readonly ownerId?: string;
}

export interface Registered {
  readonly id: string;
  readonly number: PersonNumber;
}

/**
 * Writes down a person who has no record yet; looking for one comes before (`duplicates/`). Throws `RecordRefused` when
 * a fact breaks a rule of its kind. For thousands at once make their keys first (`vault.makeKeys`), with ids of
 * `newPersonId`.
 */
export async function registerPerson(
  change: Change,
  people: People,
  act: Act,
  { office, facts, ownerId = act.actor.staffId }: NewPerson,
  id: string = newPersonId(people),
): Promise<Registered> {
  const right = demand(act.actor, "person.write");
  if (office !== null && !act.actor.offices.includes(office)) throw notFound();
  const at = people.now();
  const today = missionDay(at);
  const kinds = recordKindNames.filter((name) => (facts[name]?.length ?? 0) > 0);
  for (const name of kinds) {
    const kind: RecordKind = recordKinds[name];
    for (const values of facts[name] ?? []) refuseIf(kind.check(values as never, { today }));
  }
  const number = await drawNewNumber(change, people);
  await change
    .insertInto("person")
    .values({
      id,
      number,
      office,
      owner_id: ownerId,
      registered_at: at.toISOString(),
      registered_by: act.actor.staffId,
      intake_done_at: null,
      merged_into: null,
    })
    .execute();
  for (const name of kinds) {
    for (const values of withOneMain(name, facts[name] as readonly RecordValues<typeof name>[])) {
      const recordId = recordKinds[name].single ? id : newId(people.random);
      await insertRecord(change, people, name, { personId: id, id: recordId }, values, {
        at,
        by: act.actor.staffId,
      });
    }
  }
  await fileRecords(change, people, [{ personId: id, known: toKnownPerson(people.vault, facts) }]);
  await note(change, act, right, { action: "person.register", object: objectOf(id), fields: kinds }, at);
  return { id, number };
}

export const newPersonId = (people: Pick<People, "random">): string => newId(people.random);
