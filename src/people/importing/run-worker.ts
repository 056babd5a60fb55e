import { randomBytes } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { type DatabasePlace, openDatabase, type Query } from "../../platform/db/index.ts";
import { openVault } from "../../platform/vault/index.ts";
import { actorById } from "./actor-by-id.ts";
import { runImport } from "./run-import.ts";

/** Where the thread finds the registry: it opens both for itself. */
export interface ImportPlace {
  readonly database: DatabasePlace;
  /** The folder of the vault's keys. */
  readonly keys: string;
}

interface ImportOrder extends ImportPlace {
  readonly importId: string;
}

async function work({ database: place, keys, importId }: ImportOrder): Promise<void> {
  const now = () => new Date();
  const database = openDatabase(place);
  const { vault } = openVault({ folder: keys, masterKey: process.env.POSOKA_MASTER_KEY }, { now });
  try {
    const people = { database, vault, now, random: (length: number) => randomBytes(length) };
    const room = { people, actorById: (query: Query, id: string) => actorById(query, vault, id) };
    await runImport(room, importId);
  } finally {
    vault.close();
    await database.close();
  }
}

work(workerData as ImportOrder).then(
  () => parentPort?.postMessage("done"),
  (error: unknown) => {
    throw error;
  },
);
