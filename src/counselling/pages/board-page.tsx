import { may } from "../../access/index.ts";
import { type CasesDesk, type CaseVisit, framed, page, recordAddress } from "../../cases/parts/index.ts";
import { writeNumber } from "../../people/index.ts";
import { PersonName } from "../../people/parts/index.ts";
import { look } from "../../platform/audit/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { openTerms } from "../deadlines/open-terms.ts";
import { HowComputed, LastDayCell, type Term, wordsFor } from "./how-computed.tsx";

/** How many terms the board shows; what is due later waits. */
const most = 100;

export const boardRoutes = (desk: CasesDesk): Route[] => [
  page(desk, "/deadlines", may("legal.read"), boardPage),
];

/** All open terms of the cases a lawyer may see, what passes first on top, and whose they are. */
async function boardPage(visit: CaseVisit): Promise<Response> {
  const { cases, act, t, p } = visit;
  const w = wordsFor(visit);
  const { terms: rows, labels } = await look(cases.database, (query) => openTerms(query, cases, act, most));
  return framed(
    visit,
    { title: w("terms.title") },
    <>
      <h1>{w("terms.title")}</h1>
      {rows.length === 0 ? (
        <p>{w("terms.none")}</p>
      ) : (
        <ul class="tasks">
          {rows.map(({ id, caseId, personId, open, day, number }) => {
            const term = { open: JSON.parse(open) } as Term;
            return (
              <li>
                <LastDayCell visit={visit} day={day} />{" "}
                <a href={recordAddress(caseId, id)}>
                  {term.open.rule ? w(`term.${term.open.rule}`) : w("terms.open")}
                </a>{" "}
                <PersonName t={p} label={labels.get(personId ?? "")} />{" "}
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
