import { type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import { type Shown, sheetOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { projectsOfMonth, TimesheetRefused } from "../faults.ts";
import { sendForm } from "../forms.ts";
import { hoursIn, leavePart, otherPart } from "../hours.ts";
import { findSheet, partsOf, readDraft, sentSheets } from "../read-sheets.ts";
import { saysTheSame, sendSheet } from "../send-sheet.ts";
import { begunMonth } from "../write-sheet.ts";
import { afterwards, framed, mayWriteSheets, ownAddress, page, sayDay, type Visit, visitOf } from "./desk.ts";
import { SheetHistory } from "./history.tsx";
import { MonthTable } from "./month-table.tsx";
import { inOrder, type PartNames, partNames } from "./parts-named.ts";

const path = ownAddress(":month");

export const problemsOf = (error: unknown) =>
  error instanceof TimesheetRefused ? error.problems : undefined;

export const ownMonthRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayWriteSheets, (visit) => showMonth(visit, { status: 200 })),
  formPosting(desk, {
    path: `${path}/sending`,
    policy: mayWriteSheets,
    form: () => sendForm,
    show: (visit, shown) => showMonth(visitOf(visit), shown),
    async save({ cases, act, place }, change, { values }) {
      await sendSheet(change, cases, act, place("month"), values.reason);
      return afterwards(ownAddress(place("month")), "sent");
    },
    problemsOf,
  }),
];

/** One's own month: what goes where, day by day, and sending it. */
async function showMonth(visit: Visit, shown: Shown): Promise<Response> {
  const { t, cases, actor, place, today, language } = visit;
  const { query } = cases.database;
  const month = begunMonth(place("month"), today);
  const sheet = await findSheet(query, actor.staffId, month.key);
  const draft = sheet ? await readDraft(query, cases, sheet.id) : [];
  const sent = await sentSheets(query, { staffId: actor.staffId, month: month.key });
  const names = await partNames(visit);
  const parts = partsOf(draft);
  const words = Object.fromEntries(draft.map((one) => [one.part, one.words ?? ""]));
  const offered = [
    ...new Set([
      ...(await projectsOfMonth(query, month)).map(({ id }) => id),
      otherPart,
      leavePart,
      ...Object.keys(parts),
    ]),
  ];
  const title = t("sheet.title", { month: sayDay(visit, month.key) });
  const last = sent.at(-1);
  const isSent = last !== undefined && (await saysTheSame(query, cases, last, draft));
  const form = sheetOf(sendForm, {
    language,
    action: ownAddress(month.key, "sending"),
    submit: t("send.do"),
    requestKey: visit.freshKey(),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title },
    <>
      <h1>{title}</h1>
      <section class="person-section" aria-labelledby="parts">
        <h2 id="parts">{t("sheet.parts")}</h2>
        <PartList visit={visit} month={month.key} offered={offered} parts={parts} names={names} />
      </section>
      <section class="person-section" aria-labelledby="days">
        <h2 id="days">{t("sheet.days")}</h2>
        <MonthTable visit={visit} month={month.key} parts={parts} words={words} names={names} />
      </section>
      {draft.length > 0 && !isSent ? (
        <section class="person-section" aria-labelledby="send">
          <h2 id="send">{t("send.title")}</h2>
          <p>{t("send.text")}</p>
          <Form sheet={form} />
        </section>
      ) : null}
      <SheetHistory visit={visit} versions={sent} paper={ownAddress(month.key, "print")} />
    </>,
    shown.status,
  );
}

const PartList = ({
  visit: { t },
  month,
  offered,
  parts,
  names,
}: {
  visit: Visit;
  month: string;
  offered: readonly string[];
  parts: ReturnType<typeof partsOf>;
  names: PartNames;
}) => (
  <div class="table-frame to-cards">
    <table class="dense">
      <thead>
        <tr>
          <th scope="col">{t("sheet.part")}</th>
          <th scope="col" class="number">
            {t("sheets.hours")}
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(offered, names).map((part) => (
          <tr>
            <th scope="row">
              <a href={ownAddress(month, "parts", part)}>{names.long(part)}</a>
            </th>
            <td data-label={t("sheets.hours")} class="number">
              {t.number(hoursIn(parts[part] ?? {}))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
