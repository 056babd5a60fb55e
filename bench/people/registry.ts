import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { factsOfInvented } from "../../src/cli/invented-facts.ts";
import { newPersonId, type People, registerMany } from "../../src/people/index.ts";
import { migrate, openDatabase } from "../../src/platform/db/index.ts";
import { openVault, type Vault } from "../../src/platform/vault/index.ts";
import { type InventedContactRecord, type InventedPerson, inventTwice } from "../../src/population/index.ts";
import { migrations } from "../../src/schema.ts";
import { actOf } from "../../test/people.ts";

/** Somebody on record, and how another clerk wrote them down. */
export interface Met {
  readonly id: string;
  readonly person: InventedPerson;
  readonly again: InventedContactRecord;
}

/** A registry in a database of its own, gone when disposed of. */
export interface BenchRegistry extends AsyncDisposable {
  readonly people: People & { readonly vault: Vault };
  /** Of SQLite. */
  readonly file?: string;
}

/** Whoever sees everybody invented. */
export const benchAct = actOf("counsellor", { offices: ["sofia", "burgas", "harmanli"] });

const now = () => new Date();
const random = (length: number) => randomBytes(length);

/** In a SQLite file, as the program has it; in a folder that stays where one is named. */
export async function openBenchRegistry(kept?: string): Promise<BenchRegistry> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "posoka-bench-people-"));
  const file = join(folder, "registry.db");
  const database = openDatabase({ file });
  await migrate(database, migrations, now);
  const { vault } = openVault({ folder: join(folder, "keys") }, { now });
  return {
    people: { database, vault, now, random },
    file,
    async [Symbol.asyncDispose]() {
      vault.close();
      await database.close();
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In one transaction: as an import does it. */
const atOnce = 1_000;

/** Writes persons down by the way imports take, looking for nobody. Tells after every thousand. */
export async function addAll(
  { people }: BenchRegistry,
  met: Iterable<Met>,
  told: (added: number) => void,
): Promise<void> {
  let added = 0;
  const add = async (some: readonly Met[]) => {
    const newcomers = some.map(({ id, person }) => ({
      id,
      office: person.office,
      facts: factsOfInvented(person),
    }));
    await people.database.change((change) => registerMany(change, people, benchAct, newcomers));
    added += some.length;
    told(added);
  };
  let waiting: Met[] = [];
  for (const one of met) {
    waiting.push(one);
    if (waiting.length < atOnce) continue;
    await add(waiting);
    waiting = [];
  }
  if (waiting.length > 0) await add(waiting);
}

/**
 * Invented people with the ids they are to have, one after the other: half a million would not fit into memory. The same
 * people have the same ids, so that writing them down can go on where it was broken off.
 */
export function* meetInvented(wish: { readonly people: number; readonly seed: number }): Generator<Met> {
  for (const { person, again } of inventTwice(wish)) {
    const drawn = createHash("sha256").update(`${wish.seed} ${person.number}`).digest();
    yield { id: newPersonId({ random: (length) => drawn.subarray(0, length) }), person, again };
  }
}
