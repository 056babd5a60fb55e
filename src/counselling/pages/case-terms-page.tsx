import {
  addAddress,
  type CasesDesk,
  type CaseVisit,
  crumbsOf,
  framed,
  mayReadCases,
  openForPage,
  page,
  recordAddress,
} from "../../cases/parts/index.ts";
import { PersonName } from "../../people/parts/index.ts";
import { look } from "../../platform/audit/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { legalDeadline } from "../steps/legal-deadline.ts";
import { HowComputed, LastDayCell, type Term, wordsFor } from "./how-computed.tsx";

export const caseTermsRoutes = (desk: CasesDesk): Route[] => [
  page(desk, "/cases/:case/terms", mayReadCases, caseTermsPage),
];

/** The terms of a case. Who is not of the legal circle sees that a term runs and until when, for nobody may overlook it; nothing more. */
async function caseTermsPage(visit: CaseVisit): Promise<Response> {
  const { cases, p } = visit;
  const w = wordsFor(visit);
  const { seen, facts, labels } = await look(cases.database, (query) => openForPage(visit, query, ["terms"]));
  const legal = seen.may(legalDeadline.reads);
  const terms = facts.records.filter(
    ({ kind, outcome }) => kind === legalDeadline.name && (legal || outcome === "open"),
  ) as readonly Term[];
  const personOf = (memberId: string | null) => facts.members.find(({ id }) => id === memberId)?.personId;
  return framed(
    visit,
    { title: w("terms.case-title"), crumbs: crumbsOf(visit, seen.id, seen.number) },
    <>
      <h1>{w("terms.case-title")}</h1>
      {terms.length === 0 ? <p>{w("terms.case-none")}</p> : null}
      <ul class="tasks">
        {terms
          .toSorted((a, b) => (a.happenedOn ?? "").localeCompare(b.happenedOn ?? ""))
          .map((term) => (
            <li>
              <LastDayCell visit={visit} day={term.happenedOn} runs={term.outcome === "open"} />{" "}
              <PersonName t={p} label={labels.get(personOf(term.memberId) ?? "")} />
              {legal && term.open.rule ? (
                <>
                  {" "}
                  <a href={recordAddress(seen.id, term.id)}>{w(`term.${term.open.rule}`)}</a>{" "}
                  <span class="status">{w(`deadline.${term.open.standing ?? "open"}`)}</span>
                  <p class="soft">
                    <HowComputed visit={visit} term={term} />
                  </p>
                </>
              ) : null}
            </li>
          ))}
      </ul>
      {legal ? null : <p class="soft">{w("terms.ask-lawyer")}</p>}
      {seen.may(legalDeadline.writes)
        ? facts.members.map(({ id, personId }) => (
            <p>
              <a class="button second" href={addAddress(seen.id, legalDeadline.name, { member: id })}>
                {w("legal-deadline.title")}: <PersonName t={p} label={labels.get(personId)} />
              </a>
            </p>
          ))
        : null}
    </>,
  );
}
