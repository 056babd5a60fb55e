import { paperOrganisation } from "../../cases/index.ts";
import type { Said, Sheet, SheetTable } from "../../platform/print/index.ts";
import { projectsForFigures, readPlan } from "../../programmes/index.ts";
import type { CostPerReturn } from "../beside/cost-per-return.ts";
import { readBeside } from "../beside/frozen-beside.ts";
import { type FrozenReached, readReached } from "../reached/frozen-reached.ts";
import { reachedRows } from "../reached/rows.ts";
import {
  correctionsOf,
  type FrozenFigure,
  type FrozenReport,
  readFigures,
  readReport,
} from "../reports/read.ts";
import { sealInLog } from "../reports/seal-in-log.ts";
import { type TableWords, tableOf } from "../reports/table.ts";
import { costRows } from "./cost-section.tsx";
import { sayDay, sayMoment, type Visit } from "./desk.tsx";
import { nameOfScope } from "./list-page.tsx";
import { reachedWordsOf } from "./reached-section.tsx";
import { wordsOf } from "./table-words.ts";

const alone = (main: string): Said => ({ main, beside: null });

/**
 * A frozen report as a paper in the visit's language: with the fund's sentence and emblem as the project's version of then
 * wants them, every definition with its version, and the seal of the lists as the log has it.
 */
export async function reportSheet(visit: Visit, report: FrozenReport, publish: boolean): Promise<Sheet> {
  const { t, cases, language, today } = visit;
  const { query } = cases.database;
  const { projectId, until } = report.scope;
  const figures = await readFigures(query, report.id);
  const wanted = projectId === null ? null : await cases.projects.publicityOf(query, projectId, until);
  const title = t("reports.number", { number: report.seq });
  const rows = await rowsAbout(visit, report, { figures, publish });
  return {
    main: language,
    beside: null,
    organisation: paperOrganisation(language),
    funds: {
      statements: wanted?.statement ? [wanted.statement[language]] : [],
      emblem: wanted?.emblem ?? false,
    },
    title: alone(title),
    reference: title,
    printed: sayDay(visit, today),
    sections: [
      {
        title: alone(t("print.about")),
        rows: rows.map(([label, value]) => ({ label: alone(label), value })),
      },
    ],
    tables: [
      ...tablesOf(visit, figures, await readReached(query, report.id), publish),
      ...costTable(visit, (await readBeside(query, report.id)).cost, publish),
    ],
    statements: [],
    signatures: [],
    foot: alone(t("print.foot")),
  };
}

type Row = readonly [label: string, value: string];

async function rowsAbout(
  visit: Visit,
  report: FrozenReport,
  { figures, publish }: { readonly figures: readonly FrozenFigure[]; readonly publish: boolean },
): Promise<readonly Row[]> {
  const { t, cases, desk, language } = visit;
  const { query } = cases.database;
  const { projectId, from, until, cutOff } = report.scope;
  const plan = projectId === null ? null : await readPlan(query, projectId, until);
  const projects = await projectsForFigures(query, until);
  const name = nameOfScope(visit, projects, projectId);
  const corrections = await correctionsOf(query, report.id);
  const corrected = report.correctsId === null ? [] : [await readReport(query, report.correctsId)];
  const numbers = (all: readonly FrozenReport[]) =>
    all.map(({ seq }) => t("reports.number", { number: seq })).join(", ");
  const hash = await sealInLog(query, report.id);
  const names = publish ? null : await desk.namesOf([report.frozenBy]);
  const moment = sayMoment(visit, report.frozenAt);
  const says: readonly (Row | null)[] = [
    [t("print.project"), plan ? `${name} ${plan.title[language]}` : name],
    plan
      ? [
          t("print.version"),
          t("print.version-says", {
            seq: plan.version.seq,
            since: sayDay(visit, plan.version.since),
            title: plan.version.title,
          }),
        ]
      : null,
    [t("print.period"), t("reports.period", { from: sayDay(visit, from), until: sayDay(visit, until) })],
    [t("print.cut-off"), sayMoment(visit, cutOff)],
    [
      t("print.frozen"),
      names ? t("print.frozen-by", { moment, name: names.get(report.frozenBy) ?? report.frozenBy }) : moment,
    ],
    corrected.length > 0 ? [t("print.corrects"), numbers(corrected)] : null,
    corrections.length > 0 ? [t("print.corrected"), numbers(corrections)] : null,
    hash ? [t("print.hash"), t("print.hash-says", { hash: inEights(hash) })] : null,
    publish ? [t("print.hidden"), t("print.hidden-says")] : null,
    figures.some(({ definition }) => definition.codes.some(({ unofficial }) => unofficial))
      ? [t("print.unofficial"), t("print.unofficial-says")]
      : null,
  ];
  return says.filter((row) => row !== null);
}

/** So that a line may break, and an eye keep its place. */
const inEights = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(" ");

/** The very rows of the files, with the heading of each group once. */
function tablesOf(
  visit: Visit,
  figures: readonly FrozenFigure[],
  reached: FrozenReached | null,
  publish: boolean,
): readonly SheetTable[] {
  const { t, language } = visit;
  const words = wordsOf(visit);
  const columns = publish ? [t("figure.period")] : [t("figure.period"), t("figure.new"), t("figure.life")];
  const head = ["", ...columns];
  const ofPersons = figures.map((figure): SheetTable => {
    const { definition } = figure;
    const version = t("figure.version", {
      version: definition.version,
      since: sayDay(visit, definition.since),
    });
    const codes = words.codes(definition);
    return {
      title: words.title(definition),
      notes: [`${definition.counts[language]} (${version})`, ...(codes === "" ? [] : [codes])],
      head,
      rows: grouped(tableOf([figure], words, publish).slice(1), words),
    };
  });
  if (!reached) return ofPersons;
  const said = reachedWordsOf(visit);
  const rows = grouped(reachedRows(reached.figures, said, publish), words);
  return [...ofPersons, { title: said.title, notes: [], head, rows }];
}

/** What a return cost, in the rows of the files. */
function costTable(visit: Visit, cost: CostPerReturn | null, publish: boolean): readonly SheetTable[] {
  if (!cost) return [];
  const { t, language } = visit;
  const { title, counts, version, since, unofficial } = cost.definition;
  const said = t("figure.version", { version, since: sayDay(visit, since) });
  return [
    {
      title: title[language],
      notes: [`${counts[language]} (${said})`, ...(unofficial ? [t("figure.unofficial")] : [])],
      head: ["", t("figure.period")],
      rows: costRows(visit, cost, publish),
    },
  ];
}

function grouped(
  rows: readonly (readonly string[])[],
  { all }: Pick<TableWords, "all">,
): readonly (readonly string[])[] {
  let heading = "";
  return rows.flatMap(([, , group = "", value = "", ...numbers]) => {
    // What has no values of its own is a line by itself: all, or copies.
    if (group === all || value === "") return [[group, ...numbers]];
    const above = group === heading ? [] : [[group]];
    heading = group;
    return [...above, [value, ...numbers]];
  });
}
