import type { Database } from "../../platform/db/index.ts";
import { type Beside, type BesidePart, besideDiffers } from "../beside/frozen-beside.ts";
import { rootsNow } from "../casework/roots.ts";
import { spanFigures } from "../counting/spans.ts";
import { type TallyScope, tallyIndicators } from "../counting/tally.ts";
import type { IndicatorId } from "../definitions/definition.ts";
import {
  compareReached,
  type ReachedDifference,
  type ReachedFigures,
  reachedFor,
} from "../reached/reached.ts";
import { compareTallies, type Difference } from "../reports/compare.ts";
import { sealOf, unpackLists } from "../reports/lists.ts";
import { countBeside, type KeptFigure, keptFigure } from "./count-now.ts";

interface ToCompare {
  /** As it was frozen, with its cut-off. */
  readonly scope: TallyScope;
  readonly frozen: readonly KeptFigure[];
  readonly reached: ReachedFigures | null;
  readonly beside: Beside;
  /** The moments at which it is counted again. */
  readonly cutOffs: readonly string[];
  /** Whether what is counted will be kept, with the lists. */
  readonly keep: boolean;
}

/** What a report's period gives at another moment, and what of it is not as in the report. */
export interface CountedAgain {
  readonly scope: TallyScope;
  readonly differences: readonly Difference[];
  readonly reached: ReachedFigures;
  readonly ofReached: readonly ReachedDifference[];
  readonly beside: Beside;
  /** What of it is not as in the report. */
  readonly besideDiffers: readonly BesidePart[];
  /** Empty where nothing is to be kept. */
  readonly figures: readonly KeptFigure[];
}

/** Counts a frozen report again; `unlike` are the figures that are not what their own lists say. */
export async function countAgain(
  read: Pick<Database, "kind" | "query">,
  { scope, frozen, reached: before, beside: said, cutOffs, keep }: ToCompare,
): Promise<{ readonly unlike: readonly IndicatorId[]; readonly again: readonly CountedAgain[] }> {
  const lists = frozen.map(({ definition, packed }) => ({ definition, ...unpackLists(packed) }));
  const unlike = frozen.flatMap(({ definition, seal, figures }, at) => {
    const list = lists[at];
    if (!list) return [];
    const same = JSON.stringify(spanFigures(list, scope.from)) === JSON.stringify(figures);
    return same && sealOf(list) === seal ? [] : [definition.id];
  });
  const definitions = frozen.map(({ definition }) => definition);
  const rootOf = await rootsNow(read.query);
  const again: CountedAgain[] = [];
  for (const cutOff of cutOffs) {
    const now = { ...scope, cutOff };
    const tallies = await tallyIndicators(read, definitions, now);
    const reached = await reachedFor(read.query, now);
    const beside = await countBeside(read, tallies, now);
    again.push({
      scope: now,
      differences: compareTallies(lists, tallies, scope.cutOff, rootOf),
      reached,
      ofReached: compareReached(before, reached, scope.cutOff),
      beside,
      besideDiffers: besideDiffers(said, beside),
      figures: keep ? tallies.map((tally) => keptFigure(tally, now)) : [],
    });
  }
  return { unlike, again };
}
