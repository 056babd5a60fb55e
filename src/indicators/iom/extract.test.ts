import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import type { History } from "../../../test/indicators/history.ts";
import { correct, freeze, prove } from "../../../test/indicators/reports.ts";
import { writeHistory } from "../../../test/indicators/write-history.ts";
import { actOf, openTestPeople } from "../../../test/people.ts";
import { isCountry } from "../../core/country.ts";
import { readBeside } from "../beside/frozen-beside.ts";
import { readReport } from "../reports/read.ts";
import { iomExtract, periodOf } from "./extract.ts";
import { byRegion, countriesByRegion } from "./regions.ts";
import { shownVulnerable, type Vulnerable } from "./vulnerable.ts";

const manager = actOf("project-manager");
const quarter = { projectId: null, from: "2026-01-01", until: "2026-03-31" };
const people = 8;

const onDay = (day: number) => ({ project: "one", reason: "", day, entered: day, struck: null });
const vulnerable = (member: number, category: string) => ({
  member,
  kind: "vulnerability" as const,
  category,
  until: null,
  ...onDay(2),
});

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
  papers: [
    ...Array.from({ length: people }, (_, member) => ({
      member,
      kind: member === 7 ? ("return-talk" as const) : ("departure" as const),
      ...onDay(5),
    })),
    // All of them are ill and one was trafficked; another way was over when they left, or came to be known later.
    ...Array.from({ length: 8 }, (_, member) => vulnerable(member, "health")),
    vulnerable(1, "trafficking-victim"),
    { ...vulnerable(2, "unaccompanied-child"), until: 4 },
    { ...vulnerable(3, "unaccompanied-child"), ...onDay(6) },
    { ...vulnerable(4, "unaccompanied-child"), struck: 3 },
  ],
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

test("a way of being vulnerable is told only where neither it nor what it leaves over is small, and unknown where nobody was asked", () => {
  const shown = (told: Partial<Vulnerable>) =>
    shownVulnerable({
      returned: 20,
      asked: 20,
      law: 12,
      "unaccompanied-child": 0,
      "trafficking-victim": 0,
      health: 0,
      ...told,
    });
  expect(shown({ health: 5, "trafficking-victim": 4, "unaccompanied-child": 7 })).toEqual({
    health: 5,
    "trafficking-victim": null,
    "unaccompanied-child": 7,
  });
  expect(shown({ health: 17 }).health, "three are left over").toBeNull();
  expect(shown({ "unaccompanied-child": 9 })["unaccompanied-child"], "three more by the law").toBeNull();
  expect(shown({ asked: 0 }).health).toBeUndefined();
});

test("no country is in two regions, and one that is in none is unknown", () => {
  expect(byRegion({ AF: 2, IQ: 3, SY: 4, AQ: 1, unknown: 1 })).toEqual({
    "middle-east-north-africa": 7,
    "asia-pacific": 2,
    unknown: 2,
  });
  const doubled = countriesByRegion().filter((country, at, all) => all.indexOf(country) !== at);
  expect(doubled).toEqual([]);
  expect(countriesByRegion().filter((country) => !isCountry(country))).toEqual([]);
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
      "host-region eea": 7,
      "returned-to-region asia-pacific": 6,
      "returned-to-region middle-east-north-africa": 1,
      "origin-region asia-pacific": 7,
      "vulnerable-as health": 7,
      "vulnerable-as trafficking-victim": null,
      "vulnerable-as unaccompanied-child": 0,
      "counselling before": 1,
      "counselling after": 0,
      "activities given": 0,
    });
    const structural = (await told(false))["level structural"];
    expect(structural, "nobody writes it down: unknown is no zero").toBeUndefined();
    expect(await told(true), "small ones, and what would tell them by subtraction").toMatchObject({
      "assisted avrr": 7,
      "returned-to AF": null,
      "returned-to IQ": null,
      "returned-to-region asia-pacific": null,
      "returned-to-region middle-east-north-africa": null,
      "origin-region asia-pacific": 7,
      "counselling before": null,
    });
    expect((await iomExtract(query, report, false))?.lastYear).toBeNull();
    // As if four had returned: what is published names none of their countries, and says nothing of where they did not go.
    const read = query.selectFrom("frozen_figure").select("figures").where("indicator", "=", "returned");
    const { figures } = await read.where("report_id", "=", id).executeTakeFirstOrThrow();
    const write = (text: string) =>
      query
        .updateTable("frozen_figure")
        .set({ figures: text })
        .where("report_id", "=", id)
        .where("indicator", "=", "returned")
        .execute();
    await write(figures.replace(/"period":\{"total":7/, '"period":{"total":4'));
    const few = Object.keys(await told(true));
    expect(few.filter((row) => /^(returned-to|origin|sex|age)/.test(row))).toEqual([]);
    expect((await told(true))["assisted avrr"]).toBeNull();
    await write(figures);
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
      .where("part", "=", "activities")
      .execute();
    expect((await prove(desk, manager, correction)).beside.touched).toEqual(["activities"]);
  });
});
