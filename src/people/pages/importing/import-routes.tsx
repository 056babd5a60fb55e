import { may } from "../../../access/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { columnsForm, tableForm, undoForm, uploadForm, writeForm } from "../../importing/import-forms.ts";
import { importsFor } from "../../importing/imports-for.ts";
import { readImportFile } from "../../importing/kept-file.ts";
import { readImport } from "../../importing/read-imports.ts";
import { columnsFrom, type ImportSettings, namesSomebody } from "../../importing/settings.ts";
import { beginCheck, beginImport, chooseTable } from "../../importing/steps/begin-import.ts";
import { beginWriting, decideLine } from "../../importing/steps/carry-out.ts";
import { throwAway } from "../../importing/steps/throw-away.ts";
import { beginUndo } from "../../importing/steps/undo-import.ts";
import { offeredTo, type PeopleDesk, type Visit, visitOf } from "../desk.ts";
import { buttonPosting, formPosting, page } from "../parts/form-page.ts";
import { afterwards } from "../parts/respond.tsx";
import { ColumnsRefused, columnsIn, refuseColumns } from "./columns-sent.ts";
import { importAddress, importPage, importsAddress } from "./import-page.tsx";
import { afterLooking, bytesOf } from "./looking.tsx";
import { importsPage } from "./upload-page.tsx";

const policy = may("person.import");
const own = `${importsAddress}/:import`;

/** A spreadsheet from being handed in to being written, and taken back. */
export const importRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, importsAddress, policy, (visit) => importsPage(visit, { status: 200 })),
  { method: "POST", path: importsAddress, policy, answer: (context) => upload(visitOf(desk, context)) },
  page(desk, own, policy, (visit) => importPage(visit, {})),
  { method: "POST", path: `${own}/table`, policy, answer: (context) => chooseSheet(visitOf(desk, context)) },
  formPosting(desk, {
    path: `${own}/columns`,
    policy,
    form: () => columnsForm,
    show: (visit, shown) => importPage(visit, { columns: shown }),
    async save(visit, change, { values, body }) {
      const { people, act } = visit;
      const { table, headRow } = await readImport(change, people, act, visit.place("import"));
      const head = table?.rows.find(({ number }) => number === headRow);
      if (!head) throw notFound();
      const chosen = columnsIn(body);
      const columns = columnsFrom(chosen, head.cells.length);
      const { order, source, language, as_of, consented } = values;
      const settings: ImportSettings = { columns, order, source, language, asOf: as_of, consented };
      refuseColumns(chosen, settings, namesSomebody(columns));
      await beginCheck(change, people, act, visit.place("import"), head, settings);
      return importAddress(visit.place("import"));
    },
    instead: (visit, error, sent, shown) =>
      error instanceof ColumnsRefused
        ? importPage(visit, {
            columns: { ...shown, status: 422 },
            refused: error,
            chosen: columnsIn(sent.body),
          })
        : undefined,
  }),
  buttonPosting(desk, {
    path: `${own}/lines`,
    policy,
    async work(visit, change, field) {
      const line = Number(/^\d{1,7}$/.exec(field("line"))?.[0] ?? 0);
      const choice = field("choice") === "take" ? "take" : "leave";
      await decideLine(change, visit.people, visit.act, visit.place("import"), line, choice);
      const fate = ["possible", "same"].includes(field("fate")) ? field("fate") : "new";
      return `${importAddress(visit.place("import"))}?fate=${fate}&from=${Math.max(0, Number(field("from")) || 0)}&done=import-decided`;
    },
  }),
  formPosting(desk, {
    path: `${own}/writing`,
    policy,
    form: () => writeForm,
    show: (visit, shown) => importPage(visit, { write: shown }),
    async save(visit, change, { values }) {
      await beginWriting(change, visit.people, visit.act, visit.place("import"), values.possible);
      return importAddress(visit.place("import"));
    },
  }),
  formPosting(desk, {
    path: `${own}/undoing`,
    policy,
    form: () => undoForm,
    show: (visit, shown) => importPage(visit, { undo: shown }),
    async save(visit, change, { values }) {
      await beginUndo(change, visit.people, visit.act, visit.place("import"), values.undo_reason);
      return importAddress(visit.place("import"));
    },
  }),
  buttonPosting(desk, {
    path: `${own}/removal`,
    policy,
    async work(visit, change) {
      await throwAway(change, visit.people, visit.act, visit.place("import"));
      return afterwards(importsAddress, "import-dropped");
    },
  }),
];

async function upload(visit: Visit): Promise<Response> {
  const offered = await offeredTo(visit);
  return afterLooking(visit, uploadForm, offered, {
    again: (shown) => importsPage(visit, shown),
    order: async ({ file }) => ({ bytes: await bytesOf(file) }),
    async save(change, { file, office }, looked, bytes) {
      const handedIn = { name: file.name, bytes, office };
      const id = await beginImport(change, visit.people, visit.act, handedIn, looked);
      return afterwards(importAddress(id), "import-begun");
    },
  });
}

async function chooseSheet(visit: Visit): Promise<Response> {
  const { people, act } = visit;
  const id = visit.place("import");
  await importsFor(act).get(people.database.query, id);
  const { table } = await readImport(people.database.query, people, act, id);
  if (!table) throw notFound();
  const sheet = table.sheets.map(({ name }, at) => ({ value: String(at), label: name }));
  return afterLooking(
    visit,
    tableForm,
    { sheet },
    {
      again: (shown) =>
        importPage(visit, { table: shown, ...(shown.trouble ? { trouble: shown.trouble } : {}) }),
      async order(values) {
        const name = values.sheet === null ? undefined : table.sheets[Number(values.sheet)]?.name;
        return {
          bytes: await readImportFile(people.database.query, people, id),
          ...(name === undefined ? {} : { sheet: name }),
        };
      },
      async save(change, values, looked) {
        const same = looked.table.sheet === table.sheet;
        const asked = looked.table.rows.find(({ number }) => number === values.head);
        await chooseTable(change, people, act, id, looked, same ? (asked?.number ?? null) : null);
        return importAddress(id);
      },
    },
  );
}
