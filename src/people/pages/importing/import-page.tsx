import { look } from "../../../platform/audit/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import type { ColumnKind } from "../../importing/columns.ts";
import { undoForm, writeForm } from "../../importing/import-forms.ts";
import { type OpenImport, readImport, readLines } from "../../importing/read-imports.ts";
import { type ImportFate, importFates, working } from "../../importing/states.ts";
import { suggestSettings } from "../../importing/steps/begin-import.ts";
import { offeredTo, type Visit } from "../desk.ts";
import type { Shown } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";
import { ColumnsPart, RemovalPart, TablePart } from "./columns-part.tsx";
import type { ColumnsRefused } from "./columns-sent.ts";
import { LinesPart } from "./lines-part.tsx";

export const importsAddress = "/people/imports";
export const importAddress = (importId: string): string => `${importsAddress}/${importId}`;

/** What the page's forms show after a mistake. */
export interface ShownForms {
  readonly table?: Shown;
  readonly trouble?: string;
  readonly columns?: Shown;
  readonly refused?: ColumnsRefused;
  readonly chosen?: readonly (readonly [ColumnKind, number])[];
  readonly write?: Shown;
  readonly undo?: Shown;
}

/** How often a page about work under way looks again, in seconds. */
const again = 3;

/** An import, as far as it has come. */
export async function importPage(visit: Visit, forms: ShownForms): Promise<Response> {
  const { t, people, act } = visit;
  const id = visit.place("import");
  const before = await readImport(people.database.query, people, act, id);
  if (working.has(before.state)) await visit.desk.imports.wake(id);
  const opened = await readImport(people.database.query, people, act, id);
  const status = (forms.columns ?? forms.table ?? forms.write ?? forms.undo)?.status ?? 200;
  const parts = await partsOf(visit, opened, forms);
  const response = await framed(
    visit,
    { title: t("imports.title"), crumbs: [{ title: t("imports.title"), address: importsAddress }] },
    <>
      <h1>
        <bdi>{opened.fileName || t("imports.title")}</bdi>
      </h1>
      <p class="soft">
        {t(`import-state.${opened.state}`)} · {t("imports.begun")} {t.moment(opened.begunAt)}
      </p>
      {parts}
      {opened.hasContents && !working.has(opened.state) ? (
        <RemovalPart visit={visit} address={importAddress(id)} />
      ) : null}
    </>,
    status,
  );
  if (working.has(opened.state)) response.headers.set("refresh", String(again));
  return response;
}

async function partsOf(visit: Visit, opened: OpenImport, forms: ShownForms) {
  if (opened.state === "columns" || forms.columns || visit.context.req.query("columns") === "1") {
    const parts = await columnsParts(visit, opened, forms);
    if (parts) return parts;
  }
  if (working.has(opened.state)) return <Working visit={visit} opened={opened} />;
  return linesParts(visit, opened, forms);
}

async function columnsParts(visit: Visit, opened: OpenImport, forms: ShownForms) {
  const { people } = visit;
  const { table, headRow } = opened;
  const head = table?.rows.find(({ number }) => number === headRow);
  if (!table || !head || (opened.state !== "columns" && opened.state !== "checked")) return null;
  const offered = await offeredTo(visit);
  const suggested = await look(people.database, (query) => suggestSettings(query, people, head));
  const settings = opened.settings ?? suggested.settings;
  const address = importAddress(opened.id);
  const trouble = opened.trouble
    ? visit.t(`table-refused.${opened.trouble}` as "table-refused.part-damaged")
    : undefined;
  return (
    <>
      {opened.state === "columns" ? (
        <TablePart
          visit={visit}
          opened={opened}
          table={table}
          address={address}
          shown={forms.table}
          trouble={forms.trouble ?? trouble}
        />
      ) : null}
      <ColumnsPart
        visit={visit}
        table={table}
        head={head}
        settings={settings}
        remembered={suggested.remembered && opened.settings === null}
        address={address}
        offered={offered}
        shown={forms.columns}
        refused={forms.refused}
        chosen={forms.chosen}
      />
    </>
  );
}

const counted = ({ counts }: OpenImport, ...fates: readonly ImportFate[]): number =>
  fates.reduce((sum, fate) => sum + (counts[fate] ?? 0), 0);

const Working = ({ visit: { t }, opened }: { visit: Visit; opened: OpenImport }) => {
  const all = opened.state === "checking" ? opened.filledRows : counted(opened, ...importFates);
  const done =
    opened.state === "checking"
      ? counted(opened, ...importFates)
      : counted(opened, "written", "found-since", "undone", "changed-since");
  const words = t("import-work.text", { done, all });
  return (
    <section aria-labelledby="work">
      <h2 id="work">{t("import-work.title")}</h2>
      <p class="progress">
        <progress max={Math.max(all, 1)} value={done} aria-label={words} /> <span>{words}</span>
      </p>
      <p>
        <a class="button second" href={importAddress(opened.id)}>
          {t("import-work.again")}
        </a>
      </p>
    </section>
  );
};

async function linesParts(visit: Visit, opened: OpenImport, forms: ShownForms) {
  const { t, people, act, context } = visit;
  const address = importAddress(opened.id);
  const present = importFates.filter((fate) => (opened.counts[fate] ?? 0) > 0);
  const asked = present.find((fate) => fate === context.req.query("fate"));
  const order: readonly ImportFate[] = ["changed-since", "found-since", "refused", "same", "possible"];
  const fate = asked ?? order.find((one) => present.includes(one)) ?? present[0];
  const from = Math.max(0, Number(context.req.query("from")) || 0);
  const read = fate
    ? await look(people.database, (query) =>
        readLines(query, people, act, opened.id, { fates: [fate], from }),
      )
    : null;
  const decides = opened.state === "checked";
  return (
    <>
      <section aria-labelledby="lines">
        <h2 id="lines">{t(decides ? "import-dry.title" : "import-done.title")}</h2>
        {decides ? (
          <p>
            <strong>{t("import-dry.nothing-written")}</strong>{" "}
            <a href={`${address}?columns=1`}>{t("import-columns.again")}</a>
          </p>
        ) : null}
        <nav class="person-rooms" aria-label={t("import-dry.title")}>
          {present.map((one) => (
            <a href={`${address}?fate=${one}`} aria-current={one === fate ? "page" : undefined}>
              {t(`import-fate.${one}`)}: {opened.counts[one]}
            </a>
          ))}
        </nav>
        {read && fate ? (
          <LinesPart visit={visit} read={read} fate={fate} from={from} address={address} decides={decides} />
        ) : (
          <p>{t("import-line.none")}</p>
        )}
      </section>
      {decides ? <WritePart visit={visit} opened={opened} shown={forms.write} /> : null}
      {opened.state === "done" && (opened.counts.written ?? 0) > 0 ? (
        <>
          {visit.may("person.export") ? (
            <p>
              <a class="button" href={`/people/export?import=${opened.id}`}>
                {t("import-export")}
              </a>
            </p>
          ) : null}
          <UndoPart visit={visit} opened={opened} shown={forms.undo} />
        </>
      ) : null}
    </>
  );
}

const WritePart = ({
  visit,
  opened,
  shown,
}: {
  visit: Visit;
  opened: OpenImport;
  shown: Shown | undefined;
}) => {
  const { t } = visit;
  const { status: _, ...state } = shown ?? { status: 200 };
  const sheet = sheetOf(writeForm, {
    language: visit.language,
    action: `${importAddress(opened.id)}/writing`,
    submit: t("import-write.go", { count: counted(opened, "new") }),
    requestKey: visit.freshKey(),
    values: { possible: "take" },
    ...state,
    version: null,
  });
  return (
    <section aria-labelledby="write">
      <h2 id="write">{t("import-write.title")}</h2>
      <p>{t("import-write.same")}</p>
      <SheetForm sheet={sheet} />
    </section>
  );
};

const UndoPart = ({
  visit,
  opened,
  shown,
}: {
  visit: Visit;
  opened: OpenImport;
  shown: Shown | undefined;
}) => {
  const { t } = visit;
  const { status: _, ...state } = shown ?? { status: 200 };
  const sheet = sheetOf(undoForm, {
    language: visit.language,
    action: `${importAddress(opened.id)}/undoing`,
    submit: t("import-undo.go"),
    requestKey: visit.freshKey(),
    ...state,
    version: null,
  });
  return (
    <section aria-labelledby="undo">
      <h2 id="undo">{t("import-undo.title")}</h2>
      <p>{t("import-undo.text")}</p>
      <SheetForm sheet={sheet} />
    </section>
  );
};
