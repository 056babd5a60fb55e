import { sql } from "kysely";
import { columnTypes, createTable, type Migration, makeTable } from "../db/index.ts";

export const filesMigrations: readonly Migration[] = [
  {
    name: "files-1-sealed",
    async apply(change, kind) {
      await makeTable(change, kind, "sealed_content", {
        text: "id subject content_key hash type",
        integer: "size pieces",
        key: "id",
        indexes: "subject",
      });
      await change.schema
        .createIndex("sealed_content_key")
        .unique()
        .on("sealed_content")
        .column("content_key")
        .execute();
      const { text, integer, bytes } = columnTypes(kind);
      await createTable(change, kind, "sealed_piece")
        .addColumn("content_id", text, (column) =>
          column.references("sealed_content.id").onDelete("cascade").notNull(),
        )
        .addColumn("seq", integer, (column) => column.notNull())
        .addColumn("bytes", bytes, (column) => column.notNull())
        .addPrimaryKeyConstraint("sealed_piece_pk", ["content_id", "seq"])
        .execute();
      // What is sealed cannot be made smaller; PostgreSQL would try each time.
      if (kind === "postgres") {
        await sql`alter table sealed_piece alter column bytes set storage external`.execute(change);
      }
      await makeTable(change, kind, "sealed_file", {
        belongsTo: { content_id: "sealed_content" },
        text: "id name kept_at kept_by",
        textOrNull: "until",
        key: "id",
        indexes: "content_id until",
      });
    },
  },
];
