/**
 * Brings a text as typed or pasted into the one form we keep: NFC, line ends as LF, no NUL and no other control than
 * tab and line feed, direction marks closed within their line so that they turn nothing outside the text. Doing it
 * twice changes nothing. Half surrogate pairs become U+FFFD.
 */
export const normaliseText = (raw: string): string =>
  raw
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replaceAll(/[^\P{Cc}\t\n]|\uFEFF|\p{Noncharacter_Code_Point}/gu, "")
    .split("\n")
    .map(closeDirections)
    .join("\n")
    .normalize("NFC")
    .trim();

/** The same for a text of one line: all white space but the no-break space becomes one space. */
export const normaliseLine = (raw: string): string =>
  closeDirections(normaliseText(raw).replaceAll(/[ \t\n]+/g, " "))
    .normalize("NFC")
    .trim();

/** Marks that embed or override direction: in one line of text nothing honest needs them (Unicode TR 36, 2.8). */
export const turnsDirection = (text: string): boolean => /[\u202A-\u202E]/.test(text);

/** Invisible signs that make two keys look the same. */
export const hasHiddenSigns = (text: string): boolean => /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u.test(text);

/** Without direction marks: for numbers, dates and phone numbers, where pasting brings them along. */
export const withoutDirections = (text: string): string =>
  text.replaceAll(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, "");

const embedding = /[\u202A\u202B\u202D\u202E]/;
const isolate = /[\u2066-\u2068]/;
const popEmbedding = "\u202C";
const popIsolate = "\u2069";

/** Drops closing marks that close nothing and closes what is left open. */
function closeDirections(line: string): string {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(line)) return line;
  const open: string[] = [];
  let closed = "";
  for (const sign of line) {
    if (embedding.test(sign)) open.push(popEmbedding);
    else if (isolate.test(sign)) open.push(popIsolate);
    else if (sign === popEmbedding || sign === popIsolate) {
      if (open.at(-1) !== sign) continue;
      open.pop();
    }
    closed += sign;
  }
  return closed + open.reverse().join("");
}
