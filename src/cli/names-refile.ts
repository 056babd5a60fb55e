import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readSettings } from "../settings.ts";
import { UsageError, type Verb } from "./verb.ts";

const now = () => new Date();

export const namesRefile: Verb = {
  name: "names refile",
  usage: "names refile",
  summary: "File the names of the registry by the present rules, so that everybody is found.",
  help: `Needed after an update that changed how names are found; the desk says so when it starts. It works on those
filed by older rules only, two hundred in each transaction, while the desk goes on. Killed on the way, run it again: it
goes on where it was. Run once more it finds nothing to do.`,
  async run(words) {
    if (words.length > 0) throw new UsageError(`Too many words: ${words.join(" ")}`);
    // Loaded here: who only compares names need not wait for the whole registry.
    const [{ refileNames }, { openDatabase, requireMigrations }, { openVault }, { migrations }] =
      await Promise.all([
        import("../people/index.ts"),
        import("../platform/db/index.ts"),
        import("../platform/vault/index.ts"),
        import("../schema.ts"),
      ]);
    const settings = readSettings(process.env);
    const database = openDatabase(settings.database);
    try {
      await requireMigrations(database, migrations);
      const folder = join(settings.dataDir, "keys");
      const { vault } = openVault({ folder, masterKey: process.env.POSOKA_MASTER_KEY }, { now });
      try {
        const people = { database, vault, now, random: (length: number) => randomBytes(length) };
        const filed = await refileNames(people, (done) => {
          if (done % 10_000 < 200) console.error(`${done} filed`);
        });
        console.log(filed === 0 ? "nothing to do" : `records filed anew ${filed}`);
        return 0;
      } finally {
        vault.close();
      }
    } finally {
      await database.close();
    }
  },
};
