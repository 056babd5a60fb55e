import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { migrate, openDatabase } from "../src/platform/db/index.ts";
import { openVault } from "../src/platform/vault/index.ts";
import { prepareDatabase } from "../src/preparation.ts";
import { migrations } from "../src/schema.ts";
import { readSettings } from "../src/settings.ts";
import { runPostgres } from "../test/setup/postgres.ts";
import { carryOver, onServer } from "./carried.ts";
import { type Connection, onAll, percentile, spread } from "./desk/connections.ts";
import { type FilledCase, type FilledCases, fillWithCases } from "./desk/fill-with-cases.ts";
import { signInMember, signInPublisher } from "./desk/publisher.ts";
import { type RunningDesk, startDesk } from "./desk/running-desk.ts";
import type { Measure, Part } from "./measure.ts";
import { freePort, processorSeconds } from "./processes.ts";

/** Persons, each in a case of their own with five events; `BENCH_CASES=2000` measures that many alone. */
const sizes = process.env.BENCH_CASES ? [Number(process.env.BENCH_CASES)] : [5_000, 100_000];
/** So many that their hundredth part is more than the eight who wait, all at once, for one pause. */
const asked = Number(process.env.BENCH_ASKED ?? 4_000);
/**
 * `BENCH_KEEP=/some/folder`: what was filled stays there and is used the next time. Asked is a copy, so that the notes of
 * one run do not make the cases of the next one longer.
 */
const folder = process.env.BENCH_KEEP;

/** The desk's list of cases, a case's page and writing into one, at eight connections (docs/bench.md). */
export const desk: Part = {
  name: "desk",
  async run(wished, say) {
    if (!["list", "open", "record", "whole"].some(wished)) return [];
    const measures: Measure[] = [];
    for (const size of sizes) {
      const dataDir = folder
        ? join(folder, `cases-${size}`)
        : await mkdtemp(join(tmpdir(), "posoka-bench-cases-"));
      const copy = await mkdtemp(join(tmpdir(), "posoka-bench-asked-"));
      try {
        mkdirSync(dataDir, { recursive: true });
        const filled = await openFilled(dataDir, size, say);
        await cp(dataDir, copy, { recursive: true });
        measures.push(...(await measureOn(copy, filled, wished, say)));
        if (wished("postgres")) measures.push(...(await measureOnPostgres(dataDir, filled, wished, say)));
      } finally {
        await rm(copy, { recursive: true, force: true });
        if (!folder) await rm(dataDir, { recursive: true, force: true });
      }
    }
    return measures;
  },
};

/** Whose cases they are in part, and all of them. */
interface Filled extends FilledCases {
  readonly staffId: string;
}

async function openFilled(dataDir: string, size: number, say: (text: string) => void): Promise<Filled> {
  const list = join(dataDir, "filled.json");
  if (existsSync(list)) return keptIn(list);
  say(`writing ${size} persons with cases`);
  await prepareDatabase(readSettings({ DATA_DIR: dataDir }), say);
  const database = openDatabase({ file: join(dataDir, "posoka.db") });
  try {
    const { act } = await signInPublisher(database, dataDir, "http://127.0.0.1", "counsellor", ["sofia"]);
    const written = await fillWithCases(database, dataDir, act.actor, size);
    const filled = { staffId: act.actor.staffId, ...written };
    writeFileSync(`${list}.new`, JSON.stringify(filled));
    renameSync(`${list}.new`, list);
    return filled;
  } finally {
    await database.close();
  }
}

function keptIn(list: string): Filled {
  const filled: Filled = JSON.parse(readFileSync(list, "utf8"));
  if (!filled.wholeWays) throw new Error(`${list} is of an earlier bench: remove its folder.`);
  return filled;
}

async function measureOnPostgres(
  dataDir: string,
  filled: Filled,
  wished: (group: string) => boolean,
  say: (text: string) => void,
): Promise<Measure[]> {
  const postgres = await runPostgres([], folder && join(folder, "postgres"));
  try {
    say("carrying them to PostgreSQL, if they are not there");
    const name = `cases_${filled.cases.length}`;
    await carryOver(postgres.url, name, join(dataDir, "posoka.db"));
    await using copy = await copyOf(postgres.url, name);
    return await measureOn(dataDir, filled, wished, say, postgres.throughSocket(copy.name));
  } finally {
    await postgres.stop();
  }
}

/** In the file of `dataDir`, or in the PostgreSQL database at `databaseUrl`. */
async function measureOn(
  dataDir: string,
  { staffId, cases, wholeWays }: Filled,
  wished: (group: string) => boolean,
  say: (text: string) => void,
  databaseUrl?: string,
): Promise<Measure[]> {
  const port = await freePort();
  const deskUrl = `http://127.0.0.1:${port}`;
  const cookie = await signIn(dataDir, staffId, deskUrl, databaseUrl);
  const running = await startDesk({
    dataDir,
    port,
    deskUrl,
    cookie,
    ...(databaseUrl ? { databaseUrl } : {}),
  });
  const named = `${cases.length} persons, ${databaseUrl ? "PostgreSQL" : "SQLite"}`;
  say(`asking for cases: ${named}`);
  try {
    const measures: Measure[] = [];
    if (wished("list")) measures.push(await measureList(running, named, cases.length));
    if (wished("open")) measures.push(await measureOpening(running, named, cases));
    if (wished("record")) measures.push(await measureRecording(running, named, cases));
    if (wished("whole")) {
      measures.push(await measureOpening(running, `whole way gone, ${named}`, wholeWays));
      const few = Math.min(asked, 1_000);
      measures.push(await measureRecording(running, `whole way gone, ${named}`, wholeWays, few));
    }
    for (const { name, measured } of measures) say(`${name}: ${measured}`);
    return measures;
  } finally {
    await running.stop();
  }
}

async function signIn(
  dataDir: string,
  staffId: string,
  deskUrl: string,
  databaseUrl: string | undefined,
): Promise<string> {
  const database = openDatabase(databaseUrl ? { url: databaseUrl } : { file: join(dataDir, "posoka.db") });
  const { vault } = openVault({ folder: join(dataDir, "keys") }, { now: () => new Date() });
  try {
    await migrate(database, migrations, () => new Date());
    return (await signInMember(database, vault, deskUrl, staffId)).cookie;
  } finally {
    vault.close();
    await database.close();
  }
}

/** A database with all that another holds, gone when disposed of. */
async function copyOf(server: string, name: string): Promise<AsyncDisposable & { readonly name: string }> {
  const copy = `${name}_asked`;
  const drop = () => onServer(server, (query) => sql`drop database if exists ${sql.id(copy)}`.execute(query));
  await drop();
  await onServer(server, (query) =>
    sql`create database ${sql.id(copy)} template ${sql.id(name)}`.execute(query),
  );
  return {
    name: copy,
    async [Symbol.asyncDispose]() {
      await drop();
    },
  };
}

const filters = ["", "?state=counselling", "?whose=mine", "?late=1", "?to=IQ", "?state=booked&to=AF"];

async function measureList(desk: RunningDesk, named: string, size: number): Promise<Measure> {
  const asking = (turn: number) => ({ path: `/cases/list${filters[turn % filters.length]}` });
  const goal = size > 50_000 ? 120 : 50;
  return measure(`list of cases with filters, ${named}`, await timed(desk, asking), goal);
}

async function measureOpening(
  desk: RunningDesk,
  named: string,
  cases: readonly FilledCase[],
): Promise<Measure> {
  const asking = (turn: number) => ({ path: `/cases/${cases[(turn * 7919) % cases.length]?.id}` });
  return measure(`opening a case, ${named}`, await timed(desk, asking), 40);
}

/** Writes a note into a case: the form is opened first, and only its sending is timed. */
async function measureRecording(
  desk: RunningDesk,
  named: string,
  cases: readonly FilledCase[],
  times = asked,
): Promise<Measure> {
  const ids = cases.flatMap(({ id, isOpen }) => (isOpen ? [id] : []));
  let turn = 0;
  const write = async (connection: Connection) => {
    turn += 1;
    const path = `/cases/${ids[(turn * 104_729) % ids.length]}/add/note`;
    const page = (await connection.ask({ path })).text();
    const form = new URLSearchParams({
      "request-key": /name="request-key" value="([^"]+)"/.exec(page)?.[1] ?? "",
      "about-member": /name="about-member" value="([^"]+)"/.exec(page)?.[1] ?? "",
      what: "call",
      noted_on: new Date().toISOString().slice(0, 10),
      words: "Измислена бележка.",
    });
    const { status, milliseconds } = await connection.ask({ path, form });
    if (status !== 303) throw new Error(`A note was answered with ${status}.`);
    return milliseconds;
  };
  await warm(desk, write, times / 4);
  return measure(`writing a note into a case, ${named}`, await worked(desk, write, times), 40);
}

/** How long each request took, and what of the processor the desk used for each, in ms. */
interface Timed {
  readonly times: readonly number[];
  readonly work: number;
}

async function timed(desk: RunningDesk, asking: (turn: number) => { path: string }): Promise<Timed> {
  let turn = 0;
  const ask = async (connection: Connection) => {
    turn += 1;
    const { status, milliseconds } = await connection.ask(asking(turn));
    if (status !== 200) throw new Error(`${asking(turn).path} was answered with ${status}.`);
    return milliseconds;
  };
  await warm(desk, ask);
  return worked(desk, ask);
}

/** What is asked for the first time is not yet translated for the processor. */
const warm = (desk: RunningDesk, ask: (connection: Connection) => Promise<number>, times = asked / 4) =>
  onAll(desk.port, desk.headers, times, ask);

async function worked(
  desk: RunningDesk,
  ask: (connection: Connection) => Promise<number>,
  times = asked,
): Promise<Timed> {
  const before = processorSeconds(desk.pid);
  const taken = await onAll(desk.port, desk.headers, times, ask);
  return { times: taken, work: ((processorSeconds(desk.pid) - before) * 1_000) / taken.length };
}

const measure = (name: string, { times, work }: Timed, goal: number): Measure => ({
  name,
  goal: `p99 ≤ ${goal} ms`,
  measured: spread(times),
  met: percentile(times, 0.99) <= goal,
  notes: [`${times.length} requests at 8 connections; ${work.toFixed(1)} ms of the processor each`],
  figures: { p50: percentile(times, 0.5), p99: percentile(times, 0.99), work },
});
