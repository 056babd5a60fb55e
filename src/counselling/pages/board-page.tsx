import { may } from "../../access/index.ts";
import { casesFor } from "../../cases/index.ts";
import { type CasesDesk, type CaseVisit, framed, page, recordAddress } from "../../cases/parts/index.ts";
import { writeNumber } from "../../people/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { legalDeadline } from "../steps/legal-deadline.ts";
import { HowComputed, LastDayCell, type Term, wordsFor } from "./how-computed.tsx";

/** How many terms the board shows; what is due later waits. */
const most = 100;

export const boardRoutes = (desk: CasesDesk): Route[] => [
  page(desk, "/deadlines", may("legal.read"), boardPage),
];

/** All open terms of the cases a lawyer may see, what passes first on top. Numbers of cases, nobody's name. */
async function boardPage(visit: CaseVisit): Promise<Response> {
  const { cases, act, t } = visit;
  const w = wordsFor(visit);
  const rows = await casesFor(cases, act)
    .visible(cases.database.query)
    .innerJoin("case_record", "case_record.case_id", "return_case.id")
    .where("case_record.kind", "=", legalDeadline.name)
    .where("case_record.outcome", "=", "open")
    .where("case_record.struck_at", "is", null)
    .orderBy("case_record.happened_on")
    .orderBy("case_record.id")
    .limit(most)
    .select([
      "case_record.id",
      "case_record.case_id as caseId",
      "case_record.open",
      "case_record.happened_on as day",
      "return_case.number",
    ])
    .execute();
  return framed(
    visit,
    { title: w("terms.title") },
    <>
      <h1>{w("terms.title")}</h1>
      {rows.length === 0 ? (
        <p>{w("terms.none")}</p>
      ) : (
        <ul class="tasks">
          {rows.map(({ id, caseId, open, day, number }) => {
            const term = { open: JSON.parse(open) } as Term;
            return (
              <li>
                <LastDayCell visit={visit} day={day} />{" "}
                <a href={recordAddress(caseId, id)}>
                  {term.open.rule ? w(`term.${term.open.rule}`) : w("terms.open")}
                </a>{" "}
                <a class="soft" href={`/cases/${caseId}`}>
                  {t("cases.number")} {writeNumber(number)}
                </a>
                <p class="soft">
                  <HowComputed visit={visit} term={term} />
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </>,
  );
}
