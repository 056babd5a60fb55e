import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import type { History } from "../../../test/indicators/history.ts";
import { correct, freeze, prove } from "../../../test/indicators/reports.ts";
import { writeHistory } from "../../../test/indicators/write-history.ts";
import { actOf, openTestPeople } from "../../../test/people.ts";
import { readBeside } from "../beside/frozen-beside.ts";
import { readReport } from "../reports/read.ts";
import { iomExtract, periodOf } from "./extract.ts";

const manager = actOf("project-manager");
const quarter = { projectId: null, from: "2026-01-01", until: "2026-03-31" };
const people = 8;

/** Eight people of whom seven left in January; the last, from another country, was only counselled. */
const story: History = {
  persons: Array.from({ length: people }, (_, is) => ({
    is,
    births: [
      {
        from: is === 0 ? "2012-01-01" : "1990-01-01",
        to: is === 0 ? "2012-01-01" : "1990-01-01",
        main: false,
      },
    ],
    sex: is < 2 ? "female" : "male",
    countries: [{ country: "AF", main: true }],
  })),
  members: Array.from({ length: people }, (_, person) => ({
    person,
    role: "principal",
    destination: person === 1 ? "IQ" : "AF",
  })),
  papers: Array.from({ length: people }, (_, member) => {
    const kind = member === 7 ? ("return-talk" as const) : ("departure" as const);
    return { member, kind, project: "one", reason: "", day: 5, entered: 5, struck: null };
  }),
  moves: [],
};

test("a quarter is provisional, a whole year final, anything else neither", () => {
  expect(periodOf({ from: "2024-01-01", until: "2024-03-31" })).toEqual({
    kind: "quarter",
    year: 2024,
    quarter: 1,
  });
  expect(periodOf({ from: "2024-10-01", until: "2024-12-31" })?.quarter).toBe(4);
  expect(periodOf({ from: "2024-01-01", until: "2024-12-31" })?.kind).toBe("year");
  for (const until of ["2024-02-29", "2024-03-30", "2024-06-30"]) {
    expect(periodOf({ from: "2024-01-01", until })).toBeNull();
  }
});

forEachDatabase((_, open) => {
  test("IOM's tables are read from a frozen report; a delivery entered late makes a correction", async () => {
    await using t = await openTestPeople(open);
    const { people: desk } = t;
    const { query } = desk.database;
    await writeHistory(desk.database, story);
    t.moveClock(40 * 24 * 3_600_000);
    const id = await freeze(desk, manager, quarter);
    const report = await readReport(query, id);
    const told = async (publish: boolean) => {
      const extract = await iomExtract(query, report, publish);
      if (!extract) throw new Error("It is a quarter of the mission.");
      return Object.fromEntries(extract.rows.map(({ table, row, now }) => [`${table} ${row}`, now]));
    };
    expect(await told(false)).toMatchObject({
      "assisted avrr": 7,
      "assisted vhr": 0,
      "host BG": 7,
      "returned-to AF": 6,
      "returned-to IQ": 1,
      "sex female": 2,
      "age under-18": 1,
      "counselling before": 1,
      "counselling after": 0,
      "activities given": 0,
    });
    expect(await told(true), "small ones, and what would tell them by subtraction").toMatchObject({
      "assisted avrr": 7,
      "returned-to AF": null,
      "returned-to IQ": null,
      "counselling before": null,
    });
    expect((await iomExtract(query, report, false))?.lastYear).toBeNull();
    expect(
      await iomExtract(query, { ...report, scope: { ...report.scope, projectId: "one" } }, false),
    ).toBeNull();

    t.moveClock(3_600_000);
    const told2 = { case_id: "case-0", member_id: "member-0", person_id: null };
    await desk.database.change(async (change) => {
      const row = await change
        .selectFrom("case_record")
        .selectAll()
        .where("kind", "=", "boarding")
        .executeTakeFirstOrThrow();
      const at = { ...row, ...told2, person_id: row.person_id, made_at: desk.now().toISOString() };
      const line = { ...at, id: "line-1", kind: "plan-line", outcome: "rent", happened_on: "2026-02-01" };
      const given = {
        ...at,
        id: "given-1",
        kind: "delivery",
        parent_id: "line-1",
        happened_on: "2026-02-01",
      };
      await change.insertInto("case_record").values(line).execute();
      await change
        .insertInto("case_record")
        .values({ ...given, open: JSON.stringify({ how: "bank" }) })
        .execute();
    });
    const { beside, intact } = await prove(desk, manager, id);
    expect([intact, beside]).toEqual([true, { touched: [], sameCutOff: [], now: ["activities"] }]);
    const correction = await correct(desk, manager, id);
    expect((await readBeside(query, correction)).activities).toMatchObject({
      given: 1,
      dimension: { economic: 0, social: 1, psychosocial: 0 },
      form: { cash: 1, "in-kind": 0 },
      records: ["given-1"],
    });
    await desk.database.query
      .updateTable("frozen_beside")
      .set({ figures: "{}" })
      .where("report_id", "=", correction)
      .execute();
    expect((await prove(desk, manager, correction)).beside.touched).toEqual(["activities"]);
  });
});
