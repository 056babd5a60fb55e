import { type Reached, type ReachedGroup, reachedGroups } from "../../outreach/index.ts";
import { hideSmall, isSmall } from "../counting/small-numbers.ts";
import type { ReachedFigures } from "./reached.ts";

/** How the rows of a file are spoken. */
export interface ReachedWords {
  readonly title: string;
  readonly all: string;
  readonly group: string;
  readonly nationality: string;
  readonly copies: string;
  readonly hidden: string;
  groupName(group: ReachedGroup): string;
  countryName(code: string): string;
}

/** The countries of a figure, those with the most first; of whom nobody knows it comes last. */
export const countriesOf = ({ life }: ReachedFigures): readonly string[] =>
  Object.entries(life.nationalities)
    .toSorted(([a, one], [b, other]) =>
      a === "unknown" ? 1 : b === "unknown" ? -1 : other - one || (a < b ? -1 : 1),
    )
    .map(([country]) => country);

/** Outreach as rows of a report's file, in the columns of `tableOf`: for publishing only the period, small numbers hidden. */
export function reachedRows(
  figures: ReachedFigures,
  words: ReachedWords,
  publish: boolean,
): readonly (readonly string[])[] {
  const { period, life } = figures;
  // Of fewer than five not even a nought is told: it says who they are not.
  const secret = publish && isSmall(period.total);
  const say = (count: number | null) => (count === null ? words.hidden : String(count));
  const shown = (pick: (reached: Reached) => Readonly<Record<string, number>>, key: string) => {
    const [own, whole] = [pick(period), pick(life)];
    if (publish) {
      const value = hideSmall(period.total, own).parts[key];
      return [say(value === undefined ? 0 : value)];
    }
    return [say(own[key] ?? 0), "", say(whole[key] ?? 0)];
  };
  const total = (count: (reached: Reached) => number) =>
    publish ? [say(hideSmall(count(period), {}).total)] : [say(count(period)), "", say(count(life))];
  const row = (group: string, value: string, numbers: readonly string[]) => [
    words.title,
    "",
    group,
    value,
    ...numbers,
  ];
  return [
    row(
      words.all,
      "",
      total((reached) => reached.total),
    ),
    ...(secret ? [] : reachedGroups).map((group) =>
      row(
        words.group,
        words.groupName(group),
        shown(({ by }) => by, group),
      ),
    ),
    ...(secret ? [] : countriesOf(figures)).map((country) =>
      row(
        words.nationality,
        words.countryName(country),
        shown((one) => one.nationalities, country),
      ),
    ),
    // Copies are paper: there is nobody to hide.
    row(
      words.copies,
      "",
      publish ? [String(period.copies)] : [String(period.copies), "", String(life.copies)],
    ),
  ];
}
