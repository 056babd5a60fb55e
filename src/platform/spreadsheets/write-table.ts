import { toCsv } from "../../core/csv.ts";

/** A table to be written: its headings, then its rows, all of text. */
export interface WrittenTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly rightToLeft?: boolean;
}

/** A cell of a workbook is text by its type; one that would become a formula when somebody saves it as text is marked. */
const safeCell = (text: string): string =>
  /^(?:[=@\t\r]|[+-](?![\d\s()./-]*$))/.test(text) ? `'${text}` : text;

const widest = 60;

/** A table as comma-separated text, formula-safe, that spreadsheets read as UTF-8. */
export const writeCsv = ({ rows }: WrittenTable): Uint8Array => Buffer.from(toCsv(rows), "utf8");

/** A table as a workbook with one sheet, its first row standing fast. No cell is a formula. */
export async function writeWorkbook({ name, rows, rightToLeft = false }: WrittenTable): Promise<Uint8Array> {
  const data = rows.map((row, at) =>
    row.map((text) =>
      text === ""
        ? null
        : { value: safeCell(text), type: String, ...(at === 0 ? { fontWeight: "bold" as const } : {}) },
    ),
  );
  const columns = (rows[0] ?? []).map((_, column) => ({
    width: Math.min(widest, 2 + Math.max(...rows.slice(0, 200).map((row) => (row[column] ?? "").length))),
  }));
  // Loaded by whoever writes one: the desk starts without.
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  return writeXlsxFile(data, {
    sheet: name.slice(0, 31),
    columns,
    rightToLeft,
    stickyRowsCount: 1,
  }).toBuffer();
}

/**
 * Files in a ZIP; with a password every one is encrypted (AES-256, as WinZip, 7-Zip and macOS open it). Names of files
 * are readable without it.
 */
export async function zipFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  password: string | null,
): Promise<Uint8Array> {
  const { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import("@zip.js/zip.js");
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(
    new Uint8ArrayWriter(),
    password === null ? {} : { password, encryptionStrength: 3, zipCrypto: false },
  );
  for (const { name, bytes } of files) await zip.add(name, new Uint8ArrayReader(bytes));
  return zip.close();
}
