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
];
