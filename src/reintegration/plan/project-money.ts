import type { Dossier, FactName } from "../../cases/index.ts";
import type { FrozenRate } from "../../core/exchange.ts";
import type { Query } from "../../platform/db/index.ts";

/** What the project that pays for somebody says of their plan. Amounts are in the smallest unit of its currency. */
export interface PlanTerms {
  readonly currency: string;
  /** The most for the person, and for the household; null where there is none. */
  readonly person: number | null;
  readonly household: number | null;
  /** The last day on which the project pays, `YYYY-MM-DD`. */
  readonly until: string;
  /** The code of the budget line that pays what is given in kind, and in money. */
  readonly line: Readonly<Record<"in-kind" | "cash", string | null>>;
}

/** What plans must know of money and payments keep: they come later on the way, and bring it. */
export interface ProjectMoney {
  /** Of the package the member is entitled to; null before there is one. */
  termsOf(dossier: Dossier): PlanTerms | null;
  /** Today's rate on record: so many of `currency` for one `base`; null where none is. */
  rateOf(query: Query, dossier: Dossier, base: string, currency: string): Promise<FrozenRate | null>;
}

export const projectMoney: FactName<ProjectMoney> = {
  name: "reintegration.project-money",
  none: { termsOf: () => null, rateOf: async () => null },
};
