/** How wide a text is when set, in pixels. */
export type Measure = (text: string) => number;

/** Breaks a text between words into lines no wider than `width`; a single word that is wider stands alone. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of glueSmallWords(text).split(/[ \n\t]+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Narrows the lines as far as their number stays the same, so that no single word is left for the last one. */
export function breakEvenly(text: string, width: number, measure: Measure): string[] {
  let best = breakLines(text, width, measure);
  for (let narrower = width - step; narrower > width / 2; narrower -= step) {
    const tried = breakLines(text, narrower, measure);
    if (tried.length > best.length || tried.some((line) => measure(line) > narrower)) break;
    best = tried;
  }
  return best;
}

const step = 24;

/** The first `most` lines, the last of them ending in an ellipsis that still fits. */
export function cutOff(lines: readonly string[], most: number, width: number, measure: Measure): string[] {
  const kept = lines.slice(0, most).map((line) => shorten(line, width, measure));
  if (lines.length > most) kept[most - 1] = shorten(`${lines[most - 1]} …`, width, measure);
  return kept;
}

/** No line begins with a dash or ends in a preposition or an "and" of one or two letters. */
const glueSmallWords = (text: string): string =>
  text.replaceAll(/ (?=[–—] )/g, "\u00a0").replaceAll(/(?<=(?:^|[ \u00a0])\p{Ll}{1,2}) /gu, "\u00a0");

function shorten(line: string, width: number, measure: Measure): string {
  const isCut = line.endsWith(" …");
  if (!isCut && measure(line) <= width) return line;
  const characters = [...line.replace(/ …$/, "")];
  const ended = () => `${characters.join("").replace(/[\s,;:–-]+$/u, "")}…`;
  while (characters.length > 1 && measure(ended()) > width) characters.pop();
  return ended();
}
