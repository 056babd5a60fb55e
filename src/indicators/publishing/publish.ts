import { newId } from "../../access/index.ts";
import {
  figuresEverywhere,
  type ItemId,
  markCorrected,
  missionFigures,
  PublicationReader,
  type PublishedFigure,
  putFigure,
  withdrawFigure,
} from "../../newsroom/index.ts";
import { type Act, demand, lineOf, type People } from "../../people/index.ts";
import { appendAuditLine, holdLog } from "../../platform/audit/index.ts";
import { type Change, kindOf, type Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import { correctionsOf, type FrozenReport, readReport } from "../reports/read.ts";
import { costName, type PublicFigure, publicFigures } from "./content.ts";
import { withoutSubtraction } from "./subtraction.ts";

/** The site has no page of the project: there is nowhere to publish. */
export class NoProjectPage extends Error {
  override readonly name = "NoProjectPage";
}

/** Subtracted from what was published before, the number would tell of fewer than five persons. */
export class TellsBySubtraction extends Error {
  override readonly name = "TellsBySubtraction";
}

/** Where figures of a report stand on the site. */
export interface PageOfReport {
  readonly id: ItemId;
  /** Null: no item's page, but the list of the mission's projects. */
  readonly title: string | null;
}

/**
 * The site's page a report's figures go to: of a project the one that carries its number, of the whole mission the list of
 * projects. Null where the project has none.
 */
export async function pageOfReport(
  query: Query,
  { scope }: Pick<FrozenReport, "scope">,
): Promise<PageOfReport | null> {
  if (scope.projectId === null) return { id: missionFigures, title: null };
  const project = (await projectsForFigures(query, scope.until)).find(({ id }) => id === scope.projectId);
  if (!project) return null;
  const pages = await new PublicationReader(query, "bg").list("project", { order: "given" });
  const page = pages.find(({ shared }) => shared.number === project.number);
  return page ? { id: page.id, title: page.title } : null;
}

/** What ever stood on any page: readers subtract a project from the mission, too. */
export const everPublished = figuresEverywhere;

/** Those of the figures that ever stood on a page that are of this report. */
export const ofReport = (
  stood: readonly PublishedFigure[],
  { seq }: Pick<FrozenReport, "seq">,
): readonly PublishedFigure[] => stood.filter(({ report }) => report === seq);

/**
 * What of each figure of a report may stand on its page beside all that ever stood on any of the same indicator, and which
 * breakdowns are left out for it. Null where not even the total may.
 */
export function contentsBeside(
  stood: readonly PublishedFigure[],
  { seq, scope: { from, until } }: FrozenReport,
  page: Pick<PageOfReport, "id">,
  figures: readonly PublicFigure[],
): ReadonlyMap<string, ReturnType<typeof withoutSubtraction>> {
  const place = { from, until, itemId: page.id };
  const beside = ({ indicator, content }: PublicFigure) =>
    withoutSubtraction(
      content,
      place,
      stood.filter((one) => one.indicator === indicator && one.report !== seq),
    );
  const found = new Map(figures.map((figure) => [figure.indicator, beside(figure)]));
  // Whoever knows what was spent reckons from the cost of one return how many there were.
  const returned = found.get("returned")?.content.total ?? null;
  if (returned === null && found.has(costName)) found.set(costName, null);
  return found;
}

/**
 * Puts one figure of a frozen report on the site's page of its project, or of the mission: of the period only, small numbers hidden, no
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
  const figures = await publicFigures(change, report);
  if (!figures.some((figure) => figure.indicator === indicator)) throw notFound();
  const page = await pageOfReport(change, report);
  if (!page) throw new NoProjectPage();
  // Two figures that are published at one moment must know of each other: together they may tell of somebody.
  await holdLog(change, kindOf(change));
  const stood = await everPublished(change);
  if (ofReport(stood, report).some((one) => one.indicator === indicator && one.withdrawnAt === null)) return;
  const beside = contentsBeside(stood, report, page, figures).get(indicator);
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
