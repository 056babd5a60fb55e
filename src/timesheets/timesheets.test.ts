import { expect, test } from "vitest";
import { aMonth } from "../../test/costs.ts";
import { forEachDatabase, type OpenTestDatabase } from "../../test/databases.ts";
import { actOf, openTestPeople } from "../../test/people.ts";
import { textOfPdf } from "../../test/printed-papers.ts";
import { faultsAgainstTimesheet, unbookedMonths } from "../costs/against-timesheet.ts";
import { bookCost } from "../costs/index.ts";
import { CostRefused } from "../costs/reckon.ts";
import type { Act } from "../people/index.ts";
import { openPrinter } from "../platform/print/index.ts";
import { plantProgrammes, projectBook, projectsForFigures } from "../programmes/index.ts";
import { approvedHours, wordsOfMonth } from "./approved-months.ts";
import { decideSheet } from "./decide-sheet.ts";
import { TimesheetRefused } from "./faults.ts";
import type { Hours } from "./hours.ts";
import { monthOf } from "./month.ts";
import { timesheetPaper } from "./paper/timesheet-paper.ts";
import { findSheet, openSent, partsOf, readDraft, versionsOfSheet } from "./read-sheets.ts";
import { sendSheet } from "./send-sheet.ts";
import { writePart } from "./write-sheet.ts";

const ana = actOf("counsellor", { staffId: "a".repeat(24) });
const boris = actOf("counsellor", { staffId: "b".repeat(24) });
const manager = actOf("project-manager", { staffId: "e".repeat(24) });
const finance = actOf("finance", { staffId: "f".repeat(24) });

/** Days of January 2026 on which people worked, `05` the first Monday, with so many hours each. */
const worked = (count: number, hours = 8): Hours =>
  Object.fromEntries(
    (monthOf("2026-01")?.days ?? [])
      .map((day) => day.slice(8))
      .filter((date) => Number(date) >= 5)
      .slice(0, count)
      .map((date) => [date, hours]),
  );

async function begin(open: OpenTestDatabase) {
  const t = await openTestPeople(open);
  const { people } = t;
  const { database } = people;
  const { query } = database;
  await plantProgrammes(database, people.now, people.random);
  const projects = await projectsForFigures(query, "2026-01-31");
  const idOf = (wanted: string) => projects.find(({ number }) => number === wanted)?.id ?? "";
  const sheetOf = async (act: Act) => (await findSheet(query, act.actor.staffId, "2026-01"))?.id ?? "";
  return {
    ...t,
    query,
    database,
    project: idOf("ПРИМЕР-2025"),
    ended: projects.find(({ endsOn }) => endsOn < "2026-01-01")?.id ?? "",
    sheetOf,
    write: (act: Act, part: string, hours: Hours, basedOn = 0, words: string | null = "Met people.") =>
      database.change((change) => writePart(change, people, act, "2026-01", part, { hours, words, basedOn })),
    send: (act: Act, reason: string | null = "late: ill") =>
      database.change((change) => sendSheet(change, people, act, "2026-01", reason)),
    decide: async (seq: number, by = manager, outcome: "approved" | "sent-back" = "approved", of = ana) => {
      const id = await sheetOf(of);
      const reason = outcome === "approved" ? null : "which project?";
      return database.change((change) => decideSheet(change, people, by, id, { seq, outcome, reason }));
    },
    [Symbol.asyncDispose]: () => t[Symbol.asyncDispose](),
  };
}

const refuses = async (work: Promise<unknown>, problems: Record<string, string>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TimesheetRefused || error instanceof CostRefused)) {
    throw error ?? new Error("It was not refused.");
  }
  expect(Object.fromEntries(Object.entries(error.problems).map(([key, { text }]) => [key, text]))).toEqual(
    problems,
  );
};

test("a month has the hours of its working days, holidays and freed days left out", () => {
  // 22 weekdays; New Year, the 2nd freed: 20 days.
  expect(monthOf("2026-01")).toMatchObject({
    hours: 160,
    lastWorkingDay: "2026-01-30",
    inTimeUntil: "2026-02-10",
  });
  expect(monthOf("2016-03"), "the 3rd, the 4th freed, Saturday the 12th worked").toMatchObject({
    hours: 176,
  });
  for (const wrong of ["2026-13", "26-01", "2026-1", "mine"]) expect(monthOf(wrong)).toBeNull();
});

forEachDatabase((_, open) => {
  test("a month is written by whoever worked it, sent, and counts once somebody else approved it; a correction only anew and with a reason", async () => {
    await using t = await begin(open);
    const { project, query, people } = t;
    await t.write(ana, project, worked(10));
    await t.write(ana, "other", { "20": 8 }, 0, null);
    await refuses(t.send(ana, null), { reason: "problem.late" });
    await t.send(ana);
    await refuses(t.send(ana, "again"), { reason: "problem.same" });
    await refuses(t.decide(1, actOf("project-manager", ana.actor)), { outcome: "problem.own" });
    await expect(t.decide(1, boris)).rejects.toThrow("not-found");
    expect(await approvedHours(query)).toEqual([]);
    await t.decide(1, manager, "sent-back");
    expect(await approvedHours(query)).toEqual([]);
    await t.send(ana, "as it was: only this project");
    await t.decide(2);
    const counted = { staffId: ana.actor.staffId, month: "2026-01", projectId: project };
    expect(await approvedHours(query)).toMatchObject([{ ...counted, seq: 2, hours: 80, worked: 88 }]);
    await t.write(ana, project, worked(9), 1, "Met fewer people.");
    expect(await approvedHours(query), "until it is sent").toMatchObject([{ seq: 2, hours: 80 }]);
    await refuses(t.send(ana, null), { reason: "problem.corrects" });
    await t.send(ana, "the 16th was a day off");
    expect(await approvedHours(query), "until it is approved").toMatchObject([{ seq: 2, hours: 80 }]);
    await expect(t.decide(2), "what was read is not what stands").rejects.toThrow("not-found");
    await t.decide(3);
    const [now] = await approvedHours(query);
    expect(now).toMatchObject({ seq: 3, hours: 72, worked: 80 });
    expect(now && (await wordsOfMonth(query, people, now))).toBe("Met fewer people.");
    const id = await t.sheetOf(ana);
    const versions = await versionsOfSheet(query, id);
    expect(versions.map(({ reason }) => reason)).toEqual([
      "late: ill",
      "as it was: only this project",
      "the 16th was a day off",
    ]);
    expect(await openSent(query, people, { id, seq: 1 }), "what was sent stays").toEqual({
      [project]: "Met people.",
    });
    const sealed = await query.selectFrom("timesheet_version").select("words").execute();
    expect(JSON.stringify(sealed)).not.toContain("people");
    expect(await findSheet(query, boris.actor.staffId, "2026-01"), "nobody else's").toBeNull();
    expect((await t.log()).filter((line) => line.startsWith("timesheet."))).toHaveLength(9);
  });

  test("nobody's month passes its hours or its days, and only work of a running project is taken", async () => {
    await using t = await begin(open);
    const { project, query, people } = t;
    await refuses(t.write(ana, project, { "05": 8 }, 0, null), { words: "problem.no-words" });
    await refuses(t.write(ana, project, { "32": 8 }), { day_32: "problem.no-such-day" });
    await expect(t.write(ana, t.ended, { "05": 8 })).rejects.toThrow("not-found");
    await expect(t.write(finance, "nobody", { "05": 8 })).rejects.toThrow("not-found");
    await expect(t.write(actOf("auditor"), project, { "05": 8 })).rejects.toThrow("not-found");
    await t.write(ana, project, worked(15));
    await refuses(t.write(ana, "leave", { "05": 17 }), { day_05: "problem.day-full" });
    await refuses(t.write(ana, "leave", { "30": 8, "29": 8, "28": 8, "27": 8, "26": 8, "24": 8 }), {
      day_24: "problem.month-full",
    });
    await refuses(t.write(ana, project, worked(16)), { words: "problem.changed" });
    await t.write(ana, "leave", { "30": 8, "29": 8, "28": 8, "27": 8, "26": 8 }, 0, null);
    const id = await t.sheetOf(ana);
    expect(Object.keys(partsOf(await readDraft(query, people, id))).toSorted()).toEqual(
      [project, "leave"].toSorted(),
    );
    await t.write(ana, "leave", {}, 1, null);
    expect(Object.keys(partsOf(await readDraft(query, people, id)))).toEqual([project]);
    await expect(t.send(boris)).rejects.toThrow("not-found");
  });

  test("the book of costs takes the hours that were approved, and says which months it lacks", async () => {
    await using t = await begin(open);
    const { project, query, people, database } = t;
    await t.write(ana, project, worked(10));
    await t.write(ana, "other", { "20": 8, "21": 8 }, 0, null);
    await t.write(ana, "leave", { "22": 8 }, 0, null);
    await t.send(ana);
    const book = (told: object) =>
      database.change((change) =>
        bookCost(change, people, finance, "work", aMonth(project, ana.actor.staffId, told)),
      );
    expect(await unbookedMonths(query), "not approved yet").toEqual([]);
    await t.decide(1);
    expect(await unbookedMonths(query)).toMatchObject([{ hours: 80, booked: 0, worked: 96 }]);
    await refuses(book({ hours: 80, of_hours: 160 }), { of_hours: "problem.sheet-whole" });
    await refuses(book({ hours: 81, of_hours: 96 }), { hours: "problem.sheet-hours" });
    await book({ hours: 60, of_hours: 96 });
    expect(await unbookedMonths(query)).toMatchObject([{ hours: 80, booked: 60 }]);
    await refuses(book({ hours: 21, of_hours: 96, line: "A2" }), { hours: "problem.sheet-hours" });
    await book({ hours: 20, of_hours: 96, line: "A2" });
    expect(await unbookedMonths(query)).toEqual([]);
    await book({ hours: 0.25, of_hours: 160, staff: boris.actor.staffId });
    const bill = { kind: "bill" as const, fields: aMonth(project, ana.actor.staffId), day: "2026-01-31" };
    expect(await faultsAgainstTimesheet(query, bill, []), "no bill is measured by it").toEqual({});
  });
});

test("the paper is in both languages and carries the days, the sums, the fund's sentence and the emblem", async () => {
  const { openTestDatabase } = await import("../../test/databases.ts");
  await using t = await begin(() => openTestDatabase("sqlite"));
  const { project, query, people } = t;
  await t.write(ana, project, { "05": 7.5, "06": 8 }, 0, "Срещи с хора в Харманли.");
  await t.write(ana, "other", { "07": 8 }, 0, null);
  await t.send(ana);
  await t.decide(1);
  const [sheet] = await versionsOfSheet(query, await t.sheetOf(ana));
  const told = {
    words: await openSent(query, people, sheet),
    names: new Map([
      [ana.actor.staffId, "Ана Иванова"],
      [manager.actor.staffId, "Марта Петрова"],
    ]),
    today: "2026-03-01",
  };
  const paper = await timesheetPaper(query, projectBook, sheet, told);
  const wanted = await projectBook.publicityOf(query, project, "2026-01-31");
  expect(paper.funds).toEqual({
    statements: wanted.statement ? [wanted.statement.bg, wanted.statement.en] : [],
    emblem: true,
  });
  const text = await textOfPdf(await openPrinter().printSheet(paper));
  for (const said of [
    "Месечен отчет за извършената работа",
    "Monthly report on work done",
    "Ана Иванова",
    "Марта Петрова",
    "05.01.2026",
    "7,5",
    "23,5",
    "Срещи с хора в Харманли.",
  ]) {
    expect(text).toContain(said);
  }
});
