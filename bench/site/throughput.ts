import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Outcome, Wish } from "../load.ts";
import { type Measure, median, medianAndRange } from "../measure.ts";
import type { Recorded } from "../plain-server.ts";
import { machineSeconds, pin, processorSeconds } from "../processes.ts";
import type { Program } from "../program.ts";
import { linksOf } from "./pages.ts";
import { headerOf, record, type Server, same, startPlain } from "./plain.ts";

const goal = 0.8;
const rounds = 5;
/** Rounds somebody else's work fell into are repeated, so many at most. */
const mostRounds = 10;
const seconds = 4;
const warmUp = 2;
const connections = 32;
/** Share of a core that others may use during a round before it counts as disturbed. */
const tolerated = 0.08;
const serverCore = 0;
const loadCore = 1;

interface Run {
  readonly perSecond: number;
  /** Processor time of the server for one request, µs. */
  readonly cost: number;
  /** Shares of a core. */
  readonly server: number;
  readonly load: number;
  readonly others: number;
}

interface Round {
  readonly ours: Run;
  readonly plain: Run;
}

/** Requests a second from memory against a plain node:http server that sends the same, in turns. */
export async function measureThroughput(program: Program, say: (text: string) => void): Promise<Measure[]> {
  const load = fork(new URL("../load.ts", import.meta.url));
  const pid = program.publicProcess();
  const pinned = [pin(pid, serverCore), pin(load.pid as number, loadCore)].every(Boolean);
  const measures: Measure[] = [];
  try {
    for (const { name, path } of await addresses(program.origin)) {
      for (const status of [200, 304]) {
        say(`requests per second: ${name}, ${status}`);
        measures.push(
          await compare({ name, path, status, ours: { pid, port: portOf(program) }, load, pinned }),
        );
      }
    }
  } finally {
    load.disconnect();
  }
  return measures;
}

interface Comparison {
  readonly name: string;
  readonly path: string;
  readonly status: number;
  readonly ours: Server;
  readonly load: ChildProcess;
  readonly pinned: boolean;
}

async function compare({ name, path, status, ours, load, pinned }: Comparison): Promise<Measure> {
  const headers = {
    host: `127.0.0.1:${ours.port}`,
    "user-agent": "posoka-bench",
    accept: "*/*",
    "accept-encoding": "gzip, br",
  };
  // The second answer is the one from memory.
  await record(ours.port, path, headers);
  const whole = await record(ours.port, path, headers);
  const asked = status === 304 ? { ...headers, "if-none-match": headerOf(whole, "etag") } : headers;
  const recorded = await record(ours.port, path, asked);
  if (recorded.status !== status) throw new Error(`${path} answered ${recorded.status} instead of ${status}`);

  const plain = await startPlain(recorded);
  try {
    pin(plain.pid, serverCore);
    if (!same(recorded, await record(plain.port, path, asked)))
      throw new Error(`The plain server sends another ${path}.`);
    const lines = Object.entries(asked).map(([header, value]) => `${header}: ${value}\r\n`);
    const request = `GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`;
    const measured = (server: Server, time: number) =>
      runOnce(load, server, { port: server.port, request, status, connections, seconds: time });
    for (const server of [ours, plain]) await measured(server, warmUp);
    const all: Round[] = [];
    const calm = () => all.filter((round) => !isDisturbed(round));
    while (calm().length < rounds && all.length < mostRounds) {
      all.push({ ours: await measured(ours, seconds), plain: await measured(plain, seconds) });
    }
    const counted = calm().length >= rounds ? calm() : all;
    return toMeasure(`${name}, ${status}`, path, recorded, counted, all.length - calm().length, pinned);
  } finally {
    plain.stop();
  }
}

const isDisturbed = ({ ours, plain }: Round) => ours.others > tolerated || plain.others > tolerated;

async function runOnce(load: ChildProcess, { pid }: Server, wish: Wish): Promise<Run> {
  const [serverFrom, machineFrom, began] = [processorSeconds(pid), machineSeconds(), performance.now()];
  load.send(wish);
  const [outcome] = (await once(load, "message")) as [Outcome];
  if (outcome.error) throw new Error(`The load generator met an error: ${outcome.error}`);
  const took = (performance.now() - began) / 1000;
  const server = processorSeconds(pid) - serverFrom;
  const others = machineSeconds() - machineFrom - server - outcome.processor * (took / outcome.seconds);
  const inTime = server * (outcome.seconds / took);
  return {
    perSecond: outcome.requests / outcome.seconds,
    cost: (inTime / outcome.requests) * 1e6,
    server: server / took,
    load: outcome.processor / outcome.seconds,
    others: Math.max(0, others) / took,
  };
}

function toMeasure(
  name: string,
  path: string,
  recorded: Recorded,
  counted: readonly Round[],
  disturbed: number,
  pinned: boolean,
): Measure {
  const inTime = counted.map(({ ours, plain }) => ours.perSecond / plain.perSecond);
  const inProcessorTime = counted.map(({ ours, plain }) => plain.cost / ours.cost);
  const isCalm = counted.every((round) => !isDisturbed(round));
  // Where others took the cores away, requests per second of processor time still say what the servers do.
  const ratios = isCalm ? inTime : inProcessorTime;
  const of = (pick: (round: Round) => number) => median(counted.map(pick));
  const rate = (pick: (round: Round) => Run) =>
    `${Math.round(of((round) => pick(round).perSecond))}/s at ${of((round) => pick(round).cost).toFixed(1)} µs of processor`;
  const share = (value: number) => `${Math.round(value * 100)} %`;
  return {
    name: `${name}: requests/s to a plain server's`,
    goal: `≥ ${goal}`,
    measured: `${medianAndRange(ratios, 2)}${isCalm ? "" : ", of processor time"}`,
    met: median(ratios) >= goal,
    notes: [
      `${path}, ${Buffer.byteLength(recorded.body, "base64")} bytes of body; ours ${rate(({ ours }) => ours)}, plain ${rate(({ plain }) => plain)}`,
      `servers busy ${share(of(({ ours }) => ours.server))} and ${share(of(({ plain }) => plain.server))} of ${pinned ? "their core" : "a core, not pinned"}, ` +
        `generator ${share(of(({ ours }) => ours.load))} and ${share(of(({ plain }) => plain.load))} of the other; ` +
        `${counted.length} rounds; ${disturbed} disturbed by others${isCalm ? " and left out" : ""}`,
      `ratio in time ${medianAndRange(inTime, 2)}, in processor time ${medianAndRange(inProcessorTime, 2)}`,
    ],
    figures: { inTime, inProcessorTime, rounds: counted, disturbed },
  };
}

/** What is measured: the home page, the newest article, and the feed (or what there is instead of it). */
async function addresses(origin: string): Promise<{ name: string; path: string }[]> {
  const home = await (await fetch(`${origin}/bg`)).text();
  const latest = home.slice(home.indexOf('id="latest"'));
  const article = linksOf(latest).find((path) => path.split("/").length === 4);
  if (!article) throw new Error("The home page links to no article.");
  const feed = (await fetch(`${origin}/bg/rss.xml`)).ok
    ? { name: "feed", path: "/bg/rss.xml" }
    : { name: "icon (no feed yet)", path: "/icon.svg" };
  return [{ name: "home page", path: "/bg" }, { name: "article", path: article }, feed];
}

const portOf = ({ origin }: Program): number => Number(new URL(origin).port);
