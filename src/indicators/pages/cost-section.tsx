import { money, writeMoney } from "../../core/money.ts";
import type { CostPerReturn } from "../beside/cost-per-return.ts";
import { smallestShown } from "../counting/small-numbers.ts";
import { sayDay, type Visit } from "./desk.tsx";

type Said = readonly [label: string, value: string];

/** What a return cost, in rows. For publishing nothing is said where fewer than five returned: the sums would tell how many. */
export function costRows({ t, language }: Visit, cost: CostPerReturn, publish: boolean): readonly Said[] {
  const { currency, own, help, returned, each } = cost;
  const say = (minor: number) => writeMoney(money(minor, currency), language);
  const hidden = publish && returned > 0 && returned < smallestShown;
  return [
    [t("cost.own"), say(own)],
    [t("cost.help"), hidden ? t("file.hidden") : say(help)],
    [t("cost.returned"), hidden ? t("file.hidden") : t.number(returned)],
    [t("cost.each"), hidden ? t("file.hidden") : each === null ? t("cost.nobody") : say(each)],
  ];
}

/** What a return cost the project, with the definition it was reckoned by. */
export const CostSection = ({ visit, cost }: { visit: Visit; cost: CostPerReturn }) => {
  const { t, language } = visit;
  const { definition } = cost;
  return (
    <section class="person-section" aria-labelledby="cost-per-return">
      <h2 id="cost-per-return">{definition.title[language]}</h2>
      <p class="soft">
        {definition.counts[language]}{" "}
        {t("figure.version", { version: definition.version, since: sayDay(visit, definition.since) })}
        {definition.unofficial ? `, ${t("figure.unofficial")}` : null}
      </p>
      <div class="table-frame">
        <table class="dense">
          <tbody>
            {costRows(visit, cost, false).map(([label, value]) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="number">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
