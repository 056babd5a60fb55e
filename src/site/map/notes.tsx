import { allRoutes } from "../../routes-map/published.ts";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { nameIn, sayDay, sayFigure } from "./words.ts";

interface NotesProps {
  readonly visit: MapVisit;
  readonly view: MapView;
}

/** What must be known before the numbers are used. It stands beside them, not behind a link. */
export const Notes = ({ visit, view }: NotesProps) => {
  const { t } = visit;
  return (
    <aside class="map-notes" aria-labelledby="map-notes">
      <h2 id="map-notes">{t("map.notes")}</h2>
      <ul>
        <li>{t("map.note-events")}</li>
        <li>
          <strong>{t("map.note-twice")}</strong>
        </li>
        {view.state.year === 2015 ? <li>{t("map.note-unknown")}</li> : null}
        <Revised visit={visit} view={view} />
        <li>{t("map.note-deaths")}</li>
        <li>{t("map.note-lines")}</li>
      </ul>
    </aside>
  );
};

/** What the publisher changed since: route by route, old number and new. */
const Revised = ({ visit: { t, language }, view }: NotesProps) => {
  const shown = view.revisions.filter(({ route }) => !view.state.route || route === view.state.route);
  const [one] = shown;
  if (!one) return null;
  const changes = shown.map(({ route, before, after }) => {
    const found = view.ground.routes.find(({ id }) => id === route);
    return t("map.revision", {
      route: route === allRoutes || !found ? t("map.all-routes") : nameIn(found.names, language),
      before: sayFigure(t, before) ?? "–",
      after: sayFigure(t, after) ?? "–",
    });
  });
  return (
    <li>
      {t("map.note-revised", {
        first: sayDay(t, one.before),
        last: sayDay(t, one.after),
        changes: changes.join("; "),
      })}
    </li>
  );
};
