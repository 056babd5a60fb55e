import { existsSync } from "node:fs";
import { exportContent, importContent } from "../newsroom/index.ts";
import { type Database, migrate, openDatabase } from "../platform/db/index.ts";
import { openVault, type Vault } from "../platform/vault/index.ts";
import { migrations } from "../schema.ts";
import { readSettings, type Settings } from "../settings.ts";
import { onlyArgument, type Verb } from "./verb.ts";

const now = () => new Date();

export const contentImport: Verb = {
  name: "content import",
  usage: "content import DIR [--force]",
  summary: "Bring a folder of content files into the database and publish it.",
  help: `The folder is laid out as docs/content.md says. All of it is imported or, with any problem, nothing: each problem
is named with its file, line and field. Items that are not in the folder stay as they are. An item changed at the desk
since the last import is such a problem too; --force imports it all the same, and the desk's work stays in its history.`,
  async run(words) {
    const force = words.includes("--force");
    const folder = onlyArgument(
      words.filter((word) => word !== "--force"),
      "DIR",
    );
    const { items, translations, published } = await withDatabase((database) =>
      importContent(database, folder, now, { force }),
    );
    console.log(`items ${items} translations ${translations} published ${published}`);
    return 0;
  },
};

export const contentExport: Verb = {
  name: "content export",
  usage: "content export DIR",
  summary: "Write all content as files into a new or empty folder.",
  help: `Drafts are included where they can be carried; what cannot is counted as left out. Importing the folder elsewhere
gives the same content, texts, relations and pictures. Sealed originals of pictures need the vault's keys at hand.`,
  async run(words) {
    const folder = onlyArgument(words, "DIR");
    const { items, leftOut } = await withDatabase((database, vault) =>
      exportContent(database, folder, vault),
    );
    console.log(`items ${items} left out ${leftOut.length}`);
    for (const left of leftOut) console.error(`left out: ${left}`);
    return 0;
  },
};

export async function withDatabase<T>(
  work: (database: Database, vault: Vault | undefined) => Promise<T>,
): Promise<T> {
  const settings = readSettings(process.env);
  const database = openDatabase(settings.database);
  const vault = vaultOf(settings);
  try {
    await migrate(database, migrations, now);
    return await work(database, vault);
  } finally {
    vault?.close();
    await database.close();
  }
}

/** The vault as the desk made it; none before the desk's first start. */
function vaultOf({ dataDir }: Settings): Vault | undefined {
  const folder = `${dataDir}/keys`;
  if (!existsSync(`${folder}/keys.db`)) return undefined;
  return openVault({ folder, masterKey: process.env.POSOKA_MASTER_KEY }, { now }).vault;
}
