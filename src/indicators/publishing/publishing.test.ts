import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { dayAt, type History, momentAt, personId } from "../../../test/indicators/history.ts";
import { correct, freeze } from "../../../test/indicators/reports.ts";
import { writeHistory } from "../../../test/indicators/write-history.ts";
import { eventFields } from "../../../test/outreach.ts";
import { actOf } from "../../../test/people.ts";
import { openSite } from "../../../test/site.ts";
import { type EventValues, recordEvent } from "../../outreach/index.ts";
import type { People } from "../../people/index.ts";
import { openVault } from "../../platform/vault/index.ts";
import { plantProgrammes } from "../../programmes/index.ts";
import { projectSeeds } from "../../programmes/seed/projects.ts";
import { readFigures, readReport } from "../reports/read.ts";
import { type PublicFigure, publicContent } from "./content.ts";
import { contentsBeside, publishFigure, TellsBySubtraction, withdrawPublished } from "./publish.ts";

const manager = actOf("project-manager");
const [seed] = projectSeeds;

/** Eleven people left in January: eight Afghans and three Iraqis, of whom nobody is to learn how many. */
const history = (): History => {
  const people = Array.from({ length: 11 }, (_, at) => at);
  return {
    persons: people.map((is) => ({
      is,
      births: [{ from: "1990-01-01", to: "1990-01-01", main: false }],
      sex: "male",
      countries: [{ country: is < 8 ? "AF" : "IQ", main: true }],
    })),
    members: people.map((who) => ({ person: who, role: "principal", destination: "AF" })),
    papers: people.flatMap((member) =>
      (["enrolment", "departure"] as const).map(
        (kind) =>
          ({ member, kind, project: "one", reason: "ill", day: 10, entered: 10, struck: null }) as const,
      ),
    ),
    moves: [],
  } as History;
};

/** The real public site, and the desk's registry over the same database. */
async function open() {
  const site = await openSite();
  const folder = mkdtempSync(join(tmpdir(), "posoka-keys-"));
  const now = () => new Date("2026-03-02T09:00:00.000Z");
  const { vault } = openVault({ folder }, { now });
  let draws = 0;
  const random = (length: number) => {
    draws += 1;
    return Uint8Array.from({ length }, (_, at) => (draws * 31 + at * 7 + (draws >> 8)) % 256);
  };
  const { database } = site;
  const people: People = { database, vault, now, random };
  await writeHistory(database, history());
  if (!seed) throw new Error("There is the project of 2015.");
  const basics = { ...seed.forms.basics, starts_on: "2026-01-01", ends_on: "2026-12-31" };
  const here = { ...seed, parent: null, since: "2026-01-01", forms: { ...seed.forms, basics } };
  const subject = database.query.selectFrom("programme_subject").select("id").where("code", "=", seed.code);
  if (!(await subject.executeTakeFirst())) await plantProgrammes(database, now, random, [here]);
  const { id } = await subject.executeTakeFirstOrThrow();
  await database.query
    .updateTable("case_record")
    .set({ outcome: id })
    .where("kind", "=", "enrolment")
    .execute();
  const page = await site.addressOf("project", "amif-3-003", "en");
  const read = async (path: string) => (await fetch(`${site.origin}${path}`)).text();
  /** The page as soon as it says something: the public process looks at the clock several times a second. */
  const says = (path: string, words: string) =>
    expect.poll(() => read(path), { timeout: 8_000, interval: 100 }).toContain(words);
  const figures = async (): Promise<Record<string, unknown>[]> =>
    JSON.parse(await read("/figures/amif-3-003/figures.json")).figures;
  return {
    people,
    id,
    page,
    read,
    figures,
    says,
    async [Symbol.asyncDispose]() {
      vault.close();
      await site[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

test("a figure of a report stands on the project's page with its source and as data, is marked when corrected, and leaves a line when withdrawn", async () => {
  await using t = await open();
  const { people, page } = t;
  const { change, query } = people.database;
  const inChange: typeof change = (work) => people.database.change(work);
  const asked = { projectId: t.id, from: dayAt(0), until: dayAt(30) };
  const event = eventFields({ project: null, happened_on: dayAt(12), men: 40, women: 3 }) as EventValues;
  await inChange((c) => recordEvent(c, people, manager, event));
  const report = await freeze(people, manager, asked);
  await inChange((c) => publishFigure(c, people, manager, report, "returned"));
  await inChange((c) => publishFigure(c, people, manager, report, "returned"));
  await t.says(page, "Source: report 1 of the mission, as entered by 2 March 2026; definition 2.");
  const html = await t.read(page);
  expect(html).toContain("not shown");

  const json = await t.read("/figures/amif-3-003/figures.json");
  const { figures } = JSON.parse(json);
  expect(figures).toHaveLength(1);
  expect(figures[0]).toMatchObject({ report: 1, indicator: "returned", total: 11, correctedBy: null });
  const nationality = figures[0].groups.find(
    ({ title }: { title: { en: string } }) => title.en === "Nationality",
  );
  expect(nationality.parts.map(({ count }: { count: number | null }) => count)).toEqual([null, null]);
  const csv = await t.read("/figures/amif-3-003/figures.csv");
  expect(csv).toContain("Nationality");
  for (const told of [html, json, csv]) {
    for (const person of [0, 9]) expect(told).not.toContain(personId(person));
    expect(told).not.toContain(report);
  }

  // The mission's own stand on the page of all projects: persons, and whom outreach reached.
  const whole = await freeze(people, manager, { ...asked, projectId: null });
  for (const what of ["returned", "reached"]) {
    await inChange((c) => publishFigure(c, people, manager, whole, what));
  }
  await t.says("/en/projects", "Source: report 2 of the mission");
  await t.says("/figures/mission/figures.json", '"reached"');
  const ofMission = JSON.parse(await t.read("/figures/mission/figures.json")).figures;
  expect(ofMission.map(({ indicator, unit, total }: never) => [indicator, unit, total])).toEqual([
    ["reached", "reached", 43],
    ["returned", "persons", 11],
  ]);
  expect(ofMission[0].groups[0].parts.map(({ count }: { count: number | null }) => count)).toEqual([
    null,
    null,
  ]);
  expect(await t.read("/figures/mission/figures.csv")).toContain("reached");

  // Of fewer than five nothing is named: were only Afghan men among them, "not shown" beside it would say so.
  const [ofFew] = (await readFigures(query, report)).map((figure) =>
    publicContent({
      ...figure,
      figures: { ...figure.figures, period: { ...figure.figures.period, total: 4 } },
    }),
  );
  expect(ofFew).toMatchObject({ total: null, groups: [] });

  // What a return cost is told only where it was spent on more than four people.
  await expect(
    inChange((c) => publishFigure(c, people, manager, report, "cost-per-return")),
  ).rejects.toThrow();
  await query
    .updateTable("frozen_beside")
    .set((row) => ({
      figures: sql<string>`replace(replace(${row.ref("figures")}, '"own":0', '"own":1650000'), '"each":0', '"each":150000')`,
    }))
    .where("report_id", "=", report)
    .execute();
  await inChange((c) => publishFigure(c, people, manager, report, "cost-per-return"));
  await t.says(page, "Cost per return");
  // Each address is kept for itself until the clock is looked at again: the page may be newer than its data.
  await expect
    .poll(async () => (await t.figures()).find(({ unit }) => unit === "money"), { timeout: 8_000 })
    .toMatchObject({ amount: "1500.00" });
  const seen = await readReport(query, report);
  const [returned, cost] = ["returned", "cost-per-return"].map((indicator) => ({
    indicator,
    content: { ...figures[0], total: null, groups: [] },
  })) as unknown as [PublicFigure, PublicFigure];
  const few = contentsBeside([], seen, { id: "project/amif-3-003" }, [returned, cost]);
  expect(few.get("cost-per-return")).toBeNull();
  await inChange((c) => withdrawPublished(c, people, manager, report, "cost-per-return"));

  await inChange((c) =>
    c
      .updateTable("case_record")
      .set({ struck_at: momentAt(20) })
      .where("member_id", "=", "member-0")
      .execute(),
  );
  await correct(people, manager, report);
  await t.says(page, "Report 3 corrects report 1");

  await inChange((c) => withdrawPublished(c, people, manager, report, "returned"));
  await t.says(page, "of report 1 stood here from 2 March 2026 to 2 March 2026 and was withdrawn.");
  // Ten of the mission beside eleven of the project: whose departure was struck could be told, withdrawn or not.
  const again = await freeze(people, manager, { ...asked, projectId: null });
  await expect(inChange((c) => publishFigure(c, people, manager, again, "returned"))).rejects.toBeInstanceOf(
    TellsBySubtraction,
  );
  await expect
    .poll(async () => (await t.figures()).find(({ indicator }) => indicator === "returned"), {
      timeout: 8_000,
    })
    .not.toHaveProperty("total");
  await expect(
    inChange((c) => publishFigure(c, people, actOf("publisher"), report, "returned")),
  ).rejects.toThrow("not-found");
  const lines = await query
    .selectFrom("audit_line")
    .select("action")
    .where("action", "like", "report.%")
    .orderBy("seq")
    .execute();
  expect(lines.map(({ action }) => action)).toEqual([
    "report.freeze",
    "report.publish",
    "report.freeze",
    "report.publish",
    "report.publish",
    "report.publish",
    "report.withdraw",
    "report.correct",
    "report.withdraw",
    "report.freeze",
  ]);
});
