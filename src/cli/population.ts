import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { migrate, openDatabase } from "../platform/db/index.ts";
import { openVault } from "../platform/vault/index.ts";
import {
  inventPeople,
  inventTwice,
  mostPeople,
  personHeadings,
  personLine,
  recordHeadings,
  recordLine,
} from "../population/index.ts";
import { migrations } from "../schema.ts";
import { readSettings } from "../settings.ts";
import { registerInvented } from "./invented-registry.ts";
import { UsageError, type Verb } from "./verb.ts";

const invented =
  "# INVENTED PEOPLE. None of them lives or ever lived; telephone numbers begin with 00 after the country's code and document numbers with INV, as none does.";

export const population: Verb = {
  name: "population",
  usage: "population --people N --seed S [--list|--duplicates]",
  summary:
    "Write invented people into an empty DATA_DIR, or print them, or each as somebody else wrote them down.",
  help: `Without --list and --duplicates it writes them into DATA_DIR, which must hold no person yet. People as the mission meets them: names in their own scripts with the spellings of passports, police and asylum
agency, families, twins, dates badly known. The first line says that all are invented, the second names the columns; then
a person a line, columns set apart by tabs and several values of one column by " | ". With --duplicates it prints for
each of these people a second record as another clerk would have typed it, beginning with the number of the true person.
N is at most ${mostPeople}, S a whole number.`,
  async run(words) {
    const { people, seed, list, duplicates } = wished(words);
    if (!list && !duplicates) return writeInto({ people, seed });
    await write(
      duplicates
        ? lines(recordHeadings, inventTwice({ people, seed }), ({ again }) => recordLine(again))
        : lines(personHeadings, inventPeople({ people, seed }), personLine),
    );
    return 0;
  },
};

function wished(words: readonly string[]) {
  const { values } = parsed(words);
  const people = Number(values.people ?? Number.NaN);
  const seed = Number(values.seed ?? Number.NaN);
  if (!Number.isInteger(people) || people < 1 || people > mostPeople) {
    throw new UsageError(`--people must be a number, 1 to ${mostPeople}.`);
  }
  if (!Number.isSafeInteger(seed)) throw new UsageError("--seed must be a whole number.");
  if (values.list && values.duplicates) throw new UsageError("Say either --list or --duplicates.");
  return { people, seed, list: values.list === true, duplicates: values.duplicates === true };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        people: { type: "string" },
        seed: { type: "string" },
        list: { type: "boolean" },
        duplicates: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const now = () => new Date();

/** Invented people never come among real ones: a registry that holds anybody is left alone. */
async function writeInto(wish: { readonly people: number; readonly seed: number }): Promise<number> {
  const settings = readSettings(process.env);
  const database = openDatabase(settings.database);
  try {
    await migrate(database, migrations, now);
    if (await database.query.selectFrom("person").select("id").limit(1).executeTakeFirst()) {
      throw new UsageError("There are people in this registry. Invented ones go only into an empty one.");
    }
    const folder = `${settings.dataDir}/keys`;
    const { vault, note } = openVault({ folder, masterKey: process.env.POSOKA_MASTER_KEY }, { now });
    if (note) console.error(note);
    try {
      const people = { database, vault, now, random: (length: number) => randomBytes(length) };
      const written = await database.change((change) => registerInvented(change, people, inventPeople(wish)));
      console.log(`invented people written ${written}`);
      return 0;
    } finally {
      vault.close();
    }
  } finally {
    await database.close();
  }
}

function* lines<T>(headings: string, rows: Iterable<T>, line: (row: T) => string): Generator<string, void> {
  yield invented;
  yield headings;
  for (const row of rows) yield line(row);
}

/** Waits for whoever reads, so that half a million lines do not pile up in memory; ends quietly when nobody reads on. */
async function write(rows: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(blocks(rows)), process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}

function* blocks(rows: Iterable<string>): Generator<string, void> {
  let waiting = "";
  for (const row of rows) {
    waiting += `${row}\n`;
    if (waiting.length < 65_536) continue;
    yield waiting;
    waiting = "";
  }
  yield waiting;
}
