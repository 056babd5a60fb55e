import { mapTexts } from "../desk-texts/index.ts";
import type { Problem } from "./problem.ts";
import type { SetAside } from "./reading.ts";

/** A problem in a sentence: the place, what is wrong there, and what stands there. */
export function sayProblem({ why, part, row, column, value }: Problem, language: "bg" | "en"): string {
  const t = mapTexts.in(language);
  const or = (text: string) => (text === "" ? "none" : text);
  return t("refused.at", {
    part: or(part),
    row: row === 0 ? "none" : String(row),
    column: or(column),
    value: or(value),
    what: t(`refused.${why}`),
  });
}

/** What was left aside on purpose, in words, with how often. */
export const sayAside = ({ why, value, times }: SetAside, language: "bg" | "en"): string =>
  mapTexts.in(language)("import.aside-line", {
    what: mapTexts.in(language)(`aside.${why}`, { value }),
    times,
  });
