import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Language } from "../../core/language.ts";
import { openingState } from "../../routes-map/published.ts";
import { htmlResponse } from "../../ui/html.ts";
import { pageRoute, type SiteRoutes } from "../pages/page-route.ts";
import { Frame } from "../parts/frame.tsx";
import { siteLanguages, type Visit } from "../visit.ts";
import { bulgariaPath, mapAddress, sourcesPath } from "./addresses.ts";
import { BulgarianFigures, BulgarianPoints } from "./bulgaria.tsx";
import { SignLegend } from "./legend.tsx";
import { panelOf } from "./pictures.ts";
import { SourceList } from "./source.tsx";
import { allowingFirstStyle, firstStyle, restOfStyle } from "./style.ts";
import { readMapView } from "./view.ts";
import { type MapVisit, mapVisitIn } from "./visit.ts";

/** The pages beside the map: Bulgaria point by point, and where everything was taken from. */
export const mapAsideRoutes: SiteRoutes = (site, language) => [
  pageRoute(site, language, bulgariaPath(language), async () => {
    const visit = mapVisitIn(site, language);
    const view = await readMapView(visit.reading, openingState);
    if (!view) return null;
    const { t } = visit;
    return answerAside(
      visit.visit,
      <AsidePage visit={visit} title={t("map.panel")} path={bulgariaPath}>
        <figure class="map-figure panel">
          {raw(await panelOf(visit, view))}
          <SignLegend visit={visit} />
          <figcaption>{t("map.panel-note")}</figcaption>
        </figure>
        <BulgarianPoints visit={visit} view={view} />
        <BulgarianFigures visit={visit} view={view} />
      </AsidePage>,
    );
  }),
  pageRoute(site, language, sourcesPath(language), async () => {
    const visit = mapVisitIn(site, language);
    return answerAside(
      visit.visit,
      <AsidePage visit={visit} title={visit.t("map.sources")} path={sourcesPath}>
        <SourceList ground={await visit.reading.ground()} />
      </AsidePage>,
    );
  }),
];

const answerAside = async (visit: Visit, page: Child): Promise<Response> =>
  allowingFirstStyle(visit, await htmlResponse(page));

interface AsidePageProps {
  readonly visit: MapVisit;
  readonly title: string;
  path(language: Language): string;
  readonly children?: Child;
}

const AsidePage = ({ visit, title, path, children }: AsidePageProps) => {
  const { t, language } = visit;
  return (
    <Frame
      visit={visit.visit}
      title={`${title} · ${t("map.title")}`}
      description={t("map.description")}
      address={path(language)}
      others={siteLanguages(visit.visit.site)
        .filter((other) => other !== language)
        .map((other) => ({ language: other, address: path(other) }))}
      current="map"
      crumbs={[{ title: t("map.title"), address: mapAddress(language) }]}
      inlineStyle={firstStyle(visit.visit.site, language)}
      head={<link rel="stylesheet" href={restOfStyle(visit.visit.site)} />}
    >
      <header class="page-head">
        <h1>{title}</h1>
      </header>
      {children}
      <p class="hint">{t("map.credit")}</p>
      <p class="hint">{t("map.borders-note")}</p>
    </Frame>
  );
};
