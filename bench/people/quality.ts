import { doubleMetaphone } from "double-metaphone";
import { factsOfRecord } from "../../src/cli/invented-facts.ts";
import { likelyRecords, toKnownPerson } from "../../src/people/index.ts";
import { foldName } from "../../src/people/names/index.ts";
import type { Measure } from "../measure.ts";
import type { BenchRegistry, Met } from "./registry.ts";

interface Outcome {
  readonly met: Met;
  /** Where the true record stands among those shown; −1: not at all. */
  readonly rank: number;
  /** Persons said to be "likely the same" that are not, and which of them are twins. */
  readonly wrong: readonly Met[];
  readonly milliseconds: number;
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

/** Each of some people comes again, written down by another clerk: are they found, and is nobody taken for them? */
export async function measureQuality(registry: BenchRegistry, all: readonly Met[], asked: readonly Met[]) {
  const byId = new Map(all.map((met) => [met.id, met]));
  const outcomes: Outcome[] = [];
  for (const met of asked) outcomes.push(await comeAgain(registry, byId, met));
  const found = share(outcomes, ({ rank }) => rank >= 0 && rank < 3);
  const wrong = share(outcomes, ({ wrong: others }) => others.length > 0);
  const twins = outcomes.flatMap(({ met, wrong: others }) =>
    others.filter(({ person }) => person.twinOf === met.person.number || met.person.twinOf === person.number),
  ).length;
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  const basis = `${all.length} on record, ${asked.length} came again`;
  return [
    line("true record among the first three", "≥ 98 %", found, found >= 0.98, [basis, ...byOrigin(outcomes)]),
    line("“likely the same” that is not", "≤ 1 %", wrong, wrong <= 0.01, [basis]),
    {
      name: "twins taken for one another",
      goal: "0",
      measured: String(twins),
      met: twins === 0,
      notes: [basis],
      figures: { twins },
    },
    timing("duplicate check, p95", 150, times, all.length),
    ...others(all, asked),
  ] satisfies Measure[];
}

async function comeAgain(
  { people }: BenchRegistry,
  byId: ReadonlyMap<string, Met>,
  met: Met,
): Promise<Outcome> {
  const known = toKnownPerson(people.vault, factsOfRecord(met.again));
  const started = performance.now();
  const likely = await people.database.change((change) => likelyRecords(change, people, known));
  const milliseconds = performance.now() - started;
  const wrong = likely
    .filter(({ personId, verdict }) => verdict === "same" && personId !== met.id)
    .flatMap(({ personId }) => byId.get(personId) ?? []);
  return { met, rank: likely.findIndex(({ personId }) => personId === met.id), wrong, milliseconds };
}

const share = <T>(all: readonly T[], is: (one: T) => boolean) =>
  all.length === 0 ? 0 : all.filter(is).length / all.length;

function byOrigin(outcomes: readonly Outcome[]): string[] {
  const origins = Map.groupBy(outcomes, ({ met }) => met.person.nationality[0]?.country ?? "none");
  const parts = [...origins]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(
      ([country, own]) =>
        `${country} ${percent(share(own, ({ rank }) => rank >= 0 && rank < 3))} of ${own.length}`,
    );
  return [`by nationality: ${parts.join(", ")}`];
}

function line(name: string, goal: string, value: number, met: boolean, notes: readonly string[]): Measure {
  return { name, goal, measured: percent(value), met, notes, figures: { share: value } };
}

/** The 95th of a hundred, with how many were on record. */
export function timing(name: string, most: number, times: readonly number[], onRecord: number): Measure {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return {
    name,
    goal: `≤ ${most} ms`,
    measured: `${at(0.95).toFixed(1)} ms`,
    met: at(0.95) <= most,
    notes: [
      `${onRecord} on record; p50 ${at(0.5).toFixed(1)} ms, worst ${(sorted.at(-1) ?? 0).toFixed(1)} ms`,
    ],
    figures: { p50: at(0.5), p95: at(0.95), onRecord },
  };
}

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

/** What others would find by the name alone: whether the true record is brought up at all, however many beside it. */
function others(all: readonly Met[], asked: readonly Met[]): Measure[] {
  const some = asked.slice(0, 500);
  return rules.map(([name, alike]) => {
    const found = share(some, ({ person, again }) =>
      person.names.some(({ text }) => alike(foldName(text), foldName(again.name))),
    );
    return {
      name: `true record brought up by ${name}`,
      goal: "beside",
      measured: percent(found),
      met: null,
      notes: [`${some.length} of ${all.length}; the name alone, at its best spelling on record, not ranked`],
      figures: { share: found },
    };
  });
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
