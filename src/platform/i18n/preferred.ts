import type { Language } from "../../core/language.ts";

/**
 * The first language of an Accept-Language header that is offered, best quality first; null when none is. A header
 * that makes no sense is as good as none.
 */
export function preferredLanguage(header: string | undefined, offered: readonly Language[]): Language | null {
  const wishes = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part, position) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality), position };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position);
  for (const { tag } of wishes) {
    const match = offered.find((language) => language === tag);
    if (match) return match;
  }
  return null;
}
