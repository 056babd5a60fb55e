import type { Publication } from "../../newsroom/published.ts";
import type { Visit } from "../visit.ts";
import { Emblem } from "./emblems.tsx";

/**
 * Emblem, statement and disclaimer of every fund behind a page, in its programme period's words. Follows from the
 * projects an item names; nobody pastes it.
 */
export const FundingBlock = async ({ visit, item }: { visit: Visit; item: Publication }) => {
  const funds = await fundsBehind(visit, item);
  if (funds.length === 0) return null;
  return (
    <section class="funding" aria-labelledby="funding">
      <h2 id="funding">{visit.t("funding.title")}</h2>
      {funds.map(({ shared, fields }) => (
        <div class="fund">
          {shared.emblem === "none" ? null : <Emblem of={shared.emblem} />}
          <div>
            <p class="fund-statement">{fields.statement}</p>
            {fields.disclaimer ? <p class="fund-disclaimer">{fields.disclaimer}</p> : null}
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
