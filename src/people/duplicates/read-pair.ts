import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, People } from "../people.ts";
import { rootsOf } from "../permission/merge-group.ts";
import { personsFor } from "../permission/persons-for.ts";
import type { Facts } from "../reading/facts.ts";
import { labelsOf, type PersonLabel } from "../reading/labels.ts";
import { placesOf, type RecordPlace } from "../reading/places.ts";
import { readPerson } from "../reading/read-person.ts";
import { recordKindNames } from "../records/index.ts";
import type { Weighed } from "./evidence.ts";
import { type Judgement, readJudgements } from "./faces/judge-faces.ts";
import { tellingKinds } from "./known-person.ts";
import { looksLikeTwins, weighRecords } from "./merging/merge-persons.ts";
import { type Merge, readMerges } from "./merging/read-merges.ts";
import { pairOf } from "./pair.ts";

/** One side of a comparison; of a record the reader may not see only its place. */
export interface PairSide {
  readonly id: string;
  readonly place: RecordPlace;
  readonly label: PersonLabel | undefined;
  readonly facts: Facts | null;
}

export interface ReadPair {
  readonly sides: readonly [PairSide, PairSide];
  /** Null where the reader may not see both, and for records of one person. */
  readonly weighed: Weighed | null;
  readonly twins: boolean;
  readonly merged: boolean;
  /** The merge between the two that counts or waits. */
  readonly merge: Merge | null;
  /** What people saw in the photographs of both, the latest first; of a record one may not see, nothing. */
  readonly faces: readonly Judgement[];
  readonly apart: { readonly toldAt: Date; readonly toldBy: string } | null;
}

/**
 * Two records side by side. Throws "not found" unless the actor sees the first, and the second too or the pair stands
 * in the queue: that there is a record one may not see is told to nobody else.
 */
export async function readPair(
  query: Query,
  people: People,
  act: Act,
  one: string,
  other: string,
): Promise<ReadPair> {
  if (one === other) throw notFound();
  const persons = personsFor(people, act);
  if (!(await persons.get(query, one)).may("person.write")) throw notFound();
  const seesOther = (await persons.find(query, other)) !== undefined;
  if (!seesOther && !(await isDoubted(query, one, other))) throw notFound();
  const roots = await rootsOf(query, [one, other]);
  const merged = roots.get(one) === roots.get(other);
  const weighed = seesOther && !merged ? await weighRecords(query, people, one, other) : null;
  return {
    sides: [
      await readSide(query, people, act, one, merged),
      seesOther
        ? await readSide(query, people, act, other, merged)
        : { ...(await readPlace(query, other)), label: undefined, facts: null },
    ],
    weighed,
    twins: weighed !== null && looksLikeTwins(weighed),
    merged,
    merge: seesOther ? ((await readMerges(query, people, [one, other])).at(-1) ?? null) : null,
    faces: seesOther ? await readJudgements(query, people, one, other) : [],
    apart: await readApart(query, one, other),
  };
}

async function readPlace(query: Query, id: string): Promise<{ id: string; place: RecordPlace }> {
  const place = (await placesOf(query, [id])).get(id);
  if (!place) throw notFound();
  return { id, place };
}

/** Of two records of one person each shows its own facts; of two persons each shows all of theirs. */
async function readSide(
  query: Query,
  people: People,
  act: Act,
  id: string,
  merged: boolean,
): Promise<PairSide> {
  const { facts } = await readPerson(query, people, act, id, tellingKinds);
  const own = recordKindNames.map((kind) => [
    kind,
    facts[kind].filter(({ personId }) => !merged || personId === id),
  ]);
  const label = (await labelsOf(query, people, [id])).get(id);
  return { ...(await readPlace(query, id)), label, facts: Object.fromEntries(own) as unknown as Facts };
}

async function isDoubted(query: Query, one: string, other: string): Promise<boolean> {
  const { low_id, high_id } = pairOf(one, other);
  const row = await query
    .selectFrom("person_doubt")
    .select("bits")
    .where("low_id", "=", low_id)
    .where("high_id", "=", high_id)
    .executeTakeFirst();
  return row !== undefined;
}

async function readApart(query: Query, one: string, other: string): Promise<ReadPair["apart"]> {
  const { low_id, high_id } = pairOf(one, other);
  const row = await query
    .selectFrom("person_distinct")
    .select(["told_at", "told_by"])
    .where("low_id", "=", low_id)
    .where("high_id", "=", high_id)
    .executeTakeFirst();
  return row ? { toldAt: new Date(row.told_at), toldBy: row.told_by } : null;
}
