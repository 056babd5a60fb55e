import { raw } from "hono/html";
import { pictureWidths } from "../../routes-map/published.ts";
import { Document } from "../../ui/document.tsx";
import type { Visit } from "../visit.ts";
import { mapAddress } from "./addresses.ts";
import { titleOf } from "./page.tsx";
import { overviewOf } from "./pictures.ts";
import { SourceOf } from "./source.tsx";
import { firstStyle, hashOfStyle, restOfStyle } from "./style.ts";
import { RouteTable } from "./table.tsx";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";

/** Anybody may frame this page, and only this one: it holds no form and sets no cookie. */
export const embedHeaders = ({ site, language }: Visit) => ({
  "content-security-policy": `default-src 'none'; style-src 'self' ${hashOfStyle(firstStyle(site, language))}; img-src 'self' data:; font-src 'self'; base-uri 'none'; frame-ancestors *`,
  "x-frame-options": "",
  "cross-origin-resource-policy": "cross-origin",
  "cross-origin-opener-policy": "unsafe-none",
});

/** A state of the map for other people's pages: picture, table, source and the way back. */
export const EmbedPage = async ({ visit, view }: { visit: MapVisit; view: MapView }) => {
  const { t, language } = visit;
  const { site, t: siteT } = visit.visit;
  const title = titleOf(visit, view);
  const first = view.rows.find(({ detections }) => detections !== null)?.detections ?? null;
  return (
    <Document
      lang={language}
      dir={t.direction}
      title={title}
      inlineStyle={firstStyle(site, language)}
      head={
        <>
          <link rel="stylesheet" href={restOfStyle(site)} />
          <link rel="canonical" href={site.origin + mapAddress(language, view.state)} />
          <meta name="description" content={t("map.description")} />
          <meta name="robots" content="noindex" />
        </>
      }
    >
      <main class="map-embed">
        <h1>{title}</h1>
        <figure class="map-figure">{raw(await overviewOf(visit, view, pictureWidths))}</figure>
        <RouteTable visit={visit} view={view} />
        <p class="hint">{t("map.note-events")}</p>
        <p class="map-more">
          {first ? (
            <>
              <SourceOf visit={visit} view={view} figure={first} plain /> ·{" "}
            </>
          ) : null}
          <a href={site.origin + mapAddress(language, view.state)} target="_top">
            {t("map.embed-open")}
          </a>{" "}
          · {siteT("site.name")}
        </p>
      </main>
    </Document>
  );
};
