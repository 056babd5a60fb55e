import type { Change, Query } from "../../platform/db/index.ts";
import { doubtPair, tellApart } from "../duplicates/doubts.ts";
import { toKnownPerson } from "../duplicates/known-person.ts";
import { type LikelyRecord, likelyRecords } from "../duplicates/likely-records.ts";
import type { Act, People } from "../people.ts";
import { objectOf } from "../permission/persons-for.ts";
import { type NewPerson, type PersonFacts, type Registered, registerPerson } from "./register-person.ts";

/** What somebody says about a record that may be of the person they want to register. */
export interface LikelyAnswer {
  readonly says: "different" | "unsure";
  readonly why: string | null;
}

/** There are records that may be of this person, and nobody has said yet what they are. Nothing was saved. */
export class MaybeKnown extends Error {
  constructor() {
    super("The person may be on record.");
    this.name = "MaybeKnown";
  }
}

/** So many records are looked at before somebody is registered: the likeliest. More nobody would read. */
const mostAsked = 6;

/** The records that somebody must look at before this person is registered, the likeliest first. */
export async function likelyBefore(
  query: Query,
  people: People,
  facts: PersonFacts,
): Promise<LikelyRecord[]> {
  const likely = await likelyRecords(query, people, toKnownPerson(people.vault, facts));
  return likely.slice(0, mostAsked);
}

/**
 * Registers a person, if somebody said of every record that may be theirs that it is not, or that they do not know.
 * "Different" is kept for ever; "not sure" puts the two into the queue. Throws `MaybeKnown` when an answer is missing,
 * be it because a record came to be while the form was filled in.
 */
export async function registerUnlessKnown(
  change: Change,
  people: People,
  act: Act,
  person: NewPerson,
  answerFor: (personId: string) => LikelyAnswer | undefined,
): Promise<Registered> {
  const likely = await likelyBefore(change, people, person.facts);
  const answered = likely.map((record) => ({ record, answer: answerFor(record.personId) }));
  if (answered.some(({ answer }) => answer === undefined)) throw new MaybeKnown();
  const registered = await registerPerson(change, people, act, person);
  for (const { record, answer } of answered) {
    if (answer?.says === "different") {
      await tellApart(change, people, act, registered.id, record.personId, answer.why);
    } else await doubtPair(change, people, act, registered.id, record.personId, record);
  }
  return registered;
}

/** The records as fields of an audit line. */
export const objectsOf = (likely: readonly LikelyRecord[]): string[] =>
  likely.map(({ personId }) => objectOf(personId));
