import type { Query } from "../platform/db/index.ts";
import type { AidKind } from "./aid.ts";

/** In both languages of the desk. */
export type Named = Readonly<Record<"bg" | "en", string>>;

export interface AidItem {
  readonly aid: AidKind;
  /** The most for one person, or for the household where it is given once; in the smallest unit of the project's currency. */
  readonly most: number | null;
  readonly householdOnce: boolean;
  /** The code of the budget line that pays. */
  readonly line: string | null;
}

export interface AidPackage {
  readonly code: string;
  readonly title: Named;
  /** Ceilings in the smallest unit of the project's currency; null where there is none. */
  readonly perPerson: number | null;
  readonly perHousehold: number | null;
  readonly conditions: string | null;
  readonly items: readonly AidItem[];
}

export interface BudgetLine {
  readonly code: string;
  readonly group: string;
  readonly title: Named;
  /** In the smallest unit of the project's currency; null where the contract is not known. */
  readonly amount: number | null;
}

/** What a project's version in force on a day says about helping and paying. */
export interface ProjectTerms {
  readonly projectId: string;
  readonly versionId: string;
  readonly number: string;
  readonly title: Named;
  readonly currency: string;
  /** By whose rates it books. */
  readonly rates: "inforeuro" | "un";
  /** Days, `YYYY-MM-DD`. Help is given within the first two; payments are made until the third. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly paysUntil: string;
  /** Whoever is younger gets the share, in hundredths of a percent; null where all get the same. */
  readonly child: { readonly until: number; readonly share: number } | null;
  readonly onePerHousehold: boolean;
  readonly withOtherAid: "never" | "travel-only";
  /** Printed on papers. */
  readonly statement: Named | null;
  readonly lines: readonly BudgetLine[];
  readonly packages: readonly AidPackage[];
}

/** What payments ask of the programmes; programmes answer it (`journey-parts.ts` and `desk.ts` put the two together). */
export interface TermsBook {
  /** The terms of one project as they hold on a day; null before its first version. */
  on(query: Query, projectId: string, day: string): Promise<ProjectTerms | null>;
  /** Of all projects that have a version on a day. */
  all(query: Query, day: string): Promise<readonly ProjectTerms[]>;
}
