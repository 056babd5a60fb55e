import { sql } from "kysely";
import type { Database } from "../../src/platform/db/index.ts";

/** What every request moves, whoever sends it: the clock of a session. */
const movedByAsking = new Set(["session"]);

/** Every row of every table but the sessions', as text, to compare before and after. */
export async function wholeDump(database: Database): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const { name } of await database.query.introspection.getTables()) {
    if (movedByAsking.has(name)) continue;
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(database.query);
    dump[name] = rows.map((row) => JSON.stringify(row, bytesAsText)).sort();
  }
  return dump;
}

const bytesAsText = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
