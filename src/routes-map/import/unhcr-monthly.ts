import { readCsv, readText } from "../../platform/spreadsheets/index.ts";
import { monthOfName } from "./months.ts";
import { codeOfName, nameAsOrigin } from "./origin-names.ts";
import { FileRefused, type Problem, problem } from "./problem.ts";
import type { FileRead } from "./reading.ts";
import { Tally } from "./tally.ts";
import { keepFlow } from "./unhcr.ts";

/** The order of columns is always this; some files have lines of head above, some none. */
const fieldsInRow = 5;

/**
 * Reads UNHCR's monthly applications: country of asylum, origin, year, month, persons. "*" stands for one to four
 * persons and is kept as hidden. Kosovo is inside "Serbia and Kosovo: S/RES/1244 (1999)" and cannot be told apart.
 * Throws FileRefused.
 */
export function readUnhcrMonthly(bytes: Uint8Array): FileRead {
  const tally = new Tally("applications");
  const refused: Problem[] = [];
  const unknownNames = new Set<string>();
  const counts = { rows: 0, cells: 0 };
  let headLines = 0;
  for (const { line, fields } of readCsv(readText(bytes))) {
    const [asylum = "", from = "", yearText = "", monthText = "", count = ""] = fields.map((field) =>
      field.trim(),
    );
    const year = /^\d{4}$/.test(yearText) ? Number(yearText) : undefined;
    // Above the first row with a year everything is head.
    if (counts.rows === 0 && year === undefined && headLines < 10) {
      headLines += 1;
      continue;
    }
    counts.rows += 1;
    const month =
      monthOfName(monthText) ?? (/^(?:[1-9]|1[0-2])$/.test(monthText) ? Number(monthText) : undefined);
    const destination = codeOfName(asylum);
    if (fields.length < fieldsInRow)
      refused.push(problem("row-short", { row: line, value: fields.join(",") }));
    else if (destination === undefined || destination.length !== 3)
      refused.push(problem("country-unknown", { row: line, column: "asylum", value: asylum }));
    else if (year === undefined || year < 1950 || year > 2100)
      refused.push(problem("year-unknown", { row: line, column: "year", value: yearText }));
    else if (month === undefined)
      refused.push(problem("month-unknown", { row: line, column: "month", value: monthText }));
    else if (count !== "*" && !/^\d{1,8}$/.test(count))
      refused.push(problem("not-a-number", { row: line, column: "value", value: count }));
    else {
      const origin = codeOfName(from);
      if (origin === undefined) unknownNames.add(from);
      const cell = count === "*" ? "hidden" : Number(count);
      const flow = { origin: origin ?? nameAsOrigin(from), destination, year };
      counts.cells += 1;
      keepFlow(tally, flow, month, cell);
      keepFlow(tally, flow, 0, cell);
    }
  }
  if (counts.cells === 0) throw new FileRefused("nothing-in-it");
  return {
    measure: "applications",
    series: tally.series(),
    ...counts,
    refused,
    setAside: [],
    unknownNames: [...unknownNames].sort(),
  };
}
