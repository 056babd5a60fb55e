import { factsOfInvented } from "../src/cli/invented-facts.ts";
import { likelyRecords, searchPersons, toKnownPerson } from "../src/people/index.ts";
import type { Measure, Part } from "./measure.ts";
import { measureQuality, timing } from "./people/quality.ts";
import {
  type BenchRegistry,
  benchAct,
  type Met,
  meetInvented,
  openBenchRegistry,
} from "./people/registry.ts";

/** So many persons are on record; `BENCH_SCALE=0.01` makes it a hundredth, to look quickly. */
const scale = Number(process.env.BENCH_SCALE ?? 1);
const onRecord = Math.max(200, Math.round(500_000 * scale));
const cameAgain = Math.min(3_000, onRecord);
const added = Math.max(200, Math.round(100_000 * scale));
/** Not the seeds the rules were tuned on (7 and 11). */
const seed = 4_711;

/** Finding persons and noticing those one knows already (docs/bench.md). */
export const people: Part = {
  name: "people",
  async run(wished, say) {
    const measures: Measure[] = [];
    if (wished("quality") || wished("search")) {
      await using registry = await openBenchRegistry();
      say(`registering ${onRecord} invented persons`);
      const all = meetInvented(registry, { people: onRecord, seed });
      await registry.add(all);
      const step = Math.max(1, Math.floor(all.length / cameAgain));
      const asked = all.filter((_, at) => at % step === 0).slice(0, cameAgain);
      if (wished("quality")) {
        say(`${asked.length} of them come again`);
        measures.push(...(await measureQuality(registry, all, asked)));
      }
      if (wished("search")) {
        say("searching as one types");
        measures.push(await measureSearch(registry, asked, all.length));
      }
    }
    if (wished("adding")) measures.push(await measureAdding(say));
    return measures;
  },
};

/** The name as another clerk heard it, whole, and its first letters as they are typed. */
async function measureSearch({ people: registry }: BenchRegistry, asked: readonly Met[], there: number) {
  const times: number[] = [];
  for (const { again } of asked.slice(0, 1_000)) {
    for (const text of [again.name.slice(0, Math.ceil(again.name.length / 2)), again.name]) {
      const question = { text, birthYear: null, nationality: null };
      const started = performance.now();
      await registry.database.change((change) => searchPersons(change, registry, benchAct, question));
      times.push(performance.now() - started);
    }
  }
  return timing("search as one types, p95", 100, times, there);
}

/** Each is looked for before they are written down; the second half must not be slower than the first. */
async function measureAdding(say: (text: string) => void): Promise<Measure> {
  await using registry = await openBenchRegistry();
  const all = meetInvented(registry, { people: added, seed: seed + 1 });
  say(`adding ${all.length} with duplicate check`);
  const { people: parts } = registry;
  const seconds: number[] = [];
  const half = Math.ceil(all.length / 2);
  for (const some of [all.slice(0, half), all.slice(half)]) {
    const started = performance.now();
    for (let at = 0; at < some.length; at += 500) {
      const batch = some.slice(at, at + 500);
      await parts.database.change(async (change) => {
        for (const { person } of batch) {
          await likelyRecords(change, parts, toKnownPerson(parts.vault, factsOfInvented(person)));
        }
      });
      await registry.add(batch);
    }
    seconds.push((performance.now() - started) / 1_000);
  }
  const [first = 0, second = 0] = seconds;
  const perSecond = all.length / (first + second);
  return {
    name: "persons added with duplicate check, per second",
    goal: "≥ 500, linear",
    measured: perSecond.toFixed(0),
    met: perSecond >= 500 && second <= 1.5 * first,
    notes: [`${all.length} persons; the second half took ${(second / first).toFixed(2)} times the first`],
    figures: { perSecond, first, second, persons: all.length },
  };
}
