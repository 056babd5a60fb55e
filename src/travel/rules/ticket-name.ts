/** What airlines write behind a name. */
const title = /[\s/.,]+(?:MR|MRS|MS|MISS|MSTR|CHD|INF)\.?$/;

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}]/gu, "");

/**
 * Whether one of a ticket's lines is the name of the passport's machine-readable lines, letter for letter (scenario 3). Where
 * a ticket divides it, which part it puts first, and the title behind it say nothing: `HOSSEINI/MOHAMMADREZA MR` is
 * `MOHAMMAD REZA HOSSEINI`.
 */
export function standsOnTicket(lines: string, mrz: string): boolean {
  const words = mrz
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  const orders = new Set(words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join("")));
  return lines
    .toUpperCase()
    .split(/\n/)
    .some((line) => orders.has(lettersOf(line.trim().replace(title, ""))));
}
