import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";

/** What the chosen route is, who takes it and what it costs in lives. */
export const Story = ({ visit, view }: { visit: MapVisit; view: MapView }) => {
  const { t, language } = visit;
  const route = view.ground.routes.find(({ id }) => id === view.state.route);
  const text = route?.about[language] ?? route?.about.en;
  if (!route || !text) return null;
  const sources = route.aboutSources
    .map((id) => view.ground.sources.get(id)?.publisher ?? id)
    .filter((publisher, at, all) => all.indexOf(publisher) === at);
  return (
    <section class="map-story" aria-labelledby="story">
      <h2 id="story">{t("map.story")}</h2>
      <div class="prose" lang={route.about[language] ? undefined : "en"}>
        {text.split(/\n\s*\n/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p class="hint">{t("map.story-sources", { sources: t.list(sources) })}</p>
      </div>
    </section>
  );
};
