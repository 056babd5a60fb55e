import { missionDay } from "../../../core/day.ts";
import { type Change, insertMany } from "../../../platform/db/index.ts";
import { checkMany } from "../../duplicates/check-many.ts";
import { toKnownPerson } from "../../duplicates/known-person.ts";
import { Newcomers } from "../../duplicates/newcomers.ts";
import { type Act, note, type People } from "../../people.ts";
import type { DateHabits } from "../cells/birth-cell.ts";
import { dateOrderIn } from "../cells/date-order.ts";
import {
  holdImport,
  importObject,
  importSubject,
  type LineContent,
  openLine,
  sealLine,
  setState,
} from "../imports-for.ts";
import { type ReadRow, readRow } from "../read-row.ts";
import type { ImportSettings } from "../settings.ts";
import type { ImportFate } from "../states.ts";
import type { TableRow } from "../table/table.ts";

/** So many rows are read and looked for in one transaction. */
const together = 100;

/** A dry run under way: rows, and those of them that were looked at so far, in memory only. */
export class DryRun {
  readonly #people: People;
  readonly #id: string;
  readonly #settings: ImportSettings;
  /** In the order of their numbers. */
  readonly #rows: readonly TableRow[];
  #looked = 0;
  readonly #habits: DateHabits;
  readonly #newcomers = new Newcomers();
  /** Which row the newcomers' places are. */
  readonly #lines: number[] = [];
  #begun = false;

  constructor(people: People, id: string, settings: ImportSettings, rows: readonly TableRow[]) {
    this.#people = people;
    this.#id = id;
    this.#settings = settings;
    this.#rows = rows;
    const latest = missionDay(people.now());
    const sure = dateOrderIn(rows, settings.columns.birth);
    this.#habits = { latest, order: settings.order, orderIsSure: sure === settings.order };
  }

  /** Looks at the next rows; true when there are none left. After a kill it goes on behind the last that was kept. */
  async next(change: Change, act: Act): Promise<boolean> {
    await holdImport(change, this.#id);
    const state = await stateOf(change, this.#id);
    if (state !== "checking") return true;
    const last = await this.#lastKept(change);
    while ((this.#rows[this.#looked]?.number ?? Number.POSITIVE_INFINITY) <= last) this.#looked += 1;
    const rows = this.#rows.slice(this.#looked, this.#looked + together);
    if (rows.length === 0) {
      await setState(change, this.#id, "checked", { beat_at: null });
      return true;
    }
    const read = rows.map((row) => readRow(row, this.#settings, this.#habits, this.#habits.latest));
    const contents = await this.#lookFor(change, rows, read);
    const lines = this.#people.vault.together([importSubject(this.#id)], () =>
      rows.map(({ number }, at) => {
        const content = contents[at] as LineContent;
        return {
          import_id: this.#id,
          line: number,
          fate: fateOf(content),
          choice: null,
          content: sealLine(this.#people.vault, this.#id, number, content),
          person_id: null,
          fingerprint: null,
        };
      }),
    );
    await insertMany(change, this.#people.database.kind, "people_import_line", lines);
    const now = this.#people.now();
    await setState(change, this.#id, "checking", { beat_at: now.toISOString() });
    const seen = new Set(
      contents.flatMap(({ onFile }) => onFile.map(({ personId }) => `person:${personId}`)),
    );
    if (seen.size > 0) {
      const noted = { action: "person.compare", object: importObject(this.#id), fields: [...seen] } as const;
      await note(change, act, "person.import", noted, now);
    }
    return false;
  }

  async #lookFor(
    change: Change,
    rows: readonly TableRow[],
    read: readonly ReadRow[],
  ): Promise<LineContent[]> {
    const good = read.map((one, at) => ({ one, at })).filter(({ one }) => one.problems.length === 0);
    const checked = await checkMany(
      change,
      this.#people,
      good.map(({ one }) => one.facts),
      this.#newcomers,
    );
    this.#lines.push(...good.map(({ at }) => rows[at]?.number ?? 0));
    const found = new Map(good.map(({ at }, place) => [at, checked[place]]));
    return read.map((one, at) => ({
      ...one,
      onFile: (found.get(at)?.onFile ?? []).map(({ personId, bits, verdict, evidence }) => ({
        personId,
        bits,
        verdict,
        evidence,
      })),
      above: (found.get(at)?.above ?? []).map(({ at: place, ...weighed }) => ({
        ...weighed,
        line: this.#lines[place] ?? 0,
      })),
    }));
  }

  /** The last row that was kept; those before it are told from the ones to come once more. */
  async #lastKept(change: Change): Promise<number> {
    const kept = await change
      .selectFrom("people_import_line")
      .select((row) => row.fn.max("line").as("last"))
      .where("import_id", "=", this.#id)
      .executeTakeFirst();
    if (!this.#begun && kept?.last) await this.#remember(change);
    this.#begun = true;
    return Number(kept?.last ?? 0);
  }

  async #remember(change: Change): Promise<void> {
    const lines = await change
      .selectFrom("people_import_line")
      .select(["line", "content"])
      .where("import_id", "=", this.#id)
      .where("fate", "<>", "refused")
      .orderBy("line")
      .execute();
    for (const { line, content } of lines) {
      if (content === null) continue;
      const { facts } = openLine(this.#people.vault, this.#id, line, content);
      this.#newcomers.take(this.#people.vault, toKnownPerson(this.#people.vault, facts));
      this.#lines.push(line);
    }
  }
}

export async function stateOf(change: Change, id: string) {
  const row = await change
    .selectFrom("people_import")
    .select("state")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.state;
}

/** A row above that is the same person counts as much as a record on file. */
function fateOf({ problems, onFile, above }: LineContent): ImportFate {
  if (problems.length > 0) return "refused";
  const verdicts = [...onFile, ...above].map(({ verdict }) => verdict);
  if (verdicts.includes("same")) return "same";
  return verdicts.length > 0 ? "possible" : "new";
}
