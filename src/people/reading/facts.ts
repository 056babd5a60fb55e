import { keepTogether, kindOf, listedRows, type Query } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import { groupsFrom, membersIn, mergedList, wholePersons } from "../permission/merge-group.ts";
import { subjectOf } from "../permission/persons-for.ts";
import { type RecordKindName, recordKindNames } from "../records/index.ts";
import { factLists, openRecord, type RecordRow, type StoredRecord } from "../records/stored.ts";

/** Facts by kind; of kinds that were not asked for there are none. */
export type Facts = { readonly [N in RecordKindName]: readonly StoredRecord<N>[] };

/** The facts of some persons, opened. */
export interface ReadFacts {
  /** Every record of these persons with its root: themselves where nothing was merged. */
  readonly groups: ReadonlyMap<string, string>;
  /** What is on some of these records, of each kind the facts of the first record first, each from the oldest. */
  of(records: readonly string[]): Facts;
}

/** The facts of some kinds of all records of these persons, in one statement, without permission or line: for what has both already. */
export async function readFacts(
  query: Query,
  people: Pick<People, "vault">,
  ids: readonly string[],
  kinds: readonly RecordKindName[] = recordKindNames,
): Promise<ReadFacts> {
  const { merged, ...lists } = await askFor(kinds)(query, { ids });
  const groups = groupsFrom(ids, merged);
  const rows = lists as Readonly<Record<string, readonly RecordRow[]>>;
  const opened = people.vault.together([...groups.keys()].map(subjectOf), () =>
    kinds.map((kind) => {
      const records = (rows[kind] ?? []).map((row) => openRecord(people, kind, row));
      return [kind, Map.groupBy(records, ({ personId }) => personId)] as const;
    }),
  );
  const byKind = new Map<RecordKindName, ReadonlyMap<string, readonly StoredRecord[]>>(opened);
  return {
    groups,
    of: (records) =>
      Object.fromEntries(
        recordKindNames.map((kind) => [kind, records.flatMap((id) => byKind.get(kind)?.get(id) ?? [])]),
      ) as unknown as Facts,
  };
}

/** The facts of one person, from all records that were merged. */
export async function factsOf(
  query: Query,
  people: Pick<People, "vault">,
  id: string,
  kinds?: readonly RecordKindName[],
): Promise<Facts> {
  const { groups, of } = await readFacts(query, people, [id], kinds);
  return of(membersIn(groups, id));
}

/** By the kinds that are asked for: all, those of a right, those of a page. */
const known = new Map<string, ReturnType<typeof keepFacts>>();

function askFor(kinds: readonly RecordKindName[]): ReturnType<typeof keepFacts> {
  const name = kinds.join(" ");
  const kept = known.get(name) ?? keepFacts(kinds);
  known.set(name, kept);
  return kept;
}

const keepFacts = (kinds: readonly RecordKindName[]) =>
  keepTogether(
    (query: Query, _: { readonly ids: readonly string[] }) => ({
      ...factLists(query, kinds),
      merged: mergedList(query),
    }),
    (query, { ids }) => wholePersons(listedRows(kindOf(query), "person_id", ids)),
  );
