import type { Dossier, Weighed } from "../../cases/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import { paymentsTexts } from "../texts/index.ts";
import { type Asked, limitsOn } from "./ceilings.ts";

/**
 * The ceilings that hold for a request: how much each is, what is approved under it, and what is left, after the request
 * where it is known what it is worth in the project's currency.
 */
export function weighedUnder(
  dossier: Dossier,
  request: Asked,
  worth: number | null,
  language: "bg" | "en",
): readonly Weighed[] {
  const t = paymentsTexts.in(language);
  return limitsOn(dossier, request).map(({ scope, most, approved, currency }) => {
    const say = (minor: number) => writeMoney(money(minor, currency), language);
    const said = { most: say(most), approved: say(approved) };
    const left = most - approved - (worth ?? 0);
    const over = worth !== null && left < 0;
    return {
      name: t(`weighed.${scope}`),
      value: over
        ? t("weighed.over", { ...said, over: say(-left) })
        : t(worth === null ? "weighed.left" : "weighed.left-after", { ...said, left: say(left) }),
    };
  });
}
