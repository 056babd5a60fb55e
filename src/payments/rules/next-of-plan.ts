import type { Dossier } from "../../cases/index.ts";
import { money, toNumber } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { aidOf, measuresInForce, partsToAsk } from "./measures.ts";
import { itemOf, type Package, termsOfPackage } from "./standing.ts";

/** The first part of the plan in force that nobody asked the package's project to pay yet: its line, and the request it makes. */
export function nextOfPlan(dossier: Dossier, pack: Package) {
  const terms = termsOfPackage(dossier, pack.open.package);
  if (!terms) return null;
  for (const line of measuresInForce(dossier)) {
    const { currency } = line;
    const aid = aidOf(line);
    const [next] = partsToAsk(dossier, line);
    if (!next || currency === null || !itemOf(terms.pack, aid)) continue;
    const payee = aid === "reintegration-kind" ? { payee: "supplier" as const } : {};
    return {
      line,
      asked: {
        aid,
        measure: line.id,
        amount: toNumber(money(next.amount, currency)),
        currency,
        instalment: next.number,
        condition: next.condition,
        condition_on: next.on as PartialDate | null,
        ...payee,
      },
    };
  }
  return null;
}
