import type { Act, People } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { spanFigures } from "../counting/spans.ts";
import { isIntact } from "../reached/frozen-reached.ts";
import { openReport, recount } from "./freeze.ts";
import { noteDifferences } from "./read-differences.ts";
import { sealOf } from "./sealed-lists.ts";

/**
 * Proves a frozen report: which of its figures were changed since, the list or the number (`changed`); what a recount of
 * today's casework finds otherwise with the same cut-off (`sameCutOff`), and with what was entered since (`now`). Figures
 * whose lists do not open any more cannot be compared. Leaves an audit line.
 */
export async function proveReport(change: Change, people: People, act: Act, reportId: string) {
  const proven = await openReport(change, people, reportId);
  const { report, opened, broken } = proven;
  const again = await recount(change, people, proven, report.scope.cutOff);
  const now = await recount(change, people, proven, people.now().toISOString());
  const unlike = opened.filter(
    ({ figure, lists }) =>
      sealOf(lists) !== figure.seal ||
      JSON.stringify(spanFigures(lists, report.scope.from)) !== JSON.stringify(figure.figures),
  );
  await noteDifferences(change, people, act, reportId, now.differences);
  const reachedIntact = isIntact(proven.reached);
  return {
    report,
    intact: broken.length === 0 && unlike.length === 0 && reachedIntact,
    changed: [...broken, ...unlike.map(({ figure }) => figure)].map(({ definition }) => definition),
    comparable: broken.length === 0,
    sameCutOff: again.differences,
    now: now.differences,
    reached: { intact: reachedIntact, sameCutOff: again.ofReached, now: now.ofReached },
  };
}
