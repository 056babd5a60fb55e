import { expressionBuilder } from "kysely";
import type { Tables } from "../platform/db/index.ts";

/** In a query over requests (`case_record as request`): whether a part of a kind stands under it, with an outcome where one is said. */
export function hasPart(kind: string, outcome?: string) {
  const { exists, selectFrom } = expressionBuilder<Tables & { request: Tables["case_record"] }, "request">();
  const standing = selectFrom("case_record as part")
    .select("part.id")
    .whereRef("part.parent_id", "=", "request.id")
    .where("part.kind", "=", kind)
    .where("part.struck_at", "is", null);
  return exists(outcome === undefined ? standing : standing.where("part.outcome", "=", outcome));
}
