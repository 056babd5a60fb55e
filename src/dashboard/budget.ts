import { ownCostsOnLines } from "../costs/index.ts";
import { type ProjectTerms, paidOnLines, spentOnLines } from "../payments/index.ts";
import type { Query } from "../platform/db/index.ts";
import type { CostLimit, ProjectPlan } from "../programmes/index.ts";

/** Money of a budget line or a cost group, in the smallest unit of the project's currency. */
export interface Spent {
  /** What the contract gives; null where it is not known. */
  readonly budget: number | null;
  /** Approved, whether or not it is paid. */
  readonly approved: number;
  readonly paid: number;
}

export interface LineSpent extends Spent {
  readonly line: ProjectTerms["lines"][number];
  readonly management: boolean;
}

export interface GroupSpent extends Spent {
  readonly group: string;
  /** Whether the amount of every line of it is known. */
  readonly whole: boolean;
  readonly lines: readonly LineSpent[];
}

/**
 * A limit on what a project spends on itself, against its budget. Shares in hundredths of a percent of direct costs; of
 * `indirect-of-staff` of the direct costs of staff.
 */
export interface LimitWatched {
  readonly kind: "indirect" | "indirect-of-staff" | "management";
  /** What is planned for it, and the direct costs planned; null where some line has no amount. */
  readonly planned: number | null;
  readonly direct: number | null;
  readonly share: number | null;
  /** What was approved for it so far, of the direct costs approved so far; null share where nothing was. */
  readonly spent: number;
  readonly spentShare: number | null;
  /** The contract's limit, the law's, and the lower of the two. */
  readonly contract: number | null;
  readonly law: number | null;
  readonly most: number | null;
}

/** Lines of indirect costs, and of staff (domain.md 6.4). */
const indirectGroup = "i";
const staffGroup = "a";

/** What was approved and paid on each line of a project, in groups as the contract's budget has them. */
export async function readBudget(
  query: Query,
  { terms, managementLines }: Pick<ProjectPlan, "terms" | "managementLines">,
): Promise<readonly GroupSpent[]> {
  if (!terms) return [];
  const approved = await spentOnLines(query, terms);
  const paid = await paidOnLines(query, terms);
  const own = await ownCostsOnLines(query, terms.projectId);
  const lines = terms.lines.map(
    (line): LineSpent => ({
      line,
      management: managementLines.includes(line.code),
      budget: line.amount,
      approved: (approved.get(line.code) ?? 0) + (own.get(line.code)?.approved ?? 0),
      paid: (paid.get(line.code) ?? 0) + (own.get(line.code)?.paid ?? 0),
    }),
  );
  const groups = Map.groupBy(lines, ({ line }) => line.group);
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, own]) => ({ group, lines: own, ...sumOf(own) }));
}

/** What several lines come to: a budget only where one is known. */
export function sumOf(all: readonly Spent[]): Spent & { readonly whole: boolean } {
  const known = all.filter(({ budget }) => budget !== null);
  const sum = (of: (one: Spent) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    budget: known.length === 0 ? null : known.reduce((total, { budget }) => total + (budget ?? 0), 0),
    whole: known.length === all.length,
    approved: sum((one) => one.approved),
    paid: sum((one) => one.paid),
  };
}

/** Every limit, against what is planned and against what was approved so far. The law's other rate only where it has one. */
export function watchLimits(
  groups: readonly GroupSpent[],
  { limits, law }: { readonly limits: ProjectPlan["limits"]; readonly law: CostLimit | null },
): readonly LimitWatched[] {
  const lines = groups.flatMap((one) => one.lines);
  const planned = (wanted: (line: LineSpent) => boolean) => {
    const { budget, whole } = sumOf(lines.filter(wanted));
    return lines.length > 0 && whole ? (budget ?? 0) : null;
  };
  const approved = (wanted: (line: LineSpent) => boolean) => sumOf(lines.filter(wanted)).approved;
  const isIndirect = ({ line }: LineSpent) => line.group === indirectGroup;
  const isDirect = (one: LineSpent) => !isIndirect(one);
  const isStaff = ({ line }: LineSpent) => line.group === staffGroup;
  const watch = (
    kind: LimitWatched["kind"],
    {
      of,
      wanted,
    }: { readonly of: (line: LineSpent) => boolean; readonly wanted: (line: LineSpent) => boolean },
    { contract, law }: Pick<LimitWatched, "contract" | "law">,
  ): LimitWatched => {
    const [amount, direct] = [planned(wanted), planned(of)];
    const [spent, directSpent] = [approved(wanted), approved(of)];
    const both = [contract, law].filter((one) => one !== null);
    return {
      kind,
      planned: amount,
      direct,
      share: amount === null || !direct ? null : Math.round((amount * 10_000) / direct),
      spent,
      spentShare: directSpent === 0 ? null : Math.round((spent * 10_000) / directSpent),
      contract,
      law,
      most: both.length === 0 ? null : Math.min(...both),
    };
  };
  const indirect = { contract: limits.indirect, law: law?.indirect ?? null };
  const management = { contract: limits.management, law: law?.management ?? null };
  const ofStaff = law?.indirectOfStaff ?? null;
  return [
    watch("indirect", { of: isDirect, wanted: isIndirect }, indirect),
    ...(ofStaff === null
      ? []
      : [watch("indirect-of-staff", { of: isStaff, wanted: isIndirect }, { contract: null, law: ofStaff })]),
    watch("management", { of: isDirect, wanted: (one) => one.management && isDirect(one) }, management),
  ];
}
