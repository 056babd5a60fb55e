import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addAll, type BenchRegistry, meetInvented, openBenchRegistry } from "./registry.ts";
import { Roll } from "./roll.ts";

export interface Filled extends AsyncDisposable {
  readonly registry: BenchRegistry;
  readonly roll: Roll;
}

/** Who is written down, how many come again, and the folder where all of it stays for the next time. */
export interface Filling {
  readonly people: number;
  readonly seed: number;
  readonly cameAgain: number;
  readonly keepNames: boolean;
  readonly folder: string | undefined;
}

/**
 * A registry of so many invented persons. Writing half a million down takes a quarter of an hour and more: with a folder
 * they are there the next time, and what was broken off goes on.
 */
export async function openFilled(filling: Filling, say: (text: string) => void): Promise<Filled> {
  const { people, seed, folder } = filling;
  const kept = folder === undefined ? undefined : join(folder, `${seed}-${people}`);
  if (kept) mkdirSync(kept, { recursive: true });
  const registry = await openBenchRegistry(kept);
  const filled = { registry, [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose]() };
  const rollFile = kept && join(kept, "roll.json");
  if (rollFile && existsSync(rollFile)) {
    say(`${people} invented persons are kept in ${kept}`);
    return { ...filled, roll: Roll.read(readFileSync(rollFile, "utf8")) };
  }
  const roll = new Roll({ ...filling, cameAgain: Math.min(people, filling.cameAgain) });
  const there = await countPersons(registry);
  say(`writing ${people} invented persons down${there > 0 ? `, ${there} of them before` : ""}`);
  await addAll(registry, after(there, roll.writing(meetInvented({ people, seed }))), (count) => {
    if (count % 25_000 === 0) say(`${there + count} are on record`);
  });
  if (rollFile) {
    writeFileSync(`${rollFile}.new`, roll.written());
    renameSync(`${rollFile}.new`, rollFile);
  }
  return { ...filled, roll };
}

async function countPersons({ people }: BenchRegistry): Promise<number> {
  const { count } = await people.database.query
    .selectFrom("person")
    .select((person) => person.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** They are written down in order and by whole transactions: so many are there already. */
function* after<T>(count: number, all: Iterable<T>): Generator<T> {
  let passed = 0;
  for (const one of all) {
    passed += 1;
    if (passed > count) yield one;
  }
}
