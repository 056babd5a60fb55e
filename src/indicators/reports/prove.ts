import type { Act, People } from "../../people/index.ts";
import type { CountedAgain } from "../apart/count-again.ts";
import type { Counter } from "../apart/counter.ts";
import { isIntact } from "../reached/frozen-reached.ts";
import { openReport, recount } from "./freeze.ts";
import { noteDifferences } from "./read-differences.ts";

/**
 * Proves a frozen report: which of its figures were changed since, the list or the number (`changed`); what a recount of
 * today's casework finds otherwise with the same cut-off (`sameCutOff`), and with what was entered since (`now`). Figures
 * whose lists do not open any more cannot be compared. Leaves an audit line, before anybody sees a person.
 */
export async function proveReport(counter: Counter, people: People, act: Act, reportId: string) {
  const proven = await openReport(people.database.query, people, reportId);
  const { report, opened, broken } = proven;
  const moments = [report.scope.cutOff, people.now().toISOString()];
  const { unlike, again } = await recount(counter, proven, moments, false);
  const [same, now] = again as [CountedAgain, CountedAgain];
  await people.database.change((change) => noteDifferences(change, people, act, reportId, now.differences));
  const reachedIntact = isIntact(proven.reached);
  const { touched } = proven.beside;
  const changed = [
    ...broken.map(({ definition }) => definition),
    ...opened.map(({ definition }) => definition).filter(({ id }) => unlike.includes(id)),
  ];
  return {
    report,
    intact: changed.length === 0 && reachedIntact && touched.length === 0,
    changed,
    comparable: broken.length === 0,
    sameCutOff: same.differences,
    now: now.differences,
    beside: { touched, sameCutOff: same.besideDiffers, now: now.besideDiffers },
    reached: { intact: reachedIntact, sameCutOff: same.ofReached, now: now.ofReached },
  };
}
