import { doubleMetaphone } from "double-metaphone";
import { compareNames, foldName, isCandidate, nameKeys } from "../src/people/names/index.ts";
import { type NamePair, namePairs } from "../src/people/names/lists/index.ts";
import type { Measure, Part } from "./measure.ts";

interface Rule {
  readonly name: string;
  readonly finds: (left: string, right: string) => boolean;
}

/** What others find a name with (docs/names.md), beside ours. Each is given the folded words, its best case. */
const rules: readonly Rule[] = [
  { name: "ours", finds: isCandidate },
  { name: "equal after folding", finds: (left, right) => foldName(left) === foldName(right) },
  { name: "edit distance 1", finds: (left, right) => edits(foldName(left), foldName(right)) <= 1 },
  { name: "edit distance 2", finds: (left, right) => edits(foldName(left), foldName(right)) <= 2 },
  { name: "double metaphone", finds: (left, right) => sharesMetaphone(foldName(left), foldName(right)) },
];

const sets: readonly {
  readonly name: string;
  readonly goal: number | null;
  readonly is: (pair: NamePair) => boolean;
}[] = [
  { name: "Arabic root, Latin–Latin", goal: 0.97, is: ofOrigin("Arabic root", "latin–latin") },
  { name: "Arabic root, Latin–Arabic", goal: 0.97, is: ofOrigin("Arabic root", "arabic–latin") },
  { name: "Arabic root, Arabic–Cyrillic", goal: 0.95, is: ofOrigin("Arabic root", "arabic–cyrillic") },
  {
    name: "all other pairs of one name",
    goal: null,
    is: ({ same, origin }) => same && origin !== "Arabic root",
  },
];

function ofOrigin(origin: string, scripts: string) {
  return (pair: NamePair) => pair.same && pair.origin === origin && pair.scripts === scripts;
}

/** Names across scripts (docs/names.md). */
export const names: Part = {
  name: "names",
  async run(wished, say) {
    const pairs = namePairs();
    const measures: Measure[] = [];
    if (wished("recall")) {
      say(`finding ${pairs.length} pairs by ${rules.length} rules`);
      measures.push(
        ...sets.map((set) => recall(set.name, set.goal, pairs.filter(set.is))),
        falseAlarms(pairs),
      );
    }
    if (wished("speed")) {
      say("comparing as fast as it goes");
      measures.push(...speed(pairs));
    }
    return measures;
  },
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const share = (pairs: readonly NamePair[], { finds }: Rule) =>
  pairs.filter(({ left, right }) => finds(left, right)).length / pairs.length;

function recall(name: string, goal: number | null, pairs: readonly NamePair[]): Measure {
  const found = rules.map((rule) => [rule.name, share(pairs, rule)] as const);
  const ours = found[0]?.[1] ?? 0;
  return {
    name: `names found: ${name}`,
    goal: goal === null ? "–" : `≥ ${percent(goal)}`,
    measured: percent(ours),
    met: ours >= (goal ?? 0),
    notes: [
      `${pairs.length} pairs; ${found
        .slice(1)
        .map(([rule, part]) => `${rule} ${percent(part)}`)
        .join(", ")}`,
    ],
    figures: { pairs: pairs.length, ...Object.fromEntries(found) },
  };
}

function falseAlarms(all: readonly NamePair[]): Measure {
  const pairs = all.filter(({ same }) => !same);
  const found = rules.map((rule) => [rule.name, share(pairs, rule)] as const);
  const likely =
    pairs.filter(({ left, right }) => compareNames(left, right).score >= 0.7).length / pairs.length;
  return {
    name: "different names held likely the same",
    goal: "≤ 1.0 %",
    measured: percent(likely),
    met: likely <= 0.01,
    notes: [
      `${pairs.length} pairs made to be mistaken; brought together at all: ${found.map(([rule, part]) => `${rule} ${percent(part)}`).join(", ")}`,
    ],
    figures: { pairs: pairs.length, likely, ...Object.fromEntries(found) },
  };
}

function speed(pairs: readonly NamePair[]): Measure[] {
  const compared = perSecond(pairs, ({ left, right }) => compareNames(left, right).score);
  const keyed = perSecond(pairs, ({ left }) => nameKeys(left).length);
  const keys = pairs.reduce((sum, { left }) => sum + nameKeys(left).length, 0) / pairs.length;
  return [
    line("pairs of names compared per second", compared, ["keys and score of both, one thread"]),
    line("names given keys per second", keyed, [`${keys.toFixed(1)} keys for a name on the average`]),
  ];
}

const line = (name: string, measured: number, notes: readonly string[]): Measure => ({
  name,
  goal: "–",
  measured: String(measured),
  met: true,
  notes,
  figures: { perSecond: measured },
});

function perSecond(pairs: readonly NamePair[], work: (pair: NamePair) => number): number {
  let sum = 0;
  for (const pair of pairs) sum += work(pair);
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < 2_000) {
    for (const pair of pairs) sum += work(pair);
    done += pairs.length;
  }
  if (Number.isNaN(sum)) throw new Error("a name was given no number");
  return Math.round(done / ((performance.now() - started) / 1_000));
}

function sharesMetaphone(left: string, right: string): boolean {
  const codes = new Set(doubleMetaphone(left).filter(Boolean));
  return doubleMetaphone(right).some((code) => code !== "" && codes.has(code));
}

function edits(left: string, right: string): number {
  let back = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      next.push(
        Math.min((back[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (back[column - 1] ?? 0) + same),
      );
    }
    back = next;
  }
  return back[right.length] ?? 0;
}
