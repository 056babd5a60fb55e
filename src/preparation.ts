import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { type Database, migrate, openDatabase, openPublicRole } from "./platform/db/index.ts";
import { migrations, publicTables } from "./schema.ts";
import type { Settings } from "./settings.ts";

/** The mission's content as it comes with the program. */
export const ownContent = fileURLToPath(new URL("../content", import.meta.url));

/** The compiled routes map as it comes with the program. */
export const ownMap = fileURLToPath(new URL("../map", import.meta.url));

const now = () => new Date();

/**
 * Brings the schema up to date, loads the mission's content and map into an empty database, and on PostgreSQL opens the
 * restricted role for the public process. `say` is told of everything that takes a moment.
 */
export async function prepareDatabase(
  settings: Settings,
  say: (text: string) => void,
): Promise<{ publicDatabaseUrl: string | undefined }> {
  const database = openDatabase(settings.database);
  try {
    const done = await migrate(database, migrations, now);
    if (done.length > 0) say(`The database is up to date (${done.length} step(s) done).`);
    // What loads is itself loaded only where it is needed: a second start has nothing to load.
    if (await isEmpty(database, "content_item")) {
      const { importContent } = await import("./newsroom/index.ts");
      say("First start: loading the mission's content …");
      const { items, translations } = await importContent(database, ownContent, now);
      say(`Loaded ${items} items in ${translations} translations.`);
    }
    if (await isEmpty(database, "map_route")) {
      const { loadMap } = await import("./routes-map/index.ts");
      const { places, branches, figures } = await loadMap(database, ownMap, now);
      say(`Loaded the routes map: ${places} places, ${branches} branches, ${figures} series of figures.`);
    }
    if (await isEmpty(database, "programme_subject")) {
      const { plantProgrammes } = await import("./programmes/index.ts");
      const count = await plantProgrammes(database, now, (length) => randomBytes(length));
      say(`Loaded ${count} programmes, calls and projects.`);
    }
    if (await isEmpty(database, "agreement_record")) {
      const { plantAgreements } = await import("./agreements/index.ts");
      const count = await plantAgreements(database, now, (length) => randomBytes(length));
      if (count > 0) say(`Began the register with ${count} agreements that the site tells of.`);
    }
    if (!("url" in settings.database)) return { publicDatabaseUrl: undefined };
    const publicDatabaseUrl =
      settings.publicDatabaseUrl ?? (await openPublicRole(database, settings.database.url, publicTables));
    return { publicDatabaseUrl };
  } finally {
    await database.close();
  }
}

async function isEmpty(
  { query }: Database,
  table: "content_item" | "map_route" | "programme_subject" | "agreement_record",
): Promise<boolean> {
  const row = await query.selectFrom(table).select(sql.lit(1).as("there")).limit(1).executeTakeFirst();
  return row === undefined;
}
