import {
  allOrigins,
  allRoutes,
  type Branch,
  type Fact,
  type Figure,
  type MacroRoute,
  type MapGround,
  type MapReading,
  type MapState,
  type Release,
} from "../../routes-map/published.ts";

/** What one state of the map shows, gathered once; the picture and the table are both made from it. */
export interface MapView {
  readonly state: MapState;
  readonly ground: MapGround;
  readonly releases: readonly Release[];
  readonly years: readonly number[];
  readonly months: readonly number[];
  readonly rows: readonly RouteRow[];
  readonly branches: readonly BranchRow[];
  /** What each branch of the picture is weighted by; null where nobody published a number. */
  readonly weights: ReadonlyMap<string, number | null>;
  /** Detections per year and per month of the state's year, for the strips of choices. */
  readonly byYear: readonly StripFigure[];
  readonly byMonth: readonly StripFigure[];
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  /** Asylum applicants of the state's year, most first. */
  readonly applications: readonly Figure[];
  readonly facts: readonly Fact[];
  /** What an earlier release of the same series said, where the shown one says otherwise. */
  readonly revisions: readonly Revision[];
}

export interface Revision {
  /** The route, or all of them together as the publisher prints it. */
  readonly route: string;
  readonly before: Figure;
  readonly after: Figure;
}

export interface RouteRow {
  readonly route: MacroRoute;
  readonly detections: Figure | null;
  readonly land: Figure | null;
  readonly sea: Figure | null;
  /** The same choice in the year it is compared with. */
  readonly compared: Figure | null;
  readonly deaths: Figure | null;
  /** The nationalities counted most often, where all are shown. */
  readonly most: readonly Figure[];
}

export interface BranchRow {
  readonly branch: Branch;
  readonly figure: Figure | null;
}

export interface StripFigure {
  /** A year, or a month 1–12. */
  readonly at: number;
  readonly value: number | null;
  /** The route the value belongs to: the chosen one, or the busiest. */
  readonly route: string | null;
}

const mostShown = 3;
/** Rows of the table of asylum: of a choice, and as a taste of it. */
const applicationsShown = 24;
const applicationsHinted = 6;

/** Gathers what a state shows. Null when the map knows no such route. */
export async function readMapView(reading: MapReading, state: MapState): Promise<MapView | null> {
  const ground = await reading.ground();
  if (state.route && !ground.routes.some(({ id }) => id === state.route)) return null;
  const month = state.month ?? 0;
  const origin = state.origin ?? allOrigins;
  const asked = { measure: "detections", year: state.year, month } as const;
  const [releases, years, months, everything, deaths, compared, ofYears, ofMonths, applications] =
    await Promise.all([
      reading.releases(),
      reading.years(),
      reading.monthsIn(state.year),
      reading.figures(asked),
      reading.figures({ measure: "deaths", year: state.year, month: 0 }),
      state.with === null ? [] : reading.figures({ ...asked, year: state.with, border: "all", origin }),
      reading.figures({ measure: "detections", month: 0, border: "all", origin }),
      reading.figures({ measure: "detections", year: state.year, border: "all", origin }),
      reading.figures(applicationsWish(state)),
    ]);
  const branches = ground.branches.map((branch) => ({ branch, figure: figureOf(branch, everything, state) }));
  return {
    state,
    ground,
    releases,
    years,
    months,
    rows: ground.routes
      .filter(({ id }) => !state.route || id === state.route)
      .map((route) => toRow(route, everything, origin, { deaths, compared })),
    branches,
    weights: new Map(branches.map(({ branch, figure }) => [branch.id, weightOf(branch, figure, state)])),
    byYear: strip(years, ofYears.filter(isOfOneRoute), state.route, ({ year }) => year),
    byMonth: strip(
      months,
      ofMonths.filter((figure) => figure.month > 0 && isOfOneRoute(figure)),
      state.route,
      (figure) => figure.month,
    ),
    facts: await reading.facts(),
    revisions: await readRevisions(reading, state, everything),
    origins: await reading.origins(state.year),
    destinations: await reading.destinations(state.year),
    applications: applications
      .filter(({ month: counted }) => counted === month)
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .slice(0, state.origin || state.destination ? applicationsShown : applicationsHinted),
  };
}

const isOfOneRoute = ({ route }: Figure): boolean => route !== "" && route !== allRoutes;

/** The publisher changes the past with every release: what the newest earlier one said of the same whole year. */
async function readRevisions(
  reading: MapReading,
  { year, month }: MapState,
  shown: readonly Figure[],
): Promise<Revision[]> {
  const [one] = shown;
  if (month !== null || !one) return [];
  const earlier = (await reading.everyRelease()).filter(
    ({ id, asOf }) => id !== one.release && asOf < one.asOf,
  );
  for (const release of earlier) {
    const then = await reading.figures({
      measure: "detections",
      year,
      month: 0,
      border: "all",
      origin: allOrigins,
      release: release.id,
    });
    if (then.length === 0) continue;
    return then.flatMap((before) => {
      const after = shown.find(
        ({ route, border, origin }) => route === before.route && border === "all" && origin === allOrigins,
      );
      return after && after.value !== before.value ? [{ route: before.route, before, after }] : [];
    });
  }
  return [];
}

const applicationsWish = ({ year, origin, destination }: MapState) => ({
  measure: "applications" as const,
  year,
  ...(destination ? { destination } : {}),
  ...(origin ? { origin } : destination ? {} : { origin: allOrigins }),
});

function toRow(
  route: MacroRoute,
  everything: readonly Figure[],
  origin: string,
  beside: { deaths: readonly Figure[]; compared: readonly Figure[] },
): RouteRow {
  const own = everything.filter((figure) => figure.route === route.id);
  const ofBorder = (border: Figure["border"]) =>
    own.find((figure) => figure.border === border && figure.origin === origin) ?? null;
  return {
    route,
    detections: ofBorder("all"),
    land: ofBorder("land"),
    sea: ofBorder("sea"),
    compared: beside.compared.find((figure) => figure.route === route.id) ?? null,
    deaths: beside.deaths.find((figure) => figure.route === route.id && figure.origin === allOrigins) ?? null,
    most:
      origin === allOrigins
        ? own
            .filter((figure) => figure.border === "all" && figure.origin !== allOrigins)
            .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
            .slice(0, mostShown)
        : [],
  };
}

/** The figure of a branch's series in this state; a chosen nationality narrows what counts everybody. */
function figureOf(branch: Branch, everything: readonly Figure[], state: MapState): Figure | null {
  const { series } = branch;
  if (!series) return null;
  if (state.origin && series.origin !== allOrigins && series.origin !== state.origin) return null;
  const origin = state.origin ?? series.origin;
  return (
    everything.find(
      (figure) =>
        figure.route === series.route && figure.border === series.border && figure.origin === origin,
    ) ?? null
  );
}

/** A number published for a branch alone holds for the whole of its year and for everybody. */
function weightOf(branch: Branch, figure: Figure | null, state: MapState): number | null {
  if (figure) return figure.value;
  return fixedOf(branch, state)?.value ?? null;
}

export const fixedOf = (branch: Branch, { year, month, origin }: MapState): Branch["fixed"] =>
  year === 2015 && month === null && origin === null ? branch.fixed : null;

/** One value per period: of the chosen route, or of the route with most detections in it. Routes are never added. */
function strip(
  periods: readonly number[],
  figures: readonly Figure[],
  route: string | null,
  periodOf: (figure: Figure) => number,
): StripFigure[] {
  return periods.map((at) => {
    const most = figures
      .filter(
        (figure) => periodOf(figure) === at && figure.route !== "" && (!route || figure.route === route),
      )
      .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))[0];
    return { at, value: most?.value ?? null, route: most?.route ?? null };
  });
}
