import type { Change, Query } from "../../platform/db/index.ts";
import type { RecordFields } from "../../platform/forms/index.ts";
import { allOrigins, type Branch } from "../model.ts";
import { branchOf } from "../read-ground.ts";
import { rowOfBranch } from "../rows.ts";
import { type Given, linesOf, namesOf, noteOf } from "./names-and-lines.ts";

export async function loadBranch(query: Query, id: string): Promise<RecordFields | null> {
  const row = await query.selectFrom("map_branch").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const branch = branchOf(row);
  return {
    nameBg: branch.names.bg,
    nameEn: branch.names.en,
    route: branch.route,
    countedOn: branch.series?.route ?? null,
    countedBorder: branch.series?.border ?? null,
    countedOrigin: branch.series && branch.series.origin !== allOrigins ? branch.series.origin : null,
    waypoints: branch.places.join("\n"),
    noteBg: branch.note?.bg ?? null,
    noteEn: branch.note?.en ?? null,
    geometrySources: branch.geometrySources,
  };
}

export async function storeBranch(change: Change, id: string, fields: Given) {
  const before = await change.selectFrom("map_branch").selectAll().where("id", "=", id).executeTakeFirst();
  const branch = before ? branchOf(before) : emptyBranch(id);
  return rowOfBranch({
    ...branch,
    route: fields.route ?? branch.route,
    series: fields.countedOn
      ? {
          route: fields.countedOn,
          border: fields.countedBorder ?? "all",
          origin: fields.countedOrigin ?? allOrigins,
        }
      : null,
    names: namesOf(branch.names, fields),
    places: linesOf(fields.waypoints),
    note: noteOf(branch.note, fields.noteBg, fields.noteEn),
    geometrySources: fields.geometrySources ?? [],
  });
}

const emptyBranch = (id: string): Branch => ({
  id,
  route: "",
  names: { bg: "", en: "" },
  places: [],
  geometrySources: [],
  series: null,
  fixed: null,
  note: null,
});
