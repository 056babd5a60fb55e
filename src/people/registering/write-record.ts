import type { Right } from "../../access/index.ts";
import { newId } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import {
  openForEditing,
  type Saved,
  saveVersioned,
  type VersionedRecord,
  versionedBy,
} from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { requireCasework } from "../consents/state.ts";
import { fileAfterChange } from "../duplicates/file-anew.ts";
import { type Act, inside, type Noted, note, type People } from "../people.ts";
import { objectOf, personsFor, subjectOf } from "../permission/persons-for.ts";
import { type RecordKind, type RecordKindName, recordKinds } from "../records/index.ts";
import {
  deleteRecord,
  insertRecord,
  type RecordPlace,
  type RecordValues,
  readRecord,
  updateRecord,
} from "../records/stored.ts";
import { settleMain } from "./one-main.ts";
import { refuseIf } from "./refused.ts";

/** Adds a fact about a person; gives its id. Throws `RecordRefused`, or `ConsentMissing` where consent comes first. */
export const addRecord = <N extends RecordKindName>(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  name: N,
  values: RecordValues<N>,
): Promise<string> => add(change, people, act, personId, "person.write", name, values);

/** The same for a document that came in, by whoever keeps originals: operations, whom an embassy hands a laissez-passer. */
export const addDocument = (
  change: Change,
  people: People,
  act: Act,
  personId: string,
  values: RecordValues<"document">,
): Promise<string> => add(change, people, act, personId, "document.keep", "document", values);

async function add<N extends RecordKindName>(
  change: Change,
  people: People,
  act: Act,
  personId: string,
  right: Right,
  name: N,
  values: RecordValues<N>,
): Promise<string> {
  await personsFor(people, act).hold(change, personId, right);
  await requireCasework(change, personId, name);
  const at = people.now();
  refuseIf(checkOf(name, values, missionDay(at)));
  const place = { personId, id: newId(people.random) };
  const settled = await settleMain(change, name, place, values);
  await insertRecord(change, people, name, place, settled, { at, by: act.actor.staffId });
  await fileAfterChange(change, people, personId, name);
  const noted = {
    action: `person.add-${name}`,
    object: objectOf(personId),
    fields: given(name, values),
  } as const;
  await note(change, act, right, noted, at);
  return place.id;
}

/**
 * Changes a fact that others may have changed since it was shown. The single facts of a person begin with version 0.
 * Throws `RecordRefused`, `ConsentMissing`, and "not found" for a fact that is not this person's.
 */
export async function changeRecord<N extends RecordKindName>(
  change: Change,
  people: People,
  act: Act,
  { personId, id }: RecordPlace,
  name: N,
  save: { readonly basedOn: number; readonly values: RecordValues<N>; readonly settles?: number },
): Promise<Saved<RecordValues<N>>> {
  await personsFor(people, act).hold(change, personId, "person.write");
  await requireCasework(change, personId, name);
  const at = people.now();
  if (
    recordKinds[name].single ? id !== personId : !(await readRecord(change, people, name, { personId, id }))
  ) {
    throw notFound();
  }
  refuseIf(checkOf(name, save.values, missionDay(at)));
  const yours = await settleMain(change, name, { personId, id }, save.values);
  const record = versionedRecord(people, act, name, { personId, id }, at);
  const saved = await saveVersioned(change, record, {
    basedOn: save.basedOn,
    yours,
    actor: act.actor.staffId,
    at,
    ...(save.settles === undefined ? {} : { settles: save.settles }),
  });
  if (saved.outcome !== "unchanged") await fileAfterChange(change, people, personId, name);
  const noted: Noted = {
    action: saved.outcome === "conflict" ? `person.set-aside-${name}` : `person.change-${name}`,
    object: objectOf(personId),
    fields: given(name, save.values),
  };
  if (saved.outcome !== "unchanged") await note(change, act, "person.write", noted, at);
  return saved;
}

/** Takes a fact out that was wrong; what it was stays in its history. */
export async function removeRecord(
  change: Change,
  people: People,
  act: Act,
  place: RecordPlace,
  name: Exclude<RecordKindName, "about" | "arrival" | "work" | "earlier">,
): Promise<void> {
  await personsFor(people, act).hold(change, place.personId, "person.write");
  if (!(await readRecord(change, people, name, place))) throw notFound();
  const at = people.now();
  const record = versionedRecord(people, act, name, place, at);
  // Opening it notes what the record says before it goes.
  await openForEditing(inside(people, change), record, { actor: act.actor.staffId, at });
  await deleteRecord(change, name, place);
  await fileAfterChange(change, people, place.personId, name);
  const noted = { action: `person.remove-${name}`, object: objectOf(place.personId) } as const;
  await note(change, act, "person.write", noted, at);
}

/** A fact as `platform/forms` keeps versions of it, its history sealed with the person's key. */
export function versionedRecord<N extends RecordKindName>(
  people: People,
  act: Act,
  name: N,
  place: RecordPlace,
  at: Date,
): VersionedRecord<RecordValues<N>> {
  const kind: RecordKind = recordKinds[name];
  const type = `person-${name}`;
  const historyPlace = (field: string) => ({
    table: "record_history",
    column: `${type}.${field}`,
    row: place.id,
  });
  const subject = subjectOf(place.personId);
  return versionedBy<RecordValues<N>>(kind.form, {
    type,
    id: place.id,
    sealing: {
      seal: (field, plain) => people.vault.seal(subject, historyPlace(field), plain),
      open: (field, sealed) => people.vault.unseal(subject, historyPlace(field), sealed),
    },
    load: async (query: Query) => (await readRecord(query, people, name, place))?.values ?? null,
    async store(change, fields) {
      if (await readRecord(change, people, name, place))
        return updateRecord(change, people, name, place, fields);
      return insertRecord(change, people, name, place, fields, { at, by: act.actor.staffId });
    },
  });
}

const checkOf = (name: RecordKindName, values: object, today: string) =>
  (recordKinds[name] as RecordKind).check(values as never, { today });

/** The fields that say something, for the audit line. */
const given = (name: RecordKindName, values: object): string[] =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0))
    .map(([field]) => `${name}.${field}`);
