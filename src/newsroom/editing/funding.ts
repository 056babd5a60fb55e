import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import type { ContentType } from "../content/types.ts";
import type { Values } from "./merge.ts";

/** What a fund behind an item asks to be printed. */
export interface FundWords {
  readonly statement: string;
  readonly disclaimer: string;
}

/** The words of every fund behind a working copy: of the projects it names, or its own when it is one. */
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
    .select("fields")
    .where("item_id", "in", [...new Set(funds)])
    .where("language", "=", language)
    .orderBy("item_id")
    .execute();
  return rows
    .map(({ fields }) => JSON.parse(fields) as Values)
    .map(({ statement = "", disclaimer = "" }) => ({
      statement: String(statement),
      disclaimer: String(disclaimer),
    }))
    .filter(({ statement }) => statement !== "");
}
