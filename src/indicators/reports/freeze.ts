import { createHash } from "node:crypto";
import { newId } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { type Act, demand, lineOf, type People } from "../../people/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import { type Change, earlierChangesEnded, type Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { CountedAgain } from "../apart/count-again.ts";
import type { CountedReport, KeptFigure } from "../apart/count-now.ts";
import type { Counter } from "../apart/counter.ts";
import { keepBeside, readBeside } from "../beside/frozen-beside.ts";
import type { TallyScope } from "../counting/tally.ts";
import { correctPublished } from "../publishing/publish.ts";
import { keepReached, readReached } from "../reached/frozen-reached.ts";
import { countDifferences, type Difference } from "./compare.ts";
import { type FrozenFigure, openFigure, readFigures, readReport } from "./read.ts";
import { type Asked, countedFor } from "./scope.ts";
import { sealDifferences, sealLists } from "./sealed-lists.ts";

/** The period is not over: what comes in it would be missing from the report for ever. */
export class PeriodNotOver extends Error {
  override readonly name = "PeriodNotOver";
}

/** Nothing differs from the report: there is nothing to correct. */
export class NothingToCorrect extends Error {
  override readonly name = "NothingToCorrect";
}

/** A sealed list of the report was changed in the database: what differs from it nobody can say. */
export class ListChanged extends Error {
  override readonly name = "ListChanged";
}

/** A period that was counted, to be kept. */
export interface ToFreeze extends CountedReport {
  readonly scope: TallyScope;
  readonly versionId: string | null;
}

/**
 * Counts a period as it stands at this moment. Takes the cut-off within a change, and waits for those that run then:
 * whatever was entered before the cut-off is on record when it is counted. Throws "not found" for a project that is none,
 * `PeriodNotOver`, `ChangesStillRunning`.
 */
export async function countReport(
  counter: Counter,
  people: People,
  act: Act,
  asked: Asked,
): Promise<ToFreeze> {
  demand(act.actor, "report.freeze");
  if (asked.until >= missionDay(people.now())) throw new PeriodNotOver();
  const counted = await people.database.change((change) =>
    countedFor(change, asked, people.now().toISOString()),
  );
  if (!counted) throw notFound();
  await earlierChangesEnded(people.database);
  const { scope, project, definitions } = counted;
  const found = await counter.ask("lists", { definitions, scope });
  return { scope, versionId: project?.versionId ?? null, ...found };
}

/**
 * Keeps what was counted for good: figures, definitions, cut-off and the sealed list of persons behind every number.
 * Gives the report's id.
 */
export async function freezeReport(
  change: Change,
  people: People,
  act: Act,
  counted: ToFreeze,
): Promise<string> {
  demand(act.actor, "report.freeze");
  return keepReport(change, people, act, counted);
}

/** A frozen report's period counted again: what to keep as the report that corrects it. */
export interface ToCorrect extends ToFreeze {
  readonly corrects: { readonly id: string; readonly differences: readonly Difference[] };
}

/**
 * Counts a frozen report's period again by its own definitions, with what was entered since. Throws `NothingToCorrect`,
 * `ListChanged`, `ChangesStillRunning`, "not found".
 */
export async function countCorrection(
  counter: Counter,
  people: People,
  act: Act,
  reportId: string,
): Promise<ToCorrect> {
  demand(act.actor, "report.freeze");
  const { opened, at } = await people.database.change(async (change) => ({
    opened: await openReport(change, people, reportId),
    at: people.now().toISOString(),
  }));
  if (opened.broken.length > 0) throw new ListChanged();
  await earlierChangesEnded(people.database);
  const { again } = await recount(counter, opened, [at], true);
  const [now] = again as [CountedAgain];
  const { scope, figures, differences, reached, beside } = now;
  if (differences.length === 0 && now.ofReached.length === 0 && now.besideDiffers.length === 0) {
    throw new NothingToCorrect();
  }
  const { versionId } = opened.report;
  return { scope, versionId, figures, reached, beside, corrects: { id: reportId, differences } };
}

/** Keeps that as a report which names every difference; the corrected one stays as it is. Gives the new one's id. */
export async function correctReport(
  change: Change,
  people: People,
  act: Act,
  counted: ToCorrect,
): Promise<string> {
  demand(act.actor, "report.freeze");
  const id = await keepReport(change, people, act, counted);
  await correctPublished(change, counted.corrects.id, id);
  return id;
}

/** A frozen report with its sealed lists opened; `broken` are the figures whose lists were changed, so that none open. */
export async function openReport(query: Query, people: People, reportId: string) {
  const report = await readReport(query, reportId);
  const opened: KeptFigure[] = [];
  const broken: FrozenFigure[] = [];
  for (const figure of await readFigures(query, reportId)) {
    const packed = await openFigure(query, people, report, figure);
    if (packed === null) broken.push(figure);
    else opened.push({ ...figure, packed });
  }
  const [reached, beside] = [await readReached(query, reportId), await readBeside(query, reportId)];
  return { report, opened, broken, reached, beside };
}

/** An opened report counted again from the casework of today, as it stood at some moments. */
export const recount = (
  counter: Counter,
  { report, opened, reached, beside }: Awaited<ReturnType<typeof openReport>>,
  cutOffs: readonly string[],
  keep: boolean,
) =>
  counter.ask("again", {
    scope: report.scope,
    frozen: opened,
    reached: reached?.figures ?? null,
    beside,
    cutOffs,
    keep,
  });

async function keepReport(
  change: Change,
  people: People,
  act: Act,
  kept: ToFreeze & Partial<Pick<ToCorrect, "corrects">>,
): Promise<string> {
  const { scope, versionId, figures, reached, beside, corrects } = kept;
  const id = newId(people.random);
  const { last } = await change
    .selectFrom("frozen_report")
    .select((row) => row.fn.max("seq").as("last"))
    .executeTakeFirstOrThrow();
  await change
    .insertInto("frozen_report")
    .values({
      id,
      project_id: scope.projectId,
      version_id: versionId,
      seq: Number(last ?? 0) + 1,
      period_from: scope.from,
      period_until: scope.until,
      lives_from: scope.livesFrom,
      lives_until: scope.livesUntil,
      cut_off: scope.cutOff,
      frozen_at: people.now().toISOString(),
      frozen_by: act.actor.staffId,
      corrects_id: corrects?.id ?? null,
      changed: corrects ? JSON.stringify(countDifferences(corrects.differences)) : null,
      differences: corrects ? sealDifferences(people, id, corrects.differences) : null,
    })
    .execute();
  const seals = [];
  for (const [at, { definition, figures: counted, seal, packed }] of figures.entries()) {
    seals.push(seal);
    await change
      .insertInto("frozen_figure")
      .values({
        report_id: id,
        indicator: definition.id,
        seq: at + 1,
        definition: JSON.stringify(definition),
        figures: JSON.stringify(counted),
        seal,
        lists: sealLists(people, id, definition.id, packed),
      })
      .execute();
  }
  seals.push(await keepReached(change, id, reached));
  seals.push(...(await keepBeside(change, id, beside)));
  await noteFrozen(change, people, act, id, { ...kept, seals });
  return id;
}

/** The audit line holds the seals of all lists: whoever changes one later has the chain against them. */
async function noteFrozen(
  change: Change,
  people: People,
  act: Act,
  id: string,
  kept: Parameters<typeof keepReport>[3] & { readonly seals: readonly string[] },
): Promise<void> {
  const line = lineOf(act, "report.freeze", {
    action: kept.corrects ? "report.correct" : "report.freeze",
    object: `report:${id}`,
    fields: kept.figures.map(({ definition }) => `${definition.id}:${definition.version}`),
  });
  const contentHash = createHash("sha256").update(kept.seals.join(" ")).digest("hex");
  await appendAuditLine(change, { ...line, contentHash }, people.now);
}
