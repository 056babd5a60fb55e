import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { describe, expect, test } from "vitest";
import { openWorkbook, writeApart, writeCsv, writeWorkbook, zipFiles } from "./index.ts";

const rows = [
  ["Име", "Телефон"],
  ["Измислен Пример", "+359 000 000 011"],
  ['=HYPERLINK("http://x")', "@SUM(A1)"],
  ["-2+3+cmd|' /C calc'!A0", "\t=1"],
  ["نمونه ساختگی", ""],
];

describe("a table that is given out", () => {
  test("as a workbook is read back as it was, and no cell can become a formula", async () => {
    const book = openWorkbook(await writeWorkbook({ name: "Хора", rows }));
    const { name, rows: read } = book.sheet(book.sheetNames[0] ?? "");
    expect(name).toBe("Хора");
    const texts = read.map(({ cells }) => [0, 1].map((at) => cells.get(at)));
    expect(texts.flat().every((cell) => cell === undefined || cell.kind === "text")).toBe(true);
    expect(texts.map((row) => row.map((cell) => (cell?.kind === "text" ? cell.text : "")))).toEqual([
      ["Име", "Телефон"],
      ["Измислен Пример", "+359 000 000 011"],
      ['\'=HYPERLINK("http://x")', "'@SUM(A1)"],
      ["'-2+3+cmd|' /C calc'!A0", "'\t=1"],
      ["نمونه ساختگی", ""],
    ]);
  });

  test("as text has no cell that begins as a formula does", () => {
    const text = Buffer.from(writeCsv({ name: "", rows })).toString("utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text).toContain("'+359");
    expect(/(?:^|,|\r\n)"?[=+\-@\t]/.test(text.slice(1))).toBe(false);
  });

  test("with a password opens with it only, and its content is nowhere in the clear", async () => {
    const order = { table: { name: "x", rows }, format: "csv", file: "persons" } as const;
    const zip = await writeApart({ ...order, password: "зелена лодка 7" });
    expect(Buffer.from(zip).includes("Измислен")).toBe(false);
    const open = async (password: string) => {
      const [entry] = await new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false }).getEntries();
      if (!entry || entry.directory) throw new Error("nothing in it");
      expect(entry).toMatchObject({ filename: "persons.csv", encrypted: true, zipCrypto: false });
      return Buffer.from(await entry.getData(new Uint8ArrayWriter(), { password })).toString("utf8");
    };
    expect(await open("зелена лодка 7")).toContain("Измислен Пример");
    await expect(open("друга")).rejects.toThrow();
  });

  test("without a password is a plain ZIP", async () => {
    const zip = await zipFiles([{ name: "a.txt", bytes: Buffer.from("plain") }], null);
    const [entry] = await new ZipReader(new Uint8ArrayReader(zip)).getEntries();
    expect(entry?.encrypted).toBe(false);
  });
});
