import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type TallyScope, tallyIndicators } from "../src/indicators/counting/tally.ts";
import { definitions } from "../src/indicators/definitions/all.ts";
import { definitionsOn } from "../src/indicators/definitions/definition.ts";
import { type Database, type DatabasePlace, migrate, openDatabase } from "../src/platform/db/index.ts";
import { migrations } from "../src/schema.ts";
import { measureAnswering } from "./indicators/answering.ts";
import { fillWithCasework } from "./indicators/fill.ts";
import { measureOpening } from "./indicators/opening.ts";
import { type Measure, medianAndRange, type Part } from "./measure.ts";

/** `BENCH_PERSONS=10000` measures that many. */
const size = Number(process.env.BENCH_PERSONS ?? 100_000);
const rounds = 3;

/** A quarter of a project that began the year before, so that the period and the life are two lists. */
const scope: TallyScope = {
  projectId: "one",
  from: "2026-04-01",
  until: "2026-06-30",
  cutOff: "2026-08-01T00:00:00.000Z",
  livesFrom: "2026-01-01",
  livesUntil: "2026-12-31",
};

/** As a report of the period would be counted. */
const used = definitionsOn(definitions, scope.until);

/**
 * All indicators of a project, with everybody behind each; and the page of a frozen report. On SQLite; on PostgreSQL too
 * where BENCH_DATABASE_URL names an empty database (docs/bench.md).
 */
export const indicators: Part = {
  name: "indicators",
  async run(wished, say) {
    if (!["count", "open", "answer"].some(wished)) return [];
    const folder = await mkdtemp(join(tmpdir(), "posoka-bench-indicators-"));
    try {
      const url = process.env.BENCH_DATABASE_URL;
      const places = [
        { place: { file: join(folder, "posoka.db") }, name: "SQLite" },
        ...(url ? [{ place: { url }, name: "PostgreSQL" }] : []),
      ];
      const measures: Measure[] = [];
      for (const { place, name } of places)
        measures.push(...(await measureOn(place, name, folder, wished, say)));
      return measures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measureOn(
  place: DatabasePlace,
  name: string,
  folder: string,
  wished: (group: string) => boolean,
  say: (text: string) => void,
): Promise<Measure[]> {
  const database = openDatabase(place);
  try {
    await migrate(database, migrations, () => new Date());
    say(`writing the casework of ${size} persons on ${name}`);
    await fillWithCasework(database, size);
    const named = `${size} persons, ${name}`;
    return [
      ...(wished("count") ? [await measureCounting(database, named)] : []),
      ...(wished("open") ? [await measureOpening(database, place, folder, named)] : []),
      ...(wished("answer") ? [await measureAnswering(database, place, folder, named)] : []),
    ];
  } finally {
    await database.close();
  }
}

async function measureCounting(database: Database, named: string): Promise<Measure> {
  const seconds: number[] = [];
  const busy: number[] = [];
  let persons = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const worked = process.cpuUsage();
    persons = await countOnce(database);
    seconds.push((performance.now() - began) / 1000);
    const { user, system } = process.cpuUsage(worked);
    busy.push((user + system) / 1_000_000);
  }
  return {
    name: `all indicators of a project, ${named}`,
    goal: "under 3 s",
    measured: `${medianAndRange(seconds, 2)} s`,
    met: Math.max(...seconds) < 3,
    notes: [
      `${used.length} indicators; ${persons} places in the lists behind them; the load was ${loadavg()[0]?.toFixed(1)}`,
      `of it the program's own work on the processor: ${medianAndRange(busy, 2)} s`,
    ],
    figures: { seconds, busy, persons, size },
  };
}

async function countOnce(database: Database): Promise<number> {
  const tallies = await tallyIndicators(database, used, scope);
  return tallies.reduce((sum, { period, life }) => sum + period.length + life.length, 0);
}
