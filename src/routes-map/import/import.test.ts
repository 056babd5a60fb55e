import { describe, expect, test } from "vitest";
import { forEachDatabase, testNow } from "../../../test/databases.ts";
import { frontexRows, monthHeads, type WrittenCell, workbook } from "../../../test/frontex-workbook.ts";
import { exportedTables, mapTables } from "../../../test/table-dump.ts";
import type { Database } from "../../platform/db/index.ts";
import { ownMap } from "../../preparation.ts";
import { loadMap, readMap } from "../index.ts";
import { unpackFlows } from "../pack/index.ts";
import { importBySystem } from "./import-by-system.ts";
import { prepareImport } from "./import-file.ts";
import { FileRefused } from "./problem.ts";
import { dayInName } from "./readers.ts";

const head = (count: number) => ["Route", "Border type or inland", "Nationality", ...monthHeads(count)];
const bookOf = (rows: WrittenCell[][], months = 211) =>
  workbook([{ name: "Detections_of_IBC", rows: [null, head(months), ...rows] }]);
const handIn = (bytes: Uint8Array, asOf: string) =>
  ({ dataset: "frontex", file: "ibc.xlsx", bytes, asOf }) as const;

const taken = async (database: Database, bytes: Uint8Array, asOf: string) => {
  const prepared = await prepareImport(database.query, handIn(bytes, asOf));
  return { ...(await importBySystem(database, prepared, testNow)), report: prepared.report };
};

forEachDatabase((_kind, open) => {
  describe("an import of Frontex's workbook", () => {
    const rows = frontexRows(120, 96);

    test("stands on the map instead of what was compiled, months and nationalities and all", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const map = readMap(db.database.query);
      const { report, release } = await taken(db.database, bookOf(rows, 96), "2026-09-02");
      expect(report).toMatchObject({ rows: 120, total2015: 1_822_102, refused: [] });
      const october = { measure: "detections", route: "EM", year: 2015, month: 10, border: "all" } as const;
      expect(await map.figures({ ...october, origin: "ALL" })).toMatchObject([
        { value: 216_260, release, source: "frontex-ibc", asOf: "2026-09-02" },
      ]);
      expect(await map.figures({ ...october, origin: "SYR" })).toHaveLength(1);
      expect(await map.years()).toEqual([2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016]);
      const compiled = await map.figures({ ...october, origin: "ALL", release: "compiled-2025-06" });
      expect(compiled).toMatchObject([{ value: 216_260, source: "frontex-2025-06" }]);
      expect((await map.ground()).sources.has("frontex-ibc")).toBe(true);
    });

    test("says what differs from the last release, by route and year", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      await taken(db.database, bookOf(rows, 96), "2026-08-01");
      const revised = rows.map((row) => [...row]);
      const black = revised.find((row) => row[0] === "Black Sea Route" && row[1] === "Sea") ?? [];
      // 2009: one month revised, one withdrawn.
      const before = [black[3], black[4]] as number[];
      black[3] = (before[0] ?? 0) + 68;
      black[4] = null;
      const { report } = await prepareImport(db.database.query, handIn(bookOf(revised, 96), "2026-09-02"));
      expect(report.difference.against?.id).toBe("frontex-detections-2026-08-01");
      const change = 68 - (before[1] ?? 0);
      const places = report.difference.places;
      expect(
        places.map(({ place, year, added, changed, gone }) => [place, year, added, changed, gone]),
      ).toEqual([
        ["ALL", 2009, 0, 0, 0],
        ["BS", 2009, 0, 1, 1],
      ]);
      for (const { before: was, after } of places) expect((after ?? 0) - (was ?? 0)).toBe(change);
    });

    test("is one change: a dry run leaves nothing, and the same file again says the same", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const tables = [...mapTables, "audit_line", "publication_clock"];
      const before = await exportedTables(db.database, tables);
      await prepareImport(db.database.query, handIn(bookOf(rows, 96), "2026-09-02"));
      expect(await exportedTables(db.database, tables)).toEqual(before);
      await taken(db.database, bookOf(rows, 96), "2026-09-02");
      const once = await exportedTables(db.database, mapTables);
      const { report } = await taken(db.database, bookOf(rows, 96), "2026-09-02");
      expect(report.difference.places).toEqual([]);
      expect(await exportedTables(db.database, mapTables)).toEqual(once);
    });

    test("leaves a line in the log and lets the public pages be made anew", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const clock = () =>
        db.database.query.selectFrom("publication_clock").select("version").executeTakeFirstOrThrow();
      const { version } = await clock();
      await taken(db.database, bookOf(rows, 96), "2026-09-02");
      expect((await clock()).version).toBe(version + 1);
      const lines = await db.database.query.selectFrom("audit_line").select(["action", "object"]).execute();
      expect(lines.at(-1)).toEqual({
        action: "map.import",
        object: "map-release:frontex-detections-2026-09-02",
      });
    });

    test("that is older than what readers see is kept behind it", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      await taken(db.database, bookOf(rows, 96), "2026-09-02");
      const older = await taken(db.database, bookOf(rows.slice(0, 40), 96), "2025-01-15");
      expect(older.isShown).toBe(false);
      const map = readMap(db.database.query);
      expect((await map.releases()).map(({ id }) => id)).toContain("frontex-detections-2026-09-02");
      expect(
        await map.figures({
          measure: "detections",
          year: 2015,
          route: "ALL",
          month: 0,
          release: older.release,
        }),
      ).toHaveLength(1);
    });

    test("that is refused leaves nothing", async () => {
      await using db = await open();
      await loadMap(db.database, ownMap, testNow);
      const before = await exportedTables(db.database, mapTables);
      const bytes = bookOf(rows, 96);
      await expect(taken(db.database, bytes.subarray(0, bytes.length / 2), "2026-09-02")).rejects.toThrow(
        FileRefused,
      );
      expect(await exportedTables(db.database, mapTables)).toEqual(before);
    });
  });
});

forEachDatabase((_kind, open) => {
  test("an import of flows is packed for the browser, by month and hidden ones as hidden", async () => {
    await using db = await open();
    const bytes = new TextEncoder().encode(
      "Bulgaria,Iraq,2015,January,100\nBulgaria,Syrian Arab Rep.,2015,February,*\nGermany,Stateless,2015,May,7",
    );
    const handedIn = { dataset: "unhcr-monthly", file: "flows.csv", bytes, asOf: "2016-01-01" } as const;
    const prepared = await prepareImport(db.database.query, handedIn);
    const { release } = await importBySystem(db.database, prepared, testNow);
    const pack = await readMap(db.database.query).pack("unhcr-monthly");
    expect(pack?.release.id).toBe(release);
    const flows = unpackFlows(new Uint8Array(pack?.bytes ?? []));
    expect([flows.ids, [...flows.month], [...flows.value], [...flows.hidden]]).toEqual([
      ["BGR", "IRQ", "SYR"],
      [1, 2],
      [100, 0],
      [0, 1],
    ]);
    expect(prepared.report).toMatchObject({ rows: 3, cells: 3, total2015: 107 });
  });
});

test.each([
  ["Monthly_detections_of_IBC_2026_09_02.xlsx", "2026-09-02"],
  ["Monthly_detections_of_IBC_20220204.xlsx", "2022-02-04"],
  ["MissingMigrants-Global-2026-05-06--19_42_11.csv", "2026-05-06"],
  ["migr_asyappctza.tsv", undefined],
])("the day of %s is %s", (file, day) => expect(dayInName(file)).toBe(day));
