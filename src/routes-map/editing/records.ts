import type { Change, Query } from "../../platform/db/index.ts";
import {
  type AnyForm,
  type RecordFields,
  type VersionedRecord,
  versionedBy,
} from "../../platform/forms/index.ts";
import { loadBranch, storeBranch } from "./branch-record.ts";
import { branchForm, factForm, placeForm, routeForm, sourceForm } from "./forms.ts";
import type { Given } from "./names-and-lines.ts";
import { loadFact, loadSource, storeFact, storeSource } from "./paper-records.ts";
import { loadPlace, storePlace } from "./place-record.ts";
import { loadRoute, storeRoute } from "./route-record.ts";

export const recordKinds = ["places", "routes", "branches", "facts", "sources"] as const;
export type RecordKind = (typeof recordKinds)[number];
export const isRecordKind = (word: string): word is RecordKind =>
  (recordKinds as readonly string[]).includes(word);

/** What the desk may add to. Routes are the publisher's own: their colours, dashes and addresses come with the program. */
export const isAddedTo = (kind: RecordKind): kind is AddedKind => kind !== "routes";
export type AddedKind = Exclude<RecordKind, "routes">;

interface Kept {
  readonly form: AnyForm;
  readonly table: "map_place" | "map_route" | "map_branch" | "map_fact" | "map_source";
  load(query: Query, id: string): Promise<RecordFields | null>;
  /** The row of what a form gave, over what stands; a whole new one where nothing stands yet. */
  store(change: Change, id: string, fields: Given): Promise<{ readonly id: string }>;
}

const kept: Readonly<Record<RecordKind, Kept>> = {
  places: { form: placeForm, table: "map_place", load: loadPlace, store: storePlace },
  routes: { form: routeForm, table: "map_route", load: loadRoute, store: storeRoute },
  branches: { form: branchForm, table: "map_branch", load: loadBranch, store: storeBranch },
  facts: { form: factForm, table: "map_fact", load: loadFact, store: storeFact },
  sources: { form: sourceForm, table: "map_source", load: loadSource, store: storeSource },
};

export const formOf = (kind: RecordKind): AnyForm => kept[kind].form;

/** The version of a record the desk has added: what comes with the program never writes over it. */
const added = 2;

/** A record of the map as its form knows it. What the form does not ask stays as it is; what is not there is added. */
export function mapRecord(kind: RecordKind, id: string, at: Date): VersionedRecord<RecordFields> {
  const { form, table, load, store } = kept[kind];
  // The tables have in common all that is used of them here: an id, a version and when it changed.
  const records = table as "map_place";
  return versionedBy<RecordFields>(form, {
    type: table.replace("_", "-"),
    id,
    load: (query) => load(query, id),
    async store(change, fields) {
      const row = await store(change, id, fields as Given);
      const written = { ...(row as object), changed_at: at.toISOString() };
      const { numUpdatedRows } = await change
        .updateTable(records)
        .set((current) => ({ ...written, version: current("version", "+", 1) }))
        .where("id", "=", id)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) return;
      const place = table === "map_source" ? {} : { position: await nextPosition(change, records) };
      await change
        .insertInto(records)
        .values({ ...written, ...place, version: added } as never)
        .execute();
    },
  });
}

async function nextPosition(change: Change, table: "map_place"): Promise<number> {
  const { last } = await change
    .selectFrom(table)
    .select(({ fn }) => fn.max<number | null>("position").as("last"))
    .executeTakeFirstOrThrow();
  return (last ?? -1) + 1;
}
