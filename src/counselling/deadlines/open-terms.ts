import { type Act, type Cases, casesFor } from "../../cases/index.ts";
import { labelsOf, note } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { legalDeadline } from "../steps/legal-deadline.ts";

/**
 * The open terms of the cases somebody of the legal circle may see, what passes first on top, with the names of whose they
 * are; `until` leaves out what passes later. That these cases were shown stands in the log.
 */
export async function openTerms(
  query: Query,
  cases: Cases,
  act: Act,
  most: number,
  until: string = "9999-12-31",
) {
  const terms = await casesFor(cases, act)
    .visible(query)
    .innerJoin("case_record", "case_record.case_id", "return_case.id")
    .where("case_record.kind", "=", legalDeadline.name)
    .where("case_record.outcome", "=", "open")
    .where("case_record.struck_at", "is", null)
    .where("case_record.happened_on", "<=", until)
    .orderBy("case_record.happened_on")
    .orderBy("case_record.id")
    .limit(most)
    .select([
      "case_record.id",
      "case_record.case_id as caseId",
      "case_record.person_id as personId",
      "case_record.open",
      "case_record.happened_on as day",
      "return_case.number",
    ])
    .execute();
  const persons = terms.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const labels = await labelsOf(query, cases, [...new Set(persons)]);
  if (terms.length > 0) {
    const fields = [...new Set(terms.map(({ caseId }) => `case:${caseId}`))];
    await note(query, act, "legal.read", { action: "case.list", object: "case:list", fields }, cases.now());
  }
  return { terms, labels };
}
