import startPostgres from "../test/setup/postgres.ts";
import type { Measure, Part } from "./measure.ts";
import { measureAdding } from "./people/adding.ts";
import { measureOthers } from "./people/others.ts";
import { measureQuality } from "./people/quality.ts";
import {
  addAll,
  type BenchRegistry,
  carryTo,
  meetInvented,
  openBenchRegistry,
  openOnPostgres,
} from "./people/registry.ts";
import { Roll } from "./people/roll.ts";
import { measureSearch } from "./people/searching.ts";
import { measureTrigrams } from "./people/trigrams.ts";

/** How many are on record: each of these in turn. `BENCH_PEOPLE=1500,5000` makes it small. */
const sizes = (process.env.BENCH_PEOPLE ?? "1500,50000,500000").split(",").map(Number);
/** So many come again. */
const cameAgain = Number(process.env.BENCH_ASKED ?? 2_000);
const added = Number(process.env.BENCH_ADDED ?? 100_000);
/** Beyond so many the others, who ask everybody one by one, are left out. */
const mostForOthers = 50_000;
/** Not the seeds the rules were tuned on (7 and 11). */
const seed = 4_711;

/** Finding persons and noticing those one knows already (docs/bench.md). */
export const people: Part = {
  name: "people",
  async run(wished, say) {
    const measures: Measure[] = [];
    const finding = ["quality", "search", "others"].some(wished);
    await using postgres = await openPostgres(wished("postgres"));
    for (const size of finding ? sizes : []) {
      await using registry = await openBenchRegistry();
      const roll = new Roll({
        people: size,
        cameAgain: Math.min(size, cameAgain),
        keepNames: size <= mostForOthers,
      });
      say(`writing ${size} invented persons down`);
      await addAll(registry, roll.writing(meetInvented({ people: size, seed })), {
        checked: false,
        told: (count) => count % 50_000 === 0 && say(`${count} are on record`),
      });
      measures.push(...(await measureFinding(registry, roll, wished, say)));
      if (wished("others") && roll.names.size > 0) measures.push(...(await measureOthers(roll)));
      if (!postgres.url) continue;
      say("carrying them to PostgreSQL");
      await using other = await openOnPostgres(postgres.url, `bench_${size}`, registry.people.vault);
      await carryTo(registry, other);
      measures.push(...(await measureFinding(other, roll, wished, say)));
      if (wished("others") && roll.names.size > 0) measures.push(...(await measureTrigrams(other, roll)));
    }
    if (wished("adding")) {
      await using registry = await openBenchRegistry();
      say(`adding ${added} with duplicate check`);
      measures.push(await measureAdding(registry, { people: added, seed: seed + 1 }));
      if (postgres.url) {
        await using other = await openOnPostgres(postgres.url, "bench_adding");
        say(`adding ${added} with duplicate check on PostgreSQL`);
        measures.push(await measureAdding(other, { people: added, seed: seed + 1 }));
      }
    }
    return measures;
  },
};

async function measureFinding(
  registry: BenchRegistry,
  roll: Roll,
  wished: (group: string) => boolean,
  say: (text: string) => void,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  if (wished("quality")) {
    say(`${roll.asked.length} of them come again (${registry.people.database.kind})`);
    measures.push(...(await measureQuality(registry, roll)));
  }
  if (wished("search")) {
    say(`searching as one types (${registry.people.database.kind})`);
    measures.push(...(await measureSearch(registry, roll)));
  }
  // An hour's bench that is broken off has still said what it found.
  for (const { name, measured } of measures) say(`${name}: ${measured}`);
  return measures;
}

/** The server of the tests; none where it is not wished for. */
async function openPostgres(wanted: boolean) {
  let url: string | undefined;
  const stop = wanted
    ? await startPostgres({
        provide: (_: unknown, value: unknown) => {
          url = value as string;
        },
      } as never)
    : async () => {};
  return { url, [Symbol.asyncDispose]: stop };
}
