import { isLanguage } from "../../core/language.ts";
import { element, xmlDocument } from "../../core/xml.ts";
import { anyone, notFound, type Route } from "../../platform/http/index.ts";
import { shareSize } from "../../routes-map/published.ts";
import { type Site, siteLanguages } from "../visit.ts";
import { mapPath, shareAddress } from "./addresses.ts";
import { stateOfQuery } from "./map-state.ts";
import { embedCode, embedSize } from "./take.tsx";
import { readMapView } from "./view.ts";
import { mapVisitIn } from "./visit.ts";
import { whenOf } from "./words.ts";

/** Answers those who ask how to embed a state of the map (oembed.com): `/oembed?url=…&format=json`. */
export const oEmbedRoutes = (site: Site): Route[] => [
  {
    method: "GET",
    path: "/oembed",
    policy: anyone,
    kept: { query: ["url", "format", "maxwidth", "maxheight"] },
    async answer(context) {
      const rich = await describe(site, context.req.query("url") ?? "", {
        width: narrowed(context.req.query("maxwidth"), embedSize.width),
        height: narrowed(context.req.query("maxheight"), embedSize.height),
      });
      if (!rich) throw notFound();
      const format = context.req.query("format") ?? "json";
      if (format === "json") return Response.json(rich, { headers: openToAll });
      // The protocol wants 501 for a form that is not offered.
      if (format !== "xml") return new Response(null, { status: 501 });
      const fields = Object.entries(rich).map(([name, value]) => element(name, {}, String(value)));
      return new Response(xmlDocument(element("oembed", {}, fields)), {
        headers: { ...openToAll, "content-type": "text/xml; charset=utf-8" },
      });
    },
  },
];

const openToAll = { "access-control-allow-origin": "*" } as const;

const narrowed = (asked: string | undefined, own: number): number => {
  const most = /^\d{1,5}$/.test(asked ?? "") ? Number(asked) : own;
  return Math.max(1, Math.min(own, most));
};

async function describe(site: Site, address: string, size: { width: number; height: number }) {
  const url = URL.canParse(address) ? new URL(address) : null;
  const language = url?.pathname.split("/")[1] ?? "";
  if (!url || url.origin !== site.origin || !isLanguage(language)) return null;
  if (!siteLanguages(site).includes(language) || url.pathname !== mapPath(language)) return null;
  const state = stateOfQuery(site, url.searchParams);
  if (!state) return null;
  const visit = mapVisitIn(site, language);
  const view = await readMapView(visit.reading, state);
  if (!view) return null;
  return {
    version: "1.0",
    type: "rich",
    title: visit.t("map.title-year", { when: whenOf(visit.t, state) }),
    provider_name: visit.visit.t("site.name"),
    provider_url: site.origin,
    cache_age: 86_400,
    thumbnail_url: site.origin + shareAddress(language, state),
    thumbnail_width: shareSize.width,
    thumbnail_height: shareSize.height,
    html: embedCode(visit, view, size),
    ...size,
  };
}
