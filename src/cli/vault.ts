import { join } from "node:path";
import { rotateMasterKey } from "../platform/vault/index.ts";
import { readSettings } from "../settings.ts";
import { UsageError, type Verb } from "./verb.ts";

export const vaultRotate: Verb = {
  name: "vault rotate",
  usage: "vault rotate",
  summary: "Wrap all keys with a new master key.",
  help: `Nothing sealed changes and the desk may go on running. With a master key file the new key is made and the old
one leaves the file; with POSOKA_MASTER_KEY put the new key first ("new,old"), run this, restart the desk with both,
then take the old one out. Copy the new key to a safe place. Keep the old one as long as you keep backups of keys.db
from before. Killed on the way, run it again.`,
  async run(words) {
    if (words.length > 0) throw new UsageError(`Too many words: ${words.join(" ")}`);
    const { dataDir } = readSettings(process.env);
    const place = { folder: join(dataDir, "keys"), masterKey: process.env.POSOKA_MASTER_KEY };
    const { from, to, rewrapped } = rotateMasterKey(place);
    console.log(`wrapped ${rewrapped} keys anew: master key ${from} gave way to ${to}`);
    console.log(
      place.masterKey
        ? "POSOKA_MASTER_KEY: the old key can go once every desk has been restarted with the new one."
        : `Copy ${place.folder}/master.key to a safe place NOW, away from backups of the database (docs/keys.md).`,
    );
    return 0;
  },
};
