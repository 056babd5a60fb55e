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
import { openPostgresApart, type PostgresApart } from "./postgres-apart.ts";

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
 * All indicators of a project, with everybody behind each; and the page of a frozen report. On SQLite; with the group
 * `postgres` the same there too, in a server of the npm package (docs/bench.md).
 */
export const indicators: Part = {
  name: "indicators",
  async run(wished, say) {
    if (!["count", "open", "answer"].some(wished)) return [];
    const folder = await mkdtemp(join(tmpdir(), "posoka-bench-indicators-"));
    try {
      const file = join(folder, "posoka.db");
      const measures = await measureOn({ place: { file }, name: "SQLite" }, folder, wished, say);
      if (!wished("postgres")) return measures;
      await using server = await openPostgresApart();
      const place = { url: `${server.url}/postgres` };
      return [...measures, ...(await measureOn({ place, name: "PostgreSQL", server }, folder, wished, say))];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface On {
  readonly place: DatabasePlace;
  readonly name: string;
  readonly server?: PostgresApart;
}

async function measureOn(
  { place, name, server }: On,
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
      ...(wished("count") ? [await measureCounting(database, named, server)] : []),
      ...(wished("open") ? [await measureOpening(database, place, folder, named)] : []),
      ...(wished("answer") ? [await measureAnswering(database, place, folder, named)] : []),
    ];
  } finally {
    await database.close();
  }
}

async function measureCounting(
  database: Database,
  named: string,
  server: PostgresApart | undefined,
): Promise<Measure> {
  const seconds: number[] = [];
  const busy: number[] = [];
  const servers: number[] = [];
  let persons = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const [worked, served] = [process.cpuUsage(), server?.processorSeconds() ?? 0];
    persons = await countOnce(database);
    seconds.push((performance.now() - began) / 1000);
    const { user, system } = process.cpuUsage(worked);
    busy.push((user + system) / 1_000_000);
    servers.push((server?.processorSeconds() ?? 0) - served);
  }
  return {
    name: `all indicators of a project, ${named}`,
    goal: "under 3 s",
    measured: `${medianAndRange(seconds, 2)} s`,
    met: Math.max(...seconds) < 3,
    notes: [
      `${used.length} indicators; ${persons} places in the lists behind them; the load was ${loadavg()[0]?.toFixed(1)}`,
      `of the processor: this process ${medianAndRange(busy, 2)} s${server ? `, the server ${medianAndRange(servers, 2)} s` : ""}`,
    ],
    figures: { seconds, busy, servers, persons, size, load: loadavg()[0] },
  };
}

async function countOnce(database: Database): Promise<number> {
  const tallies = await tallyIndicators(database, used, scope);
  return tallies.reduce((sum, { period, life }) => sum + period.length + life.length, 0);
}
