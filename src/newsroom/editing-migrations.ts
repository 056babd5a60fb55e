import { sql } from "kysely";
import {
  type Change,
  columnTypes,
  createTable,
  type DatabaseKind,
  type Migration,
} from "../platform/db/index.ts";

/** Revisions, schedules, and what lists need to be quick. */
export const editingMigrations: readonly Migration[] = [
  {
    name: "newsroom-3-revisions",
    async apply(change, kind) {
      await addItemColumns(change, kind);
      await rebuildTranslations(change, kind);
      await createRevisions(change, kind);
      await keepWhatThereIs(change);
    },
  },
];

async function addItemColumns(change: Change, kind: DatabaseKind): Promise<void> {
  const { text, integer } = columnTypes(kind);
  for (const name of ["shared_revision", "source_revision", "desk_changed"]) {
    await change.schema
      .alterTable("content_item")
      .addColumn(name, integer, (column) => column.notNull().defaultTo(name === "shared_revision" ? 1 : 0))
      .execute();
  }
  for (const name of ["source_language", "title", "day", "changed_at"]) {
    await change.schema
      .alterTable("content_item")
      .addColumn(name, text, (column) => column.notNull().defaultTo(name === "source_language" ? "bg" : ""))
      .execute();
  }
  for (const name of ["changed_at", "day", "title"]) {
    for (const columns of [
      ["type", name, "id"],
      [name, "id"],
    ]) {
      await change.schema
        .createIndex(`content_item_${columns.join("_")}`)
        .on("content_item")
        .columns(columns)
        .execute();
    }
  }
}

/** The text comes last: lists read the columns before it without walking through it. */
async function rebuildTranslations(change: Change, kind: DatabaseKind): Promise<void> {
  const { text, integer } = columnTypes(kind);
  await change.schema.alterTable("content_translation").renameTo("content_translation_before").execute();
  let table = createTable(change, kind, "content_translation")
    .addColumn("item_id", text, (column) => column.notNull().references("content_item.id"))
    .addColumn("language", text, (column) => column.notNull())
    .addColumn("status", text, (column) => column.notNull())
    .addColumn("title", text, (column) => column.notNull().defaultTo(""))
    .addColumn("revision", integer, (column) => column.notNull().defaultTo(1))
    .addColumn("live_revision", integer)
    .addColumn("live_shared_revision", integer)
    .addColumn("source_revision", integer)
    .addColumn("scheduled_revision", integer)
    .addColumn("scheduled_shared_revision", integer)
    .addColumn("desk_changed", integer, (column) => column.notNull().defaultTo(0));
  for (const name of ["slug", "publish_at", "unpublish_at", "schedule_problems"])
    table = table.addColumn(name, text);
  for (const name of ["submitted_at", "submitted_by", "first_published_at"])
    table = table.addColumn(name, text);
  await table
    .addColumn("updated_at", text, (column) => column.notNull())
    .addColumn("fields", text, (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("content_translation_one", ["item_id", "language"])
    .execute();
  for (const columns of [
    ["language", "status", "item_id"],
    ["status", "item_id"],
  ]) {
    await change.schema
      .createIndex(`content_translation_${columns[0]}`)
      .on("content_translation")
      .columns(columns)
      .execute();
  }
  // Few translations have any of these: the indexes hold those alone.
  for (const name of ["publish_at", "unpublish_at", "schedule_problems"]) {
    await change.schema
      .createIndex(`content_translation_${name}`)
      .on("content_translation")
      .column(name)
      .where(sql.ref(name), "is not", null)
      .execute();
  }
}

async function createRevisions(change: Change, kind: DatabaseKind): Promise<void> {
  const { text, integer } = columnTypes(kind);
  await createTable(change, kind, "translation_revision")
    .addColumn("item_id", text, (column) => column.notNull())
    .addColumn("language", text, (column) => column.notNull())
    .addColumn("revision", integer, (column) => column.notNull())
    .addColumn("by", text, (column) => column.notNull())
    .addColumn("at", text, (column) => column.notNull())
    .addColumn("what", text, (column) => column.notNull())
    .addColumn("of", integer)
    .addColumn("source_revision", integer)
    .addColumn("fields", text, (column) => column.notNull())
    .addColumn("body", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("translation_revision_key", ["item_id", "language", "revision"])
    .execute();
  await createTable(change, kind, "shared_revision")
    .addColumn("item_id", text, (column) => column.notNull())
    .addColumn("revision", integer, (column) => column.notNull())
    .addColumn("by", text, (column) => column.notNull())
    .addColumn("at", text, (column) => column.notNull())
    .addColumn("what", text, (column) => column.notNull())
    .addColumn("of", integer)
    .addColumn("shared", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("shared_revision_key", ["item_id", "revision"])
    .execute();
}

interface TranslationBefore {
  item_id: string;
  language: string;
  status: string;
  fields: string;
  body: string;
  updated_at: string;
  published_at: string | null;
}

/** What was imported before there were revisions becomes revision 1 of each. */
async function keepWhatThereIs(change: Change): Promise<void> {
  await sql`insert into shared_revision (item_id, revision, "by", at, what, shared)
    select id, 1, 'system', updated_at, 'imported', shared from content_item`.execute(change);
  const { rows } = await sql<TranslationBefore>`select t.*, p.published_at from content_translation_before t
    left join publication p on p.item_id = t.item_id and p.language = t.language`.execute(change);
  for (const { item_id, language, status, fields: json, body, updated_at, published_at } of rows) {
    const { status: _, slug = null, ...fields } = JSON.parse(json) as Record<string, unknown>;
    const text = JSON.stringify(fields);
    const live = published_at === null ? null : 1;
    await sql`insert into content_translation (item_id, language, status, title, live_revision, live_shared_revision,
        source_revision, slug, first_published_at, updated_at, fields, body)
      values (${item_id}, ${language}, ${status}, ${fields.title ?? ""}, ${live}, ${live},
        ${language === "bg" ? null : 1}, ${slug}, ${published_at}, ${updated_at}, ${text}, ${body})`.execute(
      change,
    );
    await sql`insert into translation_revision (item_id, language, revision, "by", at, what, source_revision, fields,
        body)
      values (${item_id}, ${language}, 1, 'system', ${updated_at}, 'imported', ${language === "bg" ? null : 1}, ${text},
        ${body})`.execute(change);
  }
  await change.schema.dropTable("content_translation_before").execute();
  const title = (language: string) =>
    sql`(select title from content_translation t where t.item_id = content_item.id and t.language = ${language})`;
  await sql`update content_item set source_revision = 1, changed_at = updated_at,
    title = coalesce(${title("bg")}, ${title("en")}, key)`.execute(change);
  await sql`update content_item set source_language = 'en' where ${title("bg")} is null and ${title("en")} is not null`.execute(
    change,
  );
}
