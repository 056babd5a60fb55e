import type { MapState } from "../../routes-map/published.ts";
import { mapAddress } from "./addresses.ts";
import type { MapView, StripFigure } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { nameIn, shortMonth, whenOf } from "./words.ts";

/** Height of the tallest bar, in the units of the drawing. */
const tallest = 40;

/** Years and months as bars that are links: what there is to choose and how much it was, in one look. */
export const Strips = ({ visit, view }: { visit: MapVisit; view: MapView }) => {
  const { t, language } = visit;
  const { state, months } = view;
  return (
    <>
      <Strip
        visit={visit}
        title={t("map.by-year")}
        hint={barsOf(visit, view)}
        figures={view.byYear}
        labelOf={(year) => String(year)}
        stateOf={(year) => ({ ...state, year, month: null })}
        isCurrent={(year) => year === state.year}
      />
      {months.length > 0 ? (
        <Strip
          visit={visit}
          title={t("map.by-month", { year: String(state.year) })}
          figures={view.byMonth}
          labelOf={(month) => shortMonth(language, month)}
          stateOf={(month) => ({ ...state, month })}
          isCurrent={(month) => month === state.month}
        />
      ) : (
        <p class="hint">{t("map.no-months", { year: String(state.year) })}</p>
      )}
      {state.month === null ? null : (
        <p class="map-more">
          <a href={mapAddress(language, { ...state, month: null })}>
            {t("map.whole-year", { year: String(state.year) })}
          </a>
        </p>
      )}
    </>
  );
};

const barsOf = ({ t, language }: MapVisit, { state, ground }: MapView): string => {
  const route = ground.routes.find(({ id }) => id === state.route);
  return route ? t("map.bars-of", { route: nameIn(route.names, language) }) : t("map.bars-of-all");
};

interface StripProps {
  readonly visit: MapVisit;
  readonly title: string;
  readonly hint?: string;
  readonly figures: readonly StripFigure[];
  labelOf(at: number): string;
  stateOf(at: number): MapState;
  isCurrent(at: number): boolean;
}

const Strip = ({ visit, title, hint, figures, labelOf, stateOf, isCurrent }: StripProps) => {
  const most = Math.max(1, ...figures.map(({ value }) => value ?? 0));
  return (
    <nav class="strip" aria-label={title}>
      <h2>{title}</h2>
      {hint ? <p class="hint">{hint}</p> : null}
      <ol>
        {figures.map(({ at, value }) => {
          const state = stateOf(at);
          const height = value === null ? 0 : Math.max(0.5, Math.round((value / most) * tallest * 10) / 10);
          return (
            <li>
              <a
                href={mapAddress(visit.language, state)}
                aria-current={isCurrent(at) ? "true" : undefined}
                aria-label={sayBar(visit, labelOf(at), state, value)}
              >
                <svg viewBox={`0 0 10 ${tallest}`} preserveAspectRatio="none" aria-hidden="true">
                  <path d={`M1 ${tallest}v-${height}h8v${height}z`} />
                </svg>
                <span>{labelOf(at)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

/** Begins with what is written below the bar, so that it can be pressed by voice. */
function sayBar({ t }: MapVisit, label: string, state: MapState, value: number | null): string {
  const when = state.month === null ? label : `${label} · ${whenOf(t, state)}`;
  return value === null ? t("map.bar-none", { when }) : t("map.bar", { when, count: t.number(value) });
}
