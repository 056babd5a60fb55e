import { actorMay, either, may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { parseForm, readBody, sheetOf, withPlainDigits } from "../../../platform/forms/index.ts";
import { fileAnswer, type Route } from "../../../platform/http/index.ts";
import { writeApart } from "../../../platform/spreadsheets/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { exportForm, exportKinds, shortestPassword } from "../../exporting/export-form.ts";
import {
  choosePersons,
  exportPersons,
  kindsFor,
  mostPersons,
  TooManyPersons,
} from "../../exporting/export-persons.ts";
import { type ExportLine, readExports } from "../../exporting/read-exports.ts";
import { noSharing, notLetOut, ownWork, type SharingLeave } from "../../exporting/recipient.ts";
import { type PersonNumber, readNumber } from "../../person-number.ts";
import type { RecordProblems } from "../../records/index.ts";
import { habitsOf, offeredTo, type PeopleDesk, type Visit, visitOf } from "../desk.ts";
import { page, type Shown, senderOf } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";

const path = "/people/export";
const policy = may("person.export");

/** Taking a list of persons out, and what was taken out before. */
export const exportRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, policy, (visit) => exportPage(visit, { status: 200 })),
  { method: "POST", path, policy, answer: (context) => give(visitOf(desk, context)) },
  page(desk, "/people/exports", either(policy, may("oversight.read")), exportsPage),
];

const largest = 100_000;

/** The import whose persons are taken out; of an address that names none everybody's. */
const importAsked = ({ context }: Visit): string | null =>
  /^[0-9a-f]{24}$/.exec(context.req.query("import") ?? "")?.[0] ?? null;

async function give(visit: Visit): Promise<Response> {
  const { people, act, language } = visit;
  const leaves = await leavesOf(visit);
  const offered = { ...(await offeredTo(visit)), recipient: recipientsOf(visit, leaves) };
  await using body = await readBody(visit.context, { limit: largest });
  const parsed = parseForm(exportForm, body, habitsOf(visit, offered));
  const { typed } = parsed;
  if (!parsed.ok && parsed.tampered.length > 0) {
    await senderOf(visit).noteTampering(parsed.tampered);
    return exportPage(visit, { typed, notice: "form.tampered", status: 422 });
  }
  if (!parsed.ok) return exportPage(visit, { typed, problems: parsed.problems, status: 422 });
  const { values } = parsed;
  const numbers = numbersIn(values.numbers ?? "");
  const sharing = leaves.find(({ id }) => id === values.recipient) ?? null;
  const kept = sharing ? notLetOut(values.kinds, sharing) : [];
  const problems: RecordProblems = {
    ...(kept.length > 0
      ? {
          kinds: {
            text: "export-problem.not-shared",
            values: { kinds: kept.map((kind) => visit.t(`kind.${kind}`)).join(", ") },
          },
        }
      : {}),
    ...(numbers === null ? { numbers: { text: "export-problem.number" } } : {}),
    ...(values.secret !== null && [...values.secret].length < shortestPassword
      ? { secret: { text: "export-problem.short", values: { shortest: shortestPassword } } }
      : {}),
    ...(values.secret !== values.secret_again ? { secret_again: { text: "export-problem.again" } } : {}),
    ...(values.registered_from && values.registered_until && values.registered_until < values.registered_from
      ? { registered_until: { text: "problem.ends-before" } }
      : {}),
  };
  if (numbers === null || Object.keys(problems).length > 0) {
    return exportPage(visit, { typed, problems, status: 422 });
  }
  const choice = {
    country: values.country,
    from: values.registered_from,
    until: values.registered_until,
    numbers,
    importId: importAsked(visit),
  };
  let ids: string[];
  try {
    ids = await people.database.change((change) => choosePersons(change, people, act, choice));
  } catch (error) {
    if (!(error instanceof TooManyPersons)) throw error;
    const many = { numbers: { text: "export-problem.many", values: { most: mostPersons } } } as const;
    return exportPage(visit, { typed, problems: many, status: 422 });
  }
  if (ids.length === 0) {
    return exportPage(visit, {
      typed,
      problems: { numbers: { text: "export-problem.nobody" } },
      status: 422,
    });
  }
  const rows = await exportPersons(people, act, ids, {
    kinds: values.kinds,
    format: values.format,
    reason: values.export_reason,
    encrypted: values.secret !== null,
    sharing,
    language,
    offered,
  });
  const file = "persons";
  const table = { name: visit.t("people.title"), rows };
  const bytes = await writeApart({ table, format: values.format, file, password: values.secret });
  return fileAnswer(bytes, values.secret === null ? `${file}.${values.format}` : `${file}.zip`);
}

/** Under which agreements in force something may be given today. */
const leavesOf = ({ desk, people, today, language }: Visit): Promise<readonly SharingLeave[]> =>
  (desk.sharing ?? noSharing).inForce(people.database.query, today, language);

const recipientsOf = ({ t }: Visit, leaves: readonly SharingLeave[]) => [
  { value: ownWork, label: t("export.own-work") },
  ...leaves.map(({ id, label }) => ({ value: id, label })),
];

/** The numbers of persons as people write them, one below the other or after commas; null where one is none. */
function numbersIn(text: string): PersonNumber[] | null {
  const written = withPlainDigits(text)
    .split(/[\n,;]+/)
    .map((one) => one.trim())
    .filter(Boolean);
  const read = written.map(readNumber);
  return read.some((number) => number === null) ? null : (read as PersonNumber[]);
}

async function exportPage(visit: Visit, { status, ...shown }: Shown): Promise<Response> {
  const { t, act } = visit;
  const importId = importAsked(visit);
  const sheet = sheetOf(exportForm, {
    language: visit.language,
    action: importId ? `${path}?import=${importId}` : path,
    submit: t("export.go"),
    requestKey: null,
    values: { kinds: ["name", "birth", "nationality"], format: "xlsx" },
    offered: { ...(await offeredTo(visit)), recipient: recipientsOf(visit, await leavesOf(visit)) },
    ...shown,
    version: null,
  });
  const seen = new Set<string>(kindsFor(act, exportKinds));
  const fields = sheet.fields.map((field) =>
    field.key === "kinds"
      ? { ...field, options: field.options.filter(({ value }) => seen.has(value)) }
      : field,
  );
  return framed(
    visit,
    { title: t("export.title") },
    <>
      <h1>{t("export.title")}</h1>
      <p>{t(importId ? "export.text-import" : "export.text")}</p>
      <SheetForm sheet={{ ...sheet, fields }} />
      <p>
        <a href="/people/exports">{t("exports.title")}</a>
      </p>
    </>,
    status,
  );
}

async function exportsPage(visit: Visit): Promise<Response> {
  const { t, people, act } = visit;
  const lines = await look(people.database, (query) => readExports(query, people, act));
  const leaves = await leavesOf(visit);
  const staff = await namesOfStaff(
    visit,
    lines.map(({ givenBy }) => givenBy),
  );
  return framed(
    visit,
    { title: t("exports.title") },
    <>
      <h1>{t("exports.title")}</h1>
      <p>{t(actorMay(visit.actor, "oversight.read") ? "exports.all" : "exports.own")}</p>
      {lines.length === 0 ? (
        <p>{t("exports.none")}</p>
      ) : (
        <ExportTable visit={visit} lines={lines} staff={staff} leaves={leaves} />
      )}
    </>,
  );
}

const ExportTable = ({
  visit: { t },
  lines,
  staff,
  leaves,
}: {
  visit: Visit;
  lines: readonly ExportLine[];
  staff: (id: string) => string;
  leaves: readonly SharingLeave[];
}) => (
  <div class="table-frame to-cards">
    <table class="dense">
      <thead>
        <tr>
          <th scope="col">{t("exports.when")}</th>
          <th scope="col">{t("exports.who")}</th>
          <th scope="col">{t("exports.what")}</th>
          <th scope="col">{t("exports.persons")}</th>
          <th scope="col">{t("export.reason")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">{t.moment(line.givenAt)}</th>
            <td data-label={t("exports.who")}>
              <bdi>{staff(line.givenBy)}</bdi>
            </td>
            <td data-label={t("exports.what")}>
              {t(`exports.${line.kind}`)}, {line.format.toUpperCase()}
              {line.encrypted ? `, ${t("exports.encrypted")}` : ""}
              {line.sharingId === null
                ? ""
                : `, ${leaves.find(({ id }) => id === line.sharingId)?.label ?? t("exports.under-agreement")}`}
            </td>
            <td class="number" data-label={t("exports.persons")}>
              {line.persons}
            </td>
            <td data-label={t("export.reason")}>
              <bdi>{line.reason}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
