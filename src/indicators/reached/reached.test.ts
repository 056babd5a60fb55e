import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { correct, freeze, prove } from "../../../test/indicators/reports.ts";
import { eventFields } from "../../../test/outreach.ts";
import { actOf, openTestPeople } from "../../../test/people.ts";
import { type EventValues, recordEvent, strikeEvent } from "../../outreach/index.ts";
import { plantProgrammes, projectsForFigures } from "../../programmes/index.ts";
import { NothingToCorrect } from "../reports/freeze.ts";
import { readFigures } from "../reports/read.ts";
import { readReached } from "./frozen-reached.ts";
import { reachedRows } from "./rows.ts";

const manager = actOf("project-manager");

forEachDatabase((_, open) => {
  test("a frozen report says whom outreach reached, apart from persons; a late entry makes a correction, not a change", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    const { query, change } = people.database;
    await plantProgrammes(people.database, people.now, people.random);
    const projects = await projectsForFigures(query, "2016-06-30");
    const project = projects.find(({ number }) => number.includes("3.004"))?.id ?? "";
    const record = (told: object) =>
      change((inside) =>
        recordEvent(inside, people, manager, eventFields({ project, ...told }) as EventValues),
      );
    const struck = await record({ happened_on: "2016-04-02", men: 30, girls: 2 });
    await record({ happened_on: "2015-11-05", women: 7, country_1: "SY", count_1: 7 });
    await record({ happened_on: "2016-05-05", project: null, unknown: 1000 });
    await record({ happened_on: "2016-07-01", unknown: 5 });
    const frozen = (projectId: string | null) =>
      freeze(people, manager, { projectId, from: "2016-04-01", until: "2016-06-30" });
    const id = await frozen(project);
    const totals = async (report: string) => {
      const { period, life } = (await readReached(query, report))?.figures ?? {};
      return [period?.total, life?.total];
    };
    expect(await totals(id)).toEqual([32, 39]);
    expect(await totals(await frozen(null))).toEqual([1032, 1039]);
    for (const { definition, figures } of await readFigures(query, id)) {
      expect(figures.life.total, definition.id).toBe(0);
    }
    expect(await prove(people, manager, id)).toMatchObject({
      intact: true,
      reached: { sameCutOff: [], now: [] },
    });
    await expect(correct(people, manager, id)).rejects.toThrow(NothingToCorrect);

    test.moveClock(3_600_000);
    const late = await record({ happened_on: "2016-04-30", boys: 4 });
    await change((inside) => strikeEvent(inside, people, manager, struck, "twice"));
    const { reached } = await prove(people, manager, id);
    expect(reached.sameCutOff).toEqual([]);
    expect(reached.now).toEqual([
      { kind: "entered-late", eventId: late, day: "2016-04-30", before: null, after: 4 },
      { kind: "counts-no-longer", eventId: struck, day: "2016-04-02", before: 32, after: null },
    ]);
    expect(await totals(await correct(people, manager, id))).toEqual([4, 11]);
    expect(await totals(id)).toEqual([32, 39]);

    const { figures } = await query
      .selectFrom("frozen_reached")
      .select("figures")
      .where("report_id", "=", id)
      .executeTakeFirstOrThrow();
    const forged = figures.replace('"total":32', '"total":320');
    await query.updateTable("frozen_reached").set({ figures: forged }).where("report_id", "=", id).execute();
    expect((await prove(people, manager, id)).intact).toBe(false);
  });
});

test("a published file hides small numbers of those reached", () => {
  const reached = (total: number, by: object, nationalities: object) =>
    ({
      events: [],
      total,
      by: { women: 0, men: 0, girls: 0, boys: 0, unknown: 0, ...by },
      nationalities,
      copies: 3,
    }) as never;
  const figures = {
    period: reached(40, { men: 37, girls: 3 }, { SY: 38, AF: 2 }),
    life: reached(50, { men: 47, girls: 3 }, { SY: 48, AF: 2 }),
  };
  const words = {
    title: "Reached",
    all: "All",
    group: "Group",
    nationality: "Nationality",
    copies: "Copies",
    hidden: "under 5",
    groupName: (group: string) => group,
    countryName: (code: string) => code,
  };
  const numbers = (publish: boolean) =>
    Object.fromEntries(
      reachedRows(figures, words, publish).map(([, , group, value, ...cells]) => [
        `${group} ${value}`,
        cells,
      ]),
    );
  expect(numbers(true)).toMatchObject({
    "All ": ["40"],
    "Group men": ["under 5"],
    "Group girls": ["under 5"],
    "Group boys": ["0"],
    "Nationality SY": ["under 5"],
    "Copies ": ["3"],
  });
  expect(numbers(false)).toMatchObject({ "Group girls": ["3", "", "3"], "Nationality SY": ["38", "", "48"] });
});
