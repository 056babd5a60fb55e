import { join } from "node:path";
import type { Measure, Part } from "./measure.ts";
import { measureAdding } from "./people/adding.ts";
import { openFilled } from "./people/filled.ts";
import { openCarried, openOnPostgres } from "./people/on-postgres.ts";
import { measureOthers } from "./people/others.ts";
import { measureQuality } from "./people/quality.ts";
import { type BenchRegistry, openBenchRegistry } from "./people/registry.ts";
import type { Roll } from "./people/roll.ts";
import { measureSearch } from "./people/searching.ts";
import { measureSlips } from "./people/slips.ts";
import { measureTrigrams } from "./people/trigrams.ts";
import { openPostgresApart, type PostgresApart } from "./postgres-apart.ts";

/** How many are on record: each of these in turn. `BENCH_PEOPLE=1500,5000` makes it small. */
const sizes = (process.env.BENCH_PEOPLE ?? "1500,50000,500000").split(",").map(Number);
/** So many come again. */
const cameAgain = Number(process.env.BENCH_ASKED ?? 2_000);
const added = Number(process.env.BENCH_ADDED ?? 100_000);
/** `BENCH_KEEP=/some/folder`: what was written down stays there and is used the next time. */
const folder = process.env.BENCH_KEEP;
/** Beyond so many the others, who ask everybody one by one, are left out. */
const mostForOthers = 50_000;
/** Not the seeds the rules were tuned on (7 and 11). */
const seed = 4_711;

/** Finding persons and noticing those one knows already (docs/bench.md). */
export const people: Part = {
  name: "people",
  async run(wished, say) {
    const measures: Measure[] = [];
    const finding = ["quality", "search", "slips", "others"].some(wished);
    await using postgres = await openPostgres(wished("postgres"));
    for (const size of finding ? sizes : []) {
      await using filled = await openFilled(
        { people: size, seed, cameAgain, keepNames: size <= mostForOthers, folder },
        say,
      );
      const { registry, roll } = filled;
      measures.push(...(await measureFinding(registry, roll, wished, say)));
      if (wished("others") && roll.names.size > 0) measures.push(...(await measureOthers(roll)));
      if (!postgres) continue;
      say("carrying them to PostgreSQL, if they are not there");
      await using other = await openCarried(postgres.url, `bench_${seed}_${size}`, registry);
      measures.push(...(await measureFinding(other, roll, wished, say)));
      if (wished("others") && roll.names.size > 0) measures.push(...(await measureTrigrams(other, roll)));
    }
    if (wished("adding")) {
      await using registry = await openBenchRegistry();
      say(`adding ${added} with duplicate check`);
      measures.push(...(await measureAdding(registry, { people: added, seed: seed + 1 })));
      if (postgres) {
        await using other = await openOnPostgres(postgres.url, `bench_adding_${Date.now()}`);
        say(`adding ${added} with duplicate check on PostgreSQL`);
        measures.push(...(await measureAdding(other, { people: added, seed: seed + 1 })));
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
  if (wished("slips")) {
    say(`with slips of the typist (${registry.people.database.kind})`);
    measures.push(...(await measureSlips(registry, roll)));
  }
  // An hour's bench that is broken off has still said what it found.
  for (const { name, measured } of measures) say(`${name}: ${measured}`);
  return measures;
}

/** None where it is not wished for. */
async function openPostgres(wanted: boolean): Promise<(PostgresApart & AsyncDisposable) | null> {
  return wanted ? openPostgresApart(folder && join(folder, "postgres")) : null;
}
