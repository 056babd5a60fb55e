import type { Change } from "../../platform/db/index.ts";
import { fileRecords } from "../finding/filing.ts";
import type { People } from "../people.ts";
import type { RecordKindName } from "../records/index.ts";
import { knownByRecord, tellingKinds } from "./known-person.ts";

/** Files records by what they say now. */
export async function fileAnew(change: Change, people: People, ids: readonly string[]): Promise<void> {
  const known = await knownByRecord(change, people, ids);
  await fileRecords(
    change,
    people,
    [...known].map(([personId, own]) => ({ personId, known: own })),
  );
}

/** The same after a fact of some kind was written or taken out; most kinds tell nobody from another. */
export async function fileAfterChange(
  change: Change,
  people: People,
  personId: string,
  kind: RecordKindName,
): Promise<void> {
  const telling: readonly RecordKindName[] = tellingKinds;
  if (telling.includes(kind)) await fileAnew(change, people, [personId]);
}
