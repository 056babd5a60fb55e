import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dayAt, type History, momentAt, personId } from "../../../test/indicators/history.ts";
import { correct, freeze } from "../../../test/indicators/reports.ts";
import { writeHistory } from "../../../test/indicators/write-history.ts";
import { actOf } from "../../../test/people.ts";
import { openSite } from "../../../test/site.ts";
import type { People } from "../../people/index.ts";
import { openVault } from "../../platform/vault/index.ts";
import { plantProgrammes } from "../../programmes/index.ts";
import { projectSeeds } from "../../programmes/seed/projects.ts";
import { publishFigure, withdrawPublished } from "./publish.ts";

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
  return {
    people,
    id,
    page,
    read,
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

  await inChange((c) =>
    c
      .updateTable("case_record")
      .set({ struck_at: momentAt(20) })
      .where("member_id", "=", "member-0")
      .execute(),
  );
  await correct(people, manager, report);
  await t.says(page, "Report 2 corrects report 1");

  await inChange((c) => withdrawPublished(c, people, manager, report, "returned"));
  await t.says(page, "of report 1 stood here from 2 March 2026 to 2 March 2026 and was withdrawn.");
  const after = JSON.parse(await t.read("/figures/amif-3-003/figures.json"));
  expect(after.figures[0].total).toBeUndefined();
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
    "report.correct",
    "report.withdraw",
  ]);
});
