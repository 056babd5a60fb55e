import { FileRefused } from "./refused.ts";
import { readSheet, type Sheet } from "./sheet.ts";
import { attribute, refuseDoctype, tags, textOfRuns } from "./xml.ts";
import { Zip } from "./zip.ts";

/** A workbook of Office Open XML: the names of its sheets, each read when asked for. */
export interface Workbook {
  readonly sheetNames: readonly string[];
  /** The day that serial number 0 stands for, as days before 1970: 1899-12-30, or 1904-01-01 in books of the old Macintosh. */
  readonly epoch: number;
  sheet(name: string): Sheet;
}

const daysTo1900 = -25_569;
const daysTo1904 = -24_107;

/** Opens a workbook. Throws FileRefused, whatever the bytes are. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const zip = new Zip(bytes);
  const part = (name: string) => refuseDoctype(zip.text(name), name);
  const book = part("xl/workbook.xml");
  const targets = new Map<string, string>();
  for (const inside of tags(part("xl/_rels/workbook.xml.rels"), "Relationship")) {
    const target = attribute(inside, "Target") ?? "";
    targets.set(attribute(inside, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const sheets = new Map<string, string>();
  for (const inside of tags(book, "sheet")) {
    const path = targets.get(attribute(inside, "id") ?? "");
    if (path) sheets.set(attribute(inside, "name") ?? "", path);
  }
  if (sheets.size === 0) throw new FileRefused("sheet-missing", { part: "xl/workbook.xml" });
  let strings: readonly string[] | undefined;
  const sharedStrings = (): readonly string[] => {
    strings ??= zip.has("xl/sharedStrings.xml") ? stringItems(part("xl/sharedStrings.xml")) : [];
    return strings;
  };
  const [properties = ""] = tags(book, "workbookPr");
  return {
    sheetNames: [...sheets.keys()],
    epoch: ["1", "true"].includes(attribute(properties, "date1904") ?? "") ? daysTo1904 : daysTo1900,
    sheet(name) {
      const path = sheets.get(name);
      if (path === undefined) throw new FileRefused("sheet-missing", { part: name });
      return readSheet(name, part(path), sharedStrings());
    },
  };
}

const stringItems = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map((match) =>
    textOfRuns(match[1] ?? ""),
  );
