import type { Dossier, OutsideFact } from "../cases/index.ts";
import { type ProjectMoney, projectMoney } from "../reintegration/index.ts";
import { reintegrationGrants } from "./aid.ts";
import { findRate, isMissing } from "./rates/find-rate.ts";
import { itemMostOf, mostOf } from "./rules/ceilings.ts";
import { approvedPackages, itemOf, termsOfPackage } from "./rules/standing.ts";

/** The package out of which somebody's plan is paid: the first that gives anything to begin anew with. */
const packageOfPlan = (dossier: Dossier) =>
  approvedPackages(dossier)
    .flatMap(({ open }) => termsOfPackage(dossier, open.package) ?? [])
    .find(({ pack }) => pack.items.some(({ aid }) => reintegrationGrants.has(aid)));

const termsOf: ProjectMoney["termsOf"] = (dossier) => {
  const found = packageOfPlan(dossier);
  if (!found) return null;
  const { terms, pack } = found;
  const grants = pack.items.filter(({ aid }) => reintegrationGrants.has(aid));
  const most = mostOf(dossier, found);
  const each = grants.map((item) => itemMostOf(dossier, terms, item));
  const ofGrants = each.includes(null) ? null : each.reduce((sum: number, one) => sum + (one ?? 0), 0);
  const lower = [most.person, ofGrants].filter((one) => one !== null);
  return {
    currency: terms.currency,
    person: lower.length === 0 ? null : Math.min(...lower),
    household: most.household,
    until: terms.paysUntil,
    line: {
      "in-kind": itemOf(pack, "reintegration-kind")?.line ?? null,
      cash: itemOf(pack, "reintegration-cash")?.line ?? null,
    },
  };
};

/** What the plans of a case must know of its projects' money. A rate is read when somebody writes what needs it. */
export const planMoney: OutsideFact<ProjectMoney> = {
  name: projectMoney.name,
  read: async (_, { today: day }) => ({
    termsOf,
    async rateOf(query, dossier, base, currency) {
      const source = packageOfPlan(dossier)?.terms.rates ?? "inforeuro";
      const found = await findRate(query, { source, base, currency, day });
      return isMissing(found) ? null : found;
    },
  }),
};
