import { columnTypes, createTable, type Migration } from "../platform/db/index.ts";

export const routesMapMigrations: readonly Migration[] = [
  {
    name: "routes-map-1-ground",
    async apply(change, kind) {
      const { text, integer, real } = columnTypes(kind);
      await createTable(change, kind, "map_source")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("title", text, (column) => column.notNull())
        .addColumn("publisher", text, (column) => column.notNull())
        .addColumn("url", text)
        .addColumn("licence", text)
        .execute();
      await createTable(change, kind, "map_place")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("kind", text, (column) => column.notNull())
        .addColumn("on_panel", integer, (column) => column.notNull())
        .addColumn("country", text, (column) => column.notNull())
        .addColumn("names", text, (column) => column.notNull())
        .addColumn("longitude", real, (column) => column.notNull())
        .addColumn("latitude", real, (column) => column.notNull())
        .addColumn("accuracy", integer)
        .addColumn("address", text, (column) => column.notNull())
        .addColumn("operator", text, (column) => column.notNull())
        .addColumn("capacity", text, (column) => column.notNull())
        .addColumn("neighbour", text)
        .addColumn("note", text, (column) => column.notNull())
        .addColumn("source", text, (column) => column.notNull())
        .addColumn("position", integer, (column) => column.notNull())
        .addColumn("version", integer, (column) => column.notNull())
        .addColumn("changed_at", text, (column) => column.notNull())
        .execute();
      await createTable(change, kind, "map_route")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("position", integer, (column) => column.notNull())
        .addColumn("names", text, (column) => column.notNull())
        .addColumn("publisher_names", text, (column) => column.notNull())
        .addColumn("about", text, (column) => column.notNull())
        .addColumn("about_sources", text, (column) => column.notNull())
        .addColumn("version", integer, (column) => column.notNull())
        .addColumn("changed_at", text, (column) => column.notNull())
        .execute();
      await createTable(change, kind, "map_branch")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("route", text, (column) => column.notNull().references("map_route.id"))
        .addColumn("position", integer, (column) => column.notNull())
        .addColumn("names", text, (column) => column.notNull())
        .addColumn("places", text, (column) => column.notNull())
        .addColumn("geometry_sources", text, (column) => column.notNull())
        .addColumn("series", text)
        .addColumn("fixed", text)
        .addColumn("note", text)
        .addColumn("version", integer, (column) => column.notNull())
        .addColumn("changed_at", text, (column) => column.notNull())
        .execute();
      await createTable(change, kind, "map_fact")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("position", integer, (column) => column.notNull())
        .addColumn("country", text, (column) => column.notNull())
        .addColumn("year", integer, (column) => column.notNull())
        .addColumn("value", integer, (column) => column.notNull())
        .addColumn("what", text, (column) => column.notNull())
        .addColumn("note", text)
        .addColumn("source", text, (column) => column.notNull())
        .addColumn("as_of", text, (column) => column.notNull())
        .execute();
    },
  },
  {
    name: "routes-map-2-figures",
    async apply(change, kind) {
      const { text, integer, bytes } = columnTypes(kind);
      await createTable(change, kind, "map_release")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("dataset", text, (column) => column.notNull())
        .addColumn("source", text, (column) => column.notNull())
        .addColumn("as_of", text, (column) => column.notNull())
        .addColumn("loaded_at", text, (column) => column.notNull())
        .addColumn("shown", integer, (column) => column.notNull())
        .addColumn("measures", text, (column) => column.notNull())
        .addColumn("rows", integer, (column) => column.notNull())
        .addColumn("cells", integer, (column) => column.notNull())
        .addColumn("refused", integer, (column) => column.notNull())
        .addColumn("total_2015", integer, (column) => column.notNull())
        .addColumn("file", text, (column) => column.notNull())
        .execute();
      await createTable(change, kind, "map_series")
        .addColumn("release_id", text, (column) => column.notNull().references("map_release.id"))
        .addColumn("measure", text, (column) => column.notNull())
        .addColumn("year", integer, (column) => column.notNull())
        .addColumn("route", text, (column) => column.notNull())
        .addColumn("border", text, (column) => column.notNull())
        .addColumn("origin", text, (column) => column.notNull())
        .addColumn("destination", text, (column) => column.notNull())
        .addColumn("cells", text, (column) => column.notNull())
        .addColumn("source", text, (column) => column.notNull())
        .addColumn("as_of", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("map_series_key", [
          "release_id",
          "measure",
          "year",
          "route",
          "border",
          "origin",
          "destination",
        ])
        .execute();
      await createTable(change, kind, "map_pack")
        .addColumn("release_id", text, (column) => column.primaryKey().references("map_release.id"))
        .addColumn("bytes", bytes, (column) => column.notNull())
        .execute();
    },
  },
  {
    name: "routes-map-3-imports",
    async apply(change, kind) {
      const { text, integer } = columnTypes(kind);
      await change.schema
        .alterTable("map_release")
        .addColumn("staged", integer, (column) => column.notNull().defaultTo(0))
        .execute();
      await createTable(change, kind, "map_import")
        .addColumn("id", text, (column) => column.primaryKey())
        .addColumn("release_id", text, (column) => column.notNull())
        .addColumn("state", text, (column) => column.notNull())
        .addColumn("report", text, (column) => column.notNull())
        .addColumn("handed_in_by", text, (column) => column.notNull())
        .addColumn("handed_in_at", text, (column) => column.notNull())
        .execute();
    },
  },
  {
    name: "routes-map-4-facts-and-sources-edited",
    async apply(change, kind) {
      const { text, integer } = columnTypes(kind);
      for (const table of ["map_fact", "map_source"]) {
        await change.schema
          .alterTable(table)
          .addColumn("version", integer, (column) => column.notNull().defaultTo(1))
          .execute();
        await change.schema
          .alterTable(table)
          .addColumn("changed_at", text, (column) => column.notNull().defaultTo(""))
          .execute();
      }
    },
  },
];
