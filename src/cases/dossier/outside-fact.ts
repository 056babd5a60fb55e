import type { Query } from "../../platform/db/index.ts";

/**
 * What a domain's rules must know that belongs to no case: a list, a table of rules. Read with every dossier, so it must
 * be small.
 */
export interface OutsideFact<T = unknown> {
  /** `travel.destinations`. */
  readonly name: string;
  read(query: Query): Promise<T>;
}
