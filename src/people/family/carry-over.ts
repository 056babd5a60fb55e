import type { Change } from "../../platform/db/index.ts";
import { intakePage } from "../intake/pages.ts";
import { saveIntakePage } from "../intake/progress.ts";
import type { Act, People } from "../people.ts";
import { type RecordKindName, recordKinds } from "../records/index.ts";
import { type RecordValues, readRecords } from "../records/stored.ts";
import { addRecord, changeRecord } from "../registering/write-record.ts";
import type { sharedPages } from "./family-forms.ts";

/**
 * Writes to others what one of a family said for all: of each page only where somebody has nothing yet, so that no answer of
 * their own is covered. The page counts as answered. Throws `ConsentMissing` where somebody has not agreed to casework.
 */
export async function carryOver(
  change: Change,
  people: People,
  act: Act,
  from: string,
  to: readonly string[],
  pages: readonly (typeof sharedPages)[number][],
): Promise<void> {
  for (const key of pages) {
    const kind = intakePage(key)?.kind as RecordKindName;
    const said = await readRecords(change, people, kind, from);
    if (said.length === 0) continue;
    for (const personId of to) {
      const own = await readRecords(change, people, kind, personId);
      if (own.length === 0) {
        for (const { values } of said)
          await writeTo(change, people, act, personId, kind, forAnother(kind, values));
      }
      await saveIntakePage(change, people, act, personId, key);
    }
  }
}

/** A telephone that is somebody's own is a relative's to the others. */
function forAnother<N extends RecordKindName>(kind: N, values: RecordValues<N>): RecordValues<N> {
  return kind === "contact" && (values as RecordValues<"contact">).whose === "own"
    ? { ...values, whose: "relative" }
    : values;
}

async function writeTo<N extends RecordKindName>(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  kind: N,
  values: RecordValues<N>,
): Promise<void> {
  if (recordKinds[kind].single) {
    await changeRecord(change, people, act, { personId, id: personId }, kind, { basedOn: 0, values });
  } else await addRecord(change, people, act, personId, kind, values);
}
