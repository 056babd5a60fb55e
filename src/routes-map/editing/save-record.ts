import { toSlug } from "../../core/transliteration.ts";
import { tickPublicationClock } from "../../newsroom/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { type RecordFields, type Saved, saveVersioned } from "../../platform/forms/index.ts";
import { type Act, demand, type MapRoom, note } from "./map-room.ts";
import { linesOf } from "./names-and-lines.ts";
import { type AddedKind, mapRecord, type RecordKind } from "./records.ts";

export interface RecordSave {
  readonly kind: RecordKind;
  readonly id: string;
  readonly basedOn: number;
  readonly values: RecordFields;
  /** The set-aside entry that this save settles. */
  readonly settles?: number;
}

/** Saves a record of the map in the caller's change; readers see it at once. Two people's edits merge or are asked about. */
export async function saveRecord(
  change: Change,
  room: MapRoom,
  act: Act,
  { kind, id, basedOn, values, settles }: RecordSave,
): Promise<Saved<RecordFields>> {
  demand(act.actor, "map.edit");
  const at = room.now();
  const saved = await saveVersioned(change, mapRecord(kind, id, at), {
    basedOn,
    yours: values,
    actor: act.actor.staffId,
    at,
    ...(settles === undefined ? {} : { settles }),
  });
  if (saved.outcome === "saved" || saved.outcome === "merged") {
    await tickPublicationClock(change);
    await note(change, act, "map.edit", { action: "map.edit", object: `map-${kind}:${id}` }, at);
  }
  return saved;
}

/** Adds a record in the caller's change and gives its id, made from its English name; readers see it at once. */
export async function addRecord(
  change: Change,
  room: MapRoom,
  act: Act,
  { kind, values }: { readonly kind: AddedKind; readonly values: RecordFields },
): Promise<string> {
  demand(act.actor, "map.edit");
  const id = await freeId(change, room, kind, values);
  await saveRecord(change, room, act, { kind, id, basedOn: 0, values });
  return id;
}

async function freeId(query: Query, room: MapRoom, kind: RecordKind, values: RecordFields): Promise<string> {
  const said = [values.publisher, values.nameEn ?? values.title, values.year].filter(Boolean).join(" ");
  const wish = toSlug(said, longestId) || kind;
  // An address may not read as the page for adding.
  for (let number = wish === "new" ? 2 : 1; ; number += 1) {
    const id = number === 1 ? wish : `${wish}-${number}`;
    if ((await mapRecord(kind, id, room.now()).load(query)) === null) return id;
  }
}

/** In letters. */
const longestId = 48;

/** What no branch may say: the first place that does not exist, or that there are too few; null when all is well. */
export async function wrongPlace(
  query: Query,
  kind: RecordKind,
  values: RecordFields,
): Promise<{ readonly place: string } | "too-few" | null> {
  if (kind !== "branches") return null;
  const ids = linesOf(String(values.waypoints ?? ""));
  if (ids.length < 2) return "too-few";
  const rows = await query.selectFrom("map_place").select("id").where("id", "in", ids).execute();
  const known = new Set(rows.map(({ id }) => id));
  const place = ids.find((id) => !known.has(id));
  return place === undefined ? null : { place };
}
