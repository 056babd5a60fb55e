import type { Change } from "../../platform/db/index.ts";
import { doubtPair } from "../duplicates/doubts.ts";
import type { Weighed } from "../duplicates/evidence.ts";
import type { Act, People } from "../people.ts";
import { subjectOf } from "../permission/persons-for.ts";
import { type NewPerson, newPersonId, type Registered, registerPerson } from "./register-person.ts";

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
  const withIds = newcomers.map((one) => ({ ...one, id: one.id ?? newPersonId(people) }));
  people.vault.makeKeys(withIds.map(({ id }) => subjectOf(id)));
  const registered: Registered[] = [];
  for (const { id, ...person } of withIds)
    registered.push(await registerPerson(change, people, act, person, id));
  for (const { id, doubts = [] } of withIds) {
    for (const { personId, ...weighed } of doubts)
      await doubtPair(change, people, act, id, personId, weighed);
  }
  return registered;
}
