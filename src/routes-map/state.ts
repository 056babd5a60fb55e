/** What of the map is shown. Every state has an address of its own that works as a plain link. */
export interface MapState {
  readonly year: number;
  /** 1 to 12; null for the whole year. */
  readonly month: number | null;
  /** A macro route's id. */
  readonly route: string | null;
  /** A nationality: ISO 3166-1 alpha-3 or a publisher's class. */
  readonly origin: string | null;
  /** A country where asylum was asked: ISO 3166-1 alpha-3. */
  readonly destination: string | null;
  /** Another year to compare with. */
  readonly with: number | null;
}

export const firstYear = 2009;

/** What the map opens with: the year of the home page it was made for. */
export const openingState: MapState = {
  year: 2015,
  month: null,
  route: null,
  origin: null,
  destination: null,
  with: null,
};

/** The keys of an address, in the one order they are written in. */
export const stateKeys = ["year", "month", "route", "from", "to", "with"] as const;
export type StateKey = (typeof stateKeys)[number];

/**
 * Reads the query of an address. Takes `month=2015-10` alone for year and month. Null when something in it cannot be:
 * such an address has no page. Whether the map knows the route or country is the reader's to say.
 */
export function parseMapState(
  query: (key: StateKey) => string | undefined,
  lastYear: number,
): MapState | null {
  const yearOf = (text: string | undefined): number | null | undefined => {
    if (text === undefined) return null;
    const year = /^\d{4}$/.test(text) ? Number(text) : 0;
    return year >= firstYear && year <= lastYear ? year : undefined;
  };
  const month = query("month");
  const monthParts = month === undefined ? null : /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  const year = yearOf(monthParts?.[1] ?? query("year"));
  const compared = yearOf(query("with"));
  const route = code(query("route"), /^[A-Z]{2,8}$/);
  const origin = code(query("from"), /^[A-Z]{3}$/);
  const destination = code(query("to"), /^[A-Z]{3}$/);
  const isWrong =
    (month !== undefined && !monthParts) ||
    (monthParts !== null && query("year") !== undefined && query("year") !== monthParts[1]) ||
    [year, compared, route, origin, destination].includes(undefined);
  if (isWrong) return null;
  return {
    year: year ?? openingState.year,
    month: monthParts ? Number(monthParts[2]) : null,
    route: route ?? null,
    origin: origin ?? null,
    destination: destination ?? null,
    with: compared ?? null,
  };
}

/** The query of a state's one address, with its "?"; empty for the opening state. */
export function queryOfState(state: MapState): string {
  const query = new URLSearchParams();
  if (state.month !== null) query.set("month", `${state.year}-${String(state.month).padStart(2, "0")}`);
  else if (state.year !== openingState.year) query.set("year", String(state.year));
  if (state.route) query.set("route", state.route);
  if (state.origin) query.set("from", state.origin);
  if (state.destination) query.set("to", state.destination);
  if (state.with) query.set("with", String(state.with));
  const text = query.toString();
  return text && `?${text}`;
}

/** Undefined when the text is not such a code, null when there is none. */
const code = (text: string | undefined, form: RegExp): string | null | undefined =>
  text === undefined ? null : form.test(text) ? text : undefined;
