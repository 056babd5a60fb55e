import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/** Something that listens and can be stopped cleanly. */
export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

export interface Supervised {
  /** Resolves with the port when the process first listens; rejects when it ends before that. */
  readonly listening: Promise<number>;
  stop(): Promise<void>;
}

/** A process that dies is started again: at once the first time, later after a pause that grows to 30 s. */
const pauses = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;
const calmAfter = 60_000;

/** The setting of each part's port: one that is started again comes back where its readers know it. */
const portSetting = { public: "PORT", desk: "DESK_PORT" } as const;

/**
 * Runs `posoka start NAME` as a process of its own and keeps it running. `died` is told of every unwished end; `flags`
 * are Node's, for that process alone.
 */
export function supervise(
  program: string,
  name: "public" | "desk",
  environment: Readonly<Record<string, string | undefined>>,
  died: (name: string, how: string) => void,
  flags: readonly string[] = [],
): Supervised {
  const { promise: listening, resolve, reject } = Promise.withResolvers<number>();
  let stopping = false;
  let port: number | undefined;
  let child: ChildProcess | undefined;

  const keepRunning = async () => {
    let deaths = 0;
    while (!stopping) {
      const began = Date.now();
      child = fork(program, ["start", name], {
        env: { ...environment, ...(port === undefined ? {} : { [portSetting[name]]: String(port) }) },
        execArgv: [...process.execArgv, ...flags],
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      });
      child.on("message", (message: { listening?: number }) => {
        if (message.listening === undefined) return;
        port = message.listening;
        resolve(port);
      });
      const how = await ended(child);
      if (stopping) return;
      if (port === undefined)
        return reject(new Error(`The ${name} process ended before it listened (${how}).`));
      died(name, how);
      deaths = Date.now() - began > calmAfter ? 0 : deaths + 1;
      await wait(pauses[Math.min(deaths, pauses.length) - 1] ?? 0);
    }
  };
  const kept = keepRunning();

  return {
    listening,
    async stop() {
      stopping = true;
      child?.kill("SIGTERM");
      const insist = setTimeout(() => child?.kill("SIGKILL"), 10_000);
      await kept;
      clearTimeout(insist);
    },
  };
}

function ended(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  child.once("exit", (code, signal) => resolve(signal ?? `exit ${code}`));
  child.once("error", (error) => resolve(error.message));
  return promise;
}

/** Runs one part in this process: tells the supervisor, if there is one, and stops cleanly when asked. */
export async function runHere(start: () => Promise<Running>): Promise<Running> {
  const running = await start();
  const stop = async () => {
    await running.stop();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  if (process.send) {
    process.send({ listening: running.port });
    // A part must not outlive the program that started it.
    process.once("disconnect", stop);
  }
  return running;
}
