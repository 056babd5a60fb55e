import { PostgresAdapter } from "kysely";
import type { DatabaseKind, Query } from "./query.ts";

/** Which of the two databases answers a query: where they want to be asked differently. */
export const kindOf = (query: Query): DatabaseKind =>
  query.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite";
