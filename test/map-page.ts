import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { directionOf, type Language } from "../src/core/language.ts";
import type { FiguresAnswer, MonthsAndYear } from "../src/routes-map/element.ts";
import { elementWords } from "../src/routes-map/element-words.ts";
import { type MapState, openingState, parseMapState, queryOfState } from "../src/routes-map/state.ts";

/** A page with a small map, made of the parts the real one is made of, so that the element can be tried alone. */
export interface MapPage extends AsyncDisposable {
  readonly origin: string;
  /** The addresses asked for, in order. */
  readonly asked: readonly string[];
}

const months = {
  EM: [2200, 3332, 8620, 14566, 20213, 33399, 57371, 112212, 149563, 216260, 155558, 112092],
  WB: [12927, 14722, 5301, 7016, 10371, 17170, 35564, 52973, 141207, 205703, 163879, 97200],
  CM: [3615, 4354, 2283, 16061, 21229, 22886, 23205, 22612, 15929, 8916, 3219, 9637],
  BS: Array<null>(12).fill(null),
} as const;
const routeNames = {
  EM: "Eastern Mediterranean",
  WB: "Western Balkans",
  CM: "Central Mediterranean",
  BS: "Black Sea",
};
const years = { EM: [50834, 885386], WB: [43355, 764033], CM: [170664, 153946], BS: [null, 0] } as const;
const lines = {
  EM: "M700 420L560 330",
  WB: "M560 330L480 220",
  CM: "M420 560L440 400",
  BS: "M720 250L600 240",
};
type RouteId = keyof typeof months;
const routeIds = Object.keys(months) as RouteId[];

/** Every other year has half of 2015's months; one nationality a tenth. */
function counted(id: RouteId, year: number, origin: string | null): MonthsAndYear {
  const part = origin ? 0.1 : 1;
  const share = (value: number | null) => (value === null ? null : Math.round(value * part));
  return {
    months: months[id].map((value) => (year === 2015 ? share(value) : share(value && Math.round(value / 2)))),
    year: share(years[id][year === 2015 ? 1 : 0]),
  };
}

function answer(year: number, origin: string | null): FiguresAnswer {
  const of = (id: RouteId) => counted(id, year, origin);
  return {
    year,
    origin: origin ?? "ALL",
    asOf: "2025-06-03",
    source: "Frontex",
    routes: Object.fromEntries(
      routeIds.map((id) => [
        id,
        { name: routeNames[id], ...of(id), land: null, sea: id === "EM" ? of(id) : null },
      ]),
    ),
    branches: Object.fromEntries(routeIds.map((id) => [`${id}-1`, of(id)])),
    origins: [{ id: "SYR", name: "Syria" }],
    measureNote: "Detections are events.",
  };
}

function page(language: Language, state: MapState, withFlows: boolean): string {
  const { routes } = answer(state.year, state.origin);
  const figure = (id: RouteId) => {
    const route = routes[id];
    const value = state.month === null ? route?.year : route?.months[state.month - 1];
    return value === null || value === undefined ? "–" : value.toLocaleString("en-GB");
  };
  const link = (over: Partial<MapState>) => `/${language}/map${queryOfState({ ...state, ...over })}`;
  const select = (name: string, chosen: string | null, values: readonly string[]) =>
    `<label>${name} <select name="${name}"><option value="">–</option>${values.map((value) => `<option${value === chosen ? " selected" : ""}>${value}</option>`).join("")}</select></label>`;
  const flows = `data-flows="/map/flows.bin" data-worker="/flows-worker.js" data-projection="25 32 700 400 500"`;
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Routes ${queryOfState(state)}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css"><script type="module" src="/routes-map.js"></script></head><body><main>
<h1>Routes ${queryOfState(state)}</h1>
<routes-map data-figures="/${language}/map/figures.json" data-words="/${language}/map/words.json" ${withFlows ? flows : ""}>
<div class="map-layout"><figure class="map-figure" aria-label="Map"><div class="map-live"><div class="map-stage"><div class="map-layers"><svg class="routes-picture" viewBox="0 0 1000 700" role="group" aria-label="Routes">
<path d="M100 50L900 80L850 600L200 650Z" fill="#e8e0d0"/>
${routeIds
  .map(
    (
      id,
    ) => `<a class="route-link" data-route="${id}" href="${link({ route: id })}" aria-label="${routeNames[id]}">
<g class="branch route-${id}" data-branch="${id}-1" data-route="${id}"><path class="line" d="${lines[id]}" fill="none" stroke="#0f4c5c"/></g></a>
<text data-figure-of="${id}" x="${lines[id].slice(1, 4)}" y="${lines[id].slice(5, 8)}" font-size="20">${figure(id)}</text>`,
  )
  .join("")}</svg></div></div><div class="map-controls"></div></div></figure>
<form class="map-form" method="get" action="/${language}/map">${select("from", state.origin, ["SYR", "AFG"])}
${select("to", state.destination, ["BGR", "DEU"])}${select("with", state.with === null ? null : String(state.with), ["2014", "2016"])}<button type="submit">Show</button></form></div>
<p>What is shown: <span data-when>${state.year}</span></p>
<table><caption>Detections ${queryOfState(state)}</caption><thead><tr><th scope="col">Route</th><th scope="col">Detections</th><th scope="col">Other</th></tr></thead><tbody>
${routeIds.map((id) => `<tr data-route="${id}"><th scope="row"><a href="${link({ route: id })}">${routeNames[id]}</a></th><td data-figure-of="${id}">${figure(id)}</td><td>${state.with === null ? "–" : `<b data-figure-of="${id}" data-compared>${counted(id, state.with, state.origin).year?.toLocaleString("en-GB")}</b>`}</td></tr>`).join("")}
</tbody></table></routes-map><p class="downloads"><a href="/${language}/map.csv${queryOfState(state)}">CSV</a></p></main>
<footer><a hreflang="bg" href="/bg/map${queryOfState(state)}">BG</a></footer></body></html>`;
}

/** Bundles the element and serves the page in every language; `flows` is a pack, and then the flows can be shown. */
export async function openMapPage(flows?: Uint8Array): Promise<MapPage> {
  const { outputFiles } = await build({
    entryPoints: {
      "routes-map": "src/browser/routes-map/routes-map.ts",
      "flows-worker": "src/browser/routes-map/flows-worker.ts",
      style: "test/fixtures/map-page.css",
    },
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    outdir: "/",
    external: ["*.woff2"],
    target: ["chrome100", "firefox100", "safari15.4"],
  });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "/", "http://127.0.0.1");
    asked.push(address.pathname + address.search);
    const send = sender(response);
    const file = outputFiles.find(({ path }) => path === address.pathname);
    const state = parseMapState((key) => address.searchParams.get(key) || undefined, 2026) ?? openingState;
    if (file) send(file.path.endsWith(".css") ? "text/css" : "text/javascript", file.contents);
    else if (address.pathname === "/map/flows.bin" && flows) send("application/octet-stream", flows);
    else if (address.pathname.endsWith("words.json"))
      send("application/json", JSON.stringify(elementWords(address.pathname.slice(1, 3) as Language)));
    else if (address.pathname.endsWith("figures.json"))
      send("application/json", JSON.stringify(answer(state.year, state.origin)));
    else if (/^\/(bg|en|ar)\/map$/.test(address.pathname))
      send(
        "text/html; charset=utf-8",
        page(address.pathname.slice(1, 3) as Language, state, flows !== undefined),
      );
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  if (typeof at !== "object" || !at) throw new Error("no free port on 127.0.0.1");
  return {
    origin: `http://127.0.0.1:${at.port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Compressed, and with the same rules of what may run as the real site has. */
const sender =
  (response: ServerResponse) =>
  (type: string, body: string | Uint8Array): void => {
    const compressed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    response
      .writeHead(200, {
        "content-type": type,
        "content-encoding": "br",
        "content-security-policy":
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'",
      })
      .end(compressed);
  };
