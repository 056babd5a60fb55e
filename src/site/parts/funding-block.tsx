import { directionOf } from "../../core/language.ts";
import { fundWordsOn, type Publication } from "../../newsroom/published.ts";
import type { Visit } from "../visit.ts";
import { Emblem } from "./emblems.tsx";

/**
 * Emblem, statement and disclaimer of every fund behind a page, in the words that hold on the item's date. Follows from
 * the projects an item names; nobody pastes it.
 */
export const FundingBlock = async ({ visit, item }: { visit: Visit; item: Publication }) => {
  const funds = (await fundsBehind(visit, item)).map(({ shared, fields, language }) =>
    fundWordsOn({ ...shared, ...fields }, language, item.date),
  );
  if (funds.length === 0) return null;
  return (
    <section class="funding" aria-labelledby="funding">
      <h2 id="funding">{visit.t("funding.title")}</h2>
      {funds.map(({ emblem, statement, disclaimer, language }) => (
        <div class="fund">
          {emblem === "none" ? null : <Emblem of={emblem} />}
          <div lang={language} dir={directionOf(language)}>
            <p class="fund-statement">{statement}</p>
            {disclaimer ? <p class="fund-disclaimer">{disclaimer}</p> : null}
          </div>
        </div>
      ))}
    </section>
  );
};

async function fundsBehind({ reader }: Visit, item: Publication): Promise<Publication<"funding-source">[]> {
  const projects =
    item.type === "project" ? [item.id] : (await reader.namedBy(item.id, "project")).map(({ id }) => id);
  const funds = new Map<string, Publication<"funding-source">>();
  for (const project of projects) {
    for (const fund of await reader.namedBy<"funding-source">(project, "fund")) funds.set(fund.id, fund);
  }
  return [...funds.values()];
}
