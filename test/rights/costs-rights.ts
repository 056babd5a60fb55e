import type { Cases } from "../../src/cases/index.ts";
import { keepCostPaper } from "../../src/costs/papers.ts";
import { bookCost, correctCost } from "../../src/costs/write-cost.ts";
import { plantProgrammes, projectsForFigures } from "../../src/programmes/index.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { aBill, aSignedPaper } from "../costs.ts";
import { actOf } from "../people.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const reads = ["cost.read"] as const;
const writes = ["cost.write"] as const;
const approves = ["cost.approve"] as const;

const cost = "/costs/:cost";

/** Who may use the book of costs: whoever pays, and whoever manages projects. A cost is nobody's own. */
export const costsRights: RoomRights = {
  routes: {
    "GET /costs": reads,
    "GET /costs/work": writes,
    "POST /costs/work": writes,
    "GET /costs/bill": writes,
    "POST /costs/bill": writes,
    [`GET ${cost}`]: reads,
    [`GET ${cost}/correction`]: writes,
    [`POST ${cost}/correction`]: writes,
    [`GET ${cost}/conflict/:aside`]: writes,
    [`POST ${cost}/conflict/:aside`]: writes,
    [`POST ${cost}/papers`]: writes,
    [`GET ${cost}/papers/:paper`]: reads,
    // Without answers nothing is decided or struck: what comes after it would find no cost that stands.
    [`POST ${cost}/decision`]: approves,
    [`POST ${cost}/striking`]: writes,
  },

  nothing: { cost: "0".repeat(24), paper: "0".repeat(24) },

  async things(desk) {
    return { own: await costOf(desk), other: await costOf(desk) };
  },

  form: (route) => (route.includes("/conflict/") ? { version: "2" } : {}),
};

/** A bill with a paper, about which two colleagues disagree. */
async function costOf({ access }: AnyTestDesk): Promise<Places> {
  const cases = access as unknown as Cases;
  const { database, now, random } = cases;
  const act = actOf("finance");
  const there = await projectsForFigures(database.query, "2026-01-31");
  if (!there.some(({ number }) => number === "ПРИМЕР-2025")) await plantProgrammes(database, now, random);
  const projects = await projectsForFigures(database.query, "2026-01-31");
  const project = projects.find(({ number }) => number === "ПРИМЕР-2025")?.id ?? "";
  const file = await aSignedPaper();
  // A bill of its own each time: of one bill nobody bears more than the whole.
  const document = Buffer.from(random(6)).toString("hex");
  return database.change(async (change) => {
    const id = await bookCost(change, cases, act, "bill", aBill(project, { document }));
    const paper = await keepCostPaper(change, cases, act, id, file);
    let aside = 0;
    for (const amount of [700, 800]) {
      const yours = aBill(project, { amount, document });
      const saved = await correctCost(change, cases, act, id, { basedOn: 1, yours });
      if (saved.outcome === "conflict") aside = saved.entry;
    }
    return { cost: id, paper, aside: String(aside) };
  });
}
