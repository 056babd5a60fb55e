import { keepAgreementPaper } from "../../src/agreements/papers.ts";
import { changeInRegister } from "../../src/agreements/write-register.ts";
import type { Cases } from "../../src/cases/index.ts";
import { inspectFile } from "../../src/platform/files/index.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { registered } from "../agreements.ts";
import { actOf } from "../people.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const reads = ["newsroom.read", "oversight.read"] as const;
const writes = ["agreement.write"] as const;
const shows = ["newsroom.publish"] as const;

const record = "/agreements/:record";

/** Who may use the register of agreements: colleagues read it; project managers keep it; publishers choose what the site tells. */
export const agreementsRights: RoomRights = {
  routes: {
    "GET /agreements": reads,
    "GET /agreements/new/:kind": writes,
    "POST /agreements/new/:kind": writes,
    [`GET ${record}`]: reads,
    [`GET ${record}/sharing`]: writes,
    [`POST ${record}/sharing`]: writes,
    [`GET ${record}/correction`]: writes,
    [`POST ${record}/correction`]: writes,
    [`GET ${record}/conflict/:aside`]: writes,
    [`POST ${record}/conflict/:aside`]: writes,
    [`POST ${record}/papers`]: writes,
    [`GET ${record}/papers/:paper`]: ["agreement.papers"],
    [`POST ${record}/site`]: shows,
    [`POST ${record}/site/parting`]: shows,
    // Without a reason it is not struck: what comes after it would find nothing that stands.
    [`POST ${record}/striking`]: writes,
  },

  nothing: { record: "0".repeat(24), paper: "0".repeat(24) },

  async things(desk) {
    return { own: await agreementOf(desk), other: await agreementOf(desk) };
  },

  form: (route) => (route.includes("/conflict/") ? { version: "2" } : {}),
};

/** An agreement with a paper, about whose title two colleagues disagree. */
async function agreementOf({ access }: AnyTestDesk): Promise<Places> {
  const cases = access as unknown as Cases;
  const act = actOf("project-manager");
  const file = await inspectFile({ name: "signed.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") });
  return access.database.change(async (change) => {
    const { agreement } = await registered(change, cases);
    const paper = await keepAgreementPaper(change, cases, act, agreement, file);
    let aside = 0;
    for (const title_en of ["Treaty", "Contract"]) {
      const saved = await changeInRegister(change, cases, act, agreement, {
        basedOn: 1,
        yours: { title_en },
      });
      if (saved.outcome === "conflict") aside = saved.entry;
    }
    return { record: agreement, kind: "partner", paper, aside: String(aside) };
  });
}
