import { expect, test } from "vitest";
import { forEachDatabase } from "../../../../test/databases.ts";
import { fieldsIn } from "../../../../test/newsroom-desk.tsx";
import {
  aBirth,
  aContact,
  actOf,
  aName,
  aPhone,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../../test/people.ts";
import { openPeopleDesk, type PeopleOnDesk, peopleOrigin } from "../../../../test/people-desk.tsx";
import { agreedToCasework } from "../../consents/state.ts";
import { readRelations } from "../../family/relate.ts";
import { readGroup } from "../../family/travel-group.ts";
import { savedPages } from "../../intake/progress.ts";
import { readRecords } from "../../records/stored.ts";

const counsellor = actOf("counsellor");
const said = { source: "own-words" } as const;

async function father(ground: TestPeople): Promise<string> {
  const { id } = await register(ground, {
    name: [aName("Invented Father")],
    birth: [aBirth("1984-03-12")],
    nationality: [{ country: "AF", standing: "claimed", confirmed_by: null, main: true }],
    language: [{ language: "prs", speaks: "well", reads: null, main: true } as never],
    contact: [aPhone({ reach: "+359 000 123 456", whose: "own", place: "sar-harmanli" as never })],
  });
  return id;
}

/** Sends a form of a page with the boxes of some ticked. */
async function send(
  desk: PeopleOnDesk,
  address: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  page = address,
): Promise<Response> {
  const shown = fieldsIn(await (await desk.get(page)).text(), address);
  const body = new URLSearchParams(shown);
  for (const [name, values] of Object.entries(fields)) {
    body.delete(name);
    for (const value of [values].flat()) body.append(name, value);
  }
  return desk.app.request(peopleOrigin + address, {
    method: "POST",
    headers: {
      origin: peopleOrigin,
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: body.toString(),
  });
}

/** Registers somebody who comes along with a person, as the page of the family leads to it. */
async function along(desk: PeopleOnDesk, id: string, full: string, date: string, part: string) {
  const answer = await send(
    desk,
    `/people?with=${id}`,
    { full, source: said.source, date, part },
    `/people/new?with=${id}`,
  );
  expect(answer.headers.get("location")).toBe(`/people/${id}/family?done=saved`);
}

forEachDatabase((_, open) => {
  test("a family of four at the table is written down once: who comes along, what all agree to, what they share and are", async () => {
    await using ground = await openTestPeople(open);
    const { people } = ground;
    const { query } = people.database;
    const desk = await openPeopleDesk(ground, counsellor.actor);
    const id = await father(ground);
    const form = await (await desk.get(`/people/new?with=${id}`)).text();
    expect(form).toContain("Invented Father");
    expect(form).toMatch(/<option value="AF" selected/);
    expect(form).toMatch(/<option value="prs" selected/);
    await along(desk, id, "Invented Mother", "4.7.1988", "spouse");
    await along(desk, id, "Invented Son", "9.2.2012", "child");
    await along(desk, id, "Invented Baby", "30.5.2022", "child");
    const group = await readGroup(query, people, counsellor, id);
    expect(group.map(({ part }) => part).toSorted()).toEqual(["child", "child", "principal", "spouse"]);
    const everybody = group.map(({ personId }) => personId);
    const children = group.filter(({ part }) => part === "child").map(({ personId }) => personId);
    const mother = group.find(({ part }) => part === "spouse")?.personId ?? "";

    const consents = `/people/${id}/family/consents`;
    const decision = {
      purposes: ["casework", "embassy"],
      decision: "given",
      form: "paper",
      language: "prs",
      whom: everybody,
    };
    const without = await send(desk, consents, decision);
    expect(without.status).toBe(422);
    // The children's representative is missing, and nothing of anybody is written.
    for (const one of everybody) expect(await agreedToCasework(query, one)).toBe(false);
    const again = await without.text();
    expect(again).toContain("casework");
    expect(again.match(/name="whom" value="[^"]+" checked/g)).toHaveLength(4);
    const saved = await send(desk, consents, {
      ...decision,
      representative: "Invented Father",
      child_agrees: "yes",
    });
    expect(saved.headers.get("location")).toBe(`/people/${id}/family/shared?done=saved`);
    for (const one of everybody) expect(await agreedToCasework(query, one)).toBe(true);
    const written = await query.selectFrom("person_consent").select(["person_id", "child_agrees"]).execute();
    expect(written).toHaveLength(8);
    expect(written.filter(({ child_agrees }) => child_agrees !== null)).toHaveLength(4);

    const shared = `/people/${id}/family/shared`;
    const told = { evidence: "document", custody: "yes", both: "yes", note: "Invented certificate" };
    const others = everybody.filter((one) => one !== id);
    const done = await send(desk, shared, {
      ...told,
      take: ["nationality", "contact", "status"],
      whom: others,
    });
    expect([done.status, done.headers.get("location")]).toEqual([303, `/people/${id}/family?done=saved`]);
    for (const one of others) {
      const [contact] = await readRecords(query, people, "contact", one);
      expect(contact?.values).toMatchObject({
        reach: "+359 000 123 456",
        whose: "relative",
        place: "sar-harmanli",
      });
      // The father told nothing about a status: that page is still to be asked.
      expect([...(await savedPages(query, one))].toSorted()).toEqual([
        "consent",
        "contact",
        "family",
        "nationality",
      ]);
      expect(await readRecords(query, people, "nationality", one)).toHaveLength(1);
    }
    const parents = await Promise.all(children.map((one) => readRelations(query, people, counsellor, one)));
    expect(parents.map((ties) => ties.map(({ otherIs, evidence }) => `${otherIs} ${evidence}`))).toEqual([
      ["parent document", "parent document"],
      ["parent document", "parent document"],
    ]);
    const ofMother = await readRelations(query, people, counsellor, mother);
    expect(ofMother.map(({ otherIs }) => otherIs).toSorted()).toEqual(["child", "child", "spouse"]);
    // Sent again from another window, nothing is there twice.
    await send(desk, shared, { ...told, take: ["contact"], whom: others });
    expect(await readRelations(query, people, counsellor, mother)).toHaveLength(3);
    expect(await readRecords(query, people, "contact", mother)).toHaveLength(1);
  });

  test("what somebody said for themselves is not covered, and who has not agreed is asked first", async () => {
    await using ground = await openTestPeople(open);
    const { people } = ground;
    const { query } = people.database;
    const desk = await openPeopleDesk(ground, counsellor.actor);
    const id = await father(ground);
    await along(desk, id, "Invented Mother", "4.7.1988", "spouse");
    const mother = (await readGroup(query, people, counsellor, id)).find(({ part }) => part === "spouse");
    const whom = [mother?.personId ?? ""];
    const shared = `/people/${id}/family/shared`;
    const nobody = await send(desk, shared, { take: ["contact"], whom: [] });
    expect(nobody.status).toBe(422);
    expect(await nobody.text()).toContain("Tick at least one person.");
    const unasked = await send(desk, shared, { take: ["contact"], evidence: "statement", whom });
    expect(unasked.headers.get("location")).toBe(`/people/${id}/consents?first=1`);
    expect(await readRecords(query, people, "contact", whom[0] ?? "")).toEqual([]);
    const stranger = await register(ground, { name: [aName("Invented Stranger")] });
    expect((await send(desk, shared, { take: ["contact"], whom: [stranger.id] })).status).toBe(404);
    expect(aContact().phone).toBeDefined();
  });
});
