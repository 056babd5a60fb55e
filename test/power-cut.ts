import { copyFileSync, existsSync } from "node:fs";
import { chmod, mkdtemp, open as openFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { People } from "../src/people/index.ts";
import {
  type Database,
  type DatabaseKind,
  migrate,
  openDatabase,
  withEnd,
} from "../src/platform/db/index.ts";
import { nodeSqliteDialect } from "../src/platform/db/sqlite-dialect.ts";
import type { Tables } from "../src/platform/db/tables.ts";
import { migrations } from "../src/schema.ts";
import { openTestDatabase, type TestDatabase, testNow } from "./databases.ts";
import { childrenOf } from "./journeys/program.ts";
import { runPostgres } from "./setup/postgres.ts";

/** A database under which the power goes. */
export interface CutDatabase extends TestDatabase {
  /** The same as another process has it that has written and has not waited for the disk yet. */
  readonly hasty: Pick<Database, "change" | "query">;
  /** Takes all away that no disk has: what is written from now on is written to nothing. */
  cut(): void;
  /** What the next start finds. */
  left(): Promise<Database>;
}

/** The same registry, in which the power goes with the first keys that are destroyed; `went`: whose. */
export function cutWithTheKeys<P extends Pick<People, "vault">>(people: P, database: CutDatabase) {
  const went: string[] = [];
  const destroyKeys = (subjects: readonly string[]) => {
    people.vault.destroyKeys(subjects);
    went.push(...subjects);
    if (subjects.length > 0) database.cut();
  };
  return { ...people, vault: { ...people.vault, destroyKeys }, went };
}

/** Without power nothing goes on, and nobody is told. */
export const untilTheCut = (work: Promise<unknown>): Promise<unknown> => work.catch(() => {});

/** The same registry after the next start. */
export const afterTheCut = async <P extends Pick<People, "database">>(
  people: P,
  database: CutDatabase,
): Promise<P> => ({ ...people, database: await database.left() });

export const openToBeCut = (kind: DatabaseKind): Promise<CutDatabase> =>
  kind === "sqlite" ? cutFile() : cutServer();

const hurried = (query: Kysely<Tables>): CutDatabase["hasty"] => ({
  query,
  change: (work) => query.transaction().execute((change) => withEnd(change, work)),
});

/** What was synced is copied at each sync; the copy is what the disk holds. */
async function cutFile(): Promise<CutDatabase> {
  const test = await openTestDatabase("sqlite");
  const { file } = test.place as { readonly file: string };
  const disk = `${file}-on-disk`;
  let isCut = false;
  const sync = () => {
    for (const part of ["", "-wal"]) {
      if (!isCut && existsSync(file + part)) copyFileSync(file + part, disk + part);
    }
  };
  sync();
  const restore = await atEachSync(sync);
  const other = new DatabaseSync(file, { timeout: 500, enableForeignKeyConstraints: true });
  other.exec("pragma synchronous = normal");
  const query = new Kysely<Tables>({ dialect: nodeSqliteDialect(other) });
  const opened: Database[] = [];
  return {
    ...test,
    hasty: hurried(query),
    cut() {
      isCut = true;
    },
    async left() {
      opened.push(openDatabase({ file: disk }));
      return opened.at(-1) as Database;
    },
    async [Symbol.asyncDispose]() {
      restore();
      for (const one of opened) await one.close();
      await query.destroy();
      await test[Symbol.asyncDispose]();
    },
  };
}

/** Does something before each sync of any file of this process, until it is restored. */
async function atEachSync(work: () => void): Promise<() => void> {
  const handle = await openFile(tmpdir(), "r");
  const handles = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const { datasync } = handles;
  handles.datasync = function (this: typeof handle) {
    work();
    return datasync.call(this);
  };
  return () => {
    handles.datasync = datasync;
  };
}

/** The processes of a server of its own are killed, which lose what they had not written out. */
async function cutServer(): Promise<CutDatabase> {
  const kept = await mkdtemp(join(tmpdir(), "posoka-power-cut-"));
  // The server may be another user's.
  await chmod(kept, 0o755);
  // Nobody writes out what waits for nobody, except who waits.
  const server = await runPostgres(["wal_writer_delay=10s", "wal_writer_flush_after=1GB"], kept);
  const place = { url: `${server.url}/postgres` };
  const database = openDatabase(place);
  await migrate(database, migrations, testNow);
  const pool = new pg.Pool({ connectionString: place.url, options: "-c synchronous_commit=off" });
  pool.on("error", () => {});
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close: (() => Promise<unknown>)[] = [() => database.close(), () => query.destroy()];
  return {
    database,
    place,
    hasty: hurried(query),
    cut() {
      for (const one of [server.pid, ...childrenOf(server.pid)]) process.kill(one, "SIGKILL");
    },
    async left() {
      const again = await runPostgres([], kept);
      const found = openDatabase({ url: `${again.url}/postgres` });
      close.push(() => found.close().then(() => again.stop()));
      return found;
    },
    async [Symbol.asyncDispose]() {
      for (const one of close) await one().catch(() => {});
      await server.stop().catch(() => {});
      await rm(kept, { recursive: true, force: true });
    },
  };
}
