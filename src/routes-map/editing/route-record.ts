import type { Change, Query } from "../../platform/db/index.ts";
import type { RecordFields } from "../../platform/forms/index.ts";
import { routeOf } from "../read-ground.ts";
import { rowOfRoute } from "../rows.ts";
import { type Given, linesOf, namesIn, namesOf, saidIn } from "./names-and-lines.ts";

export async function loadRoute(query: Query, id: string): Promise<RecordFields | null> {
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

export async function storeRoute(change: Change, id: string, fields: Given) {
  const route = routeOf(
    await change.selectFrom("map_route").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
  return rowOfRoute({
    ...route,
    names: namesOf(route.names, fields),
    publisherNames: linesOf(fields.publisherNames),
    about: saidIn(route.about, fields.aboutBg, fields.aboutEn),
    aboutSources: fields.aboutSources ?? [],
  });
}
