import { doubleMetaphone } from "double-metaphone";
import { foldName } from "../../src/people/names/index.ts";
import type { Measure } from "../measure.ts";
import type { Roll } from "./roll.ts";
import { quantile, Times } from "./timing.ts";

/** So many questions: each is compared with everybody, one after the other. */
const questions = 60;

type Rule = readonly [string, (one: string, other: string) => boolean];

const rules: readonly Rule[] = [
  ["equality after folding", (one, other) => one === other],
  ["edit distance 1", (one, other) => within(one, other, 1)],
  ["edit distance 2", (one, other) => within(one, other, 2)],
  ["trigrams as pg_trgm (0.3)", (one, other) => trigramLikeness(one, other) >= 0.3],
  [
    "double metaphone",
    (one, other) => doubleMetaphone(one).some((code) => code !== "" && doubleMetaphone(other).includes(code)),
  ],
];

/**
 * What others would find by the name alone: whether the true record is brought up at all, however many beside it, and how
 * long it takes to ask everybody. Indexes would make equality and sound codes fast, and edit distance less slow.
 */
export async function measureOthers(roll: Roll): Promise<Measure[]> {
  const asked = roll.asked.slice(0, 1_000);
  const timed = roll.asked.slice(0, questions);
  const measures: Measure[] = [];
  for (const [name, alike] of rules) {
    const found = asked.filter(({ id, again }) =>
      roll.names.get(id)?.some((written) => alike(written, foldName(again.name))),
    ).length;
    const times = new Times();
    for (const { again } of timed) {
      const sought = foldName(again.name);
      await times.of(async () => {
        let brought = 0;
        for (const names of roll.names.values())
          if (names.some((written) => alike(written, sought))) brought += 1;
        return brought;
      });
    }
    const share = found / Math.max(1, asked.length);
    measures.push({
      name: `true record brought up by ${name}`,
      goal: "beside",
      measured: `${(100 * share).toFixed(2)} %`,
      met: null,
      notes: [
        `${asked.length} of ${roll.size}; the name alone, at its best spelling on record, not ranked; asking all one by one takes ${quantile(times.clock, 0.5).toFixed(0)} ms`,
      ],
      figures: { share, p50: quantile(times.clock, 0.5), onRecord: roll.size },
    });
  }
  return measures;
}

function trigramLikeness(one: string, other: string): number {
  const [left, right] = [trigrams(one), trigrams(other)];
  const common = [...left].filter((part) => right.has(part)).length;
  return common / Math.max(1, left.size + right.size - common);
}

const trigrams = (text: string) =>
  new Set(
    text.split(/\s+/).flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
    }),
  );

function within(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let back = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const next = [row + 1];
    for (const [column, against] of [...other].entries()) {
      const change = (back[column] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(change, (back[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    back = next;
  }
  return (back.at(-1) ?? 0) <= most;
}
