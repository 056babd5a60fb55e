import type { Cases } from "../../src/cases/index.ts";
import { publishFigure } from "../../src/indicators/publishing/publish.ts";
import { plantProgrammes } from "../../src/programmes/index.ts";
import { exampleSeeds } from "../../src/programmes/seed/example.ts";
import { freeze } from "../indicators/reports.ts";
import { actOf } from "../people.ts";
import type { RoomRights } from "./room-rights.ts";

const reads = ["report.read"] as const;
const freezes = ["report.freeze"] as const;
const publishes = ["report.publish"] as const;
const report = "/reports/:report";

const period = { project: "mission", from: "2020-01-01", until: "2020-03-31" };

/** Who may use the room of reports: whoever manages projects. A report is nobody's own. */
export const reportsRights: RoomRights = {
  routes: {
    "GET /reports": reads,
    "GET /reports/live": reads,
    "POST /reports/freezing": freezes,
    "GET /reports/live/persons": reads,
    [`GET ${report}`]: reads,
    [`GET ${report}/persons`]: reads,
    [`GET ${report}/proof`]: reads,
    [`POST ${report}/correction`]: freezes,
    [`GET ${report}/publishing`]: publishes,
    [`POST ${report}/publishing/:indicator`]: publishes,
    [`POST ${report}/publishing/:indicator/withdrawal`]: publishes,
    [`GET ${report}/file/:format`]: reads,
    [`GET ${report}/iom`]: reads,
    [`GET ${report}/iom/:format`]: reads,
    "GET /programmes/:subject/dashboard": reads,
  },

  nothing: { report: "0".repeat(24), subject: "0".repeat(24) },

  async things({ access }) {
    const people = access as unknown as Cases;
    const subject = await aProject(people);
    const frozen = async (indicator: string) => {
      const asked = { projectId: subject, from: "2025-01-01", until: "2025-03-31" };
      const report = await freeze(people, actOf("project-manager"), asked);
      await access.database.change((change) =>
        publishFigure(change, people, actOf("project-manager"), report, indicator),
      );
      return { report, format: "csv", subject, indicator };
    };
    return { own: await frozen("returned"), other: await frozen("reintegrated") };
  },

  form: (route) => (route.endsWith("/freezing") ? period : {}),
};

let planted = 0;

/** The id of a project that is in force, and has a page on the site. */
async function aProject({ database, now, random }: Cases): Promise<string> {
  planted += 1;
  const code = `DASHBOARD ${planted}`;
  const seeds = exampleSeeds.map((seed) => {
    const basics = { ...seed.forms.basics, number: code };
    return { ...seed, code, parent: null, forms: { ...seed.forms, basics } };
  });
  await plantProgrammes(database, now, random, seeds);
  await database.query.insertInto("publication").values(projectPage(code, now())).execute();
  const { id } = await database.query
    .selectFrom("programme_subject")
    .select("id")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return id;
}

const projectPage = (number: string, at: Date) => ({
  item_id: `project/${number}`,
  language: "bg" as const,
  type: "project" as const,
  key: number,
  slug: number,
  title: number,
  summary: "",
  date: "",
  day: "",
  position: 1,
  shared: JSON.stringify({ number }),
  fields: "{}",
  html: "",
  published_at: at.toISOString(),
  updated_at: at.toISOString(),
});
