import type { Cases } from "../../src/cases/index.ts";
import type { EventValues } from "../../src/outreach/event.ts";
import { keepEventPaper } from "../../src/outreach/papers.ts";
import { changeEvent, recordEvent } from "../../src/outreach/write-event.ts";
import { inspectFile } from "../../src/platform/files/index.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { eventFields } from "../outreach.ts";
import { actOf } from "../people.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const reads = ["case.read", "payment.pay"] as const;
const writes = ["outreach.write"] as const;

const event = "/outreach/:event";

/** Who may use the room for outreach: whoever works with cases or pays reads; whoever meets people writes. Nothing is anybody's own. */
export const outreachRights: RoomRights = {
  routes: {
    "GET /outreach": reads,
    "GET /outreach/new": writes,
    "POST /outreach/new": writes,
    [`GET ${event}`]: reads,
    [`GET ${event}/correction`]: writes,
    [`POST ${event}/correction`]: writes,
    [`GET ${event}/conflict/:aside`]: writes,
    [`POST ${event}/conflict/:aside`]: writes,
    [`POST ${event}/papers`]: writes,
    [`GET ${event}/papers/:paper`]: writes,
    // Without a reason it is not struck: what comes after it would find no event that stands.
    [`POST ${event}/striking`]: writes,
    // The last: the paper is gone then.
    [`POST ${event}/papers/:paper/removal`]: writes,
  },

  nothing: { event: "0".repeat(24), paper: "0".repeat(24) },

  async things(desk) {
    return { own: await eventOf(desk), other: await eventOf(desk) };
  },

  form: (route) => (route.includes("/conflict/") ? { version: "2" } : {}),
};

/** An event with a paper, about which two colleagues disagree. */
async function eventOf({ access }: AnyTestDesk): Promise<Places> {
  const cases = access as unknown as Cases;
  const act = actOf("counsellor");
  const file = await inspectFile({ name: "list.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") });
  return access.database.change(async (change) => {
    const id = await recordEvent(change, cases, act, eventFields({ men: 5 }) as EventValues);
    const paper = await keepEventPaper(change, cases, act, id, file);
    let aside = 0;
    for (const men of [6, 7]) {
      const saved = await changeEvent(change, cases, act, id, { basedOn: 1, yours: eventFields({ men }) });
      if (saved.outcome === "conflict") aside = saved.entry;
    }
    return { event: id, paper, aside: String(aside) };
  });
}
