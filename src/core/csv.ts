/** A cell of a table to be written; null is an empty cell. */
export type CsvCell = string | number | null;

/**
 * Writes a table as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read it as UTF-8. A text that a
 * spreadsheet would take for a formula is given a leading apostrophe (OWASP ASVS 5.0, 1.2.10).
 */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(toCell).join(",")).join("\r\n")}\r\n`;

function toCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
