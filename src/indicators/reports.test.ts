import { describe, expect, test, vi } from "vitest";
import { forEachDatabase, type OpenTestDatabase } from "../../test/databases.ts";
import { dayAt, type History, personId } from "../../test/indicators/history.ts";
import { correct, freeze, prove as proveOf } from "../../test/indicators/reports.ts";
import { writeHistory } from "../../test/indicators/write-history.ts";
import { actOf, openTestPeople, type TestPeople } from "../../test/people.ts";
import { type Change, ChangesStillRunning, earlierChangesEnded } from "../platform/db/index.ts";
import { plantProgrammes, projectsForFigures } from "../programmes/index.ts";
import { type Counter, counterHere } from "./apart/counter.ts";
import type { Definition } from "./definitions/definition.ts";
import { countReport, ListChanged, NothingToCorrect, PeriodNotOver } from "./reports/freeze.ts";
import { unpackLists } from "./reports/lists.ts";
import { readPersonsBehind } from "./reports/persons.ts";
import { correctionsOf, openFigure, readFigures, readReport } from "./reports/read.ts";
import { readDifferences } from "./reports/read-differences.ts";

const manager = actOf("project-manager");
const january = { projectId: null, from: dayAt(0), until: dayAt(30) };

const left = (member: number, day: number) =>
  ({ member, kind: "departure", project: "one", reason: "ill", day, entered: day, struck: null }) as const;

const person = (born: string, is: number) => ({
  is,
  births: [{ from: born, to: born, main: false }],
  sex: "female",
  countries: [{ country: "AF", main: true }],
});

/** Four people: three left in January, one did not yet. */
const story: History = {
  persons: [
    person("2008-03-05", 0),
    person("1990-01-01", 1),
    person("1991-01-01", 2),
    person("1992-01-01", 3),
  ],
  members: [0, 1, 2, 3].map((who) => ({ person: who, role: "principal", destination: "AF" })),
  papers: [left(0, 10), left(1, 12), left(2, 14)],
  moves: [],
};

async function begin(open: OpenTestDatabase) {
  const test = await openTestPeople(open);
  await writeHistory(test.people.database, story);
  const inChange: typeof test.people.database.change = (work) => test.people.database.change(work);
  return {
    test,
    inChange,
    id: await freeze(test.people, manager, january),
  };
}

const returned = async ({ people }: TestPeople, id: string) =>
  (await readFigures(people.database.query, id)).find(({ definition }) => definition.id === "returned");

/** The sealed lists of returns, as they stand in the database. */
const listsOf = ({ people }: TestPeople, id: string) =>
  people.database.query
    .selectFrom("frozen_figure")
    .select("lists")
    .where("report_id", "=", id)
    .where("indicator", "=", "returned")
    .executeTakeFirstOrThrow();

const listsAre = ({ people }: TestPeople, lists: string) =>
  people.database.query
    .updateTable("frozen_figure")
    .set({ lists })
    .where("indicator", "=", "returned")
    .execute();

const prove = ({ people }: TestPeople, id: string) => proveOf(people, manager, id);

/** Everybody behind a figure of a report. */
async function openLists({ people }: TestPeople, id: string, figure: { readonly definition: Definition }) {
  const packed = await openFigure(people.database.query, people, { id }, figure);
  return packed === null ? null : unpackLists(packed);
}

/** A departure of the fourth person on 15 January that is written down today. */
const writeLate = (test: TestPeople) => test.people.database.change((change) => putLate(change, test));

async function putLate(change: Change, { people }: TestPeople): Promise<void> {
  const row = await change
    .selectFrom("case_record")
    .selectAll()
    .where("kind", "=", "boarding")
    .executeTakeFirstOrThrow();
  const whose = { case_id: "case-3", member_id: "member-3", person_id: personId(3) };
  const when = { happened_on: dayAt(14), made_at: people.now().toISOString() };
  await change
    .insertInto("case_record")
    .values({ ...row, ...whose, ...when, id: "late", seq: 99 })
    .execute();
}

forEachDatabase((_, open) => {
  describe("a frozen report", () => {
    test("keeps its figures, and everybody behind each, whatever is written down afterwards", async () => {
      const { test, id } = await begin(open);
      await using _end = test;
      test.moveClock(24 * 3_600_000);
      await writeLate(test);
      const figure = await returned(test, id);
      if (!figure) throw new Error("The report counts returns.");
      expect(figure.figures.period.total).toBe(3);
      expect(figure.figures.period.by.age).toEqual({ "18-60": 2, "under-18": 1 });
      const opened = await openLists(test, id, figure);
      expect(opened?.period.map((entry) => entry.personId)).toEqual([personId(0), personId(1), personId(2)]);
      const { lists } = await listsOf(test, id);
      expect(JSON.stringify([figure, lists]), "whom it counts is sealed").not.toContain(personId(1));
      const { changed, sameCutOff } = await prove(test, id);
      expect([changed, sameCutOff]).toEqual([[], []]);
    });

    test("is corrected by another report that names the late entry, and stays as it is", async () => {
      const { test, inChange, id } = await begin(open);
      await using _end = test;
      test.moveClock(24 * 3_600_000);
      await expect(correct(test.people, manager, id)).rejects.toThrow(NothingToCorrect);
      await writeLate(test);
      const correction = await correct(test.people, manager, id);
      expect((await returned(test, correction))?.figures.period.total).toBe(4);
      expect((await returned(test, id))?.figures.period.total).toBe(3);
      const { query } = test.people.database;
      const [kept] = await correctionsOf(query, id);
      expect(kept).toMatchObject({
        id: correction,
        correctsId: id,
        changed: { "entered-late": 1, changed: 0 },
      });
      const told = await inChange((change) =>
        readDifferences(change, test.people, manager, kept as NonNullable<typeof kept>),
      );
      expect(told?.map(({ kind, span, personId: who }) => [kind, span, who])).toEqual([
        ["entered-late", "period", personId(3)],
        ["entered-late", "life", personId(3)],
      ]);
      expect(await test.log()).toEqual([
        `report.freeze report:${id}`,
        `report.correct report:${correction}`,
        `report.compare report:${correction}`,
      ]);
    });

    test("tells a birthday corrected across a limit of age, a merge and a struck departure apart", async () => {
      const { test, id } = await begin(open);
      await using _end = test;
      const { query } = test.people.database;
      test.moveClock(24 * 3_600_000);
      await query
        .updateTable("person_birth")
        .set({ earliest: "2007-03-05", latest: "2007-03-05" })
        .where("person_id", "=", personId(0))
        .execute();
      await query
        .insertInto("person_group")
        .values([2, 1].map((at) => ({ person_id: personId(at), root_id: personId(1) })))
        .execute();
      const { now } = await prove(test, id);
      const kinds = () =>
        now.filter(({ span }) => span === "period").map(({ kind, personId: who }) => [kind, who]);
      expect(kinds()).toEqual([
        ["same-person", personId(2)],
        ["changed", personId(0)],
      ]);
      await query
        .updateTable("case_record")
        .set({ struck_at: test.people.now().toISOString() })
        .where("member_id", "=", "member-0")
        .execute();
      const struck = await prove(test, id);
      expect(struck.now.filter(({ span }) => span === "period").map(({ kind }) => kind)).toEqual([
        "counts-no-longer",
        "same-person",
      ]);
      // With the cut-off of then the departure stands, whatever was struck since.
      expect(struck.sameCutOff.map(({ kind }) => kind)).not.toContain("counts-no-longer");
    });

    test("is found out when somebody changes a number in the database", async () => {
      const { test, id } = await begin(open);
      await using _end = test;
      const { query } = test.people.database;
      const figure = await returned(test, id);
      await query
        .updateTable("frozen_figure")
        .set({ figures: JSON.stringify(figure?.figures).replace('"total":3', '"total":30') })
        .where("indicator", "=", "returned")
        .execute();
      expect((await prove(test, id)).changed.map((one) => one.id)).toEqual(["returned"]);
    });

    test("says no, and which, where a sealed list was damaged, and is not corrected then", async () => {
      const { test, id } = await begin(open);
      await using _end = test;
      const { lists } = await listsOf(test, id);
      const damaged = ["", lists.slice(0, -8), `${lists.slice(0, 40)}AAAA${lists.slice(44)}`];
      for (const text of damaged) {
        await listsAre(test, text);
        const { changed, comparable } = await prove(test, id);
        expect([changed.map((one) => one.id), comparable]).toEqual([["returned"], false]);
      }
      test.moveClock(24 * 3_600_000);
      await writeLate(test);
      const correction = () => correct(test.people, manager, id);
      await expect(correction()).rejects.toThrow(ListChanged);
      await listsAre(test, lists);
      expect((await prove(test, id)).changed).toEqual([]);
      expect(await correction()).toMatch(/^[0-9a-f]+$/);
    });

    test("tells legal status, vulnerability and the days waited, as the definitions of 2026 ask", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { query } = people.database;
      const paper = { project: "one", reason: "", entered: 0, struck: null };
      await writeHistory(people.database, {
        ...story,
        persons: story.persons.map((one, at) => ({
          ...one,
          statuses: at === 0 ? [{ status: "asylum-lodged", from: 0, to: null }] : [],
        })),
        papers: [
          ...story.papers,
          { ...paper, member: 0, kind: "application", day: 4 },
          { ...paper, member: 1, kind: "application", day: 11 },
          { ...paper, member: 1, kind: "vulnerability", day: 3, category: "elderly" },
          { ...paper, member: 2, kind: "screening", day: 9 },
        ],
      });
      const id = await freeze(people, manager, january);
      const figures = (await returned(test, id))?.figures.period;
      expect(figures?.by.status).toEqual({ "asylum-lodged": 1, unknown: 2 });
      expect(figures?.by.vulnerability).toEqual({ law: 1, "none-noted": 1, unknown: 1 });
      expect(figures?.waits).toMatchObject({
        known: 2,
        unknown: 1,
        lower: 1,
        median: 1,
        upper: 6,
        average: 3.5,
      });
      expect((await prove(test, id)).intact).toBe(true);
      // A period before keeps the definitions of then, and its lists open as they were written.
      const before = { projectId: null, from: "2015-10-01", until: "2015-12-31" };
      const old = await freeze(people, manager, before);
      const [first] = await readFigures(query, old);
      expect([first?.definition.version, first?.figures.period.by.status]).toEqual([1, undefined]);
      expect((await prove(test, old)).intact).toBe(true);
    });

    test("holds what was being written down at its cut-off, though it was saved afterwards", async () => {
      const { test, inChange } = await begin(open);
      await using _end = test;
      const [written, saved] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const late = inChange(async (change) => {
        await putLate(change, test);
        written.resolve();
        await saved.promise;
      });
      await written.promise;
      const { database } = test.people;
      if (database.kind === "postgres") {
        await expect(earlierChangesEnded(database, 1)).rejects.toThrow(ChangesStillRunning);
      }
      test.moveClock(1000);
      const asked = vi.fn(counterHere(database).ask);
      const counting = countReport(
        { ask: asked as Counter["ask"], wake() {} },
        test.people,
        manager,
        january,
      );
      // On SQLite the cut-off itself waits its turn. On PostgreSQL it would have been counted many times over by now.
      for (let turn = 0; database.kind === "postgres" && turn < 60; turn += 1) {
        await database.query.selectFrom("person").select("id").execute();
      }
      expect(asked).not.toHaveBeenCalled();
      saved.resolve();
      await late;
      const { figures } = await counting;
      expect(figures.find(({ definition }) => definition.id === "returned")?.figures.period.total).toBe(4);
    });

    test("is made only of a period that is over, by whoever may", async () => {
      const { test } = await begin(open);
      await using _end = test;
      const until = (day: string, act = manager) => freeze(test.people, act, { ...january, until: day });
      await expect(until("2026-03-01")).rejects.toThrow(PeriodNotOver);
      expect(await until("2026-02-28")).toMatch(/^[0-9a-f]+$/);
      await expect(until("2026-02-28", actOf("counsellor"))).rejects.toThrow();
    });
  });

  test("reading who is behind a number leaves a line with each of them", async () => {
    const { test, inChange, id } = await begin(open);
    await using _end = test;
    const figure = await returned(test, id);
    if (!figure) throw new Error("The report counts returns.");
    const opened = await openLists(test, id, figure);
    const told = {
      entries: opened?.period ?? [],
      about: `report:${id}`,
      figure: "returned.period",
    } as const;
    const persons = await inChange((change) => readPersonsBehind(change, test.people, manager, told));
    expect(persons.map(({ open: shown }) => shown)).toEqual([true, true, true]);
    const abroad = actOf("project-manager", { offices: ["burgas"] });
    const closed = await inChange((change) => readPersonsBehind(change, test.people, abroad, told));
    expect(closed.map(({ open: shown }) => shown)).toEqual([false, false, false]);
    const line = await test.people.database.query
      .selectFrom("audit_line")
      .selectAll()
      .where("action", "=", "report.persons")
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(line)).toContain(`person:${personId(2)}`);
  });

  test("a project's report counts whom it enrolled, by the indicators its contract names", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    await plantProgrammes(people.database, people.now, people.random);
    const projects = await projectsForFigures(people.database.query, "2016-06-30");
    const returns = projects.find(({ number }) => number === "BG65AMNP001-3.003-0001-C01");
    const counselling = projects.find(({ number }) => number === "BG65AMNP001-3.004-0001-C02");
    if (!returns || !counselling) throw new Error("The projects of 2015 are planted.");
    await writeHistory(people.database, story);
    const frozen = (projectId: string) =>
      freeze(people, manager, { projectId, from: "2016-04-01", until: "2016-06-30" });
    const counts = async (id: string) =>
      (await readFigures(people.database.query, id)).map(({ definition }) => definition.id);
    expect(await counts(await frozen(returns.id))).toEqual([
      "returned",
      "reintegrated",
      "withdrawn",
      "no-show",
    ]);
    const id = await frozen(counselling.id);
    expect(await counts(id)).toEqual(["counselled-legally", "counselled-on-return"]);
    expect((await readReport(people.database.query, id)).versionId).toBe(counselling.versionId);
  });
});
