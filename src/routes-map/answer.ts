import type { Language } from "../core/language.ts";
import type { FiguresAnswer, MonthsAndYear, RouteAnswer } from "./element.ts";
import { allOrigins, type Border, type Branch, type Figure, type MacroRoute } from "./model.ts";
import type { MapReading } from "./reading.ts";
import type { MapState } from "./state.ts";

/** How the answer speaks: the reader's language, and the words only the page has. */
export interface AnswerWords {
  readonly language: Language;
  originName(origin: string): string;
  readonly measureNote: string;
}

/** Gathers the detections of a state's year and nationality, for each route and branch. Nothing is added up. */
export async function answerFigures(
  reading: MapReading,
  state: Pick<MapState, "year" | "origin">,
  words: AnswerWords,
): Promise<FiguresAnswer> {
  const { year } = state;
  const origin = state.origin ?? allOrigins;
  const ground = await reading.ground();
  const ofOrigin = await figuresByOrigin(reading, year, [
    origin,
    ...(state.origin ? [] : ground.branches.flatMap(({ series }) => series?.origin ?? [])),
  ]);
  const own = ofOrigin.get(origin) ?? [];
  const newest = own.toSorted((a, b) => b.asOf.localeCompare(a.asOf))[0];
  return {
    year,
    origin,
    asOf: newest?.asOf ?? null,
    source: newest ? (ground.sources.get(newest.source)?.title ?? newest.source) : null,
    routes: Object.fromEntries(
      ground.routes.map((route) => [route.id, answerRoute(route, own, words.language)]),
    ),
    branches: Object.fromEntries(
      ground.branches.map((branch) => [branch.id, answerBranch(branch, state, ofOrigin)]),
    ),
    origins: (await reading.origins(year)).map((id) => ({ id, name: words.originName(id) })),
    measureNote: words.measureNote,
  };
}

async function figuresByOrigin(
  reading: MapReading,
  year: number,
  origins: readonly string[],
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const asked = [...new Set(origins)];
  const found = await Promise.all(
    asked.map((origin) => reading.figures({ measure: "detections", year, origin })),
  );
  return new Map(asked.map((origin, at) => [origin, found[at] ?? []]));
}

const answerRoute = (route: MacroRoute, figures: readonly Figure[], language: Language): RouteAnswer => ({
  name: route.names[language] ?? route.names.en,
  ...monthsOf(figures, route.id, "all"),
  land: unlessEmpty(monthsOf(figures, route.id, "land")),
  sea: unlessEmpty(monthsOf(figures, route.id, "sea")),
});

/** A series of one nationality says nothing of another; a number for the branch alone holds for 2015 and everybody. */
function answerBranch(
  { series, fixed }: Branch,
  { year, origin }: Pick<MapState, "year" | "origin">,
  ofOrigin: ReadonlyMap<string, readonly Figure[]>,
): MonthsAndYear {
  if (!series)
    return { months: noMonths, year: year === fixedYear && !origin ? (fixed?.value ?? null) : null };
  if (origin && series.origin !== allOrigins && series.origin !== origin)
    return { months: noMonths, year: null };
  const counted = monthsOf(ofOrigin.get(origin ?? series.origin) ?? [], series.route, series.border);
  return counted.year === null && fixed && year === fixedYear && !origin
    ? { ...counted, year: fixed.value }
    : counted;
}

/** The year the numbers of single branches were published for. */
const fixedYear = 2015;
const noMonths: readonly null[] = Array.from({ length: 12 }, () => null);

function monthsOf(figures: readonly Figure[], route: string, border: Border): MonthsAndYear {
  const own = figures.filter(
    (figure) => figure.route === route && figure.border === border && figure.destination === "",
  );
  const valueIn = (month: number) => own.find((figure) => figure.month === month)?.value ?? null;
  return { months: noMonths.map((_, at) => valueIn(at + 1)), year: valueIn(0) };
}

const unlessEmpty = (counted: MonthsAndYear): MonthsAndYear | null =>
  counted.year === null && counted.months.every((value) => value === null) ? null : counted;
