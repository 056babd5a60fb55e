import type { Change, Query } from "../../platform/db/index.ts";
import type { RecordFields } from "../../platform/forms/index.ts";
import { factOf, sourceOf } from "../read-ground.ts";
import { rowOfFact, rowOfSource } from "../rows.ts";
import { type Given, namesIn, namesOf, noteOf } from "./names-and-lines.ts";

export async function loadFact(query: Query, id: string): Promise<RecordFields | null> {
  const row = await query.selectFrom("map_fact").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const fact = factOf(row);
  return {
    ...namesIn(fact.what),
    value: fact.value,
    year: fact.year,
    country: fact.country || null,
    noteBg: fact.note?.bg ?? null,
    noteEn: fact.note?.en ?? null,
    source: fact.source,
    asOf: fact.asOf,
  };
}

export async function storeFact(change: Change, id: string, fields: Given) {
  const row = await change.selectFrom("map_fact").selectAll().where("id", "=", id).executeTakeFirst();
  const before = row && factOf(row);
  return rowOfFact({
    id,
    what: namesOf(before?.what ?? { bg: "", en: "" }, fields),
    value: fields.value ?? before?.value ?? 0,
    year: fields.year ?? before?.year ?? 0,
    country: fields.country ?? "",
    note: noteOf(before?.note ?? null, fields.noteBg, fields.noteEn),
    source: fields.source ?? before?.source ?? "",
    asOf: fields.asOf ?? before?.asOf ?? "",
  });
}

export async function loadSource(query: Query, id: string): Promise<RecordFields | null> {
  const row = await query.selectFrom("map_source").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const { id: _, ...source } = sourceOf(row);
  return source;
}

export async function storeSource(_change: Change, id: string, fields: Given) {
  return rowOfSource({
    id,
    title: fields.title ?? "",
    publisher: fields.publisher ?? "",
    url: fields.url ?? null,
    licence: fields.licence ?? null,
  });
}
