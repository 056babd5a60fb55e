import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "./database.ts";

/** Others who were changing the database did not end in time. */
export class ChangesStillRunning extends Error {
  override readonly name = "ChangesStillRunning";
}

/** In ms: how long changes that run are waited for, and how often they are asked about. */
const patience = 20_000;
const betweenLooks = 25;

/** A transaction of a connection. Backups and other readers of the whole database, which change nothing, are left out. */
const running = sql<{ one: string }>`
  select pid || ' ' || xact_start::text as one from pg_stat_activity
  where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
    and backend_type = 'client backend' and xact_start is not null
    and application_name not in ('pg_dump', 'posoka-reading')`;

/**
 * Waits until every change that runs now has ended, so that whatever was entered before this moment is on record or was
 * given up. Who begins later is not waited for, and waits for nobody. Outside a change only: within one it would wait for
 * itself. On SQLite, where changes run one at a time, a change before it has seen to that. Throws `ChangesStillRunning`.
 */
export async function earlierChangesEnded(
  { kind, query }: Pick<Database, "kind" | "query">,
  longest = patience,
): Promise<void> {
  if (kind === "sqlite") return;
  const runningNow = async () => new Set((await running.execute(query)).rows.map(({ one }) => one));
  const giveUp = performance.now() + longest;
  let earlier = await runningNow();
  while (earlier.size > 0) {
    if (performance.now() > giveUp) throw new ChangesStillRunning();
    await wait(betweenLooks);
    earlier = earlier.intersection(await runningNow());
  }
}
