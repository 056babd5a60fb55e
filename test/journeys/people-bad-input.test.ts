import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { recordConsent } from "../../src/people/index.ts";
import { openTestDatabase } from "../databases.ts";
import { aBirth, aConsent, actOf, aName, openTestPeople, register, type TestPeople } from "../people.ts";
import { openPeopleDesk, type PeopleOnDesk } from "../people-desk.tsx";

const counsellor = actOf("counsellor");

let ground: TestPeople;
let desk: PeopleOnDesk;
let person = "";

beforeEach(async () => {
  ground = await openTestPeople(() => openTestDatabase("sqlite"));
  desk = await openPeopleDesk(ground, counsellor.actor);
  const { id } = await register(ground, {
    name: [aName("Invented Example")],
    birth: [aBirth("1980-05-06")],
  });
  await ground.people.database.change((change) =>
    recordConsent(change, ground.people, counsellor, id, aConsent({ purpose: "embassy" })),
  );
  person = `/people/${id}`;
});

afterEach(() => ground[Symbol.asyncDispose]());

const count = async (table: "person_name" | "person_birth" | "person_consent" | "first_contact") =>
  (await ground.people.database.query.selectFrom(table).select("id").execute()).length;

const name = { kind: "legal", source: "own-words" };
const birth = { precision: "exact", source: "own-words" };

describe("what is no name", () => {
  test.each([
    ["two thousand letters", "ا".repeat(2_000)],
    ["only marks", "\u0301\u064b\u0651"],
    ["an emoji", "Ali 😀"],
    ["only digits and signs", "1234 --"],
    ["two scripts inside a word", "Aлександър Invented"],
    ["a mark that turns the text round", "Ali\u202eilA"],
    ["a mountain of marks", `A${"\u0300".repeat(100)}li`],
  ])("%s comes back with what was typed, and nothing is saved", async (_what, full) => {
    const answer = await desk.fill(`${person}/add/name`, `${person}/add/name`, { ...name, full });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#field-full"');
    expect(page).toContain('value="own-words" selected');
    expect(await count("person_name")).toBe(1);
  });
});

test.each(["31.12.2026", "1.1.1850", "29.2.2023", "вчера", "1.1.24"])(
  "%s is nobody's birthday",
  async (date) => {
    const answer = await desk.fill(`${person}/add/birth`, `${person}/add/birth`, { ...birth, date });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(date);
    expect(await count("person_birth")).toBe(1);
  },
);

test("a consent taken back twice, by the same form and by another, is taken back once", async () => {
  const address = `${person}/consents`;
  const first = await desk.fill(address, `${address}/withdrawal`, { purpose: "embassy" });
  expect(first.status).toBe(303);
  const page = await (await desk.get(address)).text();
  expect(page).not.toContain(`action="${address}/withdrawal"`);
  const again = await desk.app.request(`http://desk.test${address}/withdrawal`, {
    method: "POST",
    headers: {
      origin: "http://desk.test",
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: `request-key=${"k".repeat(22)}&purpose=embassy`,
  });
  expect(again.status).toBe(303);
  expect(await count("person_consent")).toBe(2);
});

test("a form with somebody else's fields in it saves nothing and leaves a line", async () => {
  const answer = await desk.fill("/people/new", "/people", {
    full: "Invented",
    id: "1",
    role: "administrator",
  });
  expect(answer.status).toBe(422);
  expect((await ground.log()).at(-1)).toMatch(/^form\.refuse /);
});

test("what was typed is never thrown away by the button that goes on", async () => {
  const address = `${person}/intake/names`;
  const typed = { ...name, full: "Измислен Пример", ending: "nothing" };
  expect((await desk.fill(address, address, typed)).headers.get("location")).toContain("/intake/language");
  expect(await count("person_name")).toBe(2);
  expect((await desk.fill(address, address, { ending: "nothing" })).status).toBe(303);
  expect((await desk.fill(address, address, { given: "Измислен", ending: "nothing" })).status).toBe(422);
  expect(await count("person_name")).toBe(2);
});

test("the intake is taken up where it was left, and what needs a consent leads to it", async () => {
  const work = `${person}/intake/work`;
  const refused = await desk.fill(work, work, { education: "primary", ending: "next" });
  expect(refused.headers.get("location")).toBe(`${person}/consents?first=1`);
  const consent = `${person}/intake/consent`;
  const yes = { purpose: "casework", decision: "given", form: "paper", language: "prs", ending: "next" };
  await desk.fill(consent, consent, yes);
  expect((await desk.fill(work, work, { education: "primary", ending: "next" })).status).toBe(303);
  const shown = await (await desk.get(work)).text();
  expect(shown).toMatch(/value="primary" selected/);
  const overview = await (await desk.get(`${person}/intake`)).text();
  expect(overview).toContain('value="2"');
});
