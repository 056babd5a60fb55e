import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const node = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
const built = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

/** The built program, running in a process of its own. */
export interface Program extends AsyncDisposable {
  readonly pid: number;
  /** All it has printed so far, to either stream. */
  said(): string;
  /** Resolves with the match as soon as what it has printed matches; rejects when it ends before that. */
  says(shape: RegExp): Promise<RegExpExecArray>;
  signal(name: NodeJS.Signals): void;
  /** Resolves with its exit status when it has ended. */
  readonly ended: Promise<number | null>;
}

/**
 * A port to listen on, and the next one: above all that `fetch` refuses to ask (the highest is 10080), below those the
 * system gives away by itself.
 */
export const somePort = (): number => 20_000 + (randomBytes(2).readUInt16BE() % 12_000);

/** Runs a file of `dist/` with these settings only; what else the machine sets does not count. */
export function runProgram(
  file: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Program {
  const child = spawn(node, [built(file), ...words], {
    env: { PATH: process.env.PATH ?? "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const hear = (chunk: Buffer) => {
    text += chunk;
    tell();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = once(child, "close").then(([code]) => {
    tell();
    return code as number | null;
  });
  return {
    pid: child.pid ?? 0,
    said: () => text,
    says: (shape) => heard(shape, () => text, child, listeners),
    signal: (name) => void child.kill(name),
    ended,
    async [Symbol.asyncDispose]() {
      const left = child.pid ? childrenOf(child.pid) : [];
      child.kill("SIGKILL");
      await ended;
      for (const pid of left) if (isRunning(pid)) process.kill(pid, "SIGKILL");
    },
  };
}

function heard(
  shape: RegExp,
  said: () => string,
  child: ChildProcess,
  listeners: Set<() => void>,
): Promise<RegExpExecArray> {
  const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
  const listen = () => {
    const match = shape.exec(said());
    if (match) resolve(match);
    else if (child.exitCode !== null || child.signalCode !== null) {
      reject(new Error(`It ended without saying ${shape}. It said:\n${said()}`));
    } else return;
    listeners.delete(listen);
  };
  listeners.add(listen);
  listen();
  return promise;
}

/** The processes a process has started, by their ids. */
export function childrenOf(pid: number): number[] {
  try {
    return execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
