import type { Lists, Query } from "../../platform/db/index.ts";
import type { CaseRecordRow } from "../tables.ts";

/** What a table says openly of a record that was not struck. */
export type StandingRow = Pick<CaseRecordRow, "id" | "kind" | "parent_id" | "outcome" | "currency">;

/** For which case, of whom, a fact is read, on which day (`YYYY-MM-DD`). */
export interface FactFor {
  readonly caseId: string;
  /** Of its members. */
  readonly personIds: readonly string[];
  /** The records of these persons, each with its root (`groupsOf`). */
  readonly groups: ReadonlyMap<string, string>;
  /** What stands in it, in its order. */
  readonly records: readonly StandingRow[];
  readonly today: string;
}

/**
 * What a domain's rules must know that stands in no record of the case: a list, a table of rules, what other cases hold.
 * Read with every dossier, so it must be small.
 */
export interface OutsideFact<T = unknown> {
  /** `travel.destinations`. */
  readonly name: string;
  /** What it is made of at the moment `at`, read in one statement with the case; beside `wholePersons` of its members. */
  readonly lists?: (query: Query, asked: { readonly caseId: string; readonly at: string }) => Lists;
  /** `rows`: what stood in its lists. */
  read(query: Query, whose: FactFor, rows: Readonly<Record<string, readonly never[]>>): Promise<T>;
}

/** What a fact is known by, where whoever reads it is put together later. */
export interface FactName<T> {
  readonly name: string;
  readonly read?: OutsideFact<T>["read"];
  /** What it is where no part of the journey brings it; without it, asking for it throws. */
  readonly none?: T;
}
