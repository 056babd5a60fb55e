import { columnTypes, createTable, type Migration } from "../platform/db/index.ts";
import { deskMigrations } from "./desk-migrations.ts";
import { editingMigrations } from "./editing-migrations.ts";
import { figuresMigrations } from "./figures/figures-migrations.ts";

export const newsroomMigrations: readonly Migration[] = [
  {
    name: "newsroom-1-content",
    async apply(change, kind) {
      const { text, bytes } = columnTypes(kind);
      await createTable(change, kind, "content_item")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("type", text, (column) => column.notNull())
        .addColumn("key", text, (column) => column.notNull())
        .addColumn("shared", text, (column) => column.notNull())
        .addColumn("created_at", text, (column) => column.notNull())
        .addColumn("updated_at", text, (column) => column.notNull())
        .execute();
      await createTable(change, kind, "content_translation")
        .addColumn("item_id", text, (column) => column.notNull().references("content_item.id"))
        .addColumn("language", text, (column) => column.notNull())
        .addColumn("status", text, (column) => column.notNull())
        .addColumn("fields", text, (column) => column.notNull())
        .addColumn("body", text, (column) => column.notNull())
        .addColumn("updated_at", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("content_translation_key", ["item_id", "language"])
        .execute();
      await createTable(change, kind, "picture_original")
        .addColumn("item_id", text, (column) => column.primaryKey().references("content_item.id"))
        .addColumn("hash", text, (column) => column.notNull())
        .addColumn("file", text, (column) => column.notNull())
        .addColumn("bytes", bytes, (column) => column.notNull())
        .execute();
    },
  },
  {
    name: "newsroom-2-publications",
    async apply(change, kind) {
      const { text, integer, bytes } = columnTypes(kind);
      await createTable(change, kind, "publication")
        .addColumn("item_id", text, (column) => column.notNull())
        .addColumn("language", text, (column) => column.notNull())
        .addColumn("type", text, (column) => column.notNull())
        .addColumn("key", text, (column) => column.notNull())
        .addColumn("slug", text, (column) => column.notNull())
        .addColumn("title", text, (column) => column.notNull())
        .addColumn("summary", text, (column) => column.notNull())
        .addColumn("date", text, (column) => column.notNull())
        .addColumn("day", text, (column) => column.notNull())
        .addColumn("position", integer, (column) => column.notNull())
        .addColumn("shared", text, (column) => column.notNull())
        .addColumn("fields", text, (column) => column.notNull())
        .addColumn("html", text, (column) => column.notNull())
        .addColumn("published_at", text, (column) => column.notNull())
        .addColumn("updated_at", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("publication_key", ["item_id", "language"])
        .execute();
      await change.schema
        .createIndex("publication_latest")
        .on("publication")
        .columns(["language", "type", "day", "item_id"])
        .execute();
      await createTable(change, kind, "publication_slug")
        .addColumn("language", text, (column) => column.notNull())
        .addColumn("type", text, (column) => column.notNull())
        .addColumn("slug", text, (column) => column.notNull())
        .addColumn("item_id", text, (column) => column.notNull())
        .addColumn("current", integer, (column) => column.notNull())
        .addPrimaryKeyConstraint("publication_slug_key", ["language", "type", "slug"])
        .execute();
      await createTable(change, kind, "publication_relation")
        .addColumn("item_id", text, (column) => column.notNull())
        .addColumn("kind", text, (column) => column.notNull())
        .addColumn("target_id", text, (column) => column.notNull())
        .addColumn("position", integer, (column) => column.notNull())
        .addPrimaryKeyConstraint("publication_relation_key", ["item_id", "kind", "target_id"])
        .execute();
      await change.schema
        .createIndex("publication_relation_back")
        .on("publication_relation")
        .columns(["target_id", "kind", "item_id"])
        .execute();
      await createTable(change, kind, "publication_word")
        .addColumn("language", text, (column) => column.notNull())
        .addColumn("word", text, (column) => column.notNull())
        .addColumn("item_id", text, (column) => column.notNull())
        .addColumn("weight", integer, (column) => column.notNull())
        .addPrimaryKeyConstraint("publication_word_key", ["language", "word", "item_id"])
        .execute();
      await change.schema
        .createIndex("publication_word_item")
        .on("publication_word")
        .columns(["item_id", "language"])
        .execute();
      await createTable(change, kind, "old_address")
        .addColumn("path", text, (column) => column.primaryKey())
        .addColumn("item_id", text, (column) => column.notNull())
        .execute();
      await createTable(change, kind, "picture_rendition")
        .addColumn("item_id", text, (column) => column.notNull())
        .addColumn("width", integer, (column) => column.notNull())
        .addColumn("format", text, (column) => column.notNull())
        .addColumn("height", integer, (column) => column.notNull())
        .addColumn("hash", text, (column) => column.notNull())
        .addColumn("bytes", bytes, (column) => column.notNull())
        .addPrimaryKeyConstraint("picture_rendition_key", ["item_id", "width", "format"])
        .execute();
      await change.schema
        .createIndex("picture_rendition_hash")
        .on("picture_rendition")
        .column("hash")
        .execute();
      await createTable(change, kind, "publication_clock")
        .addColumn("id", integer, (column) => column.primaryKey())
        .addColumn("version", integer, (column) => column.notNull())
        .execute();
      await change.insertInto("publication_clock").values({ id: 1, version: 0 }).execute();
    },
  },
  ...editingMigrations,
  ...deskMigrations,
  ...figuresMigrations,
];
