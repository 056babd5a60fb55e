import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Measure } from "../measure.ts";
import { pin } from "../processes.ts";
import { type BareRow, openBareQuery } from "./bare-sql.ts";
import { connections, onAll, percentile, spread } from "./connections.ts";
import type { RunningDesk } from "./running-desk.ts";

const goal = 5;
const rounds = 5;
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
    const ours = () => timed(desk.port, desk.headers, path);
    const plain = () => timed(bare.port, {}, "/");
    await ours()(warmUp);
    await plain()(warmUp);
    const list: number[][] = [];
    const sql: number[][] = [];
    for (let round = 0; round < rounds; round += 1) {
      list.push(await ours()(eachRound));
      sql.push(await plain()(eachRound));
    }
    const alone = timeAlone(file);
    return [toMeasure(list, sql, alone)];
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

function toMeasure(list: number[][], sql: number[][], alone: number[]): Measure {
  const [all, allSql] = [list.flat(), sql.flat()];
  const ratio = percentile(all, 0.99) / percentile(allSql, 0.99);
  const each = list.map((round, at) => percentile(round, 0.99) / percentile(sql[at] ?? [], 0.99));
  const [least, most] = [Math.min(...each), Math.max(...each)].map((value) => value.toFixed(1));
  return {
    name: "list of 50 articles of 10,000: p99 to bare SQL's",
    goal: `≤ ${goal} times`,
    measured: `${ratio.toFixed(1)} (${least}–${most})`,
    met: ratio <= goal,
    notes: [
      `${connections} connections, ${all.length} requests each in ${rounds} rounds in turns: list ${spread(all, 2)}; ` +
        `the same rows as JSON over plain node:http ${spread(allSql, 2)}`,
      `the bare query alone, in one process without http: ${spread(alone, 3)} ` +
        `(the list's p99 is ${(percentile(all, 0.99) / percentile(alone, 0.99)).toFixed(0)} times that; not the verdict)`,
    ],
    figures: { ratio, each, list, sql, alone },
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

async function startBare(file: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fileURLToPath(new URL("bare-sql.ts", import.meta.url)), [file]);
  const [port] = (await once(child, "message")) as [number];
  pin(child.pid as number, 0);
  return { child, port };
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
