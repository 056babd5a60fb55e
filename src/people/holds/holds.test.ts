import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  aBirth,
  actOf,
  aHold,
  aName,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../test/people.ts";
import { inspectFile, sweepFiles } from "../../platform/files/index.ts";
import { keepPaper, mergePersons, readPapers } from "../index.ts";
import { ownDataJson, ownDataSheet } from "../own-data/own-data-sheet.ts";
import { readOwnData } from "../own-data/read-own-data.ts";
import type { PagePlace } from "../papers/read-papers.ts";
import { choosePage, removePage } from "../papers/settle-page.ts";
import { sheetWords } from "../print/sheet-words.ts";
import { type HoldWish, liftHold, placeHold } from "./place-hold.ts";
import { holdsOn, subjectsUnderHold, watchHold, watchHolds } from "./read-holds.ts";

const counsellor = actOf("counsellor");
const supervisor = actOf("project-manager");
const watcher = actOf("data-protection-officer", { offices: [] });

const someone = (test: TestPeople, name: string, born = "1980-05-06") =>
  register(test, { name: [aName(name)], birth: [aBirth(born)] });

/** Somebody with a scanned letter of one page, both of whose pictures are there. */
async function withLetter(test: TestPeople) {
  const { people } = test;
  const { id: personId } = await someone(test, "Invented");
  const file = (name: string) =>
    inspectFile({ name: "letter.pdf", bytes: Buffer.from(`%PDF-1.7\n${name}\n%%EOF\n`) });
  const page = { photograph: await file("photograph"), straight: await file("straight"), found: true };
  const change = people.database.change;
  const wish = { about: "other", aboutId: null, what: "Invented letter" } as const;
  const { id: paperId } = await change((inside) =>
    keepPaper(inside, people, counsellor, personId, wish, [page]),
  );
  const read = async () => (await readPapers(people.database.query, people, personId))[0]?.pages[0];
  const place: PagePlace = { personId, paperId, pageId: (await read())?.id ?? "" };
  return {
    people,
    change,
    personId,
    read,
    place: (more: Partial<HoldWish> = {}, id = personId) =>
      change((inside) => placeHold(inside, people, counsellor, id, aHold(more))),
    lift: (id: string, by = supervisor) =>
      change((inside) => liftHold(inside, people, by, id, "Invented end")),
    choose: () => change((inside) => choosePage(inside, people, counsellor, place, "straight")),
    remove: () => change((inside) => removePage(inside, people, counsellor, place)),
    async sweep() {
      const { query } = people.database;
      return sweepFiles(people.database, people, await subjectsUnderHold(query, people.now()));
    },
  };
}

forEachDatabase((_, open) => {
  test("while a hold stands no picture goes, by hand or with time; when it is lifted they go again", async () => {
    await using test = await openTestPeople(open);
    const one = await withLetter(test);
    const id = await one.place();
    for (const destroy of [one.choose, one.remove]) {
      await expect(destroy()).rejects.toMatchObject({ name: "HoldStands", hold: { id, ground: "dispute" } });
    }
    test.moveClock(40 * 86_400_000);
    expect(await one.sweep()).toBe(0);
    expect(await one.read()).toMatchObject({ straight: expect.anything(), photograph: expect.anything() });
    await one.lift(id);
    expect(await one.sweep()).toBe(1);
    expect(await one.remove()).toBe(true);
    expect((await test.log()).filter((line) => line.includes("hold"))).toEqual([
      `person.hold person:${one.personId}`,
      `person.lift-hold person:${one.personId}`,
    ]);
  });

  test("a hold ends on its day by itself, and none is placed that is over", async () => {
    await using test = await openTestPeople(open);
    const one = await withLetter(test);
    await expect(one.place({ until: "2026-02-28" as never })).rejects.toMatchObject({
      problems: { until: { text: "problem.hold-over" } },
    });
    await one.place({ until: "2026-03-02" as never });
    test.moveClock(86_400_000);
    await expect(one.choose()).rejects.toMatchObject({ name: "HoldStands" });
    test.moveClock(86_400_000);
    await one.choose();
  });

  test("a hold on one record keeps what lies with those it is merged with", async () => {
    await using test = await openTestPeople(open);
    const one = await withLetter(test);
    const { id: other } = await someone(test, "Another", "1971-02-03");
    await one.place({}, other);
    await one.change((inside) =>
      mergePersons(inside, one.people, counsellor, { keptId: other, goneId: one.personId }, "They said so."),
    );
    await expect(one.remove()).rejects.toMatchObject({ name: "HoldStands" });
    expect(await subjectsUnderHold(one.people.database.query, one.people.now())).toHaveLength(2);
  });

  test("whoever watches over data sees every hold with its reason and nobody's name, and may lift it; a counsellor may not", async () => {
    await using test = await openTestPeople(open);
    const one = await withLetter(test);
    const id = await one.place();
    const watched = await one.change((inside) => watchHolds(inside, one.people, watcher));
    expect(watched).toMatchObject([{ id, words: "Invented case before a court", since: "2026-03-01" }]);
    expect(await test.log()).toContain("person.holds hold:list");
    await expect(one.change((inside) => watchHolds(inside, one.people, supervisor))).rejects.toMatchObject({
      kind: "not-found",
    });
    for (const by of [counsellor, actOf("project-manager", { staffId: "far", offices: ["burgas"] })]) {
      await expect(one.lift(id, by)).rejects.toMatchObject({ kind: "not-found" });
    }
    await one.lift(id, watcher);
    await expect(one.lift(id)).rejects.toMatchObject({ kind: "not-found" });
    expect(await holdsOn(one.people.database.query, one.people, one.personId)).toEqual([]);
  });

  test("one hold is opened alone, also behind all that a list shows, and only it is named in the log", async () => {
    await using test = await openTestPeople(open);
    const one = await withLetter(test);
    const first = await one.place();
    for (let more = 0; more < 201; more += 1) await one.place();
    expect(await one.change((inside) => watchHold(inside, one.people, watcher, first))).toMatchObject({
      id: first,
    });
    const { fields } = await one.people.database.query
      .selectFrom("audit_line")
      .select("fields")
      .where("action", "=", "person.holds")
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(fields).match(/hold:/g)).toHaveLength(1);
    await expect(
      one.change((inside) => watchHold(inside, one.people, watcher, "none")),
    ).rejects.toMatchObject({ kind: "not-found" });
  });

  test("the person is told in their file that a hold stands, since when and whom to ask, and not what it is for", async () => {
    await using test = await openTestPeople(open);
    const one = await withLetter(test);
    await one.place({ since: "2026-02-03" as never });
    await one.lift(await one.place({ since: "2026-01-01" as never }));
    const data = await one.change((inside) =>
      readOwnData(inside, one.people, counsellor, one.personId, "Invented wish"),
    );
    const words = sheetWords("bg", "ar", "العربية");
    const { sections } = ownDataSheet(words, data, "2026-03-01", {});
    const held = sections.filter(({ title }) => title.main === "Какво засега трябва да се пази");
    expect(held.map(({ rows }) => rows.map(({ value }) => value))).toEqual([
      [words.day("2026-02-03"), words.both("own.held-open"), words.both("own.held-ask")],
    ]);
    const json = ownDataJson(data, "2026-03-01");
    expect(JSON.parse(json).holds).toEqual([{ since: "2026-02-03", until: null }]);
    expect(json).not.toContain("Invented case before a court");
    expect(sections.at(-1)?.rows.map(({ label }) => label.main)).toContain(
      "Консултант: спрял е унищожаването му",
    );
  });
});
