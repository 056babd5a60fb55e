export type Direction = "ltr" | "rtl";

/** A piece of a line that runs one way. */
export interface DirectedRun {
  readonly text: string;
  readonly direction: Direction;
}

/**
 * A line cut into pieces of one direction each, in the order they stand on paper from left to right. The part of the
 * Unicode bidirectional algorithm a title needs (UAX 9: W2, W4, W7, N1, N2, L2, L4), for one level of nesting.
 */
export function inVisualOrder(line: string, base: Direction): DirectedRun[] {
  const characters = [...line];
  const kinds = kindsOf(characters);
  const runs: { text: string; direction: Direction }[] = [];
  characters.forEach((character, place) => {
    const kind = kinds[place] ?? null;
    const direction = kind === "number" ? "ltr" : (kind ?? between(kinds, place, base));
    const last = runs.at(-1);
    if (last?.direction === direction) last.text += character;
    else runs.push({ text: character, direction });
  });
  const turned = runs.map((run) => (run.direction === "rtl" ? { ...run, text: mirrored(run.text) } : run));
  return base === "rtl" ? turned.reverse() : turned;
}

/** What a character is by itself; null for what follows its neighbours. */
type Kind = Direction | "number" | null;

function kindsOf(characters: readonly string[]): Kind[] {
  const kinds = characters.map(kindOf);
  characters.forEach((character, place) => {
    const joinsDigits =
      /[.,:/]/.test(character) && kinds[place - 1] === "number" && kinds[place + 1] === "number";
    const belongsToDigits = /[%‰]/.test(character) && kinds[place - 1] === "number";
    if (joinsDigits || belongsToDigits) kinds[place] = "number";
    if (/\p{M}/u.test(character)) kinds[place] = kinds[place - 1] ?? null;
  });
  return kinds;
}

function kindOf(character: string): Kind {
  if (/\p{Nd}/u.test(character)) return "number";
  if (!/\p{L}/u.test(character)) return null;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(character) ? "rtl" : "ltr";
}

/** The direction both neighbours agree on, else that of the line. */
function between(kinds: readonly Kind[], place: number, base: Direction): Direction {
  const before = kinds.findLastIndex((kind, at) => at < place && kind !== null);
  const after = kinds.findIndex((kind, at) => at > place && kind !== null);
  const left = before < 0 ? base : pull(kinds, before, base);
  const right = after < 0 ? base : pull(kinds, after, base);
  return left === right ? left : base;
}

/** A number stands beside others as the letters before it would. */
function pull(kinds: readonly Kind[], place: number, base: Direction): Direction {
  const letter = kinds.slice(0, place + 1).findLast((kind) => kind === "ltr" || kind === "rtl");
  return letter === "ltr" || letter === "rtl" ? letter : base;
}

const mirrors: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "«": "»",
  "»": "«",
  "<": ">",
  ">": "<",
};

const mirrored = (text: string): string => text.replaceAll(/[()[\]«»<>]/g, (sign) => mirrors[sign] ?? sign);
