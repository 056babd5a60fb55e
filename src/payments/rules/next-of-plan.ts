import type { Dossier } from "../../cases/index.ts";
import { money, toNumber } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { instalmentsOf, linesOf, planInForce } from "../../reintegration/index.ts";
import { itemOf, type Package, standing, termsOfPackage } from "./standing.ts";

/** By which kind of help a project pays what a plan gives. */
const aidFor = { "in-kind": "reintegration-kind", cash: "reintegration-cash" } as const;

/** The first part of the plan in force that nobody asked the package's project to pay yet: its line, and the request it makes. */
export function nextOfPlan(dossier: Dossier, pack: Package) {
  const version = planInForce(dossier);
  const terms = termsOfPackage(dossier, pack.open.package);
  if (!version || !terms) return null;
  const asked = standing(dossier).filter(
    ({ parentId, memberId }) => parentId === pack.id && memberId === dossier.member.id,
  );
  const seen = { "in-kind": 0, cash: 0 };
  for (const line of linesOf(dossier, version.id)) {
    const mode = line.open.mode ?? "in-kind";
    const aid = aidFor[mode];
    const { currency } = line;
    if (currency === null || !itemOf(terms.pack, aid)) continue;
    const before = asked.filter(({ outcome }) => outcome === aid).length;
    for (const { amount, condition, on } of instalmentsOf(dossier, line.id)) {
      seen[mode] += 1;
      if (seen[mode] <= before) continue;
      const payee = mode === "in-kind" ? { payee: "supplier" as const } : {};
      return {
        line,
        asked: {
          aid,
          amount: toNumber(money(amount, currency)),
          currency,
          instalment: before + 1,
          condition,
          condition_on: on as PartialDate | null,
          ...payee,
        },
      };
    }
  }
  return null;
}
