import { dayStylesIn } from "./day-styles.ts";
import { FileRefused } from "./refused.ts";
import { readSheet, type Sheet } from "./sheet.ts";
import { attribute, refuseDoctype, tags, textOfRuns } from "./xml.ts";
import { Zip } from "./zip.ts";

/** A workbook of Office Open XML: the names of its sheets, each read when asked for. */
export interface Workbook {
  readonly sheetNames: readonly string[];
  /** Sheets that the office program does not show. */
  readonly hiddenSheets: ReadonlySet<string>;
  /** The day that serial number 0 stands for, as days before 1970: 1899-12-30, or 1904-01-01 in books of the old Macintosh. */
  readonly epoch: number;
  sheet(name: string): Sheet;
}

const daysTo1900 = -25_569;
const daysTo1904 = -24_107;

/** Opens a workbook. With `days` its cells say which numbers are dates. Throws FileRefused, whatever the bytes are. */
export function openWorkbook(bytes: Uint8Array, { days = false } = {}): Workbook {
  const zip = new Zip(bytes);
  const part = (name: string) => refuseDoctype(zip.text(name), name);
  const book = part("xl/workbook.xml");
  const targets = new Map<string, string>();
  for (const inside of tags(part("xl/_rels/workbook.xml.rels"), "Relationship")) {
    const target = attribute(inside, "Target") ?? "";
    targets.set(attribute(inside, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const sheets = new Map<string, string>();
  const hiddenSheets = new Set<string>();
  for (const inside of tags(book, "sheet")) {
    const path = targets.get(attribute(inside, "id") ?? "");
    const name = attribute(inside, "name") ?? "";
    if (path) sheets.set(name, path);
    if (["hidden", "veryHidden"].includes(attribute(inside, "state") ?? "")) hiddenSheets.add(name);
  }
  if (sheets.size === 0) throw new FileRefused("sheet-missing", { part: "xl/workbook.xml" });
  let strings: readonly string[] | undefined;
  const sharedStrings = (): readonly string[] => {
    strings ??= zip.has("xl/sharedStrings.xml") ? stringItems(part("xl/sharedStrings.xml")) : [];
    return strings;
  };
  const dayStyles = days && zip.has("xl/styles.xml") ? dayStylesIn(part("xl/styles.xml")) : new Set<number>();
  const [properties = ""] = tags(book, "workbookPr");
  return {
    sheetNames: [...sheets.keys()],
    hiddenSheets,
    epoch: ["1", "true"].includes(attribute(properties, "date1904") ?? "") ? daysTo1904 : daysTo1900,
    sheet(name) {
      const path = sheets.get(name);
      if (path === undefined) throw new FileRefused("sheet-missing", { part: name });
      return readSheet(name, part(path), { strings: sharedStrings(), dayStyles });
    },
  };
}

const stringItems = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map((match) =>
    textOfRuns(match[1] ?? ""),
  );
