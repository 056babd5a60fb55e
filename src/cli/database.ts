import { migrate, openDatabase, openPublicRole } from "../platform/db/index.ts";
import { migrations, publicTables } from "../schema.ts";
import { readSettings } from "../settings.ts";
import { UsageError, type Verb } from "./verb.ts";

export const databaseMigrate: Verb = {
  name: "database migrate",
  usage: "database migrate",
  summary: "Bring the schema up to date.",
  help: "Each step is whole or not done at all; after a kill it can simply be run again.",
  async run() {
    const database = openDatabase(readSettings(process.env).database);
    const done = await migrate(database, migrations, () => new Date()).finally(() => database.close());
    console.log(done.length === 0 ? "nothing to do" : done.join("\n"));
    return 0;
  },
};

export const databasePublicUrl: Verb = {
  name: "database public-url",
  usage: "database public-url",
  summary: "PostgreSQL: print the address with which the public site may sign in.",
  help: `Makes the restricted role if there is none and gives it a new password; earlier addresses stop working for new
connections. Set the printed address as PUBLIC_DATABASE_URL where the public site runs.`,
  async run() {
    const { database: place } = readSettings(process.env);
    if (!("url" in place)) throw new UsageError("DATABASE_URL is not set: SQLite needs no such address.");
    const database = openDatabase(place);
    try {
      console.log(await openPublicRole(database, place.url, publicTables));
    } finally {
      await database.close();
    }
    return 0;
  },
};
