import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import { plainText } from "../content/markdown.ts";
import { searchWords } from "../content/search-words.ts";

/** A word counts most in a title, less in a summary, least in the text, and not endlessly for being repeated. */
const weights = { title: 12, summary: 4, body: 1 } as const;
const mostFromBody = 5;

export async function replaceWords(
  change: Change,
  itemId: string,
  language: Language,
  seen: { title: string; summary: string; html: string; shared: string; fields: string },
): Promise<void> {
  const counted = new Map<string, number>();
  const count = (text: string, weight: number, most = Number.POSITIVE_INFINITY) => {
    for (const word of searchWords(text, language)) {
      if (word.length < 2 || word.length > 60) continue;
      counted.set(word, Math.min((counted.get(word) ?? 0) + weight, Math.max(most, counted.get(word) ?? 0)));
    }
  };
  count(
    `${plainText(seen.html)} ${wordsInside(seen.fields)} ${wordsInside(seen.shared)}`,
    weights.body,
    mostFromBody,
  );
  count(seen.summary, weights.summary);
  count(seen.title, weights.title);
  await change
    .deleteFrom("publication_word")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
  const rows = [...counted].map(([word, weight]) => ({ language, word, item_id: itemId, weight }));
  for (let at = 0; at < rows.length; at += 200) {
    await change
      .insertInto("publication_word")
      .values(rows.slice(at, at + 200))
      .execute();
  }
}

const unsearched = new Set([
  "sources",
  "oldAddresses",
  "status",
  "slug",
  "picture",
  "file",
  "link",
  "rights",
]);

/** The texts inside a JSON value (names of signatories, project numbers, questions and answers), in reading order. */
function wordsInside(json: string): string {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") words.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) if (!unsearched.has(name)) walk(inner);
    }
  };
  walk(JSON.parse(json));
  return words.join(" ");
}
