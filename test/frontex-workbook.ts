import { strToU8, zipSync } from "fflate";

// Workbooks as Frontex publishes them, written by another hand than the one that reads them, whole or broken.

export type WrittenCell = string | number | null | { readonly formula: string } | { readonly inline: string };

export interface WrittenSheet {
  readonly name: string;
  /** Row by row; null leaves a row out. */
  readonly rows: readonly (readonly WrittenCell[] | null)[];
  readonly merged?: readonly string[];
  readonly hidden?: readonly number[];
}

/** Zips sheets into a workbook. Texts go to the shared strings, as Excel does. */
export function workbook(
  sheets: readonly WrittenSheet[],
  {
    date1904 = false,
    strings = true,
    packed = true,
  }: { readonly date1904?: boolean; readonly strings?: boolean; readonly packed?: boolean } = {},
): Uint8Array {
  const shared: string[] = [];
  const places = new Map<string, number>();
  const stringPlace = (text: string) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, shared.length);
    shared.push(text);
    return shared.length - 1;
  };
  const cell = (value: WrittenCell, reference: string): string => {
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${reference}"><v>${value}</v></c>`;
    if (typeof value === "string" && strings)
      return `<c r="${reference}" t="s"><v>${stringPlace(value)}</v></c>`;
    if (typeof value === "string" || "inline" in value) {
      const text = typeof value === "string" ? value : value.inline;
      return `<c r="${reference}" t="inlineStr"><is><t>${xmlText(text)}</t></is></c>`;
    }
    return `<c r="${reference}"><f>${xmlText(value.formula)}</f><v>12</v></c>`;
  };
  const files: Record<string, Uint8Array> = {};
  for (const [at, sheet] of sheets.entries()) {
    const rows = sheet.rows.flatMap((row, index) => {
      if (row === null) return [];
      const hidden = sheet.hidden?.includes(index + 1) ? ' hidden="1"' : "";
      const cells = row.map((value, column) => cell(value, `${letters(column)}${index + 1}`)).join("");
      return [`<row r="${index + 1}"${hidden}>${cells}</row>`];
    });
    const merged = sheet.merged?.length
      ? `<mergeCells>${sheet.merged.map((reference) => `<mergeCell ref="${reference}"/>`).join("")}</mergeCells>`
      : "";
    files[`xl/worksheets/sheet${at + 1}.xml`] = xml(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData>${merged}</worksheet>`,
    );
  }
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  files["xl/workbook.xml"] = xml(
    `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  files["xl/_rels/workbook.xml.rels"] = xml(`<Relationships>${relations.join("")}</Relationships>`);
  if (shared.length > 0) {
    const items = shared.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join("");
    files["xl/sharedStrings.xml"] = xml(`<sst count="${shared.length}">${items}</sst>`);
  }
  return zipSync(files, { level: packed ? 1 : 0 });
}

const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);

const xmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const monthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** The heads of `count` months from January 2009 on. */
export const monthHeads = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${monthNames[at % 12]}${2009 + Math.floor(at / 12)}`);

/** Excel's serial date of the first of a month. */
export const serialOf = (year: number, month: number): number =>
  Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;

/** Frontex's names and what its file of 3 June 2025 says of 2015, month by month: land, then sea. */
export const routes2015: Readonly<
  Record<string, { readonly land: readonly number[]; readonly sea: readonly number[] }>
> = {
  "Eastern Mediterranean Route": {
    land: [439, 408, 659, 713, 693, 776, 760, 2_173, 1_813, 1_449, 1_105, 1_219],
    sea: [1_761, 2_924, 7_961, 13_853, 19_520, 32_623, 56_611, 110_039, 147_750, 214_811, 154_453, 110_873],
  },
  "Western Balkan Route": {
    land: [12_927, 14_722, 5_301, 7_016, 10_371, 17_170, 35_564, 52_973, 141_207, 205_703, 163_879, 97_200],
    sea: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  "Central Mediterranean Route": {
    land: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    sea: [3_615, 4_354, 2_283, 16_061, 21_229, 22_886, 23_205, 22_612, 15_929, 8_916, 3_219, 9_637],
  },
  "Western Mediterranean Route": {
    land: [204, 119, 32, 64, 126, 108, 92, 22, 19, 96, 16, 366],
    sea: [270, 59, 301, 344, 574, 513, 468, 447, 632, 1_113, 711, 308],
  },
  "Western African Route": {
    land: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    sea: [23, 0, 13, 3, 74, 37, 34, 32, 162, 264, 48, 184],
  },
  "Circular Route from Albania to Greece": {
    land: [617, 552, 738, 939, 1_190, 598, 516, 693, 973, 1_050, 779, 287],
    sea: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  "Eastern Borders Route": {
    land: [54, 53, 92, 122, 222, 165, 222, 275, 237, 217, 123, 138],
    sea: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  "Black Sea Route": {
    land: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    sea: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  },
  Other: {
    land: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    sea: [0, 2, 0, 0, 1, 1, 1, 0, 1, 1, 0, 0],
  },
};

const regionNames = new Intl.DisplayNames(["en"], { type: "region" });
const countryNames = (
  "AF SY IQ ER NG SO PS CI CD PK IR MA DZ TN EG SD ET GM SN ML GN GH BD LK IN VN GE UA RU BY MD TR AL RS MK BA ME " +
  "XK AM AZ UZ KZ KG TJ CN CU CM CG TD BF NE BJ TG SL LR GW MR LB JO YE KW NP MM PH KE UG RW BI AO GA GQ KM MG MU ZW"
)
  .split(" ")
  .map((code) => regionNames.of(code) ?? code);

/**
 * A workbook of the size of the real one: 900 rows and 211 months, mostly noughts as in the real one. What is counted in
 * 2015 is what Frontex counted; the last nationality of each route and border takes what the others leave.
 */
export function frontexRows(rowCount = 900, monthCount = 211): WrittenCell[][] {
  const pairs = Object.entries(routes2015).flatMap(([route, { land, sea }]) =>
    [
      { route, border: "Land", months: land },
      { route, border: "Sea", months: sea },
    ].filter(({ months }) => months.some((count) => count > 0) || route === "Black Sea Route"),
  );
  const perPair = Math.floor(rowCount / pairs.length);
  return pairs.flatMap(({ route, border, months }, at) => {
    const own = at === 0 ? rowCount - perPair * (pairs.length - 1) : perPair;
    return Array.from({ length: own }, (_, row): WrittenCell[] => {
      const isLast = row === own - 1;
      const nationality = isLast ? "Unknown/Not specified" : (countryNames[row % countryNames.length] ?? "");
      const values = Array.from({ length: monthCount }, (_, month): WrittenCell => {
        const year = 2009 + Math.floor(month / 12);
        const total = year === 2015 ? (months[month % 12] ?? 0) : (row * 7 + month * 13 + at) % 40;
        const share = Math.floor(total / 200);
        if (year !== 2015) return row % 9 === 3 && month % 5 === 0 ? null : total;
        return isLast ? total - share * (own - 1) : share;
      });
      return [route, border, nationality, ...values];
    });
  });
}
