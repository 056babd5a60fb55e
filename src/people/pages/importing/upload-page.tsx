import { type Shown, sheetOf } from "../../../platform/forms/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { uploadForm } from "../../importing/import-forms.ts";
import { type OpenImport, readOwnImports } from "../../importing/read-imports.ts";
import { offeredTo, type Visit } from "../desk.ts";
import { framed } from "../parts/respond.tsx";
import { importAddress, importsAddress } from "./import-page.tsx";

/** One's own spreadsheets, and the way to bring another in. */
export async function importsPage(
  visit: Visit,
  { status, trouble, ...shown }: Shown & { readonly trouble?: string },
): Promise<Response> {
  const { t, people, act } = visit;
  const offered = await offeredTo(visit);
  const imports = await readOwnImports(people.database.query, people, act);
  const sheet = sheetOf(uploadForm, {
    language: visit.language,
    action: importsAddress,
    submit: t("imports.go"),
    requestKey: visit.freshKey(),
    values: { office: offered.office?.[0]?.value ?? null },
    offered,
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("imports.title") },
    <>
      <h1>{t("imports.title")}</h1>
      <section aria-labelledby="new">
        <h2 id="new">{t("imports.new")}</h2>
        <p>{t("imports.text")}</p>
        {trouble ? (
          <p class="field-problem" role="alert">
            {trouble}
          </p>
        ) : null}
        <SheetForm sheet={sheet} />
      </section>
      <section aria-labelledby="own">
        <h2 id="own">{t("imports.own")}</h2>
        {imports.length === 0 ? <p>{t("imports.none")}</p> : <ImportTable visit={visit} imports={imports} />}
      </section>
    </>,
    status,
  );
}

const ImportTable = ({ visit: { t }, imports }: { visit: Visit; imports: readonly OpenImport[] }) => (
  <div class="table-frame to-cards">
    <table class="dense">
      <thead>
        <tr>
          <th scope="col">{t("imports.file")}</th>
          <th scope="col">{t("imports.begun")}</th>
          <th scope="col">{t("imports.rows")}</th>
          <th scope="col">{t("imports.state")}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, fileName, begunAt, filledRows, state }) => (
          <tr>
            <th scope="row">
              <a href={importAddress(id)}>
                <bdi>{fileName || t("imports.file-gone")}</bdi>
              </a>
            </th>
            <td data-label={t("imports.begun")}>{t.moment(begunAt)}</td>
            <td class="number" data-label={t("imports.rows")}>
              {filledRows}
            </td>
            <td data-label={t("imports.state")}>{t(`import-state.${state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
