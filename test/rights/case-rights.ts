import { rightsOf } from "../../src/access/index.ts";
import {
  addCaseRecord,
  addTask,
  application,
  assembleJourney,
  type Cases,
  caseNote,
  changeCaseRecord,
  filePaper,
  nameDeputy,
  noProjects,
  openCase,
} from "../../src/cases/index.ts";
import { journeyParts } from "../../src/journey-parts.ts";
import { type People, registerPerson } from "../../src/people/index.ts";
import { inspectFile } from "../../src/platform/files/index.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { anApplication } from "../cases.ts";
import { aBirth, actOf, aName } from "../people.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const reads = ["case.read", "glass.break"] as const;
const writes = ["case.write"] as const;
const gives = ["case.write", "case.supervise"] as const;
const supervises = ["case.supervise"] as const;
const sees = ["case.read"] as const;
/** The move these try is onto hold. */
const moves = ["case.write", "case.supervise", "travel.write"] as const;
const takesBack = ["case.write", "travel.write", "travel.accompany"] as const;
const adds = [
  "case.write",
  "case.decide",
  "legal.write",
  "medical.write",
  "protection.write",
  "travel.write",
  "travel.accompany",
  "reintegration.write",
  "payment.request",
  "payment.approve",
  "payment.pay",
] as const;
const filesPapers = [
  "case.write",
  "case.decide",
  "travel.write",
  "reintegration.write",
  "payment.request",
] as const;
const destroys = ["medical.write", "case.supervise"] as const;
/** The kind of the record these try is a note: its writer's right. */
const notes = ["case.write"] as const;

const one = "/cases/:case";
const member = `${one}/members/:member`;
const record = `${one}/records/:record`;

/** Who may use the rooms about cases. Theirs are the cases of their office, or those they manage. */
export const caseRights: RoomRights = {
  routes: {
    "GET /cases": sees,
    "GET /cases/list": sees,
    "POST /cases/views": sees,
    "POST /cases/views/:view/forgetting": sees,
    "GET /cases/handover": supervises,
    "POST /cases/handover": supervises,
    "GET /cases/deputies": gives,
    "POST /cases/deputies": gives,
    "POST /cases/deputies/:deputy/end": gives,
    "GET /cases/calendar.ics": sees,
    "GET /cases/calendar": sees,
    "GET /cases/opening/:person": writes,
    "POST /cases/opening/:person": writes,
    [`GET ${one}`]: reads,
    [`GET ${one}/journal`]: reads,
    [`GET ${one}/task`]: writes,
    [`POST ${one}/task`]: writes,
    [`POST ${one}/tasks/:task/done`]: writes,
    [`GET ${one}/assignment`]: gives,
    [`POST ${one}/assignment`]: gives,
    [`GET ${one}/recusal`]: gives,
    [`POST ${one}/recusal`]: gives,
    [`GET ${one}/joining`]: writes,
    [`POST ${one}/joining`]: writes,
    [`GET ${member}`]: reads,
    [`GET ${member}/waivers/:guard`]: supervises,
    [`POST ${member}/waivers/:guard`]: supervises,
    [`GET ${member}/move/:to`]: moves,
    [`POST ${member}/move/:to`]: moves,
    [`GET ${member}/taking-back`]: takesBack,
    [`POST ${member}/taking-back`]: takesBack,
    [`GET ${one}/add`]: adds,
    [`GET ${one}/add/:kind`]: notes,
    [`POST ${one}/add/:kind`]: notes,
    [`GET ${member}/evidence`]: reads,
    [`POST ${member}/evidence`]: filesPapers,
    [`GET ${member}/evidence/bundle`]: reads,
    [`GET ${member}/evidence/bound`]: reads,
    [`GET ${one}/papers/:paper`]: reads,
    [`GET ${one}/papers/:paper/striking`]: filesPapers,
    [`POST ${one}/papers/:paper/striking`]: filesPapers,
    [`GET ${member}/destruction`]: sees,
    [`POST ${member}/destruction`]: destroys,
    [`POST ${member}/destruction/decision`]: sees,
    // The paper these try is the declaration: its counsellor's right.
    [`POST ${member}/print/:print`]: notes,
    [`GET ${member}/signing/:print`]: notes,
    [`POST ${member}/signing/:print`]: notes,
    [`GET ${record}`]: reads,
    [`GET ${record}/change`]: notes,
    [`POST ${record}/change`]: notes,
    [`POST ${record}/striking`]: notes,
    [`GET ${record}/conflict/:entry`]: notes,
    [`POST ${record}/conflict/:entry`]: notes,
    // Takes the member out of the case: what comes after it would find nobody there.
    [`POST ${member}/case`]: writes,
  },

  nothing: {
    case: "0".repeat(24),
    person: "0".repeat(24),
    member: "0".repeat(24),
    record: "0".repeat(24),
    task: "0".repeat(24),
    paper: "0".repeat(24),
    deputy: "0".repeat(24),
  },

  async things(desk, { person: { id }, roles }) {
    const own: Places = { ...(await caseOf(desk, id)), deputy: await deputyOf(desk, id) };
    if (roles.includes("data-protection-officer")) await breakGlassOf(desk, id, own.case ?? "");
    const other = await caseOf(desk, "somebody-else");
    return { own, other: { ...other, deputy: await deputyOf(desk, "somebody-else") } };
  },

  form: (route) => (route.includes("/records/") ? { version: "2" } : {}),

  // Whoever gives cases out ends anybody's.
  closed: (route, { roles }) =>
    /\/:(?:case|person)\b/.test(route) ||
    (route.includes("/:deputy") && !rightsOf(roles).has("case.supervise")),
};

/** Somebody looks after the cases of a colleague. */
async function deputyOf(desk: AnyTestDesk, awayId: string): Promise<string> {
  const cases = casesOf(desk);
  const values = { away: awayId, colleague: "a-deputy", since: "2020-01-01", until: "9999-12-31" } as never;
  const act = actOf("project-manager");
  return cases.database.change((change) => nameDeputy(change, cases, act, values));
}

/** The cases behind a desk, as its pages work with them. */
export const casesOf = ({ access }: Pick<AnyTestDesk, "access">): Cases => ({
  ...(access as typeof access & People),
  journey: assembleJourney(journeyParts),
  projects: noProjects,
});

/** A case with a member and all that hangs on it, managed by somebody. */
export async function caseOf({ access }: AnyTestDesk, staffId: string): Promise<Places> {
  const cases = casesOf({ access });
  const act = actOf("counsellor", { staffId, offices: [] });
  return access.database.change(async (change) => {
    const person = async (name: string) =>
      registerPerson(change, cases, act, {
        office: null,
        facts: { name: [aName(name)], birth: [aBirth("1980-05-06")] },
      });
    const [first, second] = [await person("Invented Example"), await person("Second Example")];
    const { id } = await openCase(change, cases, act, {
      office: null,
      members: [
        { personId: first.id, role: "principal" },
        { personId: second.id, role: "sibling" },
      ],
    });
    const members = await change.selectFrom("case_member").selectAll().where("case_id", "=", id).execute();
    const memberId = members.find(({ role }) => role === "sibling")?.id ?? "";
    await change.updateTable("case_member").set({ state: "counselling" }).where("case_id", "=", id).execute();
    const [recordId = ""] = await addCaseRecord(change, cases, act, id, {
      kind: application,
      values: anApplication(),
      memberIds: [memberId],
    });
    let entry = 0;
    // Two people change the same answer: the second is set aside, and its page is there.
    for (const help of [["stay"], ["medical"]] as const) {
      const saved = await changeCaseRecord(change, cases, act, { caseId: id, recordId }, application, {
        basedOn: 1,
        values: anApplication({ reason: `Invented ${help}` }),
      });
      if (saved.outcome === "conflict") entry = saved.entry;
    }
    const task = await addTask(change, cases, act, id, {
      memberId: null,
      due: "2026-05-01",
      words: "Invented",
    });
    const paper = await filePaper(change, cases, act, id, {
      memberId,
      item: 1,
      file: await inspectFile({ name: "form.pdf", bytes: Buffer.from("%PDF-1.7\ninvented\n%%EOF\n") }),
      origin: "scan",
    });
    const other = await person("Third Example");
    return {
      person: other.id,
      case: id,
      member: memberId,
      record: recordId,
      task,
      paper,
      entry: String(entry),
      kind: caseNote.name,
      guard: "cases.clearance",
      to: "suspended",
      view: "none",
      print: "declaration",
    };
  });
}

async function breakGlassOf({ access }: AnyTestDesk, staffId: string, caseId: string): Promise<void> {
  await access.database.query
    .insertInto("glass_break")
    .values({
      id: `glass-${caseId}`,
      staff_id: staffId,
      object: `case:${caseId}`,
      owner_id: null,
      reason: "sealed",
      broken_at: access.now().toISOString(),
      until: new Date(access.now().getTime() + 3_600_000).toISOString(),
    })
    .execute();
}
