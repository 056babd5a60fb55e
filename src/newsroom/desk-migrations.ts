import { sql } from "kysely";
import {
  type Change,
  columnTypes,
  createTable,
  type DatabaseKind,
  type Migration,
} from "../platform/db/index.ts";

/** Relations per language, and the tables of the desk: unsaved work, preview links, crops, pictures taken off. */
export const deskMigrations: readonly Migration[] = [
  { name: "newsroom-4-relations-per-language", apply: rebuildRelations },
  { name: "newsroom-5-desk", apply: createDeskTables },
  { name: "newsroom-6-pictures", apply: createPictureTables },
];

async function rebuildRelations(change: Change, kind: DatabaseKind): Promise<void> {
  const { text, integer } = columnTypes(kind);
  await change.schema.dropIndex("publication_relation_back").execute();
  await change.schema.alterTable("publication_relation").renameTo("publication_relation_before").execute();
  await createTable(change, kind, "publication_relation")
    .addColumn("item_id", text, (column) => column.notNull())
    .addColumn("language", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("target_id", text, (column) => column.notNull())
    .addColumn("position", integer, (column) => column.notNull())
    .addPrimaryKeyConstraint("publication_relation_one", ["item_id", "language", "kind", "target_id"])
    .execute();
  await sql`insert into publication_relation (item_id, language, kind, target_id, position)
    select r.item_id, p.language, r.kind, r.target_id, r.position from publication_relation_before r
    inner join publication p on p.item_id = r.item_id`.execute(change);
  await change.schema.dropTable("publication_relation_before").execute();
  await change.schema
    .createIndex("publication_relation_back")
    .on("publication_relation")
    .columns(["target_id", "kind", "language", "item_id"])
    .execute();
}

async function createDeskTables(change: Change, kind: DatabaseKind): Promise<void> {
  const { text, integer } = columnTypes(kind);
  await createTable(change, kind, "content_relation")
    .addColumn("item_id", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("target_id", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("content_relation_key", ["target_id", "kind", "item_id"])
    .execute();
  await change.schema
    .createIndex("content_relation_item")
    .on("content_relation")
    .columns(["item_id"])
    .execute();
  await sql`insert into content_relation (item_id, kind, target_id)
    select distinct item_id, kind, target_id from publication_relation`.execute(change);
  await createTable(change, kind, "content_word")
    .addColumn("word", text, (column) => column.notNull())
    .addColumn("item_id", text, (column) => column.notNull())
    .addColumn("language", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("content_word_key", ["word", "item_id", "language"])
    .execute();
  await change.schema
    .createIndex("content_word_item")
    .on("content_word")
    .columns(["item_id", "language"])
    .execute();
  await createTable(change, kind, "unsaved_work")
    .addColumn("staff_id", text, (column) => column.notNull())
    .addColumn("item_id", text, (column) => column.notNull())
    .addColumn("language", text, (column) => column.notNull())
    .addColumn("based_on", integer, (column) => column.notNull())
    .addColumn("content", text, (column) => column.notNull())
    .addColumn("saved_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("unsaved_work_key", ["staff_id", "item_id", "language"])
    .execute();
  await createTable(change, kind, "preview_link")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("token_hash", text, (column) => column.notNull().unique())
    .addColumn("item_id", text, (column) => column.notNull())
    .addColumn("language", text, (column) => column.notNull())
    .addColumn("created_by", text, (column) => column.notNull())
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("ends_at", text, (column) => column.notNull())
    .addColumn("revoked_at", text)
    .execute();
  await change.schema
    .createIndex("preview_link_item")
    .on("preview_link")
    .columns(["item_id", "language"])
    .execute();
}

async function createPictureTables(change: Change, kind: DatabaseKind): Promise<void> {
  const { text, integer, bytes } = columnTypes(kind);
  await change.schema
    .alterTable("picture_original")
    .addColumn("sealed", integer, (column) => column.notNull().defaultTo(0))
    .execute();
  await createTable(change, kind, "picture_crop")
    .addColumn("item_id", text, (column) => column.notNull())
    .addColumn("shape", text, (column) => column.notNull())
    .addColumn("width", integer, (column) => column.notNull())
    .addColumn("format", text, (column) => column.notNull())
    .addColumn("height", integer, (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .addColumn("bytes", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("picture_crop_key", ["item_id", "shape", "width", "format"])
    .execute();
  await change.schema.createIndex("picture_crop_hash").on("picture_crop").column("hash").execute();
  await createTable(change, kind, "hidden_picture")
    .addColumn("item_id", text, (column) => column.primaryKey())
    .addColumn("hidden_at", text, (column) => column.notNull())
    .addColumn("why", text, (column) => column.notNull())
    .addColumn("used_in", text, (column) => column.notNull())
    .execute();
}
