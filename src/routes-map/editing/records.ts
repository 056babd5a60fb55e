import type { PerLanguage } from "../../core/language.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import {
  type AnyForm,
  type RecordFields,
  type VersionedRecord,
  versionedBy,
} from "../../platform/forms/index.ts";
import type { Names } from "../model.ts";
import { branchOf, placeOf, routeOf } from "../read-ground.ts";
import { rowOfBranch, rowOfPlace, rowOfRoute } from "../rows.ts";
import { branchForm, placeForm, routeForm } from "./forms.ts";

export const recordKinds = ["places", "routes", "branches"] as const;
export type RecordKind = (typeof recordKinds)[number];
export const isRecordKind = (word: string): word is RecordKind =>
  (recordKinds as readonly string[]).includes(word);

export const formOf: Readonly<Record<RecordKind, AnyForm>> = {
  places: placeForm,
  routes: routeForm,
  branches: branchForm,
};

const tables = { places: "map_place", routes: "map_route", branches: "map_branch" } as const;

/** A place, route or branch as its form knows it. What the form does not ask stays as it is. */
export function mapRecord(kind: RecordKind, id: string, at: Date): VersionedRecord<RecordFields> {
  const load = { places: loadPlace, routes: loadRoute, branches: loadBranch }[kind];
  const store = { places: storePlace, routes: storeRoute, branches: storeBranch }[kind];
  return versionedBy<RecordFields>(formOf[kind], {
    type: tables[kind].replace("_", "-"),
    id,
    load: (query) => load(query, id),
    async store(change, fields) {
      const row = await store(change, id, fields as Readonly<Record<string, never>>);
      await change
        .updateTable(tables[kind] as "map_place")
        .set((current) => ({
          ...(row as object),
          version: current("version", "+", 1),
          changed_at: at.toISOString(),
        }))
        .where("id", "=", id)
        .execute();
    },
  });
}

type Given = Readonly<Record<string, never>>;

async function loadPlace(query: Query, id: string): Promise<RecordFields | null> {
  const row = await query.selectFrom("map_place").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const place = placeOf(row);
  return {
    ...namesIn(place.names),
    kind: place.kind,
    latitude: place.at[1],
    longitude: place.at[0],
    accuracy: place.accuracy,
    onPanel: place.onPanel,
    addressBg: place.address.bg ?? null,
    addressEn: place.address.en ?? null,
    source: place.source,
    note: place.note || null,
  };
}

async function storePlace(change: Change, id: string, fields: Given) {
  const place = placeOf(
    await change.selectFrom("map_place").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
  const { id: _, ...row } = rowOfPlace({
    ...place,
    names: namesOf(place.names, fields),
    kind: fields.kind ?? place.kind,
    at: [fields.longitude ?? place.at[0], fields.latitude ?? place.at[1]],
    accuracy: fields.accuracy ?? null,
    onPanel: fields.onPanel ?? place.onPanel,
    address: saidIn(place.address, fields.addressBg, fields.addressEn),
    source: fields.source ?? place.source,
    note: fields.note ?? "",
  });
  return row;
}

async function loadRoute(query: Query, id: string): Promise<RecordFields | null> {
  const row = await query.selectFrom("map_route").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const route = routeOf(row);
  return {
    ...namesIn(route.names),
    publisherNames: route.publisherNames.join("\n"),
    aboutBg: route.about.bg ?? null,
    aboutEn: route.about.en ?? null,
    aboutSources: route.aboutSources,
  };
}

async function storeRoute(change: Change, id: string, fields: Given) {
  const route = routeOf(
    await change.selectFrom("map_route").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
  const { id: _, ...row } = rowOfRoute({
    ...route,
    names: namesOf(route.names, fields),
    publisherNames: linesOf(fields.publisherNames),
    about: saidIn(route.about, fields.aboutBg, fields.aboutEn),
    aboutSources: fields.aboutSources ?? [],
  });
  return row;
}

async function loadBranch(query: Query, id: string): Promise<RecordFields | null> {
  const row = await query.selectFrom("map_branch").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const branch = branchOf(row);
  return {
    nameBg: branch.names.bg,
    nameEn: branch.names.en,
    waypoints: branch.places.join("\n"),
    noteBg: branch.note?.bg ?? null,
    noteEn: branch.note?.en ?? null,
    geometrySources: branch.geometrySources,
  };
}

async function storeBranch(change: Change, id: string, fields: Given) {
  const branch = branchOf(
    await change.selectFrom("map_branch").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
  const [bg, en] = [fields.noteBg, fields.noteEn] as readonly (string | null | undefined)[];
  const { id: _, ...row } = rowOfBranch({
    ...branch,
    names: namesOf(branch.names, fields),
    places: linesOf(fields.waypoints),
    note: bg || en ? { bg: bg || en || "", en: en || bg || "" } : null,
    geometrySources: fields.geometrySources ?? [],
  });
  return row;
}

const namesIn = (names: Names): RecordFields => ({
  nameBg: names.bg,
  nameEn: names.en,
  nameAr: names.ar ?? null,
});

function namesOf({ ar: _, ...others }: Names, fields: Given): Names {
  const ar: string | null | undefined = fields.nameAr;
  return { ...others, bg: fields.nameBg ?? others.bg, en: fields.nameEn ?? others.en, ...(ar ? { ar } : {}) };
}

/** Texts in two languages beside those in others; an emptied one is not there. */
function saidIn(
  { bg: _bg, en: _en, ...others }: PerLanguage,
  bg: string | null | undefined,
  en: string | null | undefined,
): PerLanguage {
  return { ...others, ...(bg ? { bg } : {}), ...(en ? { en } : {}) };
}

/** The lines of a text that say something. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
