import type { Cases } from "../../src/cases/index.ts";
import { freezeReport } from "../../src/indicators/reports/freeze.ts";
import { plantProgrammes } from "../../src/programmes/index.ts";
import { exampleSeeds } from "../../src/programmes/seed/example.ts";
import { actOf } from "../people.ts";
import type { RoomRights } from "./room-rights.ts";

const reads = ["report.read"] as const;
const freezes = ["report.freeze"] as const;
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
    [`GET ${report}/file/:format`]: reads,
    "GET /programmes/:subject/dashboard": reads,
  },

  nothing: { report: "0".repeat(24), subject: "0".repeat(24) },

  async things({ access }) {
    const people = access as unknown as Cases;
    const frozen = () =>
      access.database.change((change) =>
        freezeReport(change, people, actOf("project-manager"), { ...period, projectId: null }),
      );
    const subject = await aProject(people);
    const places = async () => ({ report: await frozen(), format: "csv", subject });
    return { own: await places(), other: await places() };
  },

  form: (route) => (route.endsWith("/freezing") ? period : {}),
};

let planted = 0;

/** The id of a project that is in force. */
async function aProject({ database, now, random }: Cases): Promise<string> {
  planted += 1;
  const code = `DASHBOARD ${planted}`;
  await plantProgrammes(
    database,
    now,
    random,
    exampleSeeds.map((seed) => ({ ...seed, code, parent: null })),
  );
  const { id } = await database.query
    .selectFrom("programme_subject")
    .select("id")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return id;
}
