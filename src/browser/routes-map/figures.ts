import type { FiguresAnswer, MonthsAndYear } from "../../routes-map/element.ts";
import type { MapState } from "../../routes-map/state.ts";

/** Asks for the figures of a year and nationality, each at most once. */
export class FigureShelf {
  readonly #address: string;
  readonly #asked = new Map<string, Promise<FiguresAnswer>>();

  constructor(address: string) {
    this.#address = address;
  }

  of({ year, origin }: Pick<MapState, "year" | "origin">): Promise<FiguresAnswer> {
    const query = `?year=${year}${origin ? `&from=${origin}` : ""}`;
    const known = this.#asked.get(query);
    if (known) return known;
    const asked = fetchFigures(this.#address + query);
    this.#asked.set(query, asked);
    // What failed once is asked again.
    asked.catch(() => this.#asked.delete(query));
    return asked;
  }
}

async function fetchFigures(address: string): Promise<FiguresAnswer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as FiguresAnswer;
}

/** The figure of a month, or of the whole year. */
export const figureIn = (counted: MonthsAndYear | null | undefined, month: number | null): number | null =>
  (month === null ? counted?.year : counted?.months[month - 1]) ?? null;

/** Routes with a figure in a month, most first. They are never added. */
export const routesByFigure = (answer: FiguresAnswer, month: number | null) =>
  Object.entries(answer.routes)
    .map(([id, route]) => ({ id, name: route.name, value: figureIn(route, month) }))
    .filter((route): route is { id: string; name: string; value: number } => route.value !== null)
    .sort((a, b) => b.value - a.value);
