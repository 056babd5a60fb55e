import { diff3Merge } from "node-diff3";

/** Beyond this comparing takes too long; such a text is not merged but shown. */
const mostPieces = 6_000;

/**
 * Puts together what two people made of one text, line by line (a paragraph is a line), when they touched different
 * lines; null when they touched the same, and a person must look.
 */
export function mergeText(base: string, yours: string, theirs: string): string | null {
  const [b, y, t] = [pieces(base), pieces(yours), pieces(theirs)];
  if (Math.max(b.length, y.length, t.length) > mostPieces) return null;
  let merged = "";
  for (const { ok } of diff3Merge(y, b, t, { excludeFalseConflicts: true })) {
    if (!ok) return null;
    merged += ok.join("");
  }
  return merged;
}

/** Lines and the breaks between them, in turn, so that neighbours are parted by something neither touched. */
const pieces = (text: string): string[] => text.split(/(\n+)/);
