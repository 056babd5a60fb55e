import { spawn } from "node:child_process";
import { roomyHeap, roomyStart } from "../../src/both.ts";
import { endGroup, signalGroup } from "../processes.ts";
import { answered, root, strangersEnvironment } from "../program.ts";

/** The built desk alone, in a process of its own, with the flags and the heap that `npm start` gives it. */
export interface RunningDesk {
  readonly pid: number;
  readonly port: number;
  /** What a browser that has signed in sends with every request. */
  readonly headers: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface DeskStart {
  readonly dataDir: string;
  readonly port: number;
  readonly deskUrl: string;
  readonly cookie: string;
  /** The address of a PostgreSQL database instead of the file in `dataDir`. */
  readonly databaseUrl?: string;
}

export async function startDesk({
  dataDir,
  port,
  deskUrl,
  cookie,
  databaseUrl,
}: DeskStart): Promise<RunningDesk> {
  const child = spawn(process.execPath, [...roomyStart, "dist/cli/posoka.js", "start", "desk"], {
    cwd: root,
    env: {
      ...strangersEnvironment(),
      ...roomyHeap,
      HOST: "127.0.0.1",
      PORT: "0",
      DESK_PORT: String(port),
      DESK_URL: deskUrl,
      DATA_DIR: dataDir,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const pid = child.pid;
  if (!pid) throw new Error("The desk does not start.");
  const endNow = () => signalGroup(pid, "SIGTERM");
  process.once("exit", endNow);
  const stop = async () => {
    await endGroup(pid);
    process.off("exit", endNow);
  };
  try {
    await answered(child, `http://127.0.0.1:${port}/sign-in`, 60_000);
  } catch (error) {
    await stop();
    throw error;
  }
  const headers = { cookie, "accept-encoding": "gzip, deflate, br, zstd", "accept-language": "bg" };
  return { pid, port, headers, stop };
}
