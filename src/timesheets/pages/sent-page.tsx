import { type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { type Shown, sheetOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { decideSheet } from "../decide-sheet.ts";
import { decideForm } from "../forms.ts";
import { leavePart, otherPart } from "../hours.ts";
import { openSent, type SentSheet, versionsOfSheet } from "../read-sheets.ts";
import {
  afterwards,
  framed,
  mayApproveSheets,
  mayReadSheets,
  page,
  sayDay,
  sheetAddress,
  type Visit,
  visitOf,
} from "./desk.ts";
import { SheetHistory } from "./history.tsx";
import { standingOf } from "./list-page.tsx";
import { MonthTable } from "./month-table.tsx";
import { problemsOf } from "./own-month-page.tsx";
import { inOrder, type PartNames, partNames } from "./parts-named.ts";

const path = sheetAddress(":sheet");

export const sentRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayReadSheets, (visit) => showSent(visit, { status: 200 })),
  formPosting(desk, {
    path: `${path}/decision`,
    policy: mayApproveSheets,
    async form({ cases, place }) {
      await versionsOfSheet(cases.database.query, place("sheet"));
      return decideForm;
    },
    show: (visit, shown) => showSent(visitOf(visit), shown),
    async save({ cases, act, place }, change, { values, version }) {
      await decideSheet(change, cases, act, place("sheet"), { seq: version, ...values });
      return afterwards(sheetAddress(place("sheet")), "decided");
    },
    problemsOf,
  }),
];

/** A month as somebody sent it last, and what is said to it. */
async function showSent(visit: Visit, shown: Shown): Promise<Response> {
  const { t, cases, desk, place, actor } = visit;
  const { query } = cases.database;
  const versions = await versionsOfSheet(query, place("sheet"));
  const last = versions.at(-1) ?? versions[0];
  const names = await partNames(visit);
  const who = (await desk.namesOf([last.staffId])).get(last.staffId) ?? last.staffId;
  const title = t("sheet.title", { month: sayDay(visit, last.month) });
  const decides = visit.may("cost.approve") && last.decision === null;
  return framed(
    visit,
    { title },
    <>
      <h1>
        {title}, <bdi>{who}</bdi>
      </h1>
      <p class={last.decision?.outcome === "sent-back" ? "notice" : undefined}>
        <strong>{t(`state.${standingOf(last)}`)}</strong>
        {last.decision?.reason ? `: ${last.decision.reason}` : null}
      </p>
      {last.reason ? <p>{t("sheet.reason", { reason: last.reason })}</p> : null}
      <section class="person-section" aria-labelledby="days">
        <h2 id="days">{t("sheet.days")}</h2>
        <MonthTable
          visit={visit}
          month={last.month}
          parts={last.parts}
          words={await openSent(query, cases, last)}
          names={names}
        />
      </section>
      {decides ? (
        <section class="person-section" aria-labelledby="decide">
          <h2 id="decide">{t("decide.title")}</h2>
          {last.staffId === actor.staffId ? (
            <p>{t("problem.own")}</p>
          ) : (
            <Deciding visit={visit} sheet={last} shown={shown} />
          )}
        </section>
      ) : null}
      {visit.may("cost.write") && last.decision?.outcome === "approved" ? (
        <Booking visit={visit} sheet={last} names={names} />
      ) : null}
      <SheetHistory visit={visit} versions={versions} paper={sheetAddress(last.id, "print")} />
    </>,
    shown.status,
  );
}

const Deciding = ({ visit, sheet: { id, seq }, shown }: { visit: Visit; sheet: SentSheet; shown: Shown }) => (
  <Form
    sheet={sheetOf(decideForm, {
      language: visit.language,
      action: sheetAddress(id, "decision"),
      submit: visit.t("decide.do"),
      requestKey: visit.freshKey(),
      ...shown,
      version: shown.version ?? seq,
    })}
  />
);

/** The way to the book of costs for each project of an approved month. */
const Booking = ({ visit: { t }, sheet, names }: { visit: Visit; sheet: SentSheet; names: PartNames }) => {
  const projects = Object.keys(sheet.parts).filter((part) => part !== otherPart && part !== leavePart);
  return projects.length === 0 ? null : (
    <section class="person-section" aria-labelledby="book">
      <h2 id="book">{t("costs.book")}</h2>
      <ul>
        {inOrder(projects, names).map((project) => (
          <li>
            <a href={`/costs/work?${new URLSearchParams({ sheet: sheet.id, project })}`}>
              {names.long(project)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
