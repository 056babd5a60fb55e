import { mapTexts } from "../desk-texts/index.ts";
import type { Problem } from "./problem.ts";

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
