import type { Change } from "../../../platform/db/index.ts";
import { Refusal } from "../../../platform/http/index.ts";
import { checkManyOnFile } from "../../duplicates/check-many.ts";
import { toKnownPerson } from "../../duplicates/known-person.ts";
import { type Act, note, type People } from "../../people.ts";
import { type Newcomer, registerMany } from "../../registering/register-many.ts";
import { newPersonId } from "../../registering/register-person.ts";
import { fingerprints } from "../fingerprint.ts";
import {
  holdImport,
  importObject,
  importSubject,
  importsFor,
  type LineContent,
  openLine,
  setState,
} from "../imports-for.ts";
import { dropImportFile } from "../kept-file.ts";
import type { ImportFate } from "../states.ts";
import { stateOf } from "./check-rows.ts";
import { KnownSince, rootsStillThere } from "./known-since.ts";
import { lastSettled, noteFoundSince, noteWritten, writtenAmong, writtenFor } from "./settled-lines.ts";

/** So many rows are written in one transaction: on SQLite nobody else writes meanwhile. */
const together = 100;

/** What somebody decided about a row the machine asks about. */
export async function decideLine(
  change: Change,
  people: People,
  act: Act,
  id: string,
  line: number,
  choice: "take" | "leave",
): Promise<void> {
  const row = await importsFor(act).hold(change, id);
  if (row.state !== "checked") throw new Refusal("conflict", 409);
  const decided = await change
    .updateTable("people_import_line")
    .set({ choice })
    .where("import_id", "=", id)
    .where("line", "=", line)
    .where("fate", "in", ["new", "possible", "same"])
    .returning("line")
    .executeTakeFirst();
  if (!decided) throw new Refusal("conflict", 409);
  const noted = {
    action: `person.import-${choice}`,
    object: importObject(id),
    fields: [`line.${line}`],
  } as const;
  await note(change, act, "person.import", noted, people.now());
}

/**
 * Begins to write. Rows that may be of somebody known are taken or left as somebody said row by row; of those nobody
 * spoke of, what is surely somebody known is left, and the others go by `possible`.
 */
export async function beginWriting(
  change: Change,
  people: People,
  act: Act,
  id: string,
  possible: "take" | "leave",
): Promise<void> {
  const row = await importsFor(act).hold(change, id);
  if (row.state === "writing" || row.state === "done") return;
  if (row.state !== "checked") throw new Refusal("conflict", 409);
  const undecided = (fate: ImportFate, choice: "take" | "leave") =>
    change
      .updateTable("people_import_line")
      .set({ choice })
      .where("import_id", "=", id)
      .where("fate", "=", fate)
      .where("choice", "is", null)
      .execute();
  await undecided("new", "take");
  await undecided("possible", possible);
  await undecided("same", "leave");
  await setState(change, id, "writing", { beat_at: null });
  await note(
    change,
    act,
    "person.import",
    { action: "person.import-write", object: importObject(id) },
    people.now(),
  );
}

/** The writing of an import under way: what it knows of the registry beside itself is in memory only. */
export class Writing {
  readonly #people: People;
  readonly #id: string;
  readonly #since: KnownSince;

  constructor(people: People, id: string) {
    this.#people = people;
    this.#id = id;
    this.#since = new KnownSince(people, id);
  }

  /**
   * Writes the next rows with all that belongs to them, or none of it; true when there are none left. Once it has thrown,
   * go on with another `Writing`.
   */
  async next(change: Change, act: Act): Promise<boolean> {
    const [people, id] = [this.#people, this.#id];
    await holdImport(change, id);
    if ((await stateOf(change, id)) !== "writing") return true;
    const lines = await linesToWrite(change, id);
    if (lines.length === 0) {
      await finish(change, people, act, id);
      return true;
    }
    const contents = people.vault.together([importSubject(id)], () =>
      lines.map(({ line, content }) => openLine(people.vault, id, line, content ?? "")),
    );
    const onFile = await this.#likelyOnFile(change, contents);
    const rowsAbove = contents.flatMap(({ above }) => above.map(({ line }) => line));
    const written = new Map(await writtenFor(change, people, id, rowsAbove));
    const office = await officeOf(change, id);
    const foundSince: number[] = [];
    const taken: { readonly line: number; readonly newcomer: Newcomer & { readonly id: string } }[] = [];
    for (const [at, { line }] of lines.entries()) {
      const content = contents[at] as LineContent;
      const { isSince, doubts: beside } = onFile[at] as Beside;
      if (isSince) {
        foundSince.push(line);
        continue;
      }
      const above = content.above.flatMap(({ line: other, bits, verdict }) => {
        const before = written.get(other);
        return before ? [{ personId: before, bits, verdict }] : [];
      });
      const newcomer = {
        id: newPersonId(people),
        office,
        facts: content.facts,
        doubts: [...beside, ...above],
      };
      taken.push({ line, newcomer });
      written.set(line, newcomer.id);
    }
    const newcomers = taken.map(({ newcomer }) => newcomer);
    await registerMany(change, people, act, newcomers);
    const personIds = newcomers.map((newcomer) => newcomer.id);
    this.#since.wrote(personIds);
    const marks = await fingerprints(change, people.database, personIds);
    const told = taken.map(({ line, newcomer }) => ({
      line,
      personId: newcomer.id,
      mark: marks.get(newcomer.id) ?? null,
    }));
    await noteWritten(change, people, id, told);
    await noteFoundSince(change, people, id, foundSince);
    await setState(change, id, "writing", { beat_at: people.now().toISOString() });
    return false;
  }

  /** As the dry run found them, and anew for those whom what others wrote since may concern. */
  async #likelyOnFile(change: Change, contents: readonly LineContent[]): Promise<Beside[]> {
    const people = this.#people;
    await this.#since.readOn(change);
    const rows = contents.map(({ facts, onFile }) => ({
      known: toKnownPerson(people.vault, facts),
      shown: onFile.map(({ personId }) => personId),
    }));
    const concerned = await this.#since.mayConcern(rows);
    const anew = await checkManyOnFile(
      change,
      people,
      concerned.map((at) => (rows[at] as (typeof rows)[number]).known),
      (found) => writtenAmong(change, people, this.#id, found),
    );
    const likely = new Map(concerned.map((at, place) => [at, anew[place] ?? []]));
    const roots = await rootsStillThere(
      change,
      people,
      rows.flatMap(({ shown }) => shown),
    );
    return contents.map(({ onFile }, at) => {
      const shown = new Set(onFile.map(({ personId }) => roots.get(personId) ?? personId));
      const found = likely.get(at);
      if (!found) {
        const doubts = onFile.flatMap(({ personId, bits, verdict }) => {
          const root = roots.get(personId);
          return root ? [{ personId: root, bits, verdict }] : [];
        });
        return { isSince: false, doubts };
      }
      const isSince = found.some(({ personId, verdict }) => verdict === "same" && !shown.has(personId));
      return { isSince, doubts: found.map(({ personId, bits, verdict }) => ({ personId, bits, verdict })) };
    });
  }
}

/** What a row is beside those on file. */
interface Beside {
  /** Surely somebody who was not shown beside it in the dry run. */
  readonly isSince: boolean;
  readonly doubts: NonNullable<Newcomer["doubts"]>;
}

const linesToWrite = async (change: Change, id: string) =>
  change
    .selectFrom("people_import_line")
    .select(["line", "content"])
    .where("import_id", "=", id)
    .where("fate", "in", ["new", "possible", "same"])
    .where("choice", "=", "take")
    .where("line", ">", await lastSettled(change, id))
    .orderBy("line")
    .limit(together)
    .execute();

async function officeOf(change: Change, id: string): Promise<string | null> {
  const row = await change
    .selectFrom("people_import")
    .select("office")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.office ?? null;
}

/** The file goes; what was not taken stays a while, so that it can be put right and handed in anew. */
async function finish(change: Change, people: People, act: Act, id: string): Promise<void> {
  await change
    .updateTable("people_import_line")
    .set({ fate: "left" })
    .where("import_id", "=", id)
    .where("choice", "=", "leave")
    .where("fate", "in", ["new", "possible", "same"])
    .execute();
  await dropImportFile(change, id);
  const now = people.now();
  await setState(change, id, "done", { done_at: now.toISOString(), beat_at: null });
  await note(change, act, "person.import", { action: "person.import-done", object: importObject(id) }, now);
}
