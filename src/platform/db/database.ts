import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, PostgresDialect } from "kysely";
import type { Pool } from "pg";
import { withEnd } from "./change-end.ts";
import { changesTogether } from "./changes-together.ts";
import { checkpointsOf, mostPagesInLog } from "./checkpoints.ts";
import { diskUnder } from "./disk.ts";
import { postgresDisk } from "./postgres-disk.ts";
import { preparingClient } from "./prepared-client.ts";
import { publicAuthorizer } from "./public-authorizer.ts";
import type { Change, DatabaseKind, Query } from "./query.ts";
import { nodeSqliteDialect } from "./sqlite-dialect.ts";
import type { PublicTables, Tables } from "./tables.ts";

/** How long, in ms, one statement may stand still for another process's lock; a change waits longer, without standing still. */
export const lockPatience = 500;

export type { Change, DatabaseKind, Query };

/** One of the two databases, behind the one door. Close it when done. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly query: Query;
  /** Runs the work whole or not at all; what it gives is on disk. On SQLite one change runs at a time. */
  change<T>(work: (change: Change) => Promise<T>): Promise<T>;
  /** One statement that is whole by itself, where the database needs no transaction around it; what it gives is on disk. */
  statement<T>(ask: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Where the database is: a file for SQLite, or an address for PostgreSQL. */
export type DatabasePlace = { readonly file: string } | { readonly url: string };

/** Opens the database with every right. Creates the SQLite file when there is none. */
export function openDatabase(place: DatabasePlace): Database {
  if ("url" in place) return openWritingPostgres(place.url);
  mkdirSync(dirname(place.file), { recursive: true });
  return openSqlite(place.file);
}

/**
 * Opens the database as the public process sees it. On SQLite the engine's authorizer keeps it to the tables marked
 * public; on PostgreSQL the address must be that of the restricted role (`openPublicRole`).
 */
export function openPublicDatabase(place: DatabasePlace, tables: PublicTables): Database {
  if ("url" in place) return openPostgres(place.url);
  const appends = Object.values(tables).includes("append");
  const file = new DatabaseSync(place.file, { timeout: lockPatience, readOnly: !appends });
  const database = door("sqlite", new Kysely<Tables>({ dialect: nodeSqliteDialect(file) }));
  file.setAuthorizer(publicAuthorizer(tables));
  return database;
}

/** The database as seen from inside a change that has begun: whatever is changed through it is part of that change. */
export const insideOf = ({ kind }: Pick<Database, "kind">, change: Change): Database => ({
  kind,
  query: change,
  change: (work) => work(change),
  statement: (ask) => ask(change),
  close: async () => {},
});

function openSqlite(path: string): Database {
  const file = new DatabaseSync(path, { timeout: lockPatience, enableForeignKeyConstraints: true });
  // A commit does not wait for the disk; whoever is answered has waited for it (`diskUnder`).
  // Up to 256 MB of pages in memory, as far as the file has them: a row of a person touches two dozen indexes, and a case
  // is read from thirty tables. What has to be fetched from the system anew makes a page of a case half as dear again.
  file.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -262144;
    pragma wal_autocheckpoint = ${mostPagesInLog}`);
  const query = new Kysely<Tables>({ dialect: nodeSqliteDialect(file) });
  const disk = diskUnder(path);
  const checkpoints = checkpointsOf(path);
  const change = changesTogether(query, disk, checkpoints);
  return {
    ...door("sqlite", query),
    change,
    statement: change,
    async close() {
      await checkpoints.close();
      await disk.close();
      await query.destroy();
    },
  };
}

/** `name`: what the database calls the connections, for whoever looks at them. */
export function openPostgres(url: string, name = "posoka"): Database {
  return door(
    "postgres",
    new Kysely<Tables>({ dialect: new PostgresDialect({ pool: onceOpened(url, name) }) }),
  );
}

/** The same for whoever may write everything: changes wait for the disk together. */
function openWritingPostgres(url: string): Database {
  const pool = onceOpened(url, "posoka");
  const disk = postgresDisk(pool);
  const dialect = new PostgresDialect({ pool, onCreateConnection: disk.prepare });
  const database = door("postgres", new Kysely<Tables>({ dialect }));
  return {
    ...database,
    async change(work) {
      const result = await database.change(work);
      await disk.settle();
      return result;
    },
    async statement(ask) {
      const result = await database.statement(ask);
      await disk.settle();
      return result;
    },
  };
}

function onceOpened(url: string, name: string): () => Promise<Pool> {
  let opened: Promise<Pool> | undefined;
  return () => (opened ??= openPool(url, name));
}

/** The driver is loaded only where it is used: on SQLite it would be memory for nothing. */
async function openPool(url: string, name: string): Promise<Pool> {
  const { default: pg } = await import("pg");
  // Counts, sums and averages come back as numbers, as they do from SQLite.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  const Client = preparingClient(pg.Client);
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    application_name: name,
    // Does not wait for one statement's answer before it sends the next (`preparingClient`).
    pipeline: true,
    Client,
  });
  // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
}

function door(kind: DatabaseKind, query: Query): Database {
  return {
    kind,
    query,
    change: (work) => query.transaction().execute((change) => withEnd(change, work)),
    statement: (ask) => ask(query),
    close: () => query.destroy(),
  };
}
