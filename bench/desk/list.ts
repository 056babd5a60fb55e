import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Measure } from "../measure.ts";
import { pin } from "../processes.ts";
import { type BareRow, openBareQuery } from "./bare-sql.ts";
import { connections, onAll, percentile, spread } from "./connections.ts";
import { tolerated, type Watched, watched } from "./others.ts";
import type { RunningDesk } from "./running-desk.ts";

const goal = 5;
/** Rounds somebody else's work fell into are repeated, so many at most. */
const [rounds, mostRounds] = [5, 15];
const eachRound = 800;
const warmUp = 400;
const path = "/newsroom?type=news";

/** The first page of the news at the desk, against the same rows by bare SQL over plain node:http, in turns. */
export async function measureList(
  desk: RunningDesk,
  file: string,
  say: (text: string) => void,
): Promise<Measure[]> {
  say("the desk's list of 50 articles");
  const bare = await startBare(file);
  try {
    await checkSameRows(desk, bare.port);
    const ours = timed(desk.port, desk.headers, path);
    const plain = timed(bare.port, {}, "/");
    await ours(warmUp);
    await plain(warmUp);
    const all: Round[] = [];
    const calm = () => all.filter((round) => !isDisturbed(round));
    while (calm().length < rounds && all.length < mostRounds) {
      all.push({
        list: await watched(desk.pid, () => ours(eachRound)),
        sql: await watched(bare.pid, () => plain(eachRound)),
      });
    }
    const alone = timeAlone(file);
    const counted = calm().length >= rounds ? calm() : all;
    return [toMeasure(counted, all.length - calm().length, alone)];
  } finally {
    bare.child.disconnect();
  }
}

const timed = (port: number, headers: Readonly<Record<string, string>>, address: string) => (times: number) =>
  onAll(port, headers, times, async (connection) => {
    const { status, milliseconds } = await connection.ask({ path: address });
    if (status !== 200) throw new Error(`${address} answered ${status}`);
    return milliseconds;
  });

interface Round {
  readonly list: Watched<number[]>;
  readonly sql: Watched<number[]>;
}

const isDisturbed = ({ list, sql }: Round) => list.others > tolerated || sql.others > tolerated;

function toMeasure(counted: readonly Round[], disturbed: number, alone: number[]): Measure {
  const list = counted.flatMap((round) => round.list.result);
  const sql = counted.flatMap((round) => round.sql.result);
  const inTime = (share: number) => percentile(list, share) / percentile(sql, share);
  const each = counted.map(
    (round) => percentile(round.list.result, 0.99) / percentile(round.sql.result, 0.99),
  );
  const cost = (pick: (round: Round) => number) => counted.reduce((sum, round) => sum + pick(round), 0);
  const inProcessorTime = cost((round) => round.list.server) / cost((round) => round.sql.server);
  const isCalm = counted.every((round) => !isDisturbed(round));
  const ratio = inTime(0.99);
  // Others who take the core away make both tails alike: then the work itself has to keep the promise as well.
  const judged = isCalm ? ratio : Math.max(ratio, inProcessorTime);
  const [least, most] = [Math.min(...each), Math.max(...each)].map((value) => value.toFixed(1));
  return {
    name: "list of 50 articles of 10,000: p99 to bare SQL's",
    goal: `≤ ${goal} times`,
    measured: `${ratio.toFixed(1)} (${least}–${most})${isCalm ? "" : `, disturbed; ${inProcessorTime.toFixed(1)} of processor time`}`,
    met: judged <= goal,
    notes: [
      `${connections} connections, ${list.length} requests each in ${counted.length} rounds in turns; ` +
        `${disturbed} rounds disturbed by others${isCalm ? " and left out" : ""}`,
      `list ${spread(list, 2)}; the same rows as JSON over plain node:http ${spread(sql, 2)}; ` +
        `ratio at p50 ${inTime(0.5).toFixed(1)}, in processor time ${inProcessorTime.toFixed(1)}`,
      `the bare query alone, in one process without http: ${spread(alone, 3)} ` +
        `(the list's p99 is ${(percentile(list, 0.99) / percentile(alone, 0.99)).toFixed(0)} times that; not the verdict)`,
    ],
    figures: { ratio, each, inProcessorTime, rounds: counted, disturbed, alone },
  };
}

/** The bare query by itself, ms each. */
function timeAlone(file: string): number[] {
  const query = openBareQuery(file);
  try {
    const times: number[] = [];
    for (let done = -warmUp; done < rounds * eachRound; done += 1) {
      const began = performance.now();
      query.rows();
      if (done >= 0) times.push(performance.now() - began);
    }
    return times;
  } finally {
    query.close();
  }
}

async function startBare(file: string): Promise<{ child: ChildProcess; pid: number; port: number }> {
  const child = fork(fileURLToPath(new URL("bare-sql.ts", import.meta.url)), [file]);
  const [port] = (await once(child, "message")) as [number];
  const pid = child.pid as number;
  pin(pid, 0);
  return { child, pid, port };
}

/** Both must show the same articles in the same order, in both languages. */
async function checkSameRows(desk: RunningDesk, barePort: number): Promise<void> {
  const [page = ""] = await onAll(desk.port, desk.headers, 1, async (connection) =>
    (await connection.ask({ path })).text(),
  );
  const [json = ""] = await onAll(barePort, {}, 1, async (connection) =>
    (await connection.ask({ path: "/" })).text(),
  );
  const shown = [...page.matchAll(/<th scope="row"[^>]*><a href="\/newsroom\/([^"]+)"/g)].map(([, id]) => id);
  const rows = JSON.parse(json) as BareRow[];
  const ids = [...new Set(rows.map(({ id }) => id))].slice(0, 50);
  if (shown.length !== 50 || shown.join() !== ids.join() || rows.length !== 102) {
    throw new Error(
      `The list shows ${shown.length} articles, the bare query gives ${rows.length} rows: not the same.`,
    );
  }
}
