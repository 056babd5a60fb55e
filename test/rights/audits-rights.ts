import { openAuditFile } from "../../src/audits/read-audits.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { arranged, projectToAudit } from "../audits.ts";
import { actOf } from "../people.ts";
import type { RoomRights } from "./room-rights.ts";

const sees = ["audit.read", "audit.arrange"] as const;
const arranges = ["audit.arrange"] as const;
const audits = ["audit.read"] as const;

const audit = "/audits/:audit";
const file = `${audit}/files/:place`;

/** Who may use the auditor's room: project managers lay samples out, and each auditor opens what was drawn for them. */
export const auditsRights: RoomRights = {
  routes: {
    "GET /audits": sees,
    "GET /audits/arranging": arranges,
    "POST /audits/arranging": arranges,
    [`GET ${audit}`]: sees,
    [`GET ${audit}/list`]: sees,
    [`GET ${file}`]: audits,
    [`POST ${file}`]: audits,
    [`GET ${file}/papers/:paper`]: audits,
  },

  nothing: { audit: "0".repeat(24), paper: "0".repeat(24) },

  async things(desk, member) {
    const other = await someAuditor(desk);
    const auditor = member.roles.includes("auditor") ? member.person.id : other;
    const prepared = await projectToAudit(desk);
    return { own: await auditOf(prepared, auditor), other: await auditOf(prepared, other) };
  },

  // Of another auditor's sample an auditor learns nothing.
  closed: (route, { roles }) => roles.includes("auditor") && route.includes(audit),
};

let added = 0;
const someAuditor = async (desk: AnyTestDesk): Promise<string> => {
  added += 1;
  const email = `other-auditor-${added}@audits.example`;
  return (await desk.addStaff({ name: "Other auditor", email, roles: ["auditor"] })).id;
};

type Prepared = Awaited<ReturnType<typeof projectToAudit>>;

async function auditOf({ cases, project, papers, from, until }: Prepared, auditor: string) {
  const ends_on = "2026-03-20";
  const wish = { auditor, project, from, until, ends_on, seed: "seed", size: 3 };
  const id = await arranged(cases, actOf("project-manager"), wish);
  return cases.database.change(async (change) => {
    const act = actOf("auditor", { staffId: auditor, offices: [] });
    await openAuditFile(change, cases, act, id, 1, "drawn");
    const first = await change
      .selectFrom("audit_person")
      .select("number")
      .where("audit_id", "=", id)
      .where("place", "=", 1)
      .executeTakeFirstOrThrow();
    return { audit: id, place: "1", paper: papers[Number(first.number)] ?? "" };
  });
}
