import type { Language } from "../../core/language.ts";
import { parsePartialDate } from "../../core/partial-date.ts";
import type { Query } from "../../platform/db/index.ts";
import { type FundWords, fundWordsOn, type WrittenFund } from "../content/fund-words.ts";
import { type AnyShared, dateOf } from "../content/item.ts";
import type { ContentType } from "../content/types.ts";
import type { Values } from "./merge.ts";

/**
 * The words of every fund behind a working copy, of the projects it names, or its own when it is one: those that hold
 * on its date.
 */
export async function fundingOf(
  query: Query,
  { type, shared }: { readonly type: ContentType; readonly shared: Values },
  language: Language,
): Promise<FundWords[]> {
  const projects = Array.isArray(shared.projects) ? shared.projects.map((key) => `project/${key}`) : [];
  const funds =
    typeof shared.fund === "string" && type === "project" ? [`funding-source/${shared.fund}`] : [];
  if (projects.length > 0) {
    const rows = await query
      .selectFrom("content_relation")
      .select("target_id")
      .where("item_id", "in", projects)
      .where("kind", "=", "fund")
      .execute();
    funds.push(...rows.map(({ target_id }) => target_id));
  }
  if (funds.length === 0) return [];
  const rows = await query
    .selectFrom("content_translation")
    .innerJoin("content_item", "content_item.id", "content_translation.item_id")
    .select(["content_item.shared", "content_translation.fields"])
    .where("content_translation.item_id", "in", [...new Set(funds)])
    .where("content_translation.language", "=", language)
    .orderBy("content_translation.item_id")
    .execute();
  const date = dateOf({ type, shared } as unknown as AnyShared) ?? null;
  return rows
    .map((fund) => ({ ...JSON.parse(fund.shared), ...JSON.parse(fund.fields) }) as WrittenFund)
    .filter(({ statement }) => Boolean(statement))
    .map((fund) => fundWordsOn(fund, language, date && parsePartialDate(date)));
}
