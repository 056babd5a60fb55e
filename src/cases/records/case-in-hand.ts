import type { Change } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import type { CaseFacts } from "../dossier/dossier.ts";
import { factsFrom, readCaseFacts } from "../dossier/read-facts.ts";
import type { SeenCase } from "../permission/cases-for.ts";
import type { CaseRecordRow } from "../tables.ts";
import { type SettledRows, settleDuties, settleRows } from "../tasks/settle-duties.ts";

/** A record as it is written: its place is behind all others of its case. */
export type WrittenRecord = Omit<CaseRecordRow, "seq" | "struck_at" | "struck_by" | "struck_reason">;

/**
 * A held case that is written into: as it was read, with the records written since, so that for them nothing is read
 * again. Once anything else in it has changed, it is.
 */
export class CaseInHand {
  readonly seen: SeenCase;
  /** As the case was read, before anything was written. */
  readonly before: CaseFacts;
  readonly #change: Change;
  readonly #cases: Cases;
  #rows: SettledRows | undefined;

  /** `rows`: what `facts` were read from, since the case is held. */
  constructor(
    change: Change,
    cases: Cases,
    held: { readonly seen: SeenCase; readonly facts: CaseFacts; readonly rows: SettledRows },
  ) {
    this.#change = change;
    this.#cases = cases;
    this.seen = held.seen;
    this.before = held.facts;
    this.#rows = held.rows;
  }

  wrote(record: WrittenRecord): void {
    if (!this.#rows) return;
    const { records } = this.#rows;
    const seq = Number(records.at(-1)?.seq ?? 0) + 1;
    const row = { ...record, seq, struck_at: null, struck_by: null, struck_reason: null };
    this.#rows = { ...this.#rows, records: [...records, row] };
  }

  /** Something else than a new record: a member's state, or where they wish to go. */
  changed(): void {
    this.#rows = undefined;
  }

  /** With all that was written. */
  facts(): Promise<CaseFacts> {
    const { persons } = this.before;
    return this.#rows
      ? factsFrom(this.#change, this.#cases, this.#cases.now(), this.#rows, persons)
      : readCaseFacts(this.#change, this.#cases, this.seen.id, { persons });
  }

  /** What follows is written down, as `settleDuties` does. */
  async settle(): Promise<void> {
    const { persons } = this.before;
    if (this.#rows) await settleRows(this.#change, this.#cases, this.#rows, persons);
    else await settleDuties(this.#change, this.#cases, this.seen.id, persons);
  }
}
