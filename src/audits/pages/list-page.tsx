import { activeWithRole } from "../../access/index.ts";
import { type CasesDesk, formPosting } from "../../cases/parts/index.ts";
import type { Counter } from "../../indicators/index.ts";
import { defineForm, type Shown, sheetOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { AuditRefused, arrangeAudit, countForAudit } from "../arrange.ts";
import { auditsFor } from "../read-audits.ts";
import { auditsTexts } from "../texts/index.ts";
import {
  auditAddress,
  auditsAddress,
  framed,
  mayArrange,
  maySeeAudits,
  page,
  sayDay,
  type Visit,
  visitOf,
} from "./desk.ts";

const told = { retention: "finance", seal: "open" } as const;
const day = { kind: "day", required: true, earliestYear: 2000, ...told } as const;

const arrangeForm = defineForm(auditsTexts, {
  name: "audit-arrange",
  fields: {
    auditor: {
      kind: "reference",
      label: "arrange.auditor",
      hint: "arrange.auditor-hint",
      required: true,
      purpose: "Whoever opens files answers for it.",
      ...told,
    },
    project: {
      kind: "reference",
      label: "arrange.project",
      required: true,
      purpose: "Whose proof it is.",
      ...told,
    },
    from: { ...day, label: "arrange.from", purpose: "Which persons the list has." },
    until: { ...day, label: "arrange.until", purpose: "Which persons the list has." },
    ends_on: { ...day, label: "arrange.ends-on", purpose: "After it nothing can be opened." },
    seed: {
      kind: "line",
      label: "arrange.seed",
      hint: "arrange.seed-hint",
      required: true,
      longest: 100,
      purpose: "With it anybody can draw the same sample.",
      ...told,
    },
    size: {
      kind: "number",
      label: "arrange.size",
      required: true,
      least: 1,
      most: 1000,
      purpose: "How many files are looked into.",
      ...told,
    },
  },
});

const arranging = `${auditsAddress}/arranging`;

export const auditListRoutes = (desk: CasesDesk, counter: Counter): Route[] => [
  page(desk, auditsAddress, maySeeAudits, showList),
  page(desk, arranging, mayArrange, (visit) => showForm(visit, { status: 200 })),
  formPosting(desk, {
    path: arranging,
    policy: mayArrange,
    form: () => arrangeForm,
    offered: (visit) => offeredFor(visitOf(visit)),
    show: (visit, shown) => showForm(visitOf(visit), shown),
    prepare: ({ cases, act }, { values }) => countForAudit(counter, cases, act, values),
    save: async ({ cases, act }, change, { values }, counted) =>
      auditAddress(await arrangeAudit(change, cases, act, values, counted)),
    problemsOf: (error) => (error instanceof AuditRefused ? error.problems : undefined),
  }),
];

async function offeredFor({ desk, cases, today, language }: Visit) {
  const projects = await projectsForFigures(cases.database.query, today);
  const auditors = await activeWithRole(cases.database.query, ["auditor"]);
  const names = await desk.namesOf(auditors);
  return {
    auditor: auditors.map((id) => ({ value: id, label: names.get(id) ?? id })),
    project: projects.map(({ id, number, title }) => ({ value: id, label: `${number} ${title[language]}` })),
  };
}

async function showList(visit: Visit): Promise<Response> {
  const { t, cases, actor, today } = visit;
  const { query } = cases.database;
  const audits = await auditsFor(query, cases.now(), actor);
  const projects = await projectsForFigures(query, today);
  return framed(
    visit,
    t("audits.title"),
    [],
    <>
      <div class="page-bar">
        <h1>{t("audits.title")}</h1>
        {visit.may("audit.arrange") ? (
          <p class="actions">
            <a class="button" href={arranging}>
              {t("audits.arrange")}
            </a>
          </p>
        ) : null}
      </div>
      <p>{t("audits.text")}</p>
      {audits.length === 0 ? <p>{t("audits.none")}</p> : null}
      <ul class="case-records">
        {audits.map((audit) => (
          <li>
            <a href={auditAddress(audit.id)}>
              {t("audits.line", {
                project: projects.find(({ id }) => id === audit.project_id)?.number ?? "",
                from: sayDay(visit, audit.period_from),
                until: sayDay(visit, audit.period_until),
                end: sayDay(visit, audit.ends_on),
              })}
            </a>
          </li>
        ))}
      </ul>
    </>,
  );
}

async function showForm(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language } = visit;
  const sheet = sheetOf(arrangeForm, {
    language,
    action: arranging,
    submit: t("arrange.do"),
    requestKey: visit.freshKey(),
    offered: await offeredFor(visit),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    t("audits.arrange"),
    [],
    <>
      <h1>{t("audits.arrange")}</h1>
      <p>{t("audits.text")}</p>
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}
