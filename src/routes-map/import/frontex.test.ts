import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  frontexRows,
  monthHeads,
  routes2015,
  serialOf,
  type WrittenCell,
  type WrittenSheet,
  workbook,
} from "../../../test/frontex-workbook.ts";
import { known } from "../cells.ts";
import { readFrontex } from "./frontex.ts";
import { FileRefused, type Problem } from "./problem.ts";
import type { FileRead } from "./reading.ts";

const { routes } = parse(readFileSync(new URL("../../../map/routes.yaml", import.meta.url), "utf8"));
const routeNames: [string, string][] = routes.flatMap((route: { id: string; publisherNames: string[] }) =>
  route.publisherNames.map((name) => [name, route.id]),
);
const read = (bytes: Uint8Array) => readFrontex(bytes, { routeNames });

const head = (months: readonly WrittenCell[]) => ["Route", "Border type or inland", "Nationality", ...months];
const sheet = (rows: WrittenSheet["rows"], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: "Detections_of_IBC",
  rows,
  ...more,
});
const small = (...rows: WrittenCell[][]) => workbook([sheet([null, head(["JAN2015", "FEB2015"]), ...rows])]);
const syrians: WrittenCell[] = ["Eastern Mediterranean Route", "Sea", "Syria", 100, 200];

const cell = (read: FileRead, route: string, month = 0, border = "all", origin = "ALL", year = 2015) =>
  read.series.find(
    (one) => one.route === route && one.border === border && one.origin === origin && one.year === year,
  )?.cells[month];

const refusalOf = (bytes: Uint8Array): Problem => {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
  throw new Error("was taken");
};

describe("Frontex's workbook", () => {
  const book = workbook([sheet([null, head(monthHeads(211)), ...frontexRows()])]);

  test("of 900 rows and 211 months is read in a second of the processor, no cell lost, and 2015 comes out as published", () => {
    const began = process.cpuUsage();
    const found = read(book);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(1_000);
    const written = frontexRows()
      .flatMap((row) => row.slice(3))
      .filter((value) => value !== null).length;
    expect([found.rows, found.cells, found.refused, found.unknownNames]).toEqual([900, written, [], []]);
    expect(cell(found, "ALL")).toBe(1_822_102);
    const published = {
      EM: 885_386,
      WB: 764_033,
      CM: 153_946,
      AL: 8_932,
      WM: 7_004,
      EB: 1_920,
      WA: 874,
      BS: 0,
      OT: 7,
    };
    for (const [route, total] of Object.entries(published))
      expect([route, cell(found, route)]).toEqual([route, total]);
    expect([cell(found, "EM", 0, "sea"), cell(found, "EM", 10, "land")]).toEqual([
      873_179,
      routes2015["Eastern Mediterranean Route"]?.land[9],
    ]);
  });

  test("of 2018 has other heads, serial dates, shorter names and no sheet of the known name", () => {
    const heads = ["Route", "BorderLocation", "NationalityLong", serialOf(2015, 1), serialOf(2015, 2)];
    const old = workbook([
      sheet([["About this file"]], { name: "Notes" }),
      sheet(
        [
          heads,
          ["Western Balkans", "Land", "Kosovo*", 10, 20],
          ["Eastern Land Borders", "Land", "Viet Nam~", 3, null],
        ],
        {
          name: "Sheet1",
        },
      ),
    ]);
    const found = read(old);
    expect([cell(found, "WB", 2, "land", "XKX"), cell(found, "EB", 1, "all", "VNM")]).toEqual([20, 3]);
    expect(cell(found, "EB", 2, "all", "VNM")).toBeNull();
    expect(found.cells).toBe(3);
  });

  test.each(["Jan-15", "JAN2015", "January 2015", "1/2015", "01/2015", "2015-01", String(serialOf(2015, 1))])(
    "may write a month as %s",
    (month) => {
      const found = read(workbook([sheet([head([month]), ["Other", "Sea", "Russia", 4]])]));
      expect(cell(found, "OT", 1)).toBe(4);
    },
  );

  test("counts its days from 1904 where it says so", () => {
    const rows = sheet([head([serialOf(2015, 1) - 1_462]), ["Other", "Sea", "Russia", 4]]);
    expect(cell(read(workbook([rows], { date1904: true })), "OT", 1)).toBe(4);
  });

  test("keeps what nobody specified as classes of their own, and names nobody knows under their own name", () => {
    const found = read(
      small(
        ["Central Mediterranean Route", "Sea", "Unknown/Not specified", 5, 6],
        ["Central Mediterranean Route", "Sea", "Unspecified sub-Saharan nationals^", 7, 8],
        ["Central Mediterranean Route", "Sea", "Atlantis", 1, 2],
      ),
    );
    expect(["UNK", "SSA", "?Atlantis"].map((origin) => cell(found, "CM", 0, "sea", origin))).toEqual([
      11, 15, 3,
    ]);
    expect([found.unknownNames, cell(found, "CM")]).toEqual([["Atlantis"], 29]);
  });

  test("is read with its hidden rows, inline strings, rows moved down and footnotes below", () => {
    const rows = [
      ["Detections"],
      null,
      ["as of 3 June"],
      head(["JAN2015", "FEB2015"]),
      syrians,
      ["* see UNSCR 1244"],
    ];
    const found = read(workbook([sheet(rows, { hidden: [5], merged: ["A1:C1"] })], { strings: false }));
    expect([found.rows, cell(found, "EM", 0, "sea", "SYR")]).toEqual([1, 300]);
    expect(found.setAside).toEqual([{ why: "hidden-rows", value: "", times: 1 }]);
  });

  test("refuses single cells and rows with their place, and keeps the others", () => {
    const found = read(
      small(
        ["Eastern Mediterranean Route", "Sea", "Syria", { formula: "SUM(D9:D12)" }, 200],
        ["Route of dreams", "Sea", "Syria", 1, 2],
        ["Black Sea Route", "Air", "Syria", 1, 2],
        ["Black Sea Route", "Sea", "Syria", "n/a", -3],
        ["Black Sea Route", "Sea", "Iraq", 1.5, 2],
      ),
    );
    expect(found.refused.map(({ why, row, column, value }) => [why, `${column}${row}`, value])).toEqual([
      ["formula", "D3", ""],
      ["route-unknown", "A4", "Route of dreams"],
      ["border-unknown", "B5", "Air"],
      ["not-a-number", "D6", "n/a"],
      ["not-a-number", "E6", "-3"],
      ["not-a-number", "D7", "1.5"],
    ]);
    expect([found.cells, cell(found, "ALL")]).toEqual([2, 202]);
  });

  test("refuses a broken book as a whole, naming the place", () => {
    const good = small(syrians);
    expect(refusalOf(workbook([sheet([["x"]], { name: "Other" })]))).toMatchObject({
      why: "sheet-missing",
      part: "Detections_of_IBC",
    });
    expect(refusalOf(workbook([sheet([["Routes", "Nationality"]])]))).toMatchObject({
      why: "header-missing",
      column: "Route",
    });
    expect(refusalOf(workbook([sheet([["Route", "Nationality", "JAN2015"]])]))).toMatchObject({
      why: "column-missing",
      row: 1,
      column: "border",
    });
    expect(refusalOf(workbook([sheet([head([])])]))).toMatchObject({
      why: "column-missing",
      column: "JAN2009",
    });
    expect(refusalOf(workbook([sheet([head(["JAN2015", "Jan-15"]), syrians])]))).toMatchObject({
      why: "column-twice",
      column: "E",
    });
    expect(refusalOf(workbook([sheet([head([{ formula: "A1" }]), syrians])]))).toMatchObject({
      why: "formula",
      column: "D",
      row: 1,
    });
    expect(
      refusalOf(workbook([sheet([head(["JAN2015", "FEB2015"]), syrians], { merged: ["A2:A3"] })])),
    ).toMatchObject({
      why: "merged-cells",
      value: "A2:A3",
    });
    expect(refusalOf(workbook([sheet([head(["JAN2015"])])]))).toMatchObject({ why: "nothing-in-it" });
    expect(refusalOf(good.subarray(0, good.length - 30))).toMatchObject({ why: "zip-cut-off" });
    expect(refusalOf(new TextEncoder().encode("Route,Nationality"))).toMatchObject({ why: "not-a-zip" });
    const damaged = good.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    expect(refusalOf(damaged).why).toMatch(/part-damaged|zip-cut-off/);
  });

  test("notices a single digit that changed on its way", () => {
    const rows = sheet([head(["JAN2015"]), ["Eastern Mediterranean Route", "Sea", "Syria", 123_456]]);
    const bytes = Buffer.from(workbook([rows], { packed: false }));
    expect(cell(read(bytes), "EM")).toBe(123_456);
    bytes.write("9", bytes.indexOf("<v>123456</v>") + 3);
    expect(refusalOf(bytes)).toMatchObject({ why: "part-damaged", part: "xl/worksheets/sheet1.xml" });
  });

  test("stops a bomb at the size it claims to have", () => {
    const bomb = workbook([sheet([[" ".repeat(2_000_000)]])], { strings: false });
    const name = Buffer.from("xl/worksheets/sheet1.xml");
    // The entry in the list at the end says how long the part is: make it say ten bytes.
    const at = Buffer.from(bomb.buffer).lastIndexOf(name) - 46;
    new DataView(bomb.buffer).setUint32(at + 24, 10, true);
    expect(refusalOf(bomb)).toMatchObject({ why: "part-damaged", part: name.toString() });
    new DataView(bomb.buffer).setUint32(at + 24, 4_000_000_000, true);
    expect(refusalOf(bomb)).toMatchObject({ why: "too-large", part: name.toString() });
  });

  test("throws its own refusal and nothing else, whatever the bytes are", () => {
    const good = small(syrians, ["Black Sea Route", "Sea", "Iraq", 1, 2]);
    const takenOrRefused = (bytes: Uint8Array) => {
      try {
        const total = cell(read(bytes), "ALL") ?? null;
        expect(known(total)).toBeGreaterThanOrEqual(0);
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), takenOrRefused));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = good.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          takenOrRefused(bytes);
        },
      ),
      { numRuns: 400 },
    );
    fc.assert(fc.property(fc.nat(good.length), (length) => takenOrRefused(good.subarray(0, length))));
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.constant(null),
      fc.constantFrom(...syrians, "Route", "Nationality", "JAN2015"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }), (rows) =>
        takenOrRefused(workbook([sheet(rows as WrittenCell[][])])),
      ),
    );
  });
});
