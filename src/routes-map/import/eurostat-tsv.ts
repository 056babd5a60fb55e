import { dimensionNames, type EurostatCell, type EurostatRow, readTime } from "./eurostat-row.ts";
import { FileRefused, type Problem, problem } from "./problem.ts";

/** Letters that may stand behind a value, alone or together: estimated, provisional, confidential … */
const flags = /^[bcdefimnprsuz]{1,4}$/;

/**
 * Reads Eurostat's TSV: the first cell of the head names the dimensions (`citizen,sex,unit,age,asyl_app,geo\time`), the
 * others are times, newest first or last; a value may be followed by a blank and flags; ":" is not reported.
 */
export function readTsv(text: string): EurostatRow[] {
  const lines = text.split(/\r?\n/);
  const [head = "", ...times] = (lines[0] ?? "").split("\t");
  const [dimensions = "", across = ""] = head.split("\\");
  const names = dimensions.split(",").map((name) => name.trim().toLowerCase());
  const place = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  if (!(dimensionNames.time as readonly string[]).includes(across.trim().toLowerCase()))
    throw new FileRefused("dimension-missing", { row: 1, column: "time" });
  for (const required of ["citizen", "geo"] as const) {
    if (place(dimensionNames[required]) < 0)
      throw new FileRefused("dimension-missing", { row: 1, column: required });
  }
  const moments = times.map((time) => readTime(time) ?? null);
  const unread = times.find((_, at) => moments[at] === null);
  if (unread !== undefined) throw new FileRefused("year-unknown", { row: 1, value: unread });
  const places = {
    citizen: place(dimensionNames.citizen),
    sex: place(dimensionNames.sex),
    age: place(dimensionNames.age),
    applicant: place(dimensionNames.applicant),
    geo: place(dimensionNames.geo),
  };
  return lines.slice(1).flatMap((line, at): EurostatRow[] => {
    if (line.trim() === "") return [];
    const [first = "", ...values] = line.split("\t");
    const words = first.split(",").map((word) => word.trim());
    const word = (one: number) => (one < 0 ? "" : (words[one] ?? ""));
    return [
      {
        number: at + 2,
        citizen: word(places.citizen),
        sex: word(places.sex),
        age: word(places.age),
        applicant: word(places.applicant),
        geo: word(places.geo),
        cells: (refused) => readValues(values, moments, times, at + 2, refused),
      },
    ];
  });
}

function readValues(
  values: readonly string[],
  moments: readonly ({ readonly year: number; readonly month: number } | null)[],
  times: readonly string[],
  row: number,
  refused: Problem[],
): EurostatCell[] {
  const cells: EurostatCell[] = [];
  for (const [at, text] of values.entries()) {
    const moment = moments[at];
    const [value = "", ...marks] = text.trim().split(/\s+/);
    const where = { row, column: times[at]?.trim() ?? "", value: text };
    if (!moment || marks.some((mark) => !flags.test(mark)))
      refused.push(problem(moment ? "flag-unknown" : "row-short", where));
    else if (value === "" || value === ":") continue;
    else if (/^\d{1,9}(?:\.0+)?$/.test(value)) cells.push({ ...moment, value: Number(value) });
    else refused.push(problem("not-a-number", where));
  }
  return cells;
}
