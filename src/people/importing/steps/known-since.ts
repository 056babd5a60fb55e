import { type Change, isListed } from "../../../platform/db/index.ts";
import type { KnownPerson } from "../../duplicates/evidence.ts";
import { soughtBy } from "../../duplicates/likely-records.ts";
import { findCandidates } from "../../finding/candidates.ts";
import { openGlances, readGlances } from "../../finding/glance.ts";
import { HeldFiles } from "../../finding/in-memory.ts";
import type { People } from "../../people.ts";
import { mergedAmong } from "../../permission/merge-group.ts";
import { objectOf } from "../../permission/persons-for.ts";
import { importObject } from "../imports-for.ts";
import { writtenAmong } from "./settled-lines.ts";

/** Lines of the log that say somebody was only looked at, or doubted by the machine. */
const readings = [
  "person.read",
  "person.find",
  "person.list",
  "person.compare",
  "person.compare-photographs",
  "person.doubt",
  "person.print",
  "person.export",
];

/** Whoever shares anything with a row is reason enough to look on file once more. */
const anything = { read: Number.POSITIVE_INFINITY, glances: 1 } as const;

/**
 * Whom others have registered, or written about, since a dry run began: they are told by the log, which has a line for
 * each of them. A row that shares nothing with any of them is beside those on file what the dry run found it to be.
 * In memory only, with names in the clear: let go of it when the writing is done.
 */
export class KnownSince {
  readonly #people: People;
  readonly #id: string;
  /** Up to where the log was read. */
  #seq: number | null = null;
  readonly #own = new Set<string>();
  readonly #others = new Set<string>();
  readonly #held = new HeldFiles();

  constructor(people: People, importId: string) {
    this.#people = people;
    this.#id = importId;
  }

  /** These persons are of the import itself. */
  wrote(personIds: readonly string[]): void {
    for (const id of personIds) this.#own.add(id);
  }

  /** Reads on in the log, as far as it is written. */
  async readOn(change: Change): Promise<void> {
    const { database, vault } = this.#people;
    this.#seq ??= await this.#beginOfDryRun(change);
    const lines = await change
      .selectFrom("audit_line")
      .select(["seq", "object"])
      .where("seq", ">", this.#seq)
      .where("object", "like", objectOf("%"))
      .where("action", "not in", readings)
      .orderBy("seq")
      .execute();
    this.#seq = Math.max(this.#seq, Number(lines.at(-1)?.seq ?? 0));
    const named = new Set(lines.map(({ object }) => object.slice(objectOf("").length)));
    const strange = [...named].filter((id) => !this.#own.has(id));
    if (strange.length === 0) return;
    // Another process may be at work on the same import.
    const ours = await writtenAmong(change, this.#people, this.#id, strange);
    this.wrote([...ours]);
    const others = strange.filter((id) => !ours.has(id));
    const merged = await mergedAmong(change, others);
    const personIds = [...new Set([...others, ...merged.keys()])];
    for (const id of personIds) this.#others.add(id);
    const glances = await readGlances(change, database.kind, { personIds });
    for (const known of openGlances(vault, glances).values()) this.#held.add(vault, known);
  }

  /** Which of these, by place, must be looked for on file once more: each with whom the dry run showed beside them. */
  async mayConcern(
    rows: readonly { readonly known: KnownPerson; readonly shown: readonly string[] }[],
  ): Promise<number[]> {
    if (this.#others.size === 0) return [];
    const sought = rows.map(({ known }) => soughtBy(known, { yearsOff: 0 }));
    const looks = await findCandidates(this.#held, this.#people.vault, sought, anything);
    return rows.flatMap(({ shown }, at) =>
      (looks[at]?.candidates.length ?? 0) > 0 || shown.some((id) => this.#others.has(id)) ? [at] : [],
    );
  }

  async #beginOfDryRun(change: Change): Promise<number> {
    const begun = await change
      .selectFrom("audit_line")
      .select((line) => line.fn.max("seq").as("seq"))
      .where("object", "=", importObject(this.#id))
      .where("action", "=", "person.import-check")
      .executeTakeFirst();
    return Number(begun?.seq ?? 0);
  }
}

/** The records of these that are still there, each with the record its person is found under today. */
export async function rootsStillThere(
  change: Change,
  { database: { kind } }: People,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const there = await change
    .selectFrom("person")
    .select("id")
    .where(isListed(kind, "id", personIds))
    .execute();
  const roots = await mergedAmong(change, personIds);
  return new Map(there.map(({ id }) => [id, roots.get(id) ?? id]));
}
