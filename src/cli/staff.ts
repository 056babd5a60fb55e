import { randomBytes } from "node:crypto";
import { issueFirstLink } from "../access/index.ts";
import { openDatabase, requireMigrations } from "../platform/db/index.ts";
import { migrations } from "../schema.ts";
import { readSettings } from "../settings.ts";
import { UsageError, type Verb } from "./verb.ts";

export const staffFirstLink: Verb = {
  name: "staff first-link",
  usage: "staff first-link",
  summary: "Print a new link with which the first administrator is made.",
  help: `Works only while the desk has no administrator. The link works once, for 24 hours; earlier links stop working.
Whoever opens it first is the administrator: give it to nobody else.`,
  async run(words) {
    if (words.length > 0) throw new UsageError(`Too many words: ${words.join(" ")}`);
    const settings = readSettings(process.env);
    const database = openDatabase(settings.database);
    try {
      await requireMigrations(database, migrations);
      const now = () => new Date();
      const link = await issueFirstLink({ database, now, random: randomBytes, origin: settings.deskUrl });
      if (link === null) throw new Error("The desk has an administrator: staff are invited on the desk.");
      console.log(link);
      return 0;
    } finally {
      await database.close();
    }
  },
};
