import { withPlainDigits } from "../../../platform/forms/index.ts";
import { type TableRow, textOf } from "../table/table.ts";

/** Which stands first in a column's dates, day or month, where the column shows it: no day is beyond 12 in one place. */
export function dateOrderIn(
  rows: readonly TableRow[],
  column: number | undefined,
): "day-first" | "month-first" | null {
  if (column === undefined) return null;
  let [first, second] = [false, false];
  for (const { cells } of rows) {
    const [, one, other] =
      /^\D*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(?:\d{2}|\d{4})\b/.exec(
        withPlainDigits(textOf(cells[column])),
      ) ?? [];
    if (Number(one) > 12) first = true;
    if (Number(other) > 12) second = true;
  }
  if (first === second) return null;
  return first ? "day-first" : "month-first";
}
