import type { Figure } from "../../routes-map/published.ts";
import { mapAddress } from "./addresses.ts";
import { SourceOf } from "./source.tsx";
import type { MapView, RouteRow } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { nameIn, originName, sayDay, sayFigure, whenOf } from "./words.ts";

interface TableProps {
  readonly visit: MapVisit;
  readonly view: MapView;
}

/** The same as the picture, to the digit: one row a route, the publisher and the date beside each number. */
export const RouteTable = ({ visit, view }: TableProps) => {
  const { t } = visit;
  const { state } = view;
  const when = whenOf(t, state);
  const showMost = view.rows.some(({ most }) => most.length > 0);
  const showDeaths = state.month === null && state.origin === null && view.rows.some(({ deaths }) => deaths);
  return (
    <div class="table-frame to-cards">
      <table id="numbers">
        <caption>
          {state.origin
            ? t("map.table-caption-from", { when, origin: originName(t, state.origin) })
            : t("map.table-caption", { when })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("map.route")}</th>
            <th scope="col" class="number">
              {t("map.detections-in", { when })}
            </th>
            {state.with === null ? null : <ComparedHeads visit={visit} view={view} />}
            <th scope="col" class="number">
              {t("map.by-sea")}
            </th>
            <th scope="col" class="number">
              {t("map.by-land")}
            </th>
            {showMost ? <th scope="col">{t("map.most-from")}</th> : null}
            {showDeaths ? (
              <th scope="col" class="number">
                {t("map.deaths")}
              </th>
            ) : null}
            <th scope="col">{t("map.source")}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr data-route={row.route.id}>
              <th scope="row">
                <span class={`key route-${row.route.id}`} aria-hidden="true" />
                <a href={mapAddress(visit.language, { ...state, route: state.route ? null : row.route.id })}>
                  {nameIn(row.route.names, visit.language)}
                </a>
              </th>
              <Cell visit={visit} figure={row.detections} label={t("map.detections")} of={row.route.id} />
              {state.with === null ? null : <ComparedCells visit={visit} view={view} row={row} />}
              <Cell visit={visit} figure={row.sea} label={t("map.by-sea")} of={row.route.id} border="sea" />
              <Cell
                visit={visit}
                figure={row.land}
                label={t("map.by-land")}
                of={row.route.id}
                border="land"
              />
              {showMost ? <Most visit={visit} row={row} /> : null}
              {showDeaths ? <Deaths visit={visit} row={row} /> : null}
              <td data-label={t("map.source")} class="sources">
                {row.detections ? <SourceOf visit={visit} view={view} figure={row.detections} /> : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface CellProps {
  readonly visit: MapVisit;
  readonly figure: Figure | null;
  readonly label: string;
  /** The route counted. */
  readonly of: string;
  readonly border?: "land" | "sea";
}

const Cell = ({ visit, figure, label, of, border }: CellProps) => (
  <td data-label={label} class="number" data-figure-of={of} {...(border ? { "data-border": border } : {})}>
    {sayFigure(visit.t, figure) ?? "–"}
  </td>
);

const ComparedHeads = ({ visit: { t }, view }: TableProps) => {
  const compared = { ...view.state, year: view.state.with ?? view.state.year };
  return (
    <>
      <th scope="col" class="number">
        {t("map.detections-in", { when: whenOf(t, compared) })}
      </th>
      <th scope="col" class="number">
        {t("map.difference")}
      </th>
    </>
  );
};

const ComparedCells = ({ visit, view, row }: TableProps & { row: RouteRow }) => {
  const { t } = visit;
  const now = row.detections?.value ?? null;
  const then = row.compared?.value ?? null;
  const compared = whenOf(t, { ...view.state, year: view.state.with ?? view.state.year });
  return (
    <>
      <td
        data-label={t("map.detections-in", { when: compared })}
        class="number"
        data-figure-of={row.route.id}
        data-compared=""
      >
        {sayFigure(t, row.compared) ?? "–"}
      </td>
      <td data-label={t("map.difference")} class="number">
        {now === null || then === null ? "–" : `${now > then ? "+" : ""}${t.number(now - then)}`}
      </td>
    </>
  );
};

const Most = ({ visit: { t }, row }: { visit: MapVisit; row: RouteRow }) => (
  <td data-label={t("map.most-from")}>
    {row.most.map((figure) => `${originName(t, figure.origin)} ${sayFigure(t, figure)}`).join(" · ") || "–"}
  </td>
);

/** Never without the day it was known: the count of the dead grows. */
const Deaths = ({ visit: { t }, row: { deaths } }: { visit: MapVisit; row: RouteRow }) => (
  <td data-label={t("map.deaths")} class="number">
    {deaths ? (
      <span title={t("map.deaths-hint", { date: sayDay(t, deaths) })}>
        {sayFigure(t, deaths)} <small>({sayDay(t, deaths)})</small>
      </span>
    ) : (
      "–"
    )}
  </td>
);
