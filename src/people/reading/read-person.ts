import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, People } from "../people.ts";
import { noteReading, personsFor, type SeenPerson } from "../permission/persons-for.ts";
import { type RecordKindName, recordKindNames, recordKinds } from "../records/index.ts";
import { type Facts, factsOf } from "./facts.ts";

export interface ReadPerson {
  readonly seen: SeenPerson;
  /** Kinds the reader may not see are left empty, and are named in none of the lines. */
  readonly facts: Facts;
  readonly kinds: readonly RecordKindName[];
}

/**
 * Reads a person with the facts somebody may see, of these kinds or of all. The line about it stands or falls with the
 * reading: no line, no page. Throws "not found".
 */
export async function readPerson(
  query: Query,
  people: People,
  act: Act,
  id: string,
  wanted: readonly RecordKindName[] = recordKindNames,
): Promise<ReadPerson> {
  const seen = await personsFor(people, act).get(query, id);
  const kinds = wanted.filter((name) => seen.may(recordKinds[name].seenWith));
  if (kinds.length === 0 && wanted.length > 0) throw notFound();
  const facts = await factsOf(query, people, id, kinds);
  await noteReading(query, people, act, seen, { action: "person.read", fields: kinds });
  return { seen, facts, kinds };
}
