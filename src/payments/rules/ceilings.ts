import type { Dossier } from "../../cases/index.ts";
import { grants } from "../aid.ts";
import type { ProjectTerms } from "../terms.ts";
import {
  decisionOn,
  itemOf,
  packageOf,
  type Request,
  standing,
  termsOfPackage,
  worthOf,
} from "./standing.ts";

/** A ceiling that would be passed: what it is, and what it would come to; in the smallest unit of the project's currency. */
export interface Passed {
  readonly scope: "item" | "person" | "household";
  readonly most: number;
  readonly total: number;
  readonly currency: string;
}

/** Whoever may be younger by any date told gets the child's share: nobody is promised more than may be given. */
function shareOf(dossier: Dossier, { child }: ProjectTerms): number {
  const age = dossier.person.ageOn(dossier.today);
  return child !== null && age !== null && age.youngest < child.until ? child.share : 10_000;
}

const part = (amount: number, share: number): number => Math.floor((amount * share) / 10_000);

/**
 * Which ceiling of its package a request would pass if it were approved at what it is worth: that of the help itself,
 * of the person, of the household. The household is everybody in the case, however many spouses there are. What is
 * approved counts whether or not it is paid. The dossier is the member's of the request.
 */
export function passedBy(dossier: Dossier, request: Request, worth: number): Passed | null {
  const value = packageOf(dossier, request)?.open.package;
  const found = termsOfPackage(dossier, value);
  if (!found) return null;
  const { terms, pack } = found;
  const spent = standing(dossier)
    .filter((one) => one.id !== request.id && packageOf(dossier, one)?.open.package === value)
    .flatMap((one) => {
      const decision = decisionOn(dossier, one.id);
      if (decision?.outcome !== "approved") return [];
      return [
        { memberId: one.memberId, aid: one.outcome, worth: worthOf(one, decision.open, terms.currency) ?? 0 },
      ];
    });
  const sum = (wanted: (one: (typeof spent)[number]) => boolean) =>
    spent.filter(wanted).reduce((total, one) => total + one.worth, worth);
  const own = ({ memberId }: { memberId: string | null }) => memberId === request.memberId;
  const share = shareOf(dossier, terms);
  const item = itemOf(pack, request.outcome);
  const sameAid = ({ aid }: { aid: string | null }) => aid === request.outcome;
  const itemShare = item && grants.has(item.aid) && !item.householdOnce ? share : 10_000;
  const limits: readonly (readonly [Passed["scope"], number | null, number])[] = [
    [
      "item",
      item?.most == null ? null : part(item.most, itemShare),
      sum((one) => sameAid(one) && (item?.householdOnce === true || own(one))),
    ],
    ["person", pack.perPerson === null ? null : part(pack.perPerson, share), sum(own)],
    ["household", pack.perHousehold, sum(() => true)],
  ];
  for (const [scope, most, total] of limits) {
    if (most !== null && total > most) return { scope, most, total, currency: terms.currency };
  }
  return null;
}
