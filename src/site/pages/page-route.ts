import type { Context } from "hono";
import type { Language } from "../../core/language.ts";
import { anyone, notFound, type Route } from "../../platform/http/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type Site, type Visit, visitIn } from "../visit.ts";

/** Makes the routes of one part of the site in one language. */
export type SiteRoutes = (site: Site, language: Language) => Route[];

/** A public page: everybody may read it, it is kept in memory; null is answered as "there is no such page". */
export function pageRoute(
  site: Site,
  language: Language,
  path: string,
  view: (visit: Visit, context: Context) => Promise<unknown> | unknown,
  query: readonly string[] = [],
): Route {
  return {
    method: "GET",
    path,
    policy: anyone,
    kept: { query },
    async answer(context) {
      const answer = await view(visitIn(site, language), context);
      if (answer instanceof Response) return answer;
      if (answer === null) throw notFound();
      return htmlResponse(answer);
    },
  };
}

/** A page that has moved for good. */
export const movedTo = (address: string): Response =>
  new Response(null, {
    status: 301,
    headers: { location: encodeURI(address), "cache-control": "max-age=86400" },
  });
