// What the desk's list is compared with: one prepared statement for the same rows, and as a process of its own
// (`bare-sql.ts FILE`) the rows as JSON over plain node:http, without looking at the request.
import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";

/** The first page of the news, last changed first, with every translation's state: what the list's rows are made from. */
const statement = `
  select item.id, item.type, item.key, item.title as item_title, item.day, item.changed_at, item.source_language,
    item.source_revision as item_source_revision, item.shared_revision, t.language, t.title, t.status, t.revision,
    t.live_revision, t.live_shared_revision, t.source_revision, t.scheduled_revision, t.publish_at, t.unpublish_at,
    t.schedule_problems
  from (select * from content_item where type = ? order by changed_at desc, id desc limit 51) as item
  join content_translation as t on t.item_id = item.id
  order by item.changed_at desc, item.id desc, t.language`;

export type BareRow = Readonly<Record<string, string | number | null>>;

/** The query over a connection of its own. */
export function openBareQuery(file: string): { rows(): BareRow[]; close(): void } {
  const database = new DatabaseSync(file, { readOnly: true });
  const prepared = database.prepare(statement);
  return { rows: () => prepared.all("news") as BareRow[], close: () => database.close() };
}

if (import.meta.main) {
  const query = openBareQuery(process.argv[2] ?? "");
  const server = createServer((_request, response) => {
    const body = Buffer.from(JSON.stringify(query.rows()));
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" ? address?.port : undefined);
  });
  process.on("disconnect", () => process.exit(0));
}
