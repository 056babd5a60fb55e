import { allOrigins, type Figure } from "../../routes-map/published.ts";
import { sourceAddress } from "./addresses.ts";
import { SourceOf } from "./source.tsx";
import { type BranchRow, fixedOf, type MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { nameIn, originName, sayFigure } from "./words.ts";

interface BranchesProps {
  readonly visit: MapVisit;
  readonly view: MapView;
}

/** Each line of the picture in words: where it runs and what its width says. */
export const BranchTable = ({ visit, view }: BranchesProps) => {
  const { t, language } = visit;
  const shown = view.branches.filter(({ branch }) => !view.state.route || branch.route === view.state.route);
  const hasNumber = ({ branch, figure }: BranchRow) =>
    figure !== null || fixedOf(branch, view.state) !== null;
  const rows = shown.filter(hasNumber);
  const others = shown.filter((row) => !hasNumber(row));
  return (
    <details class="map-branches">
      <summary>{t("map.branches")}</summary>
      <p>{t("map.branches-hint")}</p>
      <div class="table-frame to-cards">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("map.branch")}</th>
              <th scope="col">{t("map.number")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr data-branch={row.branch.id}>
                <th scope="row">
                  <span class={`key route-${row.branch.route}`} aria-hidden="true" />
                  {nameIn(row.branch.names, language)}
                </th>
                <td data-label={t("map.number")} class="sources">
                  <BranchNumber visit={visit} view={view} row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others.length > 0 ? (
        <p>
          {t("map.no-number", {
            lines: others.map(({ branch }) => nameIn(branch.names, language)).join("; "),
          })}
        </p>
      ) : null}
    </details>
  );
};

const BranchNumber = ({ visit, view, row }: BranchesProps & { row: BranchRow }) => {
  const { t, language } = visit;
  if (row.figure) {
    return (
      <>
        <strong data-figure-of={row.branch.id}>{sayFigure(t, row.figure)}</strong>{" "}
        <small>
          {whatIsCounted(visit, view, row.figure)}; <SourceOf visit={visit} view={view} figure={row.figure} />
        </small>
      </>
    );
  }
  const fixed = fixedOf(row.branch, view.state);
  if (!fixed) return null;
  const source = view.ground.sources.get(fixed.source);
  return (
    <>
      <strong data-figure-of={row.branch.id}>{t.number(fixed.value)}</strong>{" "}
      <small>
        {nameIn(fixed.what, language)}
        {source ? (
          <>
            ; <a href={sourceAddress(language, source.id)}>{source.publisher}</a>
          </>
        ) : null}
      </small>
    </>
  );
};

/** "By sea", "nationals of Syria", or the whole of the route: what the line's width is. */
function whatIsCounted({ t, language }: MapVisit, { ground }: MapView, figure: Figure): string {
  const found = ground.routes.find(({ id }) => id === figure.route);
  const route = found ? nameIn(found.names, language) : figure.route;
  if (figure.origin !== allOrigins) {
    return t("map.width-from", { origin: originName(t, figure.origin), route });
  }
  return figure.border === "sea" ? t("map.width-sea", { route }) : t("map.width-all", { route });
}
