import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase } from "../src/platform/db/index.ts";
import { migrations } from "../src/schema.ts";
import { fillWithCases } from "./cases/fill.ts";
import { type Connection, onAll, percentile, spread } from "./desk/connections.ts";
import { signInPublisher } from "./desk/publisher.ts";
import { type RunningDesk, startDesk } from "./desk/running-desk.ts";
import type { Measure, Part } from "./measure.ts";
import { freePort, processorSeconds } from "./processes.ts";

/** Persons, each in a case of their own with five events; `BENCH_CASES=2000` measures that many alone. */
const sizes = process.env.BENCH_CASES ? [Number(process.env.BENCH_CASES)] : [5_000, 100_000];
const asked = Number(process.env.BENCH_ASKED ?? 800);

/** The desk's list of cases, a case's page and writing into one, at eight connections (docs/bench.md). */
export const cases: Part = {
  name: "cases",
  async run(wished, say) {
    if (!["list", "open", "record"].some(wished)) return [];
    const measures: Measure[] = [];
    for (const size of sizes) measures.push(...(await measureSize(size, wished, say)));
    return measures;
  },
};

async function measureSize(
  size: number,
  wished: (group: string) => boolean,
  say: (text: string) => void,
): Promise<Measure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "posoka-bench-cases-"));
  try {
    const port = await freePort();
    const deskUrl = `http://127.0.0.1:${port}`;
    say(`writing ${size} persons with cases`);
    const { filled, cookie } = await prepare(dataDir, deskUrl, size);
    const running = await startDesk({ dataDir, port, deskUrl, cookie });
    try {
      const measures: Measure[] = [];
      const ids = filled.map(({ id }) => id);
      const open = filled.flatMap(({ id, isOpen }) => (isOpen ? [id] : []));
      if (wished("list")) measures.push(await measureList(running, size));
      if (wished("open")) measures.push(await measureOpening(running, size, ids));
      if (wished("record")) measures.push(await measureRecording(running, size, open));
      return measures;
    } finally {
      await running.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function prepare(dataDir: string, deskUrl: string, size: number) {
  const database = openDatabase({ file: join(dataDir, "posoka.db") });
  try {
    await migrate(database, migrations, () => new Date());
    const { act, cookie } = await signInPublisher(database, dataDir, deskUrl, "counsellor", ["sofia"]);
    return { filled: await fillWithCases(database, dataDir, act.actor, size), cookie };
  } finally {
    await database.close();
  }
}

const filters = ["", "?state=counselling", "?whose=mine", "?late=1", "?to=IQ", "?state=booked&to=AF"];

async function measureList(desk: RunningDesk, size: number): Promise<Measure> {
  const asking = (turn: number) => ({ path: `/cases/list${filters[turn % filters.length]}` });
  const goal = size > 50_000 ? 120 : 50;
  return measure(`list of cases with filters, ${size} persons`, await timed(desk, asking), goal);
}

async function measureOpening(desk: RunningDesk, size: number, ids: readonly string[]): Promise<Measure> {
  const asking = (turn: number) => ({ path: `/cases/${ids[(turn * 7919) % ids.length]}` });
  return measure(`opening a case, ${size} persons`, await timed(desk, asking), 40);
}

/** Writes a note into a case: the form is opened first, and only its sending is timed. */
async function measureRecording(desk: RunningDesk, size: number, ids: readonly string[]): Promise<Measure> {
  let turn = 0;
  const write = async (connection: Connection) => {
    turn += 1;
    const path = `/cases/${ids[(turn * 104_729) % ids.length]}/add/note`;
    const page = (await connection.ask({ path })).text();
    const form = new URLSearchParams({
      "request-key": /name="request-key" value="([^"]+)"/.exec(page)?.[1] ?? "",
      about: /name="about" value="([^"]+)"/.exec(page)?.[1] ?? "",
      what: "call",
      noted_on: new Date().toISOString().slice(0, 10),
      words: "Измислена бележка.",
    });
    const { status, milliseconds } = await connection.ask({ path, form });
    if (status !== 303) throw new Error(`A note was answered with ${status}.`);
    return milliseconds;
  };
  return measure(`writing a note into a case, ${size} persons`, await worked(desk, write), 40);
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
  await onAll(desk.port, desk.headers, asked / 4, ask);
  return worked(desk, ask);
}

async function worked(desk: RunningDesk, ask: (connection: Connection) => Promise<number>): Promise<Timed> {
  const before = processorSeconds(desk.pid);
  const times = await onAll(desk.port, desk.headers, asked, ask);
  return { times, work: ((processorSeconds(desk.pid) - before) * 1_000) / times.length };
}

const measure = (name: string, { times, work }: Timed, goal: number): Measure => ({
  name,
  goal: `p99 ≤ ${goal} ms`,
  measured: spread(times),
  met: percentile(times, 0.99) <= goal,
  notes: [`${times.length} requests at 8 connections, SQLite; ${work.toFixed(1)} ms of the processor each`],
  figures: { p50: percentile(times, 0.5), p99: percentile(times, 0.99), work },
});
