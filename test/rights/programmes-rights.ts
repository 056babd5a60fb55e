import type { People } from "../../src/people/index.ts";
import { sectionOf } from "../../src/programmes/content/sections.ts";
import { readDraft, savePart } from "../../src/programmes/versions/draft.ts";
import { addSubject } from "../../src/programmes/versions/new-subject.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { actOf } from "../people.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const reads = ["case.read", "payment.pay"] as const;
const manages = ["programme.manage"] as const;

const subject = "/programmes/:subject";
const part = `${subject}/draft/:section/:entry`;

/** Who may use the rooms about programmes: whoever works with cases or pays reads; project managers write. Nothing is anybody's own. */
export const programmesRights: RoomRights = {
  routes: {
    "GET /programmes": reads,
    "GET /programmes/new/:kind": manages,
    "POST /programmes/new/:kind": manages,
    [`GET ${subject}`]: reads,
    [`POST ${subject}/draft`]: manages,
    [`GET ${subject}/draft`]: manages,
    [`GET ${part}`]: manages,
    [`POST ${part}`]: manages,
    [`GET ${part}/conflict/:aside`]: manages,
    [`POST ${part}/conflict/:aside`]: manages,
    [`POST ${part}/removal`]: manages,
    [`POST ${subject}/draft/force`]: manages,
    // Ends the draft: what comes after it would find none.
    [`POST ${subject}/draft/dropping`]: manages,
  },

  nothing: { subject: "0".repeat(24), entry: "0".repeat(24) },

  async things(desk, { person: { id } }) {
    return { own: await projectOf(desk, `own ${id}`), other: await projectOf(desk, `other ${id}`) };
  },

  form: (route) => (route.includes("/conflict/") ? { version: "2" } : {}),
};

let made = 0;

/** A project whose draft has a budget line about which two colleagues disagree. */
async function projectOf({ access }: AnyTestDesk, name: string): Promise<Places> {
  const programmes = access as typeof access & People;
  const act = actOf("project-manager");
  made += 1;
  const code = `${name} ${made}`;
  return access.database.change(async (change) => {
    const id = await addSubject(change, programmes, act, "project", { code, parent: null });
    const draft = await readDraft(change, id);
    const section = sectionOf("project", "lines");
    if (!draft || !section) throw new Error("A new project has a draft with lines.");
    const place = { subjectId: id, draftId: draft.id, section, entry: "line" };
    const values = (title: string) => ({
      code: "H1",
      group: "h",
      title_bg: title,
      title_en: title,
      amount: null,
    });
    let aside = 0;
    for (const [basedOn, title] of [
      [0, "Tickets"],
      [1, "Flights"],
      [1, "Journeys"],
    ] as const) {
      const saved = await savePart(change, programmes, act, place, { basedOn, yours: values(title) });
      if (saved.outcome === "conflict") aside = saved.entry;
    }
    return { subject: id, kind: "project", section: "lines", entry: "line", aside: String(aside) };
  });
}
