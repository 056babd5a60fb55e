/** A run of text that stayed, went or came. */
export interface Difference {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Beyond this many changed words a text counts as rewritten: nobody reads such a patchwork. */
const mostChanges = 1_500;

/**
 * How a text became another, word by word (Myers 1986, "An O(ND) Difference Algorithm"). The runs of "same" and "gone"
 * are the old text, those of "same" and "new" the new one, to the letter.
 */
export function wordDifferences(before: string, after: string): Difference[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const [a, b] = [words(before), words(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [oldMiddle, newMiddle] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return joined([
    ...a.slice(0, head).map((text) => ({ kind: "same", text }) as const),
    ...(shortestEdit(oldMiddle, newMiddle) ?? rewritten(oldMiddle, newMiddle)),
    ...a.slice(a.length - tail).map((text) => ({ kind: "same", text }) as const),
  ]);
}

/** Words, spaces and marks, none lost. */
const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

const rewritten = (a: readonly string[], b: readonly string[]): Difference[] => [
  { kind: "gone", text: a.join("") },
  { kind: "new", text: b.join("") },
];

function shortestEdit(a: readonly string[], b: readonly string[]): Difference[] | null {
  const reach = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  for (let changes = 0; changes <= Math.min(a.length + b.length, mostChanges); changes += 1) {
    steps.push(new Map(reach));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const down = comesDown(reach, diagonal, changes);
      let x = down ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, steps);
    }
  }
  return null;
}

const comesDown = (reach: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean =>
  diagonal === -changes ||
  (diagonal !== changes && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0));

function walkBack(
  a: readonly string[],
  b: readonly string[],
  steps: readonly ReadonlyMap<number, number>[],
): Difference[] {
  const path: Difference[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = steps.length - 1; changes >= 0; changes -= 1) {
    const reach = steps[changes] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const from = comesDown(reach, diagonal, changes) ? diagonal + 1 : diagonal - 1;
    const [fromX, fromY] = [reach.get(from) ?? 0, (reach.get(from) ?? 0) - from];
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      path.push({ kind: "same", text: a[x - 1] ?? "" });
      x -= 1;
      y -= 1;
    }
    if (changes === 0) break;
    path.push(x === fromX ? { kind: "new", text: b[y - 1] ?? "" } : { kind: "gone", text: a[x - 1] ?? "" });
    [x, y] = [fromX, fromY];
  }
  return path.reverse();
}

/** Neighbours of one kind are one run; within a change, what went stands before what came. */
function joined(parts: readonly Difference[]): Difference[] {
  const runs: Difference[] = [];
  let [gone, came] = ["", ""];
  const close = () => {
    if (gone) runs.push({ kind: "gone", text: gone });
    if (came) runs.push({ kind: "new", text: came });
    [gone, came] = ["", ""];
  };
  for (const { kind, text } of parts) {
    if (kind === "gone") gone += text;
    else if (kind === "new") came += text;
    else if (text !== "") {
      close();
      const last = runs.at(-1);
      if (last?.kind === "same") runs[runs.length - 1] = { kind: "same", text: last.text + text };
      else runs.push({ kind: "same", text });
    }
  }
  close();
  return runs;
}
