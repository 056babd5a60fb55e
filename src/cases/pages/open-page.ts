import { labelsFrom, type PersonLabel } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type CaseFacts, type Dossier, dossierOf } from "../dossier/dossier.ts";
import { noteCaseReading, type SeenCase } from "../permission/cases-for.ts";
import { type CaseStatement, readSeenCase } from "../permission/read-seen-case.ts";
import type { CaseVisit } from "./desk.ts";

/** A case opened for a page: the line in the log is written, the facts are read, the names are there. */
export interface OpenedForPage {
  readonly seen: SeenCase;
  readonly facts: CaseFacts;
  readonly labels: ReadonlyMap<string, PersonLabel>;
}

/**
 * Opens the case that the address names; `statement`: what the page reads beside it, of `caseWith`. Throws "not found" for
 * those who may not see it.
 */
export async function openForPage<Beside = unknown>(
  { cases, act, place }: CaseVisit,
  query: Query,
  fields: readonly string[] = ["case"],
  statement?: CaseStatement<Beside>,
): Promise<OpenedForPage & { readonly beside: Beside }> {
  const { seen, facts, labelRows, beside } = await readSeenCase(query, cases, act, place("case"), statement);
  const ids = facts.members.map(({ personId }) => personId);
  const labels = seen.may("person.read") ? labelsFrom(cases, labelRows) : new Map();
  await noteCaseReading(query, cases, act, seen, [...fields, ...ids.map((id) => `person:${id}`)]);
  return { seen, facts, labels, beside };
}

/** The member that the address names, or the one it asks for. */
export function memberOf(facts: CaseFacts, memberId: string | undefined): Dossier {
  if (!facts.members.some(({ id }) => id === memberId)) throw notFound();
  return dossierOf(facts, memberId as string);
}
