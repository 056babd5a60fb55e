import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { workbook } from "../../../../test/frontex-workbook.ts";
import { FileRefused } from "../../../platform/spreadsheets/index.ts";
import { findHead, guessColumns, headingsOf } from "../headings.ts";
import { readTable, type TableProblem, tableLimits } from "./read-table.ts";
import type { Table } from "./table.ts";

const refusalOf = (bytes: Uint8Array, sheet?: string): TableProblem => {
  try {
    readTable(bytes, sheet);
  } catch (error) {
    if (error instanceof FileRefused) return error.problem as TableProblem;
    throw error;
  }
  throw new Error("nothing was refused");
};

const cellsOf = ({ rows }: Table) => rows.map(({ number, cells }) => [number, ...cells]);

/** A workbook whose parts are given as they are. */
const partsOf = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));

const book = (sheet: string, more: Readonly<Record<string, string>> = {}, attributes = "") =>
  partsOf({
    "xl/workbook.xml": `<workbook><sheets><sheet name="Първи" sheetId="1" state="hidden" r:id="a"/><sheet name="Втори" sheetId="2"${attributes} r:id="b"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="a" Target="worksheets/1.xml"/><Relationship Id="b" Target="worksheets/2.xml"/></Relationships>',
    "xl/worksheets/1.xml":
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>скрито</t></is></c></row></sheetData></worksheet>',
    "xl/worksheets/2.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });

describe("a table somebody hands in", () => {
  test("is read from the first sheet that is shown; hidden ones are named and read when asked for", () => {
    const bytes = book('<row r="1"><c r="A1" t="inlineStr"><is><t>Име</t></is></c></row>');
    const table = readTable(bytes);
    expect([table.sheet, table.sheets]).toEqual([
      "Втори",
      [
        { name: "Първи", hidden: true },
        { name: "Втори", hidden: false },
      ],
    ]);
    expect(cellsOf(readTable(bytes, "Първи"))).toEqual([[1, "скрито"]]);
    expect(refusalOf(bytes, "Трети")).toMatchObject({ why: "sheet-missing", part: "Трети" });
  });

  test("tells numbers that the office program shows as dates from plain ones", () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd&quot;.&quot;mm/yyyy"/><numFmt numFmtId="165" formatCode="0.00&quot;лв. d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
    const row = [0, 1, 2, 3]
      .map((style) => `<c r="${"ABCD"[style]}1" s="${style}"><v>34410.5</v></c>`)
      .join("");
    expect(cellsOf(readTable(book(`<row r="1">${row}</row>`, { "xl/styles.xml": styles })))).toEqual([
      [1, { number: 34_410.5 }, { day: "1994-03-17" }, { day: "1994-03-17" }, { number: 34_410.5 }],
    ]);
  });

  test("says of every cell that nobody can read why", () => {
    const rows = [
      ["Име", "Роден"],
      [{ formula: "B1&C1" }, 1e16],
      ["A", "B"],
      ["C", "D"],
    ] as const;
    const table = readTable(workbook([{ name: "x", rows, merged: ["A3:A4", "A1:B1"] }]));
    expect(cellsOf(table)).toEqual([
      [1, "Име", "Роден"],
      [2, { bad: "formula" }, { bad: "digits-lost" }],
      [3, { bad: "merged" }, "B"],
      [4, { bad: "merged" }, "D"],
    ]);
  });

  test.each<[string, Uint8Array, Partial<TableProblem>]>([
    ["nothing", new Uint8Array(), { why: "nothing-in-it" }],
    ["empty cells only", Buffer.from(";;\n;;\n"), { why: "nothing-in-it" }],
    [
      "an old workbook, or one with a password",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0),
      { why: "old-or-locked" },
    ],
    ["a PDF", Buffer.from("%PDF-1.7"), { why: "other-kind" }],
    ["half a workbook", workbook([{ name: "x", rows: [["a"]] }]).subarray(0, 300), { why: "zip-cut-off" }],
    [
      "too many columns",
      Buffer.from(Array.from({ length: 151 }, () => "a").join(",")),
      { why: "too-many-columns", row: 1 },
    ],
    [
      "a cell as long as a book",
      Buffer.from(`a,b\n1,${"x".repeat(2_001)}`),
      { why: "cell-too-long", row: 2, column: "B" },
    ],
    [
      "too many rows",
      Buffer.from("a,b\n".repeat(tableLimits.rows + 1)),
      { why: "too-many-rows", row: tableLimits.rows + 1 },
    ],
    [
      "a row twice",
      book('<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'),
      { why: "part-damaged", row: 2 },
    ],
    [
      "entities that multiply",
      book("", { "xl/worksheets/2.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>" }),
      { why: "part-damaged" },
    ],
  ])("%s is refused with its place", (_what, bytes, problem) =>
    expect(refusalOf(bytes)).toMatchObject(problem),
  );

  test("a part that unpacks to more than it says, or to more than anybody types, is not unpacked", () => {
    const bomb = Buffer.from(
      book(`<row r="1"><c r="A1" t="inlineStr"><is><t>${" ".repeat(5_000_000)}</t></is></c></row>`),
    );
    expect(bomb.length).toBeLessThan(100_000);
    const at = bomb.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    bomb.writeUInt32LE(200_000_000, at + 24);
    expect(refusalOf(bomb).why).toMatch(/too-large|part-damaged/);
    bomb.writeUInt32LE(1_000, at + 24);
    expect(refusalOf(bomb).why).toBe("part-damaged");
  });

  test("whatever the bytes are, it is read or refused", () => {
    const good = Buffer.from(
      workbook([
        {
          name: "x",
          rows: [
            ["Име", "Роден"],
            ["A", 1990],
          ],
        },
      ]),
    );
    const broken = fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => {
      const bytes = Buffer.from(good);
      bytes[at] = byte;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        try {
          readTable(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(FileRefused);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the headings of a table", () => {
  test.each([
    [
      "№;Имена;Дата на раждане;Пол;Гражданство;Телефон (GSM);ЛНЧ",
      { full: 1, birth: 2, sex: 3, nationality: 4, phone: 5, lnch: 6 },
    ],
    [
      "First name,Father's name,Surname,DOB,Nationality,Passport No.",
      { given: 0, father: 1, family: 2, birth: 3, nationality: 4, passport: 5 },
    ],
    ["الاسم الكامل;تاريخ الميلاد;الجنسية;رقم الهاتف", { full: 0, birth: 1, nationality: 2, phone: 3 }],
    ["نام;نام پدر;تخلص;تاریخ تولد;تابعیت", { given: 0, father: 1, family: 2, birth: 3, nationality: 4 }],
  ])("%s are understood", (line, columns) => {
    const [head] = readTable(Buffer.from(`${line}\n`)).rows;
    expect(head && guessColumns(headingsOf(head))).toEqual(columns);
  });

  test("are found below what stands above them", () => {
    const table = readTable(Buffer.from("Списък на лицата\n\nНаправен от;мен\nИме;Роден;Пол\nA;1990;м\n"));
    expect(findHead(table.rows)?.number).toBe(4);
  });
});
