import type { Context } from "hono";
import type { Language } from "../../core/language.ts";
import { anyone, notFound, type Route } from "../../platform/http/index.ts";
import { answerFigures, elementWords, openingState, stateKeys } from "../../routes-map/published.ts";
import { htmlResponse } from "../../ui/html.ts";
import type { SiteRoutes } from "../pages/page-route.ts";
import type { Site } from "../visit.ts";
import { formAddress, type MapForm, mapAddress, mapForms, mapPath } from "./addresses.ts";
import { figuresOfState, toGeoJson, toMapCsv, toMapJson } from "./data-files.ts";
import { EmbedPage, embedHeaders } from "./embed.tsx";
import { isCanonical, stateOfQuery } from "./map-state.ts";
import { MapPage } from "./page.tsx";
import { sharePng, wholePng, wholeSvg } from "./pictures.ts";
import { allowingFirstStyle, hashOfStyle } from "./style.ts";
import { type MapView, readMapView } from "./view.ts";
import { type MapVisit, mapVisitIn } from "./visit.ts";
import { originName } from "./words.ts";

/** Everything the map answers in one language: the page, the page to embed, pictures and data of every state. */
export const mapRoutes: SiteRoutes = (site, language) => [
  stateRoute(site, language, mapPath(language), async (visit, view) =>
    allowingFirstStyle(visit.visit, await htmlResponse(<MapPage visit={visit} view={view} />)),
  ),
  stateRoute(site, language, `${mapPath(language)}/embed`, async (visit, view) =>
    withHeaders(await htmlResponse(<EmbedPage visit={visit} view={view} />), embedHeaders(visit.visit)),
  ),
  stateRoute(site, language, `${mapPath(language)}/share.png`, async (visit, view) =>
    png(await sharePng(visit, view)),
  ),
  ...mapForms.map((form) =>
    stateRoute(site, language, formAddress(language, openingState, form), (visit, view) =>
      answerForm(form, visit, view),
    ),
  ),
  {
    method: "GET",
    path: `${mapPath(language)}/words.json`,
    policy: anyone,
    kept: {},
    answer: () => Response.json(elementWords(language)),
  },
  {
    method: "GET",
    path: `${mapPath(language)}/figures.json`,
    policy: anyone,
    kept: { query: ["year", "from"] },
    async answer(context) {
      const state = stateOfQuery(site, new URL(context.req.url).searchParams);
      if (!state) throw notFound();
      const { reading, t } = mapVisitIn(site, language);
      return Response.json(
        await answerFigures(reading, state, {
          language,
          originName: (origin) => originName(t, origin),
          measureNote: t("map.note-events"),
        }),
      );
    },
  },
];

type Answer = (visit: MapVisit, view: MapView) => Response | Promise<Response>;

/** A route whose query is a state of the map. A query written otherwise leads to the state's one address. */
function stateRoute(site: Site, language: Language, path: string, answer: Answer): Route {
  return {
    method: "GET",
    path,
    policy: anyone,
    kept: { query: stateKeys },
    async answer(context: Context) {
      const query = new URL(context.req.url).searchParams;
      const state = stateOfQuery(site, query);
      if (!state) throw notFound();
      const canonical = mapAddress(language, state).slice(mapPath(language).length);
      if (!isCanonical(query, canonical)) return movedForNow(path + canonical);
      const visit = mapVisitIn(site, language);
      const view = await readMapView(visit.reading, state);
      if (!view) throw notFound();
      return answer(visit, view);
    },
  };
}

const movedForNow = (address: string): Response =>
  new Response(null, { status: 302, headers: { location: address } });

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function answerForm(form: MapForm, visit: MapVisit, view: MapView): Promise<Response> {
  switch (form) {
    case "svg":
      return svg(await wholeSvg(visit, view));
    case "png":
      return png(await wholePng(visit, view));
    case "csv":
      return data(toMapCsv(visit, view, await figuresOfState(visit, view.state)), "text/csv; charset=utf-8");
    case "json":
      return data(
        JSON.stringify(toMapJson(visit, view, await figuresOfState(visit, view.state))),
        "application/json; charset=utf-8",
      );
    case "geojson":
      return data(JSON.stringify(toGeoJson(visit, view)), "application/geo+json; charset=utf-8");
  }
}

/** Pictures may stand on other people's pages. */
const pictureHeaders = {
  "cross-origin-resource-policy": "cross-origin",
  "access-control-allow-origin": "*",
} as const;

/** Opened by itself an SVG is styled by what it carries, and by nothing else: the policy names that style by its hash. */
function svg(picture: string): Response {
  const style = /<style>([\s\S]*?)<\/style>/.exec(picture)?.[1] ?? "";
  return new Response(picture, {
    headers: {
      ...pictureHeaders,
      "content-type": "image/svg+xml; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src ${hashOfStyle(style)}; frame-ancestors 'none'`,
    },
  });
}

const png = (picture: Buffer): Response =>
  new Response(new Uint8Array(picture), { headers: { ...pictureHeaders, "content-type": "image/png" } });

const data = (body: string, contentType: string): Response =>
  new Response(body, { headers: { "content-type": contentType, "access-control-allow-origin": "*" } });
