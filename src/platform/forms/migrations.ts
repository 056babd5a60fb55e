import { columnTypes, createTable, type Migration } from "../db/index.ts";

export const formsMigrations: readonly Migration[] = [
  {
    name: "forms-1-answers-and-versions",
    async apply(change, kind) {
      const { text, integer } = columnTypes(kind);
      await createTable(change, kind, "request_answer")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("actor", text, (column) => column.notNull())
        .addColumn("route", text, (column) => column.notNull())
        .addColumn("content", text, (column) => column.notNull())
        .addColumn("status", integer, (column) => column.notNull())
        .addColumn("location", text)
        .addColumn("body", text)
        .addColumn("content_type", text)
        .addColumn("at", text, (column) => column.notNull())
        .execute();
      await change.schema.createIndex("request_answer_at").on("request_answer").column("at").execute();
      await createTable(change, kind, "record_version")
        .addColumn("record_type", text, (column) => column.notNull())
        .addColumn("record_id", text, (column) => column.notNull())
        .addColumn("version", integer, (column) => column.notNull())
        .addPrimaryKeyConstraint("record_version_key", ["record_type", "record_id"])
        .execute();
      await createTable(change, kind, "record_history")
        .addColumn("record_type", text, (column) => column.notNull())
        .addColumn("record_id", text, (column) => column.notNull())
        .addColumn("entry", integer, (column) => column.notNull())
        .addColumn("outcome", text, (column) => column.notNull())
        .addColumn("version", integer)
        .addColumn("based_on", integer, (column) => column.notNull())
        .addColumn("fields", text, (column) => column.notNull())
        .addColumn("sent", text)
        .addColumn("settles", integer)
        .addColumn("actor", text, (column) => column.notNull())
        .addColumn("at", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("record_history_key", ["record_type", "record_id", "entry"])
        .addUniqueConstraint("record_history_version", ["record_type", "record_id", "version"])
        .execute();
    },
  },
];
