import { chmodSync, closeSync, openSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";

/** The small SQLite file beside the main database that holds wrapped keys, and forgets what is deleted from it. */
export interface KeyFile {
  first<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  /** Runs one statement; gives the number of rows it touched. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /** Runs the work whole or not at all, alone among all processes. Not to be nested. */
  change<T>(work: () => T): T;
  /** Whether another connection has committed something since this was last asked. */
  changedByOthers(): boolean;
  /** Rewrites the file: SQLite zeroes what is deleted, but does not promise to for copies left where it moved rows. */
  sweep(): void;
  close(): void;
}

/** Opens the file, making it readable by its owner only (0600). The folder must exist. */
export function openKeyFile(path: string): KeyFile {
  closeSync(openSync(path, "a", 0o600));
  chmodSync(path, 0o600);
  const file = new DatabaseSync(path, { timeout: 10_000 });
  // No WAL: it would keep deleted pages. `extra` also syncs the folder once the journal is unlinked: a value sealed in
  // the main database must never outlive the key it was sealed with. Temporary pages stay in memory.
  file.exec(`pragma journal_mode = delete; pragma synchronous = extra; pragma secure_delete = on;
    pragma temp_store = memory;`);
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const prepare = (sql: string) => {
    const kept = statements.get(sql) ?? file.prepare(sql);
    statements.set(sql, kept);
    return kept;
  };
  const version = () => prepare("pragma data_version").get()?.data_version;
  let seen = version();
  return {
    first: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => prepare(sql).all(...values) as Row[],
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    change(work) {
      file.exec("begin immediate");
      try {
        const result = work();
        file.exec("commit");
        return result;
      } catch (error) {
        if (file.isTransaction) file.exec("rollback");
        throw error;
      }
    },
    changedByOthers() {
      const before = seen;
      seen = version();
      return seen !== before;
    },
    sweep: () => file.exec("vacuum"),
    close: () => file.close(),
  };
}
