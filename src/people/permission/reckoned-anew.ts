import { holdLog } from "../../platform/audit/index.ts";
import { type Change, type DatabaseKind, endOf, type WorkEnd } from "../../platform/db/index.ts";

/** What reckons with facts of persons beyond the registry: the tasks of their cases. Cases answer it (`desk.ts`). */
export interface ReckonedAnew {
  /** Takes for this transaction all that reckons with these persons; gives its ids. */
  take(change: Change, personIds: readonly string[]): Promise<readonly string[]>;
  /** Reckons anew what was taken. */
  reckon(change: Change, ids: readonly string[]): Promise<void>;
}

interface Told {
  readonly reckonedAnew: ReckonedAnew;
  readonly persons: Set<string>;
  readonly taken: Set<string>;
}

const toldOf = new WeakMap<WorkEnd, Told>();

/** Has everything that reckons with a person reckon anew when this change has done its work, once, before its lines in the log. */
export function reckonAtEnd(
  change: Change,
  { reckonedAnew }: { readonly reckonedAnew?: ReckonedAnew | undefined },
  personId: string,
): void {
  const end = endOf(change);
  if (!end || !reckonedAnew) return;
  const known = toldOf.get(end);
  if (known) {
    known.persons.add(personId);
    return;
  }
  const told: Told = { reckonedAnew, persons: new Set([personId]), taken: new Set() };
  toldOf.set(end, told);
  end.last.unshift(async () => {
    await takeReckoned(change, told);
    await reckonedAnew.reckon(change, [...told.taken].toSorted());
  });
}

/**
 * Waits for the log's turn in the middle of a change. Whoever works on a case takes the case first and the log last: so
 * must whoever changes a person in it, or each would wait for the other.
 */
export async function holdLogAfterCases(change: Change, kind: DatabaseKind): Promise<void> {
  const end = endOf(change);
  const told = end && toldOf.get(end);
  if (told) await takeReckoned(change, told);
  await holdLog(change, kind);
}

async function takeReckoned(change: Change, { reckonedAnew, persons, taken }: Told): Promise<void> {
  for (const id of await reckonedAnew.take(change, [...persons].toSorted())) taken.add(id);
}
