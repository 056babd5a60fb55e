import type { Change, Query } from "../../platform/db/index.ts";
import type { RecordFields } from "../../platform/forms/index.ts";
import type { Place } from "../model.ts";
import { placeOf } from "../read-ground.ts";
import { rowOfPlace } from "../rows.ts";
import { type Given, namesIn, namesOf, saidIn } from "./names-and-lines.ts";

export async function loadPlace(query: Query, id: string): Promise<RecordFields | null> {
  const row = await query.selectFrom("map_place").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const place = placeOf(row);
  return {
    ...namesIn(place.names),
    kind: place.kind,
    country: place.country,
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

export async function storePlace(change: Change, id: string, fields: Given) {
  const before = await change.selectFrom("map_place").selectAll().where("id", "=", id).executeTakeFirst();
  const place = before ? placeOf(before) : emptyPlace(id);
  return rowOfPlace({
    ...place,
    names: namesOf(place.names, fields),
    kind: fields.kind ?? place.kind,
    country: fields.country ?? place.country,
    at: [fields.longitude ?? place.at[0], fields.latitude ?? place.at[1]],
    accuracy: fields.accuracy ?? null,
    onPanel: fields.onPanel ?? place.onPanel,
    address: saidIn(place.address, fields.addressBg, fields.addressEn),
    source: fields.source ?? place.source,
    note: fields.note ?? "",
  });
}

const emptyPlace = (id: string): Place => ({
  id,
  kind: "transit",
  onPanel: false,
  country: "",
  names: { bg: "", en: "" },
  at: [0, 0],
  accuracy: null,
  address: {},
  operator: {},
  capacity: [],
  neighbour: null,
  note: "",
  source: "",
});
