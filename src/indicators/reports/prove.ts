import type { Act, People } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { spanFigures } from "../counting/spans.ts";
import { isIntact } from "../reached/frozen-reached.ts";
import { openReport, recount } from "./freeze.ts";
import { noteDifferences } from "./read-differences.ts";
import { sealOf } from "./sealed-lists.ts";

/**
 * Proves a frozen report: whether its sealed lists are untouched and give its figures; what a recount of today's casework
 * finds otherwise with the same cut-off (`sameCutOff`), and with what was entered since (`now`). Leaves an audit line.
 */
export async function proveReport(change: Change, people: People, act: Act, reportId: string) {
  const opened = await openReport(change, people, reportId);
  const { report, figures, frozen } = opened;
  const again = await recount(change, people, opened, report.scope.cutOff);
  const now = await recount(change, people, opened, people.now().toISOString());
  const listsIntact = figures.every((figure, at) => {
    const lists = frozen[at];
    if (!lists || sealOf(lists) !== figure.seal) return false;
    return JSON.stringify(spanFigures(lists, report.scope.from)) === JSON.stringify(figure.figures);
  });
  await noteDifferences(change, people, act, reportId, now.differences);
  return {
    report,
    intact: listsIntact && isIntact(opened.reached),
    sameCutOff: again.differences,
    now: now.differences,
    reached: { sameCutOff: again.ofReached, now: now.ofReached },
  };
}
