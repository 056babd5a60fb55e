import { type AuditWish, arrangeAudit, countForAudit } from "../src/audits/arrange.ts";
import { type Act, assembleJourney, type Cases, filePaper } from "../src/cases/index.ts";
import { counterHere } from "../src/indicators/index.ts";
import { journeyParts } from "../src/journey-parts.ts";
import { inspectFile } from "../src/platform/files/index.ts";
import { plantProgrammes, projectBook, projectsForFigures } from "../src/programmes/index.ts";
import type { AnyTestDesk } from "./access-desk.ts";
import { dayAt, type Paper } from "./indicators/history.ts";
import { writeHistory } from "./indicators/write-history.ts";
import { actOf } from "./people.ts";

/** A project that counts three persons in January 2026, with a paper in each file, and a fourth it does not count. */
export async function projectToAudit({ access }: AnyTestDesk) {
  const cases: Cases = {
    ...(access as unknown as Cases),
    journey: assembleJourney(journeyParts),
    projects: projectBook,
  };
  const { database, now, random } = cases;
  const planted = await projectsForFigures(database.query, "2026-01-31");
  if (!planted.some(({ number }) => number === "ПРИМЕР-2025")) await plantProgrammes(database, now, random);
  const projects = await projectsForFigures(database.query, "2026-01-31");
  const project = projects.find(({ number }) => number === "ПРИМЕР-2025")?.id ?? "";
  const paper = (member: number, kind: Paper["kind"], day: number): Paper => ({
    ...{ member, kind, project, day },
    ...{ reason: "ill", entered: 10, struck: null },
  });
  const whole = [0, 1, 2, 3];
  await writeHistory(database, {
    persons: whole.map((is) => ({
      is,
      births: [{ from: "1990-01-01", to: "1990-01-01", main: false }],
      sex: "female",
      countries: [],
    })),
    members: whole.map((person) => ({ person, role: "principal" as const, destination: "AF" })),
    papers: whole.flatMap((at) => [
      paper(at, "enrolment", 1),
      // The fourth left after the period.
      paper(at, "departure", at === 3 ? 40 : 5 + at),
    ]),
    moves: [],
  });
  const papers: string[] = [];
  for (const at of whole) {
    const file = await inspectFile({ name: `p${at}.pdf`, bytes: Buffer.from(`%PDF-1.4\n%${at}\n%%EOF\n`) });
    papers.push(
      await database.change(async (change) => {
        await change.updateTable("return_case").set({ office: "sofia" }).execute();
        const wish = { memberId: `member-${at}`, item: 1, file, origin: "scan" } as const;
        return filePaper(change, cases, actOf("counsellor"), `case-${at}`, wish);
      }),
    );
  }
  return { cases, project, papers, from: dayAt(0), until: dayAt(30) };
}

/** Counts and draws a sample, one after the other, as the desk does; gives the audit's id. */
export async function arranged(cases: Cases, act: Act, wish: AuditWish): Promise<string> {
  const drawnFrom = await countForAudit(counterHere(cases.database), cases, act, wish);
  return cases.database.change((change) => arrangeAudit(change, cases, act, wish, drawnFrom));
}
