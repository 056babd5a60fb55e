import type { Database } from "../../platform/db/index.ts";
import { type Entry, unknown } from "../counting/entry.ts";
import { entriesIn, type Span } from "../counting/spans.ts";
import { type Tally, type TallyScope, tallyIndicators } from "../counting/tally.ts";
import type { Definition, Group } from "../definitions/definition.ts";
import { unpackLists } from "../reports/lists.ts";

/** So many persons on a page. */
export const together = 100;

/** Which number of an indicator, and which page of the list behind it, from 1. */
export interface ListPlace {
  readonly definition: Definition;
  readonly span: Span;
  readonly group: Group | null;
  readonly value: string | null;
  readonly page: number;
}

/** A page of the list behind a number, and how many stand in it. */
export interface ListPage {
  readonly count: number;
  readonly entries: readonly Entry[];
}

type Read = Pick<Database, "kind" | "query">;

function pageOf(tally: Tally, { span, group, value, page }: ListPlace, from: string): ListPage {
  const all = entriesIn(tally, span, from);
  const wanted = group ? all.filter((entry) => (entry[group] ?? unknown) === value) : all;
  const entries = wanted
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    .slice((page - 1) * together, page * together);
  return { count: wanted.length, entries };
}

/** The list behind a figure as it is counted now. */
export async function listCounted(
  read: Read,
  { scope, at }: { readonly scope: TallyScope; readonly at: ListPlace },
): Promise<ListPage> {
  const [tally] = await tallyIndicators(read, [at.definition], scope);
  return tally ? pageOf(tally, at, scope.from) : { count: 0, entries: [] };
}

/** The list behind a figure of a report. `from`: the first day of its period. */
export const listKept = async (
  _: Read,
  { packed, from, at }: { readonly packed: string; readonly from: string; readonly at: ListPlace },
): Promise<ListPage> => pageOf({ definition: at.definition, ...unpackLists(packed) }, at, from);
