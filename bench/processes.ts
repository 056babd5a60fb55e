import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

/** Seconds of processor time a process has used so far. */
export function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** The same of a process with all below it that run, and of those below it that have ended. */
export function familySeconds(pid: number): number {
  const fields = readOrEmpty(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
  return childrenOf(pid).reduce((sum, child) => sum + familySeconds(child), own);
}

/** Seconds of processor time the whole machine has used so far, all cores together. */
export function machineSeconds(): number {
  const [, ...fields] = (readFileSync("/proc/stat", "utf8").split("\n")[0] ?? "").split(/\s+/);
  const [user, nice, system, _idle, _waiting, interrupts, softInterrupts, stolen] = fields.map(Number);
  const used = [user, nice, system, interrupts, softInterrupts, stolen];
  return used.reduce<number>((sum, ticks) => sum + (ticks ?? 0), 0) / ticksPerSecond;
}

/** What Linux counts in, on every machine we know. */
const ticksPerSecond = 100;

/** Keeps a process on one core; false where there is no second core or no `taskset`. */
export function pin(pid: number, core: number): boolean {
  if (cpus().length < 2) return false;
  return spawnSync("taskset", ["--all-tasks", "--cpu-list", "--pid", String(core), String(pid)]).status === 0;
}

/** Lets a process run on every core again. */
export function unpin(pid: number): void {
  spawnSync("taskset", ["--all-tasks", "--cpu-list", "--pid", `0-${cpus().length - 1}`, String(pid)]);
}

/** The process among the descendants whose command line holds the words. */
export function descendant(pid: number, words: string): number | undefined {
  for (const child of childrenOf(pid)) {
    if (commandLine(child).includes(words)) return child;
    const below = descendant(child, words);
    if (below) return below;
  }
  return undefined;
}

function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.flatMap((thread) => {
    const text = readOrEmpty(`/proc/${pid}/task/${thread}/children`).trim();
    return text === "" ? [] : text.split(" ").map(Number);
  });
}

const commandLine = (pid: number): string => readOrEmpty(`/proc/${pid}/cmdline`).replaceAll("\0", " ");

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Sends a signal to the group a process leads; false when nothing of it is left. */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

/** Ends the group a process leads: asks, and after 15 s insists. Resolves when nothing of it is left. */
export async function endGroup(leader: number): Promise<void> {
  signalGroup(leader, "SIGTERM");
  for (let waited = 0; signalGroup(leader, 0); waited += 50) {
    if (waited === 15_000) signalGroup(leader, "SIGKILL");
    await wait(50);
  }
}

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const server = createServer().listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  server.close();
  if (typeof address !== "object" || !address) throw new Error("no free port on 127.0.0.1");
  return address.port;
}
