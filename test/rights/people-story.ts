import { expect } from "vitest";
import type { AnyTestDesk, TestBrowser } from "../access-desk.ts";
import { fill, read, type Story, send } from "./story.ts";

const intake = [
  ["language", { language: "ar", speaks: "well" }],
  ["birth", { date: "17.3.1994", precision: "exact", source: "passport" }],
  ["nationality", { country: "IQ", standing: "claimed" }],
  [
    "consent",
    {
      purpose: "casework",
      decision: "given",
      form: "paper",
      language: "ar",
      interpreter: "Измислен Преводач",
    },
  ],
  ["about", { sex: "female", marital: "widowed", literacy: "yes", interpreter: "yes" }],
  ["contact", { way: "address", whose: "own", safe: "yes", place: "sar-harmanli" }],
  ["family", {}],
  ["documents", { kind: "passport", number: "TEST 000 002", issuer: "IQ", seen: "original" }],
] as const;

/** Somebody calls, is registered, tells who they are page by page, agrees, and takes a consent back. */
export const peopleStory: Story = {
  name: "a woman calls, is registered, and decides what may be told",
  async tell(desk) {
    const counsellor = await join(desk, "Съветничка", "counsellor");
    const person = await takeCall(counsellor);
    await goThroughIntake(counsellor, person);
    await decide(counsellor, person);
    await keepPassport(counsellor, person);
    await gatherFamily(counsellor, person);
    await correct(counsellor, person);
    await openAnyway(desk, person);
  },
};

const join = async (desk: AnyTestDesk, name: string, role: "counsellor" | "auditor"): Promise<TestBrowser> =>
  desk.signedIn(await desk.addStaff({ name, email: `${role}@story.example`, roles: [role] }));

async function takeCall(counsellor: TestBrowser): Promise<string> {
  const told = {
    channel: "phone",
    caller: "person",
    called: "نمونه ساختگی",
    phone: "+359 000 000 017",
    safe: "only-text",
    language: "ar",
    country: "IQ",
    minor: "no",
    risks: "violence",
    wish: "apply",
    notice: "yes",
  };
  const contact = plain(await fill(counsellor, "/people/contacts/new", "/people/contacts", told));
  await fill(counsellor, contact, `${contact}/triage`, { what: "Говорихме, в безопасност е." });
  await read(counsellor, "/people");
  const from = `/people/new?contact=${contact.split("/").at(-1)}`;
  const started = await fill(counsellor, from, `/people?contact=${contact.split("/").at(-1)}`);
  return plain(started).replace("/intake", "");
}

async function goThroughIntake(counsellor: TestBrowser, person: string): Promise<void> {
  await read(counsellor, `${person}/intake`);
  for (const [page, answers] of intake) {
    const address = `${person}/intake/${page}`;
    await fill(counsellor, address, address, { ...answers, ending: "next" });
  }
  expect(await read(counsellor, `${person}/intake`)).toContain("8");
}

async function decide(counsellor: TestBrowser, person: string): Promise<void> {
  const consents = `${person}/consents`;
  const yes = { purpose: "embassy", decision: "given", form: "paper", language: "ar" };
  await fill(counsellor, consents, consents, yes);
  await fill(counsellor, consents, `${consents}/withdrawal`, { purpose: "embassy" });
}

async function keepPassport(counsellor: TestBrowser, person: string): Promise<void> {
  const documents = await read(counsellor, `${person}/documents`);
  const custody = /\/people\/\w+\/documents\/\w+\/custody/.exec(documents)?.[0] ?? "";
  await fill(counsellor, custody, custody, { holder: "mission" });
}

async function gatherFamily(counsellor: TestBrowser, person: string): Promise<void> {
  const short = { full: "Invented Brother", source: "own-words", country: "IQ", language: "ar" };
  const brother = plain(await fill(counsellor, "/people/new", "/people", short)).replace("/intake", "");
  const number = /<strong>(\d{4} \d{4})<\/strong>/.exec(await read(counsellor, brother))?.[1] ?? "";
  const family = `${person}/family`;
  const tie = { other_number: number, kind: "sibling", evidence: "statement" };
  await fill(counsellor, family, family, tie);
  await fill(counsellor, family, `${person}/group`, { member_number: number, part: "sibling" });
  await fill(counsellor, family, `${person}/group/leaving`);
  await fill(counsellor, family, `${family}/striking`);
  await fill(counsellor, "/people", "/people/number", { number });
}

async function correct(counsellor: TestBrowser, person: string): Promise<void> {
  const added = `${person}/add/name`;
  const name = { full: "Invented Nmae", kind: "alias", source: "own-words" };
  await fill(counsellor, added, added, name);
  const page = await read(counsellor, person);
  const records = [...page.matchAll(/href="(\/people\/\w+\/name\/\w+)"/g)].map(
    ([, address]) => address ?? "",
  );
  const record = records.at(-1) ?? "";
  const form = await read(counsellor, record);
  await fill(counsellor, record, record, { full: "Invented Name" });
  const late = await send(counsellor, form, record, { full: "Invented Other" });
  const conflict = late.headers.get("location") ?? "";
  expect(conflict).toContain("/conflict/");
  await fill(counsellor, conflict, conflict, { "choose-full": "yours" });
  await fill(counsellor, record, `${record}/removal`);
}

/** An auditor sees the person only by breaking the glass, and then changes nothing. */
async function openAnyway(desk: AnyTestDesk, person: string): Promise<void> {
  const auditor = await join(desk, "Одиторка", "auditor");
  expect((await auditor.get(person)).status).toBe(404);
  const glass = `/glass/person:${person.split("/").at(-1)}`;
  const reason = "Проверка на отчета за миналата година по програмата.";
  await fill(auditor, glass, glass, { reason, hours: "1h" });
  expect(await read(auditor, person)).toContain("call-no");
}

const plain = (address: string): string => address.replace(/\?.*/, "");
