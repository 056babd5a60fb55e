import { type MapState, openingState } from "../../routes-map/published.ts";
import { mapAddress, mapPath } from "./addresses.ts";
import { Strips } from "./strips.tsx";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { nameIn, originName } from "./words.ts";

/** Everything that can be chosen: strips of links, and a form for what is too many for links. */
export const Choices = ({ visit, view }: { visit: MapVisit; view: MapView }) => {
  const { t, language } = visit;
  const { state } = view;
  const changed = mapAddress(language, state) !== mapAddress(language, openingState);
  return (
    <section class="map-choices" aria-label={t("map.choices")}>
      <Strips visit={visit} view={view} />
      <form method="get" action={mapPath(language)} class="map-form">
        {keptIn(state).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Select
          name="route"
          label={t("map.by-route")}
          none={t("map.all-routes")}
          chosen={state.route}
          options={view.ground.routes.map(({ id, names }) => [id, nameIn(names, language)])}
        />
        <Select
          name="from"
          label={t("map.from")}
          none={t("map.any-nationality")}
          chosen={state.origin}
          options={byName(visit, view.origins)}
        />
        <Select
          name="to"
          label={t("map.to")}
          none={t("map.any-country")}
          chosen={state.destination}
          options={byName(visit, view.destinations)}
        />
        <Select
          name="with"
          label={t("map.with")}
          none={t("map.no-comparison")}
          chosen={state.with === null ? null : String(state.with)}
          options={view.years
            .filter((year) => year !== state.year)
            .map((year) => [String(year), String(year)])}
        />
        <button type="submit">{t("map.show")}</button>
      </form>
      {changed ? (
        <p class="map-more">
          <a href={mapAddress(language)}>{t("map.reset")}</a>
        </p>
      ) : null}
    </section>
  );
};

/** What the form leaves as it is. */
const keptIn = ({ year, month }: MapState): [string, string][] =>
  month === null ? [["year", String(year)]] : [["month", `${year}-${String(month).padStart(2, "0")}`]];

const byName = ({ t, language }: MapVisit, codes: readonly string[]): [string, string][] =>
  codes
    .map((code): [string, string] => [code, originName(t, code)])
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly none: string;
  readonly chosen: string | null;
  readonly options: readonly (readonly [value: string, label: string])[];
}

const Select = ({ name, label, none, chosen, options }: SelectProps) => (
  <label>
    <span>{label}</span>
    <select name={name}>
      <option value="">{none}</option>
      {options.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
