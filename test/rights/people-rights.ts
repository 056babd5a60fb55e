import { placeHold } from "../../src/people/holds/place-hold.ts";
import type { Act } from "../../src/people/index.ts";
import {
  addRecord,
  changeRecord,
  keepPaper,
  mergePersons,
  type People,
  readMerges,
  readPapers,
  readPerson,
  recordConsent,
  recordFirstContact,
  registerPerson,
  relate,
} from "../../src/people/index.ts";
import type { Change } from "../../src/platform/db/index.ts";
import { inspectFile } from "../../src/platform/files/index.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { aBirth, aConsent, aContact, actOf, aHold, aName, aPassport, aPhone } from "../people.ts";
import type { Places, RoomRights } from "./room-rights.ts";

const reads = ["person.read", "glass.break"] as const;
const writes = ["person.write"] as const;
const takes = ["contact.write"] as const;
const records = ["consent.record"] as const;
const keeps = ["document.keep"] as const;
const scans = ["document.keep", "consent.record", "person.write"] as const;

const person = "/people/:person";
const contact = "/people/contacts/:contact";

/** Who may use the rooms about people. Theirs are the persons and contacts of their office, or whose owner they are. */
export const peopleRights: RoomRights = {
  routes: {
    "GET /people": reads,
    "POST /people/number": reads,
    "GET /people/search": ["person.read"],
    "POST /people/search": ["person.read"],
    "POST /people/search/results": ["person.read"],
    "GET /people/doubts": writes,
    [`GET ${person}/pair/:other`]: writes,
    [`GET ${person}/pair/:other/photographs`]: writes,
    [`POST ${person}/pair/:other/photographs`]: writes,
    [`POST ${person}/pair/:other/merge`]: writes,
    [`POST ${person}/pair/:other/difference`]: writes,
    [`POST ${person}/merges/:merge/agreement`]: writes,
    [`POST ${person}/merges/:merge/undoing`]: writes,
    "GET /people/contacts/new": takes,
    "POST /people/contacts": takes,
    [`GET ${contact}`]: takes,
    [`POST ${contact}/triage`]: takes,
    [`POST ${contact}/closing`]: takes,
    [`POST ${contact}/person`]: takes,
    "GET /people/holds": ["oversight.read"],
    "GET /people/holds/:hold": ["oversight.read"],
    "POST /people/holds/:hold": ["oversight.read"],
    [`GET ${person}/holds`]: [...writes, "case.supervise"],
    [`POST ${person}/holds`]: [...writes, "case.supervise"],
    [`POST ${person}/holds/:hold/lifting`]: ["case.supervise"],
    "GET /people/new": writes,
    "POST /people": writes,
    [`GET ${person}`]: reads,
    "GET /people/sheets/:sheet": ["person.read"],
    [`GET ${person}/sheets/:sheet`]: reads,
    [`GET ${person}/intake`]: writes,
    [`GET ${person}/intake/:page`]: writes,
    [`POST ${person}/intake/:page`]: writes,
    [`GET ${person}/own-data`]: ["person.own-data"],
    [`POST ${person}/own-data`]: ["person.own-data"],
    [`GET ${person}/consents`]: [...reads, ...records],
    [`POST ${person}/consents`]: records,
    [`POST ${person}/consents/withdrawal`]: records,
    [`GET ${person}/documents`]: reads,
    [`GET ${person}/documents/new`]: keeps,
    [`POST ${person}/documents/new`]: keeps,
    [`GET ${person}/documents/:document/custody`]: keeps,
    [`POST ${person}/documents/:document/custody`]: keeps,
    [`GET ${person}/papers`]: reads,
    [`POST ${person}/papers`]: scans,
    [`GET ${person}/papers/:paper`]: reads,
    [`POST ${person}/papers/:paper/pages`]: scans,
    [`GET ${person}/papers/:paper/pages/:leaf/:view`]: reads,
    [`POST ${person}/papers/:paper/pages/:leaf/choice`]: scans,
    [`POST ${person}/papers/:paper/pages/:leaf/turning`]: scans,
    [`POST ${person}/papers/:paper/pages/:leaf/removal`]: scans,
    [`GET ${person}/family`]: reads,
    [`POST ${person}/family`]: writes,
    [`POST ${person}/family/striking`]: writes,
    [`GET ${person}/family/consents`]: writes,
    [`POST ${person}/family/consents`]: writes,
    [`GET ${person}/family/shared`]: writes,
    [`POST ${person}/family/shared`]: writes,
    [`POST ${person}/group`]: writes,
    [`POST ${person}/group/leaving`]: writes,
    [`GET ${person}/add/:kind`]: writes,
    [`POST ${person}/add/:kind`]: writes,
    [`GET ${person}/:kind/:record`]: writes,
    [`POST ${person}/:kind/:record`]: writes,
    [`GET ${person}/:kind/:record/conflict/:entry`]: writes,
    [`POST ${person}/:kind/:record/conflict/:entry`]: writes,
    [`POST ${person}/:kind/:record/removal`]: writes,
  },

  nothing: {
    person: "0".repeat(24),
    contact: "0".repeat(24),
    other: "0".repeat(24),
    merge: "0".repeat(24),
    document: "0".repeat(24),
    hold: "0".repeat(24),
    paper: "0".repeat(24),
    leaf: "0".repeat(24),
    record: "0".repeat(24),
  },

  async things(desk, { person: { id }, roles }) {
    const own = await peopleOf(desk, id);
    if (!roles.includes("data-protection-officer")) {
      return { own, other: await peopleOf(desk, "somebody-else") };
    }
    await breakGlassOf(desk, id, own.person ?? "");
    return { own, other: await peopleOf(desk, "somebody-else") };
  },

  form: (route, { relation = "" }) => ({
    ...(route.endsWith("/withdrawal") ? { purpose: "embassy" } : {}),
    ...(route.endsWith("/striking") ? { relation } : {}),
    ...(route.endsWith("/choice") ? { keep: "photograph" } : {}),
    ...(route.includes("/conflict/") || route.endsWith("/:record") ? { version: "2" } : {}),
  }),

  closed: (route) => /\/:(?:person|contact)\b/.test(route),
};

/** A page of a paper, in PDF. */
async function scannedPaper(change: Change, people: People, act: Act, personId: string) {
  const photograph = await inspectFile({ name: "a.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF") });
  const wish = { about: "other", aboutId: null, what: "Invented letter" } as const;
  const page = { photograph, straight: null, found: true };
  const { id } = await keepPaper(change, people, act, personId, wish, [page, page]);
  const [paper] = await readPapers(change, people, personId);
  return { paper: id, leaf: paper?.pages[0]?.id ?? "" };
}

/** A person, a contact and all that hangs on them, owned by somebody. */
async function peopleOf({ access }: AnyTestDesk, staffId: string): Promise<Places> {
  const people = access as typeof access & People;
  const act: Act = actOf("counsellor", { staffId, offices: [] });
  return access.database.change(async (change) => {
    const made = {
      office: null,
      facts: { name: [aName("Invented Example")], birth: [aBirth("1980-05-06")] },
    };
    const { id } = await registerPerson(change, people, act, made);
    const other = await registerPerson(change, people, act, made);
    await recordConsent(change, people, act, id, aConsent());
    const record = await addRecord(change, people, act, id, "contact", aPhone());
    const document = await addRecord(change, people, act, id, "document", aPassport());
    const { paper, leaf } = await scannedPaper(change, people, act, id);
    const relation = await relate(change, people, act, id, {
      other_number: other.number,
      kind: "sibling",
      evidence: "statement",
      custody: null,
      valid_from: null,
      valid_until: null,
      note: null,
    });
    const twin = await registerPerson(change, people, act, {
      office: null,
      facts: { name: [aName("Another Example")], birth: [aBirth("1980-05-06")] },
    });
    await mergePersons(change, people, act, { keptId: id, goneId: twin.id }, "They said so.");
    const [waiting] = await readMerges(change, people, [id, twin.id]);
    const contact = await recordFirstContact(change, people, act, aContact({ office: null }));
    const { facts } = await readPerson(change, people, act, id, ["contact"]);
    const [before] = facts.contact;
    const place = { personId: id, id: record };
    let entry = 0;
    // Two people change the same answer: the second is set aside, and its page is there.
    for (const app of ["viber", "imo"] as const) {
      const values = { ...aPhone(), ...before?.values, app };
      const saved = await changeRecord(change, people, act, place, "contact", { basedOn: 1, values });
      if (saved.outcome === "conflict") entry = saved.entry;
    }
    const hold = await placeHold(change, people, act, id, aHold());
    const places = {
      person: id,
      hold,
      contact: contact.id,
      document,
      record,
      relation,
      entry: String(entry),
    };
    const pair = { other: twin.id, merge: waiting?.id ?? "" };
    return {
      ...places,
      ...pair,
      paper,
      leaf,
      view: "photograph",
      kind: "contact",
      page: "names",
      sheet: "consent",
    };
  });
}

async function breakGlassOf({ access }: AnyTestDesk, staffId: string, personId: string): Promise<void> {
  await access.database.query
    .insertInto("glass_break")
    .values({
      id: `glass-${personId}`,
      staff_id: staffId,
      object: `person:${personId}`,
      owner_id: null,
      reason: "sealed",
      broken_at: access.now().toISOString(),
      until: new Date(access.now().getTime() + 3_600_000).toISOString(),
    })
    .execute();
}
