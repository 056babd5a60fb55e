import { newId } from "../../access/index.ts";
import {
  figuresOf,
  type ItemId,
  markCorrected,
  PublicationReader,
  type PublishedFigure,
  putFigure,
  withdrawFigure,
} from "../../newsroom/index.ts";
import { type Act, demand, lineOf, type People } from "../../people/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import {
  correctionsOf,
  type FrozenFigure,
  type FrozenReport,
  readFigures,
  readReport,
} from "../reports/read.ts";
import { publicContent } from "./content.ts";
import { withoutSubtraction } from "./subtraction.ts";

/** The site has no page of the project: there is nowhere to publish. */
export class NoProjectPage extends Error {
  override readonly name = "NoProjectPage";
}

/** Subtracted from what was published before, the number would tell of fewer than five persons. */
export class TellsBySubtraction extends Error {
  override readonly name = "TellsBySubtraction";
}

/** The site's page of the project a report is of: the one that carries the project's number. Null where there is none. */
export async function pageOfProject(
  query: Query,
  { scope }: Pick<FrozenReport, "scope">,
): Promise<{ readonly id: ItemId; readonly title: string } | null> {
  const project = (await projectsForFigures(query, scope.until)).find(({ id }) => id === scope.projectId);
  if (!project) return null;
  const pages = await new PublicationReader(query, "bg").list("project", { order: "given" });
  const page = pages.find(({ shared }) => shared.number === project.number);
  return page ? { id: page.id, title: page.title } : null;
}

/** Those of the figures that ever stood on a page that are of this report. */
export const ofReport = (
  stood: readonly PublishedFigure[],
  { seq }: Pick<FrozenReport, "seq">,
): readonly PublishedFigure[] => stood.filter(({ report }) => report === seq);

/**
 * What of a figure may stand on a page beside all that ever stood there of the same indicator, and which breakdowns are
 * left out for it. Null where not even the total may.
 */
export function contentBeside(
  stood: readonly PublishedFigure[],
  report: FrozenReport,
  figure: FrozenFigure,
): ReturnType<typeof withoutSubtraction> {
  const { id } = figure.definition;
  const known = stood.filter((one) => one.indicator === id && one.report !== report.seq);
  return withoutSubtraction(publicContent(figure), report.scope, known);
}

/**
 * Puts one figure of a frozen report on the site's page of its project: of the period only, small numbers hidden, no
 * person's number. Where it stands there already nothing happens. Throws "not found", `NoProjectPage`, `TellsBySubtraction`.
 */
export async function publishFigure(
  change: Change,
  people: People,
  act: Act,
  reportId: string,
  indicator: string,
): Promise<void> {
  demand(act.actor, "report.publish");
  const report = await readReport(change, reportId);
  const figure = (await readFigures(change, reportId)).find(({ definition }) => definition.id === indicator);
  if (!figure) throw notFound();
  const page = await pageOfProject(change, report);
  if (!page) throw new NoProjectPage();
  const stood = await figuresOf(change, page.id);
  if (ofReport(stood, report).some((one) => one.indicator === indicator && one.withdrawnAt === null)) return;
  const beside = contentBeside(stood, report, figure);
  if (!beside) throw new TellsBySubtraction();
  const [corrected] = (await correctionsOf(change, reportId)).toReversed();
  await putFigure(change, {
    id: newId(people.random),
    itemId: page.id,
    report: report.seq,
    indicator,
    from: report.scope.from,
    until: report.scope.until,
    asOf: report.scope.cutOff,
    content: beside.content,
    publishedAt: people.now().toISOString(),
    correctedBy: corrected?.seq ?? null,
  });
  await note(change, people, act, "report.publish", reportId, [indicator]);
}

/** Takes it off again. That it stood there, and until when, readers can see. Throws "not found" where it does not stand there. */
export async function withdrawPublished(
  change: Change,
  people: People,
  act: Act,
  reportId: string,
  indicator: string,
): Promise<void> {
  demand(act.actor, "report.publish");
  const { seq: report } = await readReport(change, reportId);
  if (!(await withdrawFigure(change, { report, indicator }, people.now().toISOString()))) throw notFound();
  await note(change, people, act, "report.withdraw", reportId, [indicator]);
}

/** What was published from a report says from now on that another corrects it. */
export async function correctPublished(
  change: Change,
  reportId: string,
  correctionId: string,
): Promise<void> {
  const [report, correction] = [await readReport(change, reportId), await readReport(change, correctionId)];
  await markCorrected(change, report.seq, correction.seq);
}

const note = (
  change: Change,
  people: People,
  act: Act,
  action: "report.publish" | "report.withdraw",
  reportId: string,
  fields: readonly string[],
) =>
  appendAuditLine(
    change,
    lineOf(act, "report.publish", { action, object: `report:${reportId}`, fields: [...fields] }),
    people.now,
  );
