import { sql } from "kysely";
import {
  type Change,
  columnTypes,
  createTable,
  type DatabaseKind,
  makeTable,
} from "../../platform/db/index.ts";

/**
 * Names are filed by sounds and no longer by keys of their own for everybody. What was filed is taken out; the desk says
 * so when it starts, and `posoka names refile` files all anew.
 */
export async function makeSounds(change: Change, kind: DatabaseKind): Promise<void> {
  const types = columnTypes(kind);
  await change.schema.dropTable("person_name_key").execute();
  await createTable(change, kind, "person_glance")
    .addColumn("no", sql.raw(kind === "sqlite" ? "integer" : "bigint generated always as identity"), (no) =>
      kind === "sqlite" ? no.primaryKey().autoIncrement() : no.primaryKey(),
    )
    .addColumn("person_id", types.text, (person) =>
      person.references("person.id").onDelete("cascade").notNull().unique(),
    )
    .addColumn("rules", types.integer, (rules) => rules.notNull())
    .addColumn("told", types.text, (told) => told.notNull())
    .addColumn("names", types.text, (names) => names.notNull())
    .execute();
  await change.schema
    .createIndex("person_glance_by_rules")
    .on("person_glance")
    .columns(["rules", "no"])
    .execute();
  await makeTable(change, kind, "name_sound_key", {
    integer: "key sound kind",
    key: "key sound",
    indexes: "sound",
    compact: true,
  });
  let filed = createTable(change, kind, "person_name_key")
    .addColumn("sound", types.integer, (sound) => sound.notNull())
    .addColumn("year", types.integer, (year) => year.notNull())
    .addColumn("no", types.integer, (no) => no.references("person_glance.no").onDelete("cascade").notNull());
  if (kind === "sqlite") filed = filed.modifyEnd(sql`, without rowid`);
  await filed.addPrimaryKeyConstraint("person_name_key_pk", ["sound", "year", "no"]).execute();
  await change.schema.createIndex("person_name_key_by_no").on("person_name_key").column("no").execute();
}
