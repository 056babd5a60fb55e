import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { flowProjection, queryOfState } from "../../routes-map/published.ts";
import { sectionElsewhere } from "../parts/alternates.ts";
import { Frame } from "../parts/frame.tsx";
import { bulgariaPath, mapAddress, mapPath, shareAddress, sourcesPath } from "./addresses.ts";
import { Asylum } from "./asylum.tsx";
import { BranchTable } from "./branches.tsx";
import { Choices } from "./choices.tsx";
import { flowsAddress, flowsOf } from "./flows.ts";
import { LineLegend, SignLegend } from "./legend.tsx";
import { Notes } from "./notes.tsx";
import { overviewOf, panelOf } from "./pictures.ts";
import { Story } from "./story.tsx";
import { firstStyle, restOfStyle } from "./style.ts";
import { RouteTable } from "./table.tsx";
import { Take } from "./take.tsx";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { nameIn, originName, whenOf } from "./words.ts";

interface MapPageProps {
  readonly visit: MapVisit;
  readonly view: MapView;
}

/** The routes map: picture, choices, the same in numbers, and how to read them. Whole without a script. */
export const MapPage = async ({ visit, view }: MapPageProps) => {
  const { t, language } = visit;
  const { site } = visit.visit;
  const address = mapAddress(language, view.state);
  const title = titleOf(visit, view);
  const [overview, panel] = await Promise.all([overviewOf(visit, view), panelOf(visit, view)]);
  const isEmpty = view.rows.every(({ detections }) => detections === null);
  return (
    <Frame
      visit={visit.visit}
      title={title}
      description={t("map.description")}
      address={address}
      others={sectionElsewhere(visit.visit, "map", queryOfState(view.state))}
      current="map"
      picture={{ address: shareAddress(language, view.state), alt: title }}
      inlineStyle={firstStyle(site, language)}
      head={
        <>
          <OEmbedLinks visit={visit} address={address} title={title} />
          <script type="module" src={site.assets.address("routes-map.js")} />
        </>
      }
    >
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lede">{t("map.lede")}</p>
      </header>
      <Lively visit={visit} view={view}>
        <div class="map-layout">
          <figure class="map-figure" aria-label={t("map.figure", { when: whenOf(t, view.state) })}>
            {isEmpty ? <p class="notice">{t("map.nothing")}</p> : null}
            <div class="map-live">
              <div class="map-stage">
                <div class="map-layers">{raw(overview)}</div>
              </div>
              <div class="map-controls" />
            </div>
            <LineLegend visit={visit} />
          </figure>
          {/* Here and not in the head: what stands above is drawn before it has come. */}
          <link rel="stylesheet" href={restOfStyle(site)} />
          <Choices visit={visit} view={view} />
        </div>
        <Story visit={visit} view={view} />
        <Notes visit={visit} view={view} />
        <section aria-labelledby="in-numbers">
          <h2 id="in-numbers">{t("map.table")}</h2>
          {view.state.route ? null : <p class="hint">{t("map.table-hint")}</p>}
          <RouteTable visit={visit} view={view} />
          <BranchTable visit={visit} view={view} />
        </section>
      </Lively>
      <section aria-labelledby="in-bulgaria">
        <h2 id="in-bulgaria">{t("map.panel")}</h2>
        <figure class="map-figure panel">
          {raw(panel)}
          <SignLegend visit={visit} />
          <figcaption>{t("map.panel-note")}</figcaption>
        </figure>
        <p class="map-more">
          <a href={bulgariaPath(language)}>{t("map.bulgaria-more")}</a>
        </p>
      </section>
      <Asylum visit={visit} view={view} />
      <Take visit={visit} view={view} />
      <section class="map-sources" aria-labelledby="map-sources">
        <h2 id="map-sources">{t("map.sources")}</h2>
        <p class="map-more">
          <a href={sourcesPath(language)}>{t("map.sources-more")}</a>
        </p>
        <p class="hint">{t("map.credit")}</p>
        <p class="hint">{t("map.borders-note")}</p>
      </section>
    </Frame>
  );
};

/**
 * Wraps what `<routes-map>` makes answer at once; without a script it is the page as it stands. The picture already
 * lies in the stage it is looked at on, with room for the controls below, so that the element moves nothing.
 */
const Lively = ({ visit, view, children }: MapPageProps & { children?: Child }) => {
  const { language } = visit;
  const { assets } = visit.visit.site;
  const flows = flowsOf(view.releases);
  return (
    <routes-map
      data-figures={`${mapPath(language)}/figures.json`}
      data-words={`${mapPath(language)}/words.json`}
      {...(flows ? { "data-flows": flowsAddress(flows) } : {})}
      data-worker={assets.address("flows-worker.js")}
      data-projection={flowProjection}
    >
      {children}
    </routes-map>
  );
};

/** What is shown, in one line: the route, the nationality, the time. */
export function titleOf({ t, language }: MapVisit, { state, ground }: MapView): string {
  const when = whenOf(t, state);
  const route = ground.routes.find(({ id }) => id === state.route);
  const title = route
    ? t("map.title-route", { route: nameIn(route.names, language), when })
    : t("map.title-year", { when });
  return state.origin ? `${title} · ${originName(t, state.origin)}` : title;
}

const OEmbedLinks = ({ visit, address, title }: { visit: MapVisit; address: string; title: string }) => {
  const { origin } = visit.visit.site;
  const asked = `${origin}/oembed?url=${encodeURIComponent(origin + address)}`;
  return (
    <>
      <link rel="alternate" type="application/json+oembed" title={title} href={asked} />
      <link rel="alternate" type="text/xml+oembed" title={title} href={`${asked}&format=xml`} />
    </>
  );
};
