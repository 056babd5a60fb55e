import type { People } from "../../src/people/index.ts";
import { plantProgrammes } from "../../src/programmes/index.ts";
import { sendSheet } from "../../src/timesheets/send-sheet.ts";
import { writePart } from "../../src/timesheets/write-sheet.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { actOf } from "../people.ts";
import type { Member } from "./cast.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const enters = ["timesheet.write", "cost.read"] as const;
const writes = ["timesheet.write"] as const;
const reads = ["cost.read"] as const;
const approves = ["cost.approve"] as const;

const mine = "/timesheets/mine/:month";
const month = "2026-01";

/** Who may write months of work: whoever works for projects, each their own; whoever approves costs reads those that were sent. */
export const timesheetsRights: RoomRights = {
  routes: {
    "GET /timesheets": enters,
    [`GET ${mine}`]: writes,
    [`GET ${mine}/parts/:part`]: writes,
    [`POST ${mine}/parts/:part`]: writes,
    [`GET ${mine}/print`]: writes,
    [`POST ${mine}/sending`]: writes,
    "GET /timesheets/:sheet": reads,
    "GET /timesheets/:sheet/print": reads,
    // Without an answer nothing is decided.
    "POST /timesheets/:sheet/decision": approves,
  },

  nothing: { month: "mine", part: "0".repeat(24), sheet: "0".repeat(24) },

  async things(desk, member) {
    const places = { month, part: "other", sheet: await sheetOf(desk, member) };
    return { own: places, other: places };
  },

  form: (route) => (route.includes("/parts/") ? { version: "1", day_06: "8" } : {}),
};

/** One's own month, sent; of somebody who writes none, a colleague's. */
async function sheetOf({ access }: AnyTestDesk, { roles, person }: Member): Promise<Places[string]> {
  const people = access as unknown as People;
  const { database, now, random } = people;
  const there = await database.query.selectFrom("programme_subject").select("id").executeTakeFirst();
  if (!there) await plantProgrammes(database, now, random);
  const [role] = roles;
  const writer = role && role !== "auditor" && role !== "administrator" && role !== "data-protection-officer";
  const act = writer ? actOf(role, { staffId: person.id }) : actOf("counsellor", { staffId: person.id });
  return database.change(async (change) => {
    const written = { hours: { "05": 8 }, words: null, basedOn: 0 };
    await writePart(change, people, act, month, "other", written);
    await sendSheet(change, people, act, month, "late: the desk is new");
    const { id } = await change
      .selectFrom("timesheet")
      .select("id")
      .where("staff_id", "=", person.id)
      .executeTakeFirstOrThrow();
    return id;
  });
}
