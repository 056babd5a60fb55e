import { raw } from "hono/html";
import { legendLine, legendSign, panelLegend, widthSamples } from "../../routes-map/published.ts";
import type { MapVisit } from "./visit.ts";

/** What the width of a line says. */
export const LineLegend = ({ visit: { t } }: { visit: MapVisit }) => (
  <ul class="map-legend" aria-label={t("map.legend")}>
    {widthSamples.map((sample) => (
      <li>
        {raw(legendLine(sample))} {t.number(sample)}
      </li>
    ))}
    <li>
      {raw(legendLine(null))} {t("map.legend-none")}
    </li>
  </ul>
);

/** The signs of the Bulgarian panel, each with its word. */
export const SignLegend = ({ visit: { t, language } }: { visit: MapVisit }) => (
  <ul class="map-legend" aria-label={t("map.legend-signs")}>
    {panelLegend(language).map(({ kind, name }) => (
      <li>
        {raw(legendSign(kind))} {name}
      </li>
    ))}
  </ul>
);
