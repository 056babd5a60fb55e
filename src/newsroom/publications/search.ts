import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import { askedWords } from "../content/search-words.ts";
import { type Listed, toListed } from "./publication.ts";

export interface Found {
  readonly item: Listed;
  readonly score: number;
}

/**
 * Finds published translations for a question: every asked word must be met by a form, a stem or a beginning; the best
 * come first. Case, accents, grammatical endings and the script a name is typed in do not matter.
 */
export async function searchPublications(
  query: Query,
  language: Language,
  question: string,
  limit = 50,
): Promise<Found[]> {
  const words = askedWords(question);
  if (words.length === 0) return [];
  const scores = new Map<string, { met: number; score: number }>();
  for (const { forms, prefix } of words) {
    for (const [id, weight] of await itemsWith(query, language, forms, prefix)) {
      const before = scores.get(id) ?? { met: 0, score: 0 };
      scores.set(id, { met: before.met + 1, score: before.score + weight });
    }
  }
  const best = [...scores]
    .filter(([, { met }]) => met === words.length)
    .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? 1 : -1))
    .slice(0, limit);
  if (best.length === 0) return [];
  const rows = await query
    .selectFrom("publication")
    .selectAll()
    .where("language", "=", language)
    .where(
      "item_id",
      "in",
      best.map(([id]) => id),
    )
    .execute();
  const items = new Map(rows.map((row) => [row.item_id, toListed(row)]));
  return best.flatMap(([id, { score }]) => {
    const item = items.get(id);
    return item ? [{ item, score }] : [];
  });
}

/** A whole word or its stem counts three times a mere beginning. */
async function itemsWith(
  query: Query,
  language: Language,
  forms: readonly string[],
  prefix: string,
): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  const rows = await query
    .selectFrom("publication_word")
    .select(["item_id", "word", "weight"])
    .where("language", "=", language)
    .where((any) =>
      any.or([
        any("word", "in", [...forms]),
        ...(prefix.length >= 3
          ? [any.and([any("word", ">=", prefix), any("word", "<", `${prefix}\uffff`)])]
          : []),
      ]),
    )
    .execute();
  for (const { item_id, word, weight } of rows) {
    const value = forms.includes(word) ? weight * 3 : weight;
    weights.set(item_id, Math.max(weights.get(item_id) ?? 0, value));
  }
  return weights;
}
