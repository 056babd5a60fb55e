import { exportContent, importContent } from "../newsroom/index.ts";
import { type Database, migrate, openDatabase } from "../platform/db/index.ts";
import { migrations } from "../schema.ts";
import { readSettings } from "../settings.ts";
import { onlyArgument, type Verb } from "./verb.ts";

export const contentImport: Verb = {
  name: "content import",
  usage: "content import DIR",
  summary: "Bring a folder of content files into the database and publish it.",
  help: `The folder is laid out as docs/content.md says. All of it is imported or, with any problem, nothing: each problem
is named with its file, line and field. Items that are not in the folder stay as they are.`,
  async run(words) {
    const folder = onlyArgument(words, "DIR");
    const { items, translations, published } = await withDatabase((database) =>
      importContent(database, folder, () => new Date()),
    );
    console.log(`items ${items} translations ${translations} published ${published}`);
    return 0;
  },
};

export const contentExport: Verb = {
  name: "content export",
  usage: "content export DIR",
  summary: "Write all content as files into a new or empty folder.",
  help: "Drafts are included. Importing the folder elsewhere gives the same content, texts, relations and pictures.",
  async run(words) {
    const folder = onlyArgument(words, "DIR");
    const { items } = await withDatabase((database) => exportContent(database, folder));
    console.log(`items ${items}`);
    return 0;
  },
};

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(readSettings(process.env).database);
  try {
    await migrate(database, migrations, () => new Date());
    return await work(database);
  } finally {
    await database.close();
  }
}
