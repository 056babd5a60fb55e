import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../test/databases.ts";
import { actOf, openTestPeople, type TestPeople } from "../../test/people.ts";
import { inside } from "../people/index.ts";
import type { Query } from "../platform/db/index.ts";
import { type FieldValue, openForEditing } from "../platform/forms/index.ts";
import { projectBook } from "./book.ts";
import { listOf } from "./content/content.ts";
import { faultsOf } from "./content/faults.ts";
import { sectionOf } from "./content/sections.ts";
import { readPlan } from "./plan.ts";
import { plantProgrammes } from "./seed/plant.ts";
import { termsBook } from "./terms.ts";
import {
  beginDraft,
  type DraftPlace,
  readDraft,
  removeEntry,
  savePart,
  versionedPart,
} from "./versions/draft.ts";
import { addSubject } from "./versions/new-subject.ts";
import { putInForce } from "./versions/put-in-force.ts";
import { readSubjects, readVersions } from "./versions/read.ts";

type Values = Readonly<Record<string, FieldValue>>;

const manager = actOf("project-manager");

const titles = { title_bg: "Измислено", title_en: "Invented" };

const basics = (more: Values = {}): Values => ({
  number: "INVENTED-1",
  title_bg: "Измислен проект",
  title_en: "Invented project",
  objective_bg: null,
  objective_en: null,
  objective: null,
  action: null,
  signed_on: null,
  starts_on: "2026-01-01",
  ends_on: "2026-12-31",
  works_from: null,
  pays_until: null,
  target: null,
  target_with: null,
  target_from: null,
  ...more,
});

const rules: Values = {
  target_groups: [],
  evidence: ["16", "3"],
  child_until: 18,
  child_share: 50,
  one_per_household: true,
  with_other_aid: "travel-only",
};

const funding: Values = {
  currency: "EUR",
  eu_share: 75,
  national_share: 25,
  own_share: null,
  indirect_most: 7,
  management_most: 10,
  rates: "inforeuro",
  statement_bg: null,
  statement_en: null,
  emblem: true,
};

const inChange = <T>({ people }: TestPeople, work: Parameters<typeof people.database.change<T>>[0]) =>
  people.database.change(work);

const placeIn = async (query: Query, id: string, key: string, entry: string | null): Promise<DraftPlace> => {
  const section = sectionOf("project", key);
  const draft = await readDraft(query, id);
  if (!section || !draft) throw new Error(`No ${key} of the project is being written.`);
  return { subjectId: id, draftId: draft.id, section, entry };
};

/** Writes a part of the project's draft, having just seen it. */
const write = (test: TestPeople, id: string, key: string, values: Values, entry: string | null = null) =>
  inChange(test, async (change) => {
    const place = await placeIn(change, id, key, entry);
    const who = { actor: "project-manager", at: test.people.now() };
    const { version } = await openForEditing(inside(test.people, change), versionedPart(place), who);
    return savePart(change, test.people, manager, place, { basedOn: version, yours: values });
  });

async function aDraft(test: TestPeople, code = "INVENTED"): Promise<string> {
  const id = await inChange(test, (change) =>
    addSubject(change, test.people, manager, "project", { code, parent: null }),
  );
  await write(test, id, "basics", basics());
  await write(test, id, "rules", rules);
  await write(test, id, "funding", funding);
  await write(
    test,
    id,
    "lines",
    { code: "H1", group: "h", ...titles, amount: 1000, management: false },
    "line",
  );
  await write(
    test,
    id,
    "packages",
    { code: "KIT", ...titles, per_person: 2500, per_household: 4000, conditions: null },
    "kit",
  );
  await write(
    test,
    id,
    "items",
    { package: "kit", aid: "pocket-money", most: 100, household_once: false, line: "line" },
    "item",
  );
  return id;
}

const force = (test: TestPeople, id: string, since: string, act = manager) =>
  inChange(test, (change) =>
    putInForce(change, test.people, act, id, {
      since: since as never,
      title: "Contract",
      source: "No. 1",
      reason: null,
    }),
  );

const begin = (test: TestPeople, id: string) =>
  inChange(test, (change) => beginDraft(change, test.people, manager, id));

forEachDatabase((_, open) => {
  describe("a project", () => {
    test("keeps what an earlier version promised when an amendment promises otherwise", async () => {
      await using test = await openTestPeople(open);
      const { query } = test.people.database;
      const id = await aDraft(test);
      const promise = (persons: number) => ({ indicator: "returned", persons, by: null, from: "contract" });
      await write(test, id, "targets", promise(300), "people");
      await force(test, id, "2026-01-01");
      await begin(test, id);
      await write(test, id, "targets", promise(450), "people");
      await force(test, id, "2026-06-01");
      const before = await readPlan(query, id, "2026-05-31");
      expect(before?.targets).toMatchObject([{ persons: 300, by: "2026-12-31", since: "2026-01-01" }]);
      expect(before?.earlier).toEqual([]);
      const after = await readPlan(query, id, "2026-06-01");
      expect(after?.targets).toMatchObject([{ persons: 450, since: "2026-06-01" }]);
      expect(after?.earlier).toMatchObject([{ persons: 300, since: "2026-01-01" }]);
      const wrong = { ...promise(450), by: "2027-03-01" };
      await begin(test, id);
      await write(test, id, "targets", wrong, "people");
      await expect(force(test, id, "2026-07-01")).rejects.toThrow();
    });

    test("holds for nobody before it is put in force, and then for its days", async () => {
      await using test = await openTestPeople(open);
      const { query } = test.people.database;
      const id = await aDraft(test);
      expect(await projectBook.projectsOn(query, "2026-03-01", "en")).toEqual([]);
      await force(test, id, "2026-01-01");
      expect(await projectBook.projectsOn(query, "2026-03-01", "en")).toEqual([
        { id, number: "INVENTED-1", title: "Invented project" },
      ]);
      expect(await projectBook.projectsOn(query, "2025-12-31", "en")).toEqual([]);
      expect(await projectBook.projectsOn(query, "2027-01-01", "en")).toEqual([]);
      expect(await projectBook.evidenceRequired(query, id, "2026-03-01")).toEqual([3, 16]);
      expect(await projectBook.endOf(query, id, "2026-03-01")).toBe("2026-12-31");
      expect(await projectBook.publicityOf(query, id, "2026-03-01")).toEqual({
        statement: null,
        emblem: true,
      });
      expect(await termsBook.on(query, id, "2026-03-01")).toMatchObject({
        number: "INVENTED-1",
        currency: "EUR",
        child: { until: 18, share: 5000 },
        lines: [{ code: "H1", amount: 100_000 }],
        packages: [
          {
            code: "KIT",
            perPerson: 250_000,
            perHousehold: 400_000,
            items: [{ aid: "pocket-money", most: 10_000, householdOnce: false, line: "H1" }],
          },
        ],
      });
    });

    test("is what it was on every day before an amendment", async () => {
      await using test = await openTestPeople(open);
      const { query } = test.people.database;
      const id = await aDraft(test);
      await force(test, id, "2026-01-01");
      const before = await termsBook.on(query, id, "2026-05-31");
      const [first] = await readVersions(query, id);
      await begin(test, id);
      await write(test, id, "basics", basics({ ends_on: "2027-06-30" }));
      await inChange(test, async (change) =>
        removeEntry(change, test.people, manager, await placeIn(change, id, "lines", "line")),
      );
      // The package still names the line that is gone.
      await expect(force(test, id, "2026-06-01")).rejects.toMatchObject({
        faults: [{ section: "items", entry: "item", say: "fault.no-line" }],
      });
      await write(
        test,
        id,
        "lines",
        { code: "H1", group: "h", ...titles, amount: 3000, management: false },
        "line",
      );
      await expect(force(test, id, "2025-12-31")).rejects.toMatchObject({
        problems: { since: { text: "problem.before-last" } },
      });
      await force(test, id, "2026-06-01");
      expect(await termsBook.on(query, id, "2026-05-31")).toEqual(before);
      expect((await termsBook.on(query, id, "2026-06-01"))?.lines[0]?.amount).toBe(300_000);
      expect((await termsBook.on(query, id, "2026-06-01"))?.paysUntil).toBe("2027-06-30");
      expect((await readVersions(query, id))[0]).toEqual(first);
    });

    test("is written by those who manage programmes only, and what is refused leaves nothing", async () => {
      await using test = await openTestPeople(open);
      const id = await aDraft(test);
      for (const role of ["counsellor", "finance", "administrator"] as const) {
        await expect(force(test, id, "2026-01-01", actOf(role))).rejects.toThrow("not-found");
      }
      expect(await readVersions(test.people.database.query, id)).toEqual([]);
      expect(await readDraft(test.people.database.query, id)).not.toBeNull();
      const again = inChange(test, (change) =>
        addSubject(change, test.people, manager, "project", { code: "INVENTED", parent: null }),
      );
      await expect(again).rejects.toMatchObject({ problems: { code: { text: "problem.code-taken" } } });
    });

    test("keeps what two colleagues write at once: different parts merge, the same answer is set aside", async () => {
      await using test = await openTestPeople(open);
      const id = await aDraft(test);
      const line = (amount: number, more: Values = {}) => ({
        code: "H1",
        group: "h",
        ...titles,
        amount,
        management: false,
        ...more,
      });
      const save = (yours: Values, entry = "line") =>
        inChange(test, async (change) =>
          savePart(change, test.people, manager, await placeIn(change, id, "lines", entry), {
            basedOn: entry === "line" ? 1 : 0,
            yours,
          }),
        );
      const outcomes = await Promise.all([
        save(line(2000)),
        save(line(1000, { group: "f" })),
        save(line(10, { code: "F1" }), "other"),
      ]);
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["merged", "saved", "saved"]);
      expect((await save(line(3000))).outcome).toBe("conflict");
      const draft = await readDraft(test.people.database.query, id);
      expect(draft && listOf(draft.content, "lines")).toMatchObject([
        { id: "line", values: { amount: 2000, group: "f" } },
        { id: "other", values: { code: "F1" } },
      ]);
    });
  });

  describe("what the program comes with", () => {
    test("names both projects of 2015, the fund before them, and a source for every fact", async () => {
      await using test = await openTestPeople(open);
      const { database, now, random } = test.people;
      await plantProgrammes(database, now, random);
      const { query } = database;
      expect(
        (await projectBook.projectsOn(query, "2015-11-19", "bg")).map(({ number }) => number).toSorted(),
      ).toEqual(["BG65AMNP001-3.003-0001-C01", "BG65AMNP001-3.004-0001-C02"]);
      // Whoever starts the program for the first time can enrol somebody today, in a package with its ceilings.
      const [today] = await projectBook.projectsOn(query, now().toISOString().slice(0, 10), "bg");
      const terms = today && (await termsBook.on(database.query, today.id, "2026-03-01"));
      expect(terms?.packages).toMatchObject([{ code: "ВР", perPerson: 300_000, perHousehold: 600_000 }]);
      for (const subject of await readSubjects(database.query)) {
        const [version] = await readVersions(database.query, subject.id);
        expect(version?.source, subject.code).toBeTruthy();
        expect(version && faultsOf(subject.kind, version.content), subject.code).toEqual([]);
        expect(version && listOf(version.content, "sources").length, subject.code).toBeGreaterThan(0);
        if (subject.code.startsWith("ФУМИ 3.00")) {
          expect(version?.content.forms.basics).toMatchObject({ target: 700, target_from: "demo" });
          expect(version && listOf(version.content, "lines")).toEqual([]);
        }
      }
    });
  });
});
