import { constants } from "node:sqlite";
import type { PublicRight } from "./tables.ts";

/** The part of SQLite's authorizer call that we decide on: what is to be done, to which table or function. */
type Authorizer = (action: number, first: string | null, second: string | null) => number;

const alwaysAllowed = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_TRANSACTION,
  constants.SQLITE_RECURSIVE,
]);

/**
 * SQLite asks this before it prepares any statement on the public handle. What is not allowed here does not exist for
 * the public process, whatever its code tries.
 */
export function publicAuthorizer(rights: Readonly<Record<string, PublicRight | undefined>>): Authorizer {
  const right = (table: string | null) =>
    table !== null && Object.hasOwn(rights, table) ? rights[table] : undefined;
  const answer = (allowed: boolean) => (allowed ? constants.SQLITE_OK : constants.SQLITE_DENY);
  return (action, first, second) => {
    if (alwaysAllowed.has(action)) return constants.SQLITE_OK;
    if (action === constants.SQLITE_READ) return answer(right(first) === "read");
    if (action === constants.SQLITE_INSERT) return answer(right(first) === "append");
    if (action === constants.SQLITE_FUNCTION) return answer(second?.toLowerCase() !== "load_extension");
    return constants.SQLITE_DENY;
  };
}
