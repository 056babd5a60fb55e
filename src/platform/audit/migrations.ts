import { sql } from "kysely";
import { columnTypes, createTable, type Migration } from "../db/index.ts";
import { emptyHead } from "./head.ts";

export const auditMigrations: readonly Migration[] = [
  {
    name: "audit-1-chain",
    async apply(change, kind) {
      const { text, integer } = columnTypes(kind);
      await createTable(change, kind, "audit_line")
        .addColumn("seq", integer, (column) => column.primaryKey())
        .addColumn("at", text, (column) => column.notNull())
        .addColumn("actor", text, (column) => column.notNull())
        .addColumn("role", text, (column) => column.notNull())
        .addColumn("action", text, (column) => column.notNull())
        .addColumn("object", text, (column) => column.notNull())
        .addColumn("fields", text, (column) => column.notNull())
        .addColumn("reason", text)
        .addColumn("request_id", text)
        .addColumn("content_hash", text)
        .addColumn("previous_hash", text, (column) => column.notNull())
        .addColumn("hash", text, (column) => column.notNull())
        .execute();
      await change.schema
        .createIndex("audit_line_object")
        .on("audit_line")
        .columns(["object", "seq"])
        .execute();
      await change.schema
        .createIndex("audit_line_actor")
        .on("audit_line")
        .columns(["actor", "seq"])
        .execute();
      await createTable(change, kind, "audit_head")
        .addColumn("id", integer, (column) => column.primaryKey())
        .addColumn("seq", integer, (column) => column.notNull())
        .addColumn("hash", text, (column) => column.notNull())
        .execute();
      await change
        .insertInto("audit_head")
        .values({ id: 1, ...emptyHead })
        .execute();
    },
  },
  {
    name: "audit-2-append-in-postgres",
    async apply(change, kind) {
      if (kind === "postgres") await appendInPostgres.execute(change);
    },
  },
];

/**
 * Appends lines where the head is, so that nobody holds it while messages go to and fro: `hashLine` in the database's words.
 * Of a line's list, `middle` is what stands between its number and the hash of the line before.
 */
const appendInPostgres = sql`
  create function audit_append(lines json) returns void language plpgsql as $$
  declare
    head audit_head;
    line record;
    previous text;
  begin
    select * into head from audit_head where id = 1 for update;
    if not found then
      raise exception 'the log has lost its head' using errcode = 'AU001';
    end if;
    for line in
      select * from json_to_recordset(lines) as one(
        at text, actor text, role text, action text, object text, fields text,
        reason text, request_id text, content_hash text, middle text)
    loop
      head.seq := head.seq + 1;
      previous := head.hash;
      head.hash := encode(sha256(convert_to(
        '["audit-1",' || head.seq || ',' || line.middle || ',"' || previous || '"]', 'UTF8')), 'hex');
      insert into audit_line (seq, at, actor, role, action, object, fields, reason, request_id, content_hash,
        previous_hash, hash)
      values (head.seq, line.at, line.actor, line.role, line.action, line.object, line.fields, line.reason,
        line.request_id, line.content_hash, previous, head.hash);
    end loop;
    update audit_head set seq = head.seq, hash = head.hash where id = 1;
  end $$`;
