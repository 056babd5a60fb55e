/** A number of a page over a time. Days are `YYYY-MM-DD`, both included. */
export interface Piece {
  readonly from: string;
  readonly until: string;
  readonly page: string;
  readonly count: number;
}

/** Sums as the bits of one number: the seventh from below says that there is a set that comes to seven. */
type Sums = bigint;

const nothing: Sums = 1n;

const upTo = (most: number): Sums => (1n << BigInt(Math.max(0, most) + 1)) - 1n;

function valuesOf(sums: Sums): number[] {
  const bits = sums.toString(2);
  const found: number[] = [];
  for (let at = bits.indexOf("1"); at >= 0; at = bits.indexOf("1", at + 1)) found.push(bits.length - 1 - at);
  return found;
}

/** Every sum of one of each, none above `most`. */
function plus(some: Sums, others: Sums, most: number): Sums {
  if (some === nothing || others === nothing) return some === nothing ? others : some;
  let sums = 0n;
  for (const value of valuesOf(others)) sums |= some << BigInt(value);
  return sums & upTo(most);
}

/** The end of a day: after it, and before the next one. */
const endOf = (until: string): string => `${until}~`;

const placesOf = (pieces: readonly Piece[]): readonly string[] =>
  [...new Set(pieces.flatMap(({ from, until }) => [from, endOf(until)]))].toSorted();

/**
 * What sets of pieces of one page come to, of which no two overlap and all begin at a place or later: at each later place, the
 * sums of those sets that have ended by it.
 */
function sumsFrom(
  begin: string,
  pieces: readonly Piece[],
  places: readonly string[],
  most: number,
): ReadonlyMap<string, Sums> {
  const found = new Map<string, Sums>();
  const mask = upTo(most);
  let sums: Sums = nothing;
  for (const place of places) {
    if (place < begin) continue;
    for (const { from, until, count } of pieces) {
      if (from < begin || endOf(until) !== place) continue;
      sums |= ((found.get(from) ?? 0n) << BigInt(count)) & mask;
    }
    found.set(place, sums);
  }
  return found;
}

/** The sums of all sets of one page's pieces of which no two overlap, the empty one among them; none above `most`. */
export function sumsOfPage(pieces: readonly Piece[], most: number): readonly number[] {
  const places = placesOf(pieces);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [0];
  return valuesOf(sumsFrom(first, pieces, places, most).get(last) ?? nothing);
}

/**
 * The same of several pages. Pieces of two pages may stand side by side at one time, but none beside one of the page that
 * holds whoever the others do. Every set is counted, however many there are: what grows is only how many sums there are.
 */
export function sumsApart(pieces: readonly Piece[], holder: string, most: number): readonly number[] {
  const places = placesOf(pieces);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [0];
  const pages = [...Map.groupBy(pieces, ({ page }) => page)];
  const others = pages.filter(([page]) => page !== holder).map(([, own]) => own);
  const held = pieces
    .filter(({ page }) => page === holder)
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
  const from = new Map<string, readonly ReadonlyMap<string, Sums>[]>();
  /** What the other pages come to between two places. */
  const between = (begin: string, end: string): Sums => {
    const known = from.get(begin) ?? others.map((own) => sumsFrom(begin, own, places, most));
    from.set(begin, known);
    return known.reduce<Sums>((sums, page) => plus(sums, page.get(end) ?? nothing, most), nothing);
  };
  // By where the last piece of the holder ends, or the beginning where there is none yet.
  const ended = new Map<string, Sums>([[first, nothing]]);
  for (const { from: start, until, count } of held) {
    let sums = ended.get(endOf(until)) ?? 0n;
    for (const [place, before] of ended) {
      if (place <= start) sums |= (plus(before, between(place, start), most) << BigInt(count)) & upTo(most);
    }
    ended.set(endOf(until), sums);
  }
  let all = 0n;
  for (const [place, before] of ended) all |= plus(before, between(place, last), most);
  return valuesOf(all);
}
