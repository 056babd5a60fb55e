import { createHash } from "node:crypto";
import { newId } from "../../access/index.ts";
import { type Act, dayOf, demand, lineOf, type People } from "../../people/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { rootsNow } from "../casework/roots.ts";
import { spanFigures } from "../counting/spans.ts";
import { type Tally, type TallyScope, tallyIndicators } from "../counting/tally.ts";
import { correctPublished } from "../publishing/publish.ts";
import { keepReached, readReached } from "../reached/frozen-reached.ts";
import { compareReached, type ReachedFigures, reachedFor } from "../reached/reached.ts";
import { compareTallies, countDifferences, type Difference } from "./compare.ts";
import { type FrozenFigure, openFigure, readFigures, readReport } from "./read.ts";
import { type Asked, countedFor } from "./scope.ts";
import { sealDifferences, sealLists, sealOf } from "./sealed-lists.ts";

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

/**
 * Counts a period as it stands at this moment and keeps it for good: figures, definitions, cut-off and the sealed list of
 * persons behind every number. Gives the report's id. Throws "not found" for a project that is none, `PeriodNotOver`.
 */
export async function freezeReport(change: Change, people: People, act: Act, asked: Asked): Promise<string> {
  demand(act.actor, "report.freeze");
  if (asked.until >= dayOf(people.now())) throw new PeriodNotOver();
  const counted = await countedFor(change, asked, people.now().toISOString());
  if (!counted) throw notFound();
  const { scope, project, definitions } = counted;
  const tallies = await tallyIndicators({ kind: people.database.kind, query: change }, definitions, scope);
  const reached = await reachedFor(change, scope);
  return keepReport(change, people, act, { scope, versionId: project?.versionId ?? null, tallies, reached });
}

/**
 * Counts a frozen report's period again by its own definitions, with what was entered since, and keeps that as a report
 * which names every difference; the corrected one stays as it is. Throws `NothingToCorrect`, `ListChanged`.
 */
export async function correctReport(
  change: Change,
  people: People,
  act: Act,
  reportId: string,
): Promise<string> {
  demand(act.actor, "report.freeze");
  const opened = await openReport(change, people, reportId);
  if (opened.broken.length > 0) throw new ListChanged();
  const again = await recount(change, people, opened, people.now().toISOString());
  const { scope, tallies, differences, reached, ofReached } = again;
  if (differences.length === 0 && ofReached.length === 0) throw new NothingToCorrect();
  const corrects = { id: reportId, differences };
  const { versionId } = opened.report;
  const id = await keepReport(change, people, act, { scope, versionId, tallies, reached, corrects });
  await correctPublished(change, reportId, id);
  return id;
}

/** A frozen report with its sealed lists opened; `broken` are the figures whose lists were changed, so that none open. */
export async function openReport(change: Change, people: People, reportId: string) {
  const report = await readReport(change, reportId);
  const opened: { readonly figure: FrozenFigure; readonly lists: Tally }[] = [];
  const broken: FrozenFigure[] = [];
  for (const figure of await readFigures(change, reportId)) {
    const lists = await openFigure(change, people, report, figure);
    if (lists) opened.push({ figure, lists });
    else broken.push(figure);
  }
  return { report, opened, broken, reached: await readReached(change, reportId) };
}

/** An opened report counted again from the casework of today, as it stood at a moment. */
export async function recount(
  change: Change,
  people: People,
  { report, opened, reached: before }: Awaited<ReturnType<typeof openReport>>,
  cutOff: string,
) {
  const scope = { ...report.scope, cutOff };
  const frozen = opened.map(({ lists }) => lists);
  const definitions = frozen.map(({ definition }) => definition);
  const tallies = await tallyIndicators({ kind: people.database.kind, query: change }, definitions, scope);
  const rootOf = await rootsNow(change);
  const differences = compareTallies(frozen, tallies, report.scope.cutOff, rootOf);
  const reached = await reachedFor(change, scope);
  const ofReached = compareReached(before?.figures ?? null, reached, report.scope.cutOff);
  return { scope, tallies, differences, reached, ofReached };
}

interface Kept {
  readonly scope: TallyScope;
  readonly versionId: string | null;
  readonly tallies: readonly Tally[];
  readonly reached: ReachedFigures;
  readonly corrects?: { readonly id: string; readonly differences: readonly Difference[] };
}

async function keepReport(change: Change, people: People, act: Act, kept: Kept): Promise<string> {
  const { scope, versionId, tallies, reached, corrects } = kept;
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
  for (const [at, tally] of tallies.entries()) {
    const seal = sealOf(tally);
    seals.push(seal);
    await change
      .insertInto("frozen_figure")
      .values({
        report_id: id,
        indicator: tally.definition.id,
        seq: at + 1,
        definition: JSON.stringify(tally.definition),
        figures: JSON.stringify(spanFigures(tally, scope.from)),
        seal,
        lists: sealLists(people, id, tally.definition.id, tally),
      })
      .execute();
  }
  seals.push(await keepReached(change, id, reached));
  await noteFrozen(change, people, act, id, { ...kept, seals });
  return id;
}

/** The audit line holds the seals of all lists: whoever changes one later has the chain against them. */
async function noteFrozen(
  change: Change,
  people: People,
  act: Act,
  id: string,
  kept: Kept & { readonly seals: readonly string[] },
): Promise<void> {
  const line = lineOf(act, "report.freeze", {
    action: kept.corrects ? "report.correct" : "report.freeze",
    object: `report:${id}`,
    fields: kept.tallies.map(({ definition }) => `${definition.id}:${definition.version}`),
  });
  const contentHash = createHash("sha256").update(kept.seals.join(" ")).digest("hex");
  await appendAuditLine(change, { ...line, contentHash }, people.now);
}
