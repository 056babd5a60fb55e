import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { factsOfInvented } from "../../src/cli/invented-facts.ts";
import { newPersonId, type People, registerPerson } from "../../src/people/index.ts";
import { migrate, openDatabase } from "../../src/platform/db/index.ts";
import { openVault } from "../../src/platform/vault/index.ts";
import { type InventedContactRecord, type InventedPerson, inventTwice } from "../../src/population/index.ts";
import { migrations } from "../../src/schema.ts";
import { actOf } from "../../test/people.ts";

/** Somebody on record, and how another clerk wrote them down. */
export interface Met {
  readonly id: string;
  readonly person: InventedPerson;
  readonly again: InventedContactRecord;
}

/** A registry in a SQLite file of its own, gone when disposed of. */
export interface BenchRegistry extends AsyncDisposable {
  readonly people: People;
  add(met: readonly Met[]): Promise<void>;
}

/** Whoever sees everybody invented. */
export const benchAct = actOf("counsellor", { offices: ["sofia", "burgas", "harmanli"] });

const atOnce = 500;

export async function openBenchRegistry(): Promise<BenchRegistry> {
  const folder = mkdtempSync(join(tmpdir(), "posoka-bench-people-"));
  const now = () => new Date();
  const database = openDatabase({ file: join(folder, "registry.db") });
  await migrate(database, migrations, now);
  const { vault } = openVault({ folder: join(folder, "keys") }, { now });
  const people: People = { database, vault, now, random: (length) => randomBytes(length) };
  return {
    people,
    async add(met) {
      for (let at = 0; at < met.length; at += atOnce) {
        const some = met.slice(at, at + atOnce);
        vault.makeKeys(some.map(({ id }) => `person:${id}`));
        await database.change(async (change) => {
          for (const { person, id } of some) {
            const facts = factsOfInvented(person);
            await registerPerson(change, people, benchAct, { office: person.office, facts }, id);
          }
        });
      }
    },
    async [Symbol.asyncDispose]() {
      vault.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Invented people with the ids they are to have. */
export const meetInvented = ({ people }: BenchRegistry, wish: { people: number; seed: number }): Met[] =>
  [...inventTwice(wish)].map(({ person, again }) => ({ id: newPersonId(people), person, again }));
