/** How wide a text is when set, in pixels. */
export type Measure = (text: string) => number;

/** Breaks a text between words into lines no wider than `width`; a single word that is wider stands alone. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Breaks into as few lines as `breakLines`, but of lengths as near to each other as the words allow. */
export function breakEvenly(text: string, width: number, measure: Measure): string[] {
  const words = wordsOf(text);
  const known = new Map<string, Breaking | null>();
  const evenest = (from: number, lines: number): Breaking | null => {
    const key = `${from} ${lines}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best: Breaking | null = null;
    for (let to = lines === 1 ? words.length : from + 1; to <= words.length - lines + 1; to += 1) {
      const line = words.slice(from, to).join(" ");
      const room = width - measure(line);
      if (room < 0 && to > from + 1) break;
      const rest = lines === 1 ? { lines: [], raggedness: 0 } : evenest(to, lines - 1);
      const raggedness = room * room + (rest?.raggedness ?? 0);
      if (rest && (!best || raggedness < best.raggedness))
        best = { lines: [line, ...rest.lines], raggedness };
    }
    known.set(key, best);
    return best;
  };
  const plainly = breakLines(text, width, measure);
  return plainly.length === 0 ? [] : (evenest(0, plainly.length)?.lines ?? plainly);
}

interface Breaking {
  readonly lines: string[];
  /** The squares of the room left in each line, together. */
  readonly raggedness: number;
}

const wordsOf = (text: string): string[] =>
  glueSmallWords(text)
    .split(/[ \n\t]+/)
    .filter(Boolean);

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
