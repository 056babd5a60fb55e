import { embedAddress, formAddress } from "./addresses.ts";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { whenOf } from "./words.ts";

/** Size of the frame the embedding code asks for, in CSS pixels. */
export const embedSize = { width: 720, height: 900 } as const;

/** The code another site puts into its page. */
export function embedCode(
  { visit, t, language }: MapVisit,
  view: MapView,
  size: { readonly width: number; readonly height: number } = embedSize,
): string {
  const address = visit.site.origin + embedAddress(language, view.state);
  const title = t("map.figure", { when: whenOf(t, view.state) }).replaceAll('"', "&quot;");
  return `<iframe src="${address.replaceAll("&", "&amp;")}" width="${size.width}" height="${size.height}" style="border:0;max-width:100%" loading="lazy" title="${title}"></iframe>`;
}

/** Pictures, data and code for other people's pages and papers. */
export const Take = ({ visit, view }: { visit: MapVisit; view: MapView }) => {
  const { t, language } = visit;
  const forms = [
    ["svg", "map.picture-svg"],
    ["png", "map.picture-png"],
    ["csv", "map.data-csv"],
    ["json", "map.data-json"],
    ["geojson", "map.data-geojson"],
  ] as const;
  return (
    <section class="map-take" aria-labelledby="take">
      <h2 id="take">{t("map.take")}</h2>
      <p>{t("map.take-hint")}</p>
      <ul class="links">
        {forms.map(([form, text]) => (
          <li>
            <a
              href={formAddress(language, view.state, form)}
              download={form === "svg" || form === "png" ? undefined : ""}
            >
              {t(text)}
            </a>
          </li>
        ))}
        <li>
          <a href={embedAddress(language, view.state)}>{t("map.embed")}</a>
        </li>
      </ul>
      <label for="embed-code">{t("map.embed-code")}</label>
      <textarea id="embed-code" readonly rows={3} dir="ltr">
        {embedCode(visit, view)}
      </textarea>
    </section>
  );
};
