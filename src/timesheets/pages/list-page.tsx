import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { hoursInAll } from "../hours.ts";
import { lastMonths } from "../month.ts";
import { findSheet, latestOf, partsOf, readDraft, type SentSheet, sentSheets } from "../read-sheets.ts";
import { saysTheSame } from "../send-sheet.ts";
import {
  framed,
  mayEnter,
  ownAddress,
  page,
  sayDay,
  sayMoment,
  sheetAddress,
  sheetsAddress,
  type Visit,
} from "./desk.ts";

export const sheetListRoutes = (desk: CasesDesk): Route[] => [page(desk, sheetsAddress, mayEnter, showList)];

/** How far back the list of one's own months goes. */
const monthsBack = 12;

async function showList(visit: Visit): Promise<Response> {
  const { t } = visit;
  return framed(
    visit,
    { title: t("sheets.title"), crumbs: [] },
    <>
      <h1>{t("sheets.title")}</h1>
      <p>{t("sheets.text")}</p>
      {visit.may("cost.read") ? <OfColleagues visit={visit} /> : null}
      {visit.may("timesheet.write") ? <OwnMonths visit={visit} /> : null}
    </>,
  );
}

export const standingOf = ({ decision }: Pick<SentSheet, "decision">) => decision?.outcome ?? "waiting";

/** How a month of one's own stands, and its hours as they are being written. */
async function ownState({ cases, actor }: Visit, month: string, sent: readonly SentSheet[]) {
  const { query } = cases.database;
  const sheet = await findSheet(query, actor.staffId, month);
  const draft = sheet ? await readDraft(query, cases, sheet.id) : [];
  const last = sent.findLast((one) => one.month === month);
  const hours = hoursInAll(partsOf(draft));
  if (!last) return { state: draft.length === 0 ? "none" : "draft", hours } as const;
  // What was sent back is open again: what it says now need not be what was sent.
  const same = last.decision?.outcome === "sent-back" || (await saysTheSame(query, cases, last, draft));
  return { state: same ? standingOf(last) : "changed", hours } as const;
}

const OwnMonths = async ({ visit }: { visit: Visit }) => {
  const { t, cases, actor, today } = visit;
  const sent = await sentSheets(cases.database.query, { staffId: actor.staffId });
  const months = [...new Set([...lastMonths(today, monthsBack), ...sent.map(({ month }) => month)])];
  const rows = await Promise.all(
    months.map(async (month) => ({ month, ...(await ownState(visit, month, sent)) })),
  );
  return (
    <section class="person-section" aria-labelledby="mine">
      <h2 id="mine">{t("sheets.mine")}</h2>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("sheets.month")}</th>
              <th scope="col" class="number">
                {t("sheets.hours")}
              </th>
              <th scope="col">{t("sheets.state")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, hours, state }) => (
              <tr>
                <th scope="row">
                  <a href={ownAddress(month)}>{sayDay(visit, month)}</a>
                </th>
                <td data-label={t("sheets.hours")} class="number">
                  {t.number(hours)}
                </td>
                <td data-label={t("sheets.state")}>{t(`state.${state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

/** The months of everybody else: those that wait, then what was decided lately. */
const OfColleagues = async ({ visit }: { visit: Visit }) => {
  const { t, cases, actor, desk } = visit;
  const all = latestOf(await sentSheets(cases.database.query)).filter(
    ({ staffId }) => staffId !== actor.staffId,
  );
  const waiting = all.filter(({ decision }) => decision === null);
  const decided = all.filter(({ decision }) => decision !== null).slice(0, 100);
  const names = await desk.namesOf([...new Set(all.map(({ staffId }) => staffId))]);
  const table = (sheets: readonly SentSheet[]) => (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("sheets.month")}</th>
            <th scope="col">{t("sheets.name")}</th>
            <th scope="col">{t("sheets.sent")}</th>
            <th scope="col">{t("sheets.state")}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr>
              <th scope="row">
                <a href={sheetAddress(sheet.id)}>{sayDay(visit, sheet.month)}</a>
              </th>
              <td data-label={t("sheets.name")}>
                <bdi>{names.get(sheet.staffId) ?? sheet.staffId}</bdi>
              </td>
              <td data-label={t("sheets.sent")}>{sayMoment(visit, sheet.sentAt)}</td>
              <td data-label={t("sheets.state")}>{t(`state.${standingOf(sheet)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <>
      <section class="person-section" aria-labelledby="waiting">
        <h2 id="waiting">{t("sheets.waiting")}</h2>
        {waiting.length === 0 ? <p>{t("sheets.none-waiting")}</p> : table(waiting)}
      </section>
      {decided.length > 0 ? (
        <section class="person-section" aria-labelledby="decided">
          <h2 id="decided">{t("sheets.all")}</h2>
          {table(decided)}
        </section>
      ) : null}
    </>
  );
};
