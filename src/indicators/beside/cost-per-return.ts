import { ownCostsBetween } from "../../costs/index.ts";
import { type Named, paidOnLines } from "../../payments/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { termsBook } from "../../programmes/index.ts";
import type { Tally, TallyScope } from "../counting/tally.ts";

/** One version of what "cost per return" means. What it says never changes: another rule is another version. */
export interface CostDefinition {
  readonly version: number;
  /** The first day of a period it is used for, `YYYY-MM-DD`. */
  readonly since: string;
  readonly title: Named;
  readonly counts: Named;
  /** No fund's wording was at hand. */
  readonly unofficial: boolean;
  readonly source: string;
}

/** Every version there ever was. A new rule is added below. */
export const costDefinitions: readonly CostDefinition[] = [
  {
    version: 1,
    since: "2010-01-01",
    title: { bg: "Разход за едно връщане", en: "Cost per return" },
    counts: {
      bg: "Одобрените разходи на проекта с дата в периода плюс изплатената в него помощ на хора, разделени на лицата, върнали се доброволно в периода. Разходите за върнали се и невърнали се не се делят.",
      en: "The project's approved costs dated in the period plus the help paid to persons in it, divided by those who returned voluntarily in the period. Costs for who returned and who did not are not told apart.",
    },
    unofficial: true,
    source: "domain.md 6.3",
  },
];

/** Money in the smallest unit of the project's currency. */
export interface CostPerReturn {
  readonly definition: CostDefinition;
  readonly currency: string;
  readonly own: number;
  readonly help: number;
  readonly returned: number;
  /** To the nearest unit, half-way upwards; null where nobody returned. */
  readonly each: number | null;
}

/** What a return cost a project in a period, as on record at the cut-off. Null for the mission, or where returns are not counted. */
export async function costPerReturn(
  query: Query,
  { projectId, from, until, cutOff }: TallyScope,
  tallies: readonly Tally[],
): Promise<CostPerReturn | null> {
  const returned = tallies.find(({ definition }) => definition.id === "returned")?.period.length;
  const definition = costDefinitions.findLast(({ since }) => since <= until);
  if (projectId === null || returned === undefined || !definition) return null;
  const terms = await termsBook.on(query, projectId, until);
  if (!terms) return null;
  const own = await ownCostsBetween(query, projectId, { from, until, approvedBy: cutOff });
  const paid = await paidOnLines(query, terms, { from, until, cutOff });
  const help = [...paid.values()].reduce((sum, minor) => sum + minor, 0);
  const each = returned === 0 ? null : Math.round((own + help) / returned);
  return { definition, currency: terms.currency, own, help, returned, each };
}
