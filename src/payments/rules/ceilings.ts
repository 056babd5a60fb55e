import type { Dossier } from "../../cases/index.ts";
import { grants } from "../aid.ts";
import { paymentFacts } from "../facts.ts";
import type { AidItem, ProjectTerms } from "../terms.ts";
import { decisionOn, itemOf, packageOf, type Request, standing, termsOfPackage } from "./standing.ts";
import { worthOf } from "./worth.ts";

/** A ceiling that would be passed: what it is, and what it would come to; in the smallest unit of the project's currency. */
export interface Passed {
  readonly scope: "item" | "person" | "household" | "line";
  readonly most: number;
  readonly total: number;
  readonly currency: string;
  /** The code of the budget line, where that is what would be passed. */
  readonly line?: string;
}

/** Whoever may be younger by any date told gets the child's share: nobody is promised more than may be given. */
function shareOf(dossier: Dossier, { child }: ProjectTerms): number {
  const age = dossier.person.ageOn(dossier.today);
  return child !== null && age !== null && age.youngest < child.until ? child.share : 10_000;
}

const part = (amount: number, share: number): number => Math.floor((amount * share) / 10_000);

/** The most a package gives, in the smallest unit of the project's currency: to the member of the dossier, and to the household. */
export const mostOf = (dossier: Dossier, { terms, pack }: Promised) => ({
  person: pack.perPerson === null ? null : part(pack.perPerson, shareOf(dossier, terms)),
  household: pack.perHousehold,
});

/** The most of one kind of help for the member of the dossier; of what a household gets once, for all of it. */
export const itemMostOf = (dossier: Dossier, terms: ProjectTerms, item: AidItem): number | null =>
  item.most === null
    ? null
    : part(item.most, grants.has(item.aid) && !item.householdOnce ? shareOf(dossier, terms) : 10_000);

type Promised = NonNullable<ReturnType<typeof termsOfPackage>>;

/** What was approved of a package for anybody of the household, in this case and in those split from it, whether or not it is paid, by the rates of the approvals. */
export const spentOf = (dossier: Dossier, value: string, { terms }: Promised) => [
  ...dossier.outside(paymentFacts).household.flatMap((one) => {
    if (one.package !== value || one.approved === null) return [];
    const worth = worthOf(one, one.approved, terms.currency) ?? 0;
    return [{ requestId: one.requestId, memberId: one.memberId, aid: one.aid as string | null, worth }];
  }),
  ...standing(dossier)
    .filter((one) => packageOf(dossier, one)?.open.package === value)
    .flatMap((one) => {
      const decision = decisionOn(dossier, one.id);
      if (decision?.outcome !== "approved") return [];
      const worth = worthOf(one, decision.open, terms.currency) ?? 0;
      return [{ requestId: one.id, memberId: one.memberId, aid: one.outcome, worth }];
    }),
];

/** What is asked for, whether or not it is on record yet. */
export type Asked = Pick<Request, "id" | "memberId" | "outcome" | "parentId">;

/** A ceiling that holds for a request, and what of it is approved for others; in the smallest unit of the project's currency. */
export interface Limit {
  readonly scope: "item" | "person" | "household";
  readonly most: number;
  readonly approved: number;
  readonly currency: string;
}

/**
 * The ceilings of its package that hold for a request: of the help itself, of the person, of the household. The household
 * is everybody in the case and in those split from it, however many spouses there are. What is approved counts whether or
 * not it is paid. The dossier is the member's of the request.
 */
export function limitsOn(dossier: Dossier, request: Asked): readonly Limit[] {
  const value = packageOf(dossier, request)?.open.package;
  const found = termsOfPackage(dossier, value);
  if (!found || !value) return [];
  const { terms, pack } = found;
  const spent = spentOf(dossier, value, found).filter(({ requestId }) => requestId !== request.id);
  const sum = (wanted: (one: (typeof spent)[number]) => boolean) =>
    spent.filter(wanted).reduce((total, one) => total + one.worth, 0);
  const own = ({ memberId }: { memberId: string | null }) => memberId === request.memberId;
  const item = itemOf(pack, request.outcome);
  const sameAid = ({ aid }: { aid: string | null }) => aid === request.outcome;
  const most = mostOf(dossier, found);
  const limits: readonly (readonly [Limit["scope"], number | null, number])[] = [
    [
      "item",
      item ? itemMostOf(dossier, terms, item) : null,
      sum((one) => sameAid(one) && (item?.householdOnce === true || own(one))),
    ],
    ["person", most.person, sum(own)],
    ["household", most.household, sum(() => true)],
  ];
  return limits.flatMap(([scope, limit, approved]) =>
    limit === null ? [] : [{ scope, most: limit, approved, currency: terms.currency }],
  );
}

/** Which ceiling a request would pass if it were approved at what it is worth: one of its package, or that of the budget line that pays. */
export function passedBy(dossier: Dossier, request: Asked, worth: number): Passed | null {
  for (const { scope, most, approved, currency } of limitsOn(dossier, request)) {
    if (approved + worth > most) return { scope, most, total: approved + worth, currency };
  }
  const found = termsOfPackage(dossier, packageOf(dossier, request)?.open.package);
  if (!found) return null;
  const { terms, pack } = found;
  const item = itemOf(pack, request.outcome);
  const line = terms.lines.find(({ code }) => code === item?.line);
  const onLine =
    (dossier
      .outside(paymentFacts)
      .onLines.get(terms.projectId)
      ?.get(line?.code ?? "") ?? 0) + worth;
  return line && line.amount !== null && onLine > line.amount
    ? { scope: "line", most: line.amount, total: onLine, currency: terms.currency, line: line.code }
    : null;
}
