import type { CasesDesk } from "../../cases/parts/index.ts";
import { definitions } from "../../indicators/index.ts";
import { note } from "../../people/index.ts";
import { fileAnswer, type Route } from "../../platform/http/index.ts";
import { type Drawn, filesOf, readAudit, readList, readSample } from "../read-audits.ts";
import { auditAddress, framed, maySeeAudits, page, type Visit } from "./desk.ts";

const path = auditAddress(":audit");

export const sampleRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, maySeeAudits, showSample),
  page(desk, `${path}/list`, maySeeAudits, giveList),
];

const auditAt = ({ cases, actor, place }: Visit) =>
  readAudit(cases.database.query, cases.now(), actor, place("audit"));

/** The numbers the sample was drawn from, for whoever draws it again. */
async function giveList(visit: Visit): Promise<Response> {
  const { cases } = visit;
  const audit = await auditAt(visit);
  const numbers = await readList(cases.database.query, audit.id);
  await noteSeen(visit, audit.id, "audit.list");
  return fileAnswer(numbers.map((number) => `${number}\n`).join(""), "numbers.csv");
}

const noteSeen = ({ cases, act, actor }: Visit, id: string, action: `audit.${string}`) =>
  cases.database.change((change) => {
    const right = actor.roles.includes("auditor") ? "audit.read" : "audit.arrange";
    return note(change, act, right, { action, object: `audit:${id}` }, cases.now());
  });

/** The sample with numbers and no names: what each counts for, and how complete the evidence is. */
async function showSample(visit: Visit): Promise<Response> {
  const { t, cases, actor } = visit;
  const { query } = cases.database;
  const audit = await auditAt(visit);
  const sample = await readSample(query, audit.id);
  const count = (await readList(query, audit.id)).length;
  await noteSeen(visit, audit.id, "audit.sample");
  const rows = [];
  for (const drawn of sample) {
    const files = await filesOf(query, cases, audit, drawn);
    const sum = (key: "held" | "due") => files.reduce((all, file) => all + file[key], 0);
    rows.push({ drawn, held: sum("held"), due: sum("due") });
  }
  const own = audit.auditor_id === actor.staffId;
  return framed(
    visit,
    t("sample.title"),
    [],
    <>
      <h1>{t("sample.title")}</h1>
      <p>{t("sample.text", { count, seed: audit.seed, hash: audit.list_hash })}</p>
      <p class="soft">{t("sample.redraw", { size: Number(audit.wanted) })}</p>
      <p>
        <a href={auditAddress(audit.id, "list")} download>
          {t("sample.list")}
        </a>
      </p>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("sample.number")}</th>
              <th scope="col">{t("sample.place")}</th>
              <th scope="col">{t("sample.indicators")}</th>
              <th scope="col">{t("sample.complete")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ drawn, held, due }) => (
              <tr>
                <th scope="row">
                  {own ? (
                    <a href={auditAddress(audit.id, "files", String(drawn.place))}>{drawn.number}</a>
                  ) : (
                    drawn.number
                  )}
                </th>
                <td data-label={t("sample.place")}>{drawn.place}</td>
                <td data-label={t("sample.indicators")}>{saysIndicators(visit, drawn)}</td>
                <td data-label={t("sample.complete")}>{t("sample.held", { held, due })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>,
  );
}

const saysIndicators = ({ language }: Visit, { indicators }: Drawn): string =>
  indicators.map((id) => definitions.findLast((one) => one.id === id)?.title[language] ?? id).join("; ");
