import type { PartialDate } from "../../../core/partial-date.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { columnLetters } from "../../../platform/spreadsheets/index.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { type ColumnKind, columnKinds } from "../../importing/columns.ts";
import { headingsOf } from "../../importing/headings.ts";
import { columnsForm, tableForm } from "../../importing/import-forms.ts";
import type { OpenImport } from "../../importing/read-imports.ts";
import type { ImportSettings } from "../../importing/settings.ts";
import { type Table, type TableRow, textOf } from "../../importing/table/table.ts";
import type { Offered, Visit } from "../desk.ts";
import type { Shown } from "../parts/form-page.ts";
import { type ColumnsRefused, columnName } from "./columns-sent.ts";

/** So many rows show what a column holds. */
const samples = 3;

/** Which sheet is read, and from which row on. */
export const TablePart = ({
  visit,
  opened,
  table,
  address,
  shown,
  trouble,
}: {
  visit: Visit;
  opened: OpenImport;
  table: Table;
  address: string;
  shown: Shown | undefined;
  trouble: string | undefined;
}) => {
  const { t } = visit;
  const what =
    table.kind === "workbook"
      ? t("import-table.sheet-is", { name: table.sheet })
      : t("import-table.text-is", { encoding: table.encoding.toUpperCase() });
  const sheets = table.sheets.map(({ name, hidden }, at) => ({
    value: String(at),
    label: hidden ? t("import-table.hidden", { name }) : name,
  }));
  const current = table.sheets.findIndex(({ name }) => name === table.sheet);
  const { status: _, ...state } = shown ?? { status: 200 };
  const sheet = sheetOf(tableForm, {
    language: visit.language,
    action: `${address}/table`,
    submit: t("import-table.go"),
    requestKey: visit.freshKey(),
    values: { sheet: current < 0 ? null : String(current), head: opened.headRow },
    offered: { sheet: sheets },
    ...state,
    version: null,
  });
  const fields = sheets.length > 1 ? sheet.fields : sheet.fields.filter(({ key }) => key !== "sheet");
  return (
    <section aria-labelledby="table">
      <h2 id="table">{t("import-table.title")}</h2>
      <p>
        {t("import-table.text", { what, row: opened.headRow ?? 0 })}{" "}
        {table.hiddenRows > 0 ? t("import-table.hidden-rows", { count: table.hiddenRows }) : null}
      </p>
      <details open={shown !== undefined}>
        <summary>{t("import-table.other")}</summary>
        {trouble ? (
          <p class="field-problem" role="alert">
            {trouble}
          </p>
        ) : null}
        <SheetForm sheet={{ ...sheet, fields }} />
      </details>
    </section>
  );
};

/** What each column holds, with the first answers below each heading. */
export const ColumnsPart = ({
  visit,
  table,
  head,
  settings,
  remembered,
  address,
  offered,
  shown,
  refused,
  chosen,
}: {
  visit: Visit;
  table: Table;
  head: TableRow;
  settings: ImportSettings;
  remembered: boolean;
  address: string;
  offered: Offered;
  shown: Shown | undefined;
  refused: ColumnsRefused | undefined;
  /** What was chosen last, when something was wrong with it. */
  chosen: readonly (readonly [ColumnKind, number])[] | undefined;
}) => {
  const { t } = visit;
  const { status: _, ...state } = shown ?? { status: 200 };
  const { order, source, language, asOf, consented } = settings;
  const sheet = sheetOf(columnsForm, {
    language: visit.language,
    action: `${address}/columns`,
    submit: t("import-columns.go"),
    requestKey: visit.freshKey(),
    values: { order, source, language, as_of: asOf as PartialDate, consented },
    offered,
    ...state,
    version: null,
  });
  const holds = (at: number): ColumnKind | undefined =>
    chosen
      ? chosen.find(([, place]) => place === at)?.[0]
      : columnKinds.find((kind) => settings.columns[kind] === at);
  const rows = table.rows.filter(({ number }) => number > head.number).slice(0, samples);
  const problem =
    refused && t(refused.problem, refused.column ? { column: t(`import-column.${refused.column}`) } : {});
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{t("import-columns.title")}</h2>
      <p>{t("import-columns.text")}</p>
      {remembered ? <p class="soft">{t("import-columns.remembered")}</p> : null}
      {problem ? (
        <p class="field-problem" role="alert" id="columns-problem">
          {problem}
        </p>
      ) : null}
      <SheetForm
        sheet={sheet}
        first={
          <div class="table-frame to-cards">
            <table class="dense">
              <thead>
                <tr>
                  <th scope="col">{t("import-columns.heading")}</th>
                  <th scope="col">{t("import-columns.samples")}</th>
                  <th scope="col">{t("import-columns.holds")}</th>
                </tr>
              </thead>
              <tbody>
                {headingsOf(head).map((heading, at) => (
                  <tr>
                    <th scope="row" id={`heading-${at}`}>
                      {columnLetters(at)}. <bdi>{heading || t("import-columns.nameless")}</bdi>
                    </th>
                    <td data-label={t("import-columns.samples")}>
                      {rows
                        .map(({ cells }) => textOf(cells[at]).slice(0, 40))
                        .filter((text) => text.trim() !== "")
                        .map((text, place) => (
                          <>
                            {place > 0 ? " · " : null}
                            <bdi>{text}</bdi>
                          </>
                        ))}
                    </td>
                    <td data-label={t("import-columns.holds")}>
                      <select name={columnName(at)} aria-labelledby={`heading-${at}`}>
                        <option value="">{t("import-columns.nothing")}</option>
                        {columnKinds.map((kind) => (
                          <option value={kind} selected={holds(at) === kind}>
                            {t(`import-column.${kind}`)}
                          </option>
                        ))}
                      </select>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        }
      >
        <p class="soft">{t("import-columns.safe")}</p>
      </SheetForm>
    </section>
  );
};

/** Throwing away is one button, wherever an import stands. */
export const RemovalPart = ({ visit, address }: { visit: Visit; address: string }) => (
  <section class="remove" aria-labelledby="removal">
    <h2 id="removal">{visit.t("import-drop.title")}</h2>
    <p class="soft">{visit.t("import-drop.text")}</p>
    <form method="post" action={`${address}/removal`}>
      <HiddenFields requestKey={visit.freshKey()} version={null} />
      <button type="submit" class="grave">
        {visit.t("import-drop.go")}
      </button>
    </form>
  </section>
);
