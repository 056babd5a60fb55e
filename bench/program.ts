import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { descendant, endGroup, freePort, signalGroup } from "./processes.ts";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** The whole program, started as a stranger starts it, over a data folder of its own. */
export interface Program {
  /** The public site's origin. */
  readonly origin: string;
  /** Milliseconds from the start until the Bulgarian home page answered 200. */
  readonly untilAnswered: number;
  /** The process that serves the public site. */
  publicProcess(): number;
  stop(): Promise<void>;
}

export interface ProgramStart {
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  readonly dataDir: string;
  /** How long the home page may take to answer at all, ms. */
  readonly patience?: number;
}

/** The built program of this folder, without npm in between. */
export const builtProgram = (dataDir: string): ProgramStart => ({
  command: [process.execPath, "dist/main.js"],
  folder: root,
  dataDir,
});

export async function startProgram({
  command,
  folder,
  dataDir,
  patience = 300_000,
}: ProgramStart): Promise<Program> {
  const [port, deskPort] = [await freePort(), await freePort()];
  const [program, ...words] = command;
  const began = performance.now();
  const child = spawn(program, words, {
    cwd: folder,
    env: { ...strangersEnvironment(), PORT: String(port), DESK_PORT: String(deskPort), DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const pid = child.pid;
  if (!pid) throw new Error(`${program} does not start`);
  const origin = `http://127.0.0.1:${port}`;
  // A bench that is broken off leaves nothing running.
  const endNow = () => signalGroup(pid, "SIGTERM");
  process.once("exit", endNow);
  const stop = async () => {
    await endGroup(pid);
    process.off("exit", endNow);
  };
  try {
    await answered(child, `${origin}/bg`, patience);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin,
    untilAnswered: performance.now() - began,
    publicProcess() {
      const found = descendant(pid, "start public");
      if (!found) throw new Error("The public process is not running.");
      return found;
    },
    stop,
  };
}

/** Waits until the address answers 200; throws what the program complained of when it does not. */
export async function answered(child: ChildProcess, address: string, patience: number): Promise<void> {
  let complaint = "";
  // What the program complains of (a process that died and is started again) belongs beside the figures.
  child.stderr?.pipe(process.stderr, { end: false });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text) => {
      complaint = (complaint + text).slice(-2_000);
    });
  }
  const exited = once(child, "exit");
  const until = performance.now() + patience;
  for (;;) {
    const response = await fetch(address).catch(() => null);
    await response?.arrayBuffer();
    if (response?.status === 200) return;
    if (child.exitCode !== null) throw new Error(`The program ended before it answered:\n${complaint}`);
    if (performance.now() > until)
      throw new Error(`The program did not answer in ${patience} ms:\n${complaint}`);
    await Promise.race([wait(10), exited]);
  }
}

/** Our own environment without what npm and this project's pinned Node put into it. */
export function strangersEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_|NODE_OPTIONS$|DATABASE_URL$|PUBLIC_|POSOKA_MASTER_KEY$)/.test(name) && name !== "INIT_CWD",
  );
  const path = (process.env.PATH ?? "").split(":").filter((folder) => !folder.includes("node_modules"));
  return { ...Object.fromEntries(kept), PATH: path.join(":") };
}
