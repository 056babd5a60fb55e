import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workbook } from "../../../test/frontex-workbook.ts";
import { readCsv } from "../../platform/spreadsheets/index.ts";
import type { Cell } from "../cells.ts";
import { FileRefused, type Problem } from "./problem.ts";
import { type ImportedDataset, importedDatasets, readFile } from "./readers.ts";
import type { FileRead } from "./reading.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (dataset: ImportedDataset, text: string | Uint8Array) =>
  readFile(dataset, typeof text === "string" ? bytesOf(text) : text, { routeNames: [["Black Sea", "BS"]] });
const refusalOf = (dataset: ImportedDataset, text: string | Uint8Array): Problem => {
  try {
    read(dataset, text);
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
  throw new Error("was taken");
};
const cells = (
  found: FileRead,
  route: string,
  destination = "",
  origin = "ALL",
  year = 2015,
): readonly Cell[] =>
  found.series.find(
    (one) =>
      one.route === route && one.destination === destination && one.origin === origin && one.year === year,
  )?.cells ?? [];

describe("comma-separated text", () => {
  test("comes back as it was written, whatever stands in it", () => {
    const rows = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    const separator = fc.constantFrom(",", ";", "\t");
    fc.assert(
      fc.property(rows, separator, fc.constantFrom("\n", "\r\n"), (table, between, end) => {
        const heads = ["a", "b", "c", "d"];
        const text = [heads, ...table]
          .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(between))
          .join(end);
        expect(readCsv(text).map(({ fields }) => fields)).toEqual([heads, ...table]);
      }),
    );
  });

  test("knows the line a row begins in, across quoted line ends and empty lines", () => {
    const text = 'a,b\n"x\ny",1\n\nlast,\n';
    expect(readCsv(text)).toEqual([
      { line: 1, fields: ["a", "b"] },
      { line: 2, fields: ["x\ny", "1"] },
      { line: 5, fields: ["last", ""] },
    ]);
  });
});

describe("Missing Migrants", () => {
  const heads25 =
    "Main ID,Incident ID,Incident Type,Region of Incident,Incident Date,Incident Year,Month,Number of Dead,Minimum Estimated Number of Missing,Total Number of Dead and Missing,Number of Survivors,Number of Females,Number of Males,Number of Children,Country of Origin,Region of Origin,Cause of Death,Country of Incident,Migration Route,Location of Incident,Coordinates,UNSD Geographical Grouping,Information Source,URL,Source Quality";
  const record = (fields: Partial<Record<string, string>>) =>
    heads25
      .split(",")
      .map((name) => `"${fields[name] ?? ""}"`)
      .join(",");
  const records = [
    record({
      "Main ID": "2015.MMP1",
      "Incident ID": "1",
      "Incident Type": "Incident",
      "Incident Year": "2015",
      Month: "April",
      "Number of Dead": "28",
      "Minimum Estimated Number of Missing": "750",
      "Total Number of Dead and Missing": "778",
      "Migration Route": "Central Mediterranean",
      "Country of Incident": "Libya",
      Coordinates: "33, 14",
    }),
    record({
      "Main ID": "2015.MMP2",
      "Incident ID": "2",
      "Incident Type": "Incident,Split Incident",
      "Incident Year": "2015",
      Month: "April",
      "Number of Dead": "2",
      "Total Number of Dead and Missing": "2",
      "Migration Route": "Central Mediterranean",
    }),
    record({
      "Main ID": "2015.MMP2",
      "Incident ID": "3",
      "Incident Type": "Cumulative Incident",
      "Incident Year": "2015",
      Month: "May",
      "Total Number of Dead and Missing": "5",
      "Migration Route": "US-Mexico border crossing",
    }),
    record({
      "Main ID": "2015.MMP4",
      "Incident ID": "4",
      "Incident Date": "2015-10-15",
      "Incident Year": "2015",
      "Number of Dead": "1",
      "Total Number of Dead and Missing": "1",
      "Country of Incident": "Bulgaria",
    }),
  ];

  test("counts every record of the whole data set by route, by country and all together", () => {
    const found = read("missing-migrants", [heads25, ...records].join("\n"));
    expect([found.rows, found.cells, found.refused]).toEqual([4, 4, []]);
    expect([cells(found, "CM")[0], cells(found, "CM")[4], cells(found, "ALL")[0]]).toEqual([780, 780, 786]);
    expect(cells(found, "", "BGR")[10]).toBe(1);
    expect(found.setAside).toEqual([{ why: "without-route", value: "", times: 1 }]);
  });

  test("reads copies written by R, with dots in the names and NA where there is nothing", () => {
    const text = [heads25, ...records].join("\n");
    const dotted = text.replace(heads25, heads25.replaceAll(" ", ".")).replaceAll('""', "NA");
    expect(cells(read("missing-migrants", dotted), "CM")).toEqual(
      cells(read("missing-migrants", text), "CM"),
    );
  });

  test("reads the site's download, which has no total: dead and missing are added", () => {
    const heads =
      "Main ID,Incident ID,Region,Incident Date,Year,Reported Month,Number Dead,Minimum Estimated Number of Missing,Number of Survivors,Location of death,Migration route,Coordinates";
    const text = `${heads}
a,1,Mediterranean,"Thu, 01/08/2015 - 12:00",2015,January,3,4,,"Off Lesbos, Greece",Eastern Mediterranean,"39.1, 26"
b,2,Mediterranean,"Fri, 01/09/2015 - 12:00",2015,,,9,,,Western Africa / Atlantic route to the Canary Islands,"28, -15"
`;
    const found = read("missing-migrants", text);
    expect([cells(found, "EM")[1], cells(found, "WA")[1], cells(found, "ALL")[0]]).toEqual([7, 9, 16]);
  });

  test("reads the workbook too, and refuses single records with their line", () => {
    const heads = ["Main ID", "Incident ID", "Incident Year", "Month", "Number of Dead", "Migration Route"];
    const book = workbook([
      {
        name: "Worksheet",
        rows: [heads, ["a", 1, 2015, "May", 7, "Central Mediterranean"], ["b", 2, 2015, "May", "many", ""]],
      },
    ]);
    const found = read("missing-migrants", book);
    expect(cells(found, "CM")[5]).toBe(7);
    expect(found.refused).toMatchObject([{ why: "not-a-number", row: 3 }]);
    const formula = workbook([{ name: "W", rows: [heads, ["a", 1, 2015, "May", { formula: "1+1" }]] }]);
    expect(refusalOf("missing-migrants", formula)).toMatchObject({ why: "formula", row: 2 });
  });
});

describe("UNHCR's tables", () => {
  const heads =
    '"year","coo_name","coo","coo_iso","coa_name","coa","coa_iso","procedure_type","app_type","dec_level","app_pc","applied"';
  test("go by ISO codes, count new applications of persons, and set the other counts aside", () => {
    const found = read(
      "unhcr",
      `${heads}
2015,"Syrian Arab Rep.","SYR","SYR","Bulgaria","BUL","BGR","G","N","FI","P",5950
2015,"Syrian Arab Rep.","SYR","SYR","Bulgaria","BUL","BGR","G","A","AR","P",70
2015,"Iraq","IRQ","IRQ","Egypt","ARE","EGY","U","N","FI","C",9
2015,"Stateless","STA","XXA","Egypt","ARE","EGY","U","N","FI","P",6
2015,"Unknown","UKN","XXX","Egypt","ARE","EGY","U","N","FI","P",3
2015,"Iraq","IRQ","IRQ","Nowhere","NOW","QQQ","U","N","FI","P",6
2015,"Iraq","IRQ","IRQ","Bulgaria","BUL","BGR","G","N","FI","P",x
`,
    );
    expect([found.measure, found.rows, found.cells]).toEqual(["applications", 7, 3]);
    expect([
      cells(found, "", "BGR", "SYR")[0],
      cells(found, "", "EGY", "STA")[0],
      cells(found, "", "EGY", "UNK")[0],
    ]).toEqual([5950, 6, 3]);
    expect(cells(found, "", "ALL")[0]).toBe(5959);
    expect(found.setAside).toEqual([
      { why: "application-type", value: "A", times: 1 },
      { why: "cases", value: "", times: 1 },
    ]);
    expect(found.refused).toMatchObject([
      { why: "country-unknown", row: 7, column: "coa_iso", value: "QQQ" },
      { why: "not-a-number", row: 8, column: "applied", value: "x" },
    ]);
  });

  test("of the population are refugees, another measure", () => {
    const found = read(
      "unhcr",
      "year,coo_iso,coa_iso,refugees,asylum_seekers\n2015,SYR,BGR,100,7\n2015,IRQ,BGR,NA,1",
    );
    expect([found.measure, found.cells, cells(found, "", "BGR")[0]]).toEqual(["refugees", 1, 100]);
  });

  test("by month keep what is hidden hidden, with lines of head or none", () => {
    const rows = `Bulgaria,Iraq,2015,January,100
Bulgaria,Syrian Arab Rep.,2015,January,*
Bulgaria,Syrian Arab Rep.,2015,February,*
Bulgaria,Côte d'Ivoire,2015,February,*
Germany,"Serbia and Kosovo: S/RES/1244 (1999)",2015,January,7
Germany,Various/unknown,2015,January,5`;
    const bare = read("unhcr-monthly", rows);
    const headed = read(
      "unhcr-monthly",
      `Extracted from the UNHCR\nDate: x\n\nCountry,Origin,Year,Month,Value\n${rows}`,
    );
    expect(headed).toEqual({ ...bare, refused: [] });
    expect([bare.rows, bare.cells]).toEqual([6, 6]);
    expect(cells(bare, "", "BGR", "SYR").slice(0, 3)).toEqual(["hidden", "hidden", "hidden"]);
    expect(cells(bare, "", "BGR").slice(0, 3)).toEqual([{ atLeast: 100 }, { atLeast: 100 }, "hidden"]);
    expect([
      cells(bare, "", "DEU", "SRB")[1],
      cells(bare, "", "DEU", "UNK")[1],
      cells(bare, "", "BGR", "CIV")[2],
    ]).toEqual([7, 5, "hidden"]);
  });

  test("by month refuse a row with its line", () => {
    const found = read(
      "unhcr-monthly",
      "Bulgaria,Iraq,2015,Smarch,1\nNowhere,Iraq,2015,May,1\nBulgaria,Iraq,2015,May,1\nBulgaria,Iraq,2015",
    );
    expect(found.refused).toMatchObject([
      { why: "month-unknown", row: 1, value: "Smarch" },
      { why: "country-unknown", row: 2, value: "Nowhere" },
      { why: "row-short", row: 4 },
    ]);
  });
});

describe("Eurostat", () => {
  const old = `citizen,sex,unit,age,asyl_app,geo\\time\t2015 \t2014 
SY,T,PER,TOTAL,ASY_APP,DE\t162500 bp\t41100 
SY,M,PER,TOTAL,ASY_APP,DE\t100000 \t: 
SY,T,PER,TOTAL,NASY_APP,DE\t158655 \t: c
XK,T,PER,TOTAL,ASY_APP,EL\t5 \t: u
TOTAL,T,PER,TOTAL,ASY_APP,DE\t476560 \t202815 b
EXT_EU28,T,PER,TOTAL,ASY_APP,DE\t476510 \t: 
SY,T,PER,TOTAL,ASY_APP,EU28\t383670 \t: 
STLS,T,PER,TOTAL,ASY_APP,UK\t15 \t: 
QX,T,PER,TOTAL,ASY_APP,UK\t15 \t: 
SY,T,PER,TOTAL,ASY_APP,BG\t5980 ?\tx `;

  test("in its old TSV is read with flags and gaps, sums of Unions and single sexes set aside", () => {
    const found = read("eurostat", old);
    expect([
      cells(found, "", "DEU", "SYR")[0],
      cells(found, "", "GRC", "XKX")[0],
      cells(found, "", "GBR", "STA")[0],
    ]).toEqual([162500, 5, 15]);
    expect([cells(found, "", "DEU")[0], cells(found, "", "GRC")[0], cells(found, "", "ALL")[0]]).toEqual([
      476560, 5, 476580,
    ]);
    expect(cells(found, "", "DEU", "SYR", 2014)[0]).toBe(41100);
    expect(found.refused.map(({ why, row, column }) => [why, row, column])).toEqual([
      ["country-unknown", 10, "citizen"],
      ["flag-unknown", 11, "2015"],
      ["not-a-number", 11, "2014"],
    ]);
    expect(found.setAside).toEqual([
      { why: "one-sex", value: "", times: 1 },
      { why: "applicants", value: "NASY_APP", times: 1 },
      { why: "sums", value: "", times: 2 },
    ]);
  });

  test("says the same in its new TSV, packed or not, and as JSON-stat", () => {
    const text = `freq,unit,citizen,sex,applicant,age,geo\\TIME_PERIOD\t2014\t2015
A,PER,SY,T,TOTAL,TOTAL,DE\t41100\t162500 bp
A,PER,SY,T,FRST,TOTAL,DE\t:\t158655
A,PER,XK,T,TOTAL,TOTAL,EL\t: u\t5`;
    const json = JSON.stringify({
      id: ["freq", "unit", "citizen", "sex", "applicant", "age", "geo", "time"],
      size: [1, 1, 2, 1, 2, 1, 2, 2],
      dimension: {
        freq: { category: { index: { A: 0 } } },
        unit: { category: { index: ["PER"] } },
        citizen: { category: { index: { SY: 0, XK: 1 } } },
        sex: { category: { index: { T: 0 } } },
        applicant: { category: { index: { TOTAL: 0, FRST: 1 } } },
        age: { category: { index: { TOTAL: 0 } } },
        geo: { category: { index: { DE: 0, EL: 1 } } },
        time: { category: { index: { "2014": 0, "2015": 1 } } },
      },
      value: { 0: 41100, 1: 162500, 5: 158655, 11: 5 },
      status: { 1: "bp" },
    });
    const found = read("eurostat", text);
    const sorted = ({ series }: FileRead) => series.map((one) => JSON.stringify(one)).sort();
    expect(found.cells).toBe(3);
    expect(sorted(read("eurostat", gzipSync(text)))).toEqual(sorted(found));
    expect(sorted(read("eurostat", json))).toEqual(sorted(found));
  });

  test("by month keeps months and makes the year of them", () => {
    const found = read(
      "eurostat",
      "citizen,sex,age,asyl_app,geo\\time\t2015M02\t2015M01\nSY,T,TOTAL,ASY_APP,BG\t5\t10",
    );
    expect(cells(found, "", "BGR", "SYR").slice(0, 3)).toEqual([15, 10, 5]);
  });

  test("refuses a file without its dimensions, naming them", () => {
    expect(refusalOf("eurostat", "sex,geo\\time\t2015\nT,BG\t5")).toMatchObject({
      why: "dimension-missing",
      column: "citizen",
    });
    expect(refusalOf("eurostat", "citizen,geo\t2015\nSY,BG\t5")).toMatchObject({
      why: "dimension-missing",
      column: "time",
    });
    expect(refusalOf("eurostat", "citizen,geo\\time\tsoon\nSY,BG\t5")).toMatchObject({
      why: "year-unknown",
      value: "soon",
    });
    expect(refusalOf("eurostat", "{ not json")).toMatchObject({ why: "not-json" });
    const sizeless = { id: ["citizen"], size: [0], dimension: {}, value: {} };
    expect(refusalOf("eurostat", JSON.stringify(sizeless))).toMatchObject({
      why: "dimension-missing",
      column: "size",
    });
  });
});

describe.each(importedDatasets)("the reader of %s", (dataset) => {
  const words = fc.constantFrom(
    "Main ID,Incident ID,Incident Year,Number of Dead",
    "year,coo_iso,coa_iso,applied",
    "citizen,geo\\time\t2015",
    '{"id":["citizen","geo","time"],"size":[1,1,1],"dimension":{},"value":[1]}',
    "Bulgaria,Iraq,2015,May,*",
    "2015,SYR,BGR,5",
    "SY,BG\t5 p",
    '"',
    "\n",
    ",",
    "\t",
    "a,1,2015,3",
  );
  test("throws its own refusal and nothing else, whatever the bytes are", () => {
    const takenOrRefused = (bytes: Uint8Array) => {
      try {
        expect(read(dataset, bytes).cells).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), takenOrRefused));
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (parts) =>
        takenOrRefused(bytesOf(parts.join(""))),
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (parts) =>
        takenOrRefused(bytesOf(parts.join("\n"))),
      ),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.json(), (json) => takenOrRefused(bytesOf(json))));
  });
});
