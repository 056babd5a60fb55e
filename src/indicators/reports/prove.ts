import type { Act, People } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { spanFigures } from "../counting/spans.ts";
import { recountReport } from "./freeze.ts";
import { readReport } from "./read.ts";
import { noteDifferences } from "./read-differences.ts";
import { sealOf } from "./sealed-lists.ts";

/**
 * Proves a frozen report: whether its sealed lists are untouched and give its figures; what a recount of today's casework
 * finds otherwise with the same cut-off (`sameCutOff`), and with what was entered since (`now`). Leaves an audit line.
 */
export async function proveReport(change: Change, people: People, act: Act, reportId: string) {
  const { scope } = await readReport(change, reportId);
  const again = await recountReport(change, people, reportId, scope.cutOff);
  const { report, figures, frozen, differences: now } = await recountReport(change, people, reportId);
  const intact = figures.every((figure, at) => {
    const lists = frozen[at];
    if (!lists || sealOf(lists) !== figure.seal) return false;
    return JSON.stringify(spanFigures(lists, scope.from)) === JSON.stringify(figure.figures);
  });
  await noteDifferences(change, people, act, reportId, now);
  return { report, intact, sameCutOff: again.differences, now };
}
