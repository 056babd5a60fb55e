import { expect } from "vitest";
import type { Cases } from "../../src/cases/index.ts";
import { plantProgrammes, projectsForFigures } from "../../src/programmes/index.ts";
import { dayAt, type History } from "../indicators/history.ts";
import { writeHistory } from "../indicators/write-history.ts";
import { textOfPdf } from "../printed-papers.ts";
import { fill, read, type Story } from "./story.ts";

const person = (is: number) => ({
  is,
  births: [{ from: "1990-01-01", to: "1990-01-01", main: false }],
  sex: "female",
  countries: [{ country: "AF", main: true }],
});

const left = (member: number, entered: number) =>
  ({ member, kind: "departure", project: "one", reason: "ill", day: 10, entered, struck: null }) as const;

/** Two people left in January; what proves it of one is gone after the report was frozen. */
const story: History = {
  persons: [person(0), person(1)],
  members: [0, 1].map((who) => ({ person: who, role: "principal", destination: "AF" })),
  papers: [left(0, 10), left(1, 10)],
  moves: [],
};

/** A quarter's figures are counted, looked into, frozen, proven and corrected. */
export const reportsStory: Story = {
  name: "a quarter's figures are counted, frozen, proven and corrected",
  async tell(desk) {
    const { database } = desk.access as unknown as Cases;
    await writeHistory(database, story);
    const manager = await desk.signedIn(
      await desk.addStaff({ name: "Marta", email: "marta@reports.example", roles: ["project-manager"] }),
    );
    await read(manager, "/reports");
    const asked = `project=mission&from=${dayAt(0)}&until=${dayAt(30)}`;
    expect(await read(manager, `/reports/live?${asked}`)).toContain("Freeze as a report");
    const behind = "indicator=returned&span=period";
    expect(await read(manager, `/reports/live/persons?${asked}&${behind}&by=age&is=18-60`)).toContain(
      "2 persons",
    );
    const report = await fill(manager, `/reports/live?${asked}`, "/reports/freezing");
    await read(manager, report);
    expect(await read(manager, `${report}/persons?${behind}`)).toContain("2 persons");
    expect(await read(manager, `${report}/proof`)).toContain("Nothing differs.");
    await database.query.deleteFrom("case_record").where("member_id", "=", "member-1").execute();
    const correction = await fill(manager, `${report}/proof`, `${report}/correction`);
    expect(await read(manager, correction)).toContain("counts no longer");
    expect(await read(manager, report)).toContain(correction);
    expect(await read(manager, `${report}/file/csv`)).toContain("AMIF 2014–2020 C3");
    expect(await read(manager, `${report}/file/csv?publish=1`)).toContain("under 5");
    expect((await manager.get(`${report}/file/xlsx`)).status).toBe(200);
    const printed = async (asked: string) =>
      textOfPdf(await (await manager.get(`${report}/file/pdf?${asked}`)).bytes());
    const whole = await printed("language=en");
    expect(whole).toContain("R.3.6 (wording unofficial)");
    expect(whole).toMatch(/SHA-256( [0-9a-f]{8}){8}/);
    expect(whole).toMatch(/Corrected by Report 2/);
    expect(await printed("language=bg&publish=1")).toMatch(/Всички под 5/);
    // A report of a project says in the paper what a return cost, too.
    const cases = desk.access as unknown as Cases;
    const running = () => projectsForFigures(database.query, dayAt(30));
    if ((await running()).length === 0) await plantProgrammes(database, cases.now, cases.random);
    const [project] = await running();
    const ofProject = `project=${project?.id}&from=${dayAt(0)}&until=${dayAt(30)}`;
    const own = await fill(manager, `/reports/live?${ofProject}`, "/reports/freezing");
    const paper = await textOfPdf(await (await manager.get(`${own}/file/pdf?language=en`)).bytes());
    expect(paper).toMatch(/Cost per return .* Nobody returned/i);
  },
};
