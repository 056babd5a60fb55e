import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { registered } from "../../../test/agreements.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { fieldsIn } from "../../../test/newsroom-desk.tsx";
import {
  aBirth,
  aConsent,
  actOf,
  aName,
  aPhone,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../test/people.ts";
import { openPeopleDesk, type PeopleOnDesk, peopleOrigin } from "../../../test/people-desk.tsx";
import { openWorkbook } from "../../platform/spreadsheets/index.ts";
import { recordConsent, registerPerson, relate } from "../index.ts";

const counsellor = actOf("counsellor");

/** Sends the form of a page with several values under one name. */
async function ask(
  desk: PeopleOnDesk,
  page: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
) {
  const form = new URLSearchParams();
  const known = fieldsIn(await (await desk.get(page)).text(), page);
  for (const [name, value] of Object.entries({ ...known, ...fields })) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  const headers = {
    origin: peopleOrigin,
    "sec-fetch-site": "same-origin",
    "content-type": "application/x-www-form-urlencoded",
  };
  return desk.app.request(peopleOrigin + page, { method: "POST", headers, body: form.toString() });
}

const lines = ({ people }: TestPeople, action: string) =>
  people.database.query
    .selectFrom("audit_line")
    .select(["object", "reason", "fields"])
    .where("action", "=", action)
    .orderBy("seq")
    .execute();

async function three(ground: TestPeople) {
  const one = await register(ground, {
    name: [aName("=cmd|' /C calc'!A0 Invented")],
    birth: [aBirth("1994-03-17")],
    nationality: [{ country: "IQ", standing: "claimed", confirmed_by: null, main: true }],
    contact: [aPhone()],
    status: [
      {
        status: "asylum-appeal",
        since: "2025-01" as never,
        until: null,
        source: "own-words",
        proof: null,
        order_number: null,
        served_on: null,
        served_how: null,
        understood: null,
      },
    ],
  });
  const two = await register(ground, { name: [aName("Invented Second")] });
  const far = actOf("counsellor", { staffId: "far", offices: ["burgas"] });
  const hidden = await ground.people.database.change((change) =>
    registerPerson(change, ground.people, far, {
      office: "burgas",
      facts: { name: [aName("Hidden Third")] },
    }),
  );
  return { one, two, hidden };
}

forEachDatabase((_, open) => {
  describe("a list that is taken out", () => {
    test("goes to a partner only under an agreement in force that lets it out, which the log names", async () => {
      await using ground = await openTestPeople(open);
      const { database } = ground.people;
      const { agreement, sharing } = await database.change((change) =>
        registered(change, ground.people, { valid_until: "2026-12-31" }),
      );
      await three(ground);
      const desk = await openPeopleDesk(ground, counsellor.actor);
      const wish = { format: "csv", export_reason: "Clearance to depart.", recipient: sharing };
      expect(await (await desk.get("/people/export")).text()).toContain("Ministry: ");
      const more = await ask(desk, "/people/export", { ...wish, kinds: ["name", "contact"] });
      expect([more.status, await more.text()]).toEqual([
        422,
        expect.stringContaining("does not let this out"),
      ]);
      expect(await lines(ground, "people.export")).toEqual([]);
      const given = await ask(desk, "/people/export", { ...wish, kinds: ["name", "birth"] });
      expect(given.status).toBe(200);
      const [line] = await lines(ground, "people.export");
      expect(JSON.parse(line?.fields ?? "")).toEqual([
        "name",
        "birth",
        `agreement:${agreement}`,
        `sharing:${sharing}`,
      ]);
      expect(await (await desk.get("/people/exports")).text()).toContain("Ministry: ");
      ground.moveClock(366 * 24 * 3_600_000);
      const over = await ask(desk, "/people/export", { ...wish, kinds: ["name"] });
      expect(over.status, "the agreement is over").toBe(422);
      expect(await lines(ground, "people.export")).toHaveLength(1);
    });

    test("holds whom the reader may see, in safe cells, and leaves word of who, what, how many and why", async () => {
      await using ground = await openTestPeople(open);
      const { one, two } = await three(ground);
      const desk = await openPeopleDesk(ground, counsellor.actor);
      const wish = {
        kinds: ["name", "contact", "status"],
        format: "csv",
        recipient: "own-work",
        export_reason: "For the joint meeting.",
      };
      const answer = await ask(desk, "/people/export", wish);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      const text = await answer.text();
      expect(text).toContain("'=cmd|' /C calc'!A0 Invented");
      expect(text).toContain("'+359 000 123 456");
      expect(text).toContain("Invented Second");
      expect(text).toContain("appeal");
      expect(text).not.toContain("Hidden");
      expect(await lines(ground, "people.export")).toMatchObject([{ fields: '["name","contact","status"]' }]);
      const each = await lines(ground, "person.export");
      expect(each.map(({ object }) => object).toSorted()).toEqual(
        [`person:${one.id}`, `person:${two.id}`].toSorted(),
      );
      const [kept] = await ground.people.database.query.selectFrom("people_export").selectAll().execute();
      expect(kept).toMatchObject({
        given_by: "counsellor",
        persons: 2,
        format: "csv",
        encrypted: 0,
        columns: "name contact status",
      });
      expect(kept?.reason).not.toContain("meeting");
      expect(each[0]?.reason).toBe(`people_export:${kept?.id}`);
      expect(await (await desk.get("/people/exports")).text()).toContain("For the joint meeting.");
    });

    test("has no columns that the reader may not see, whatever is asked for, and only those chosen by number", async () => {
      await using ground = await openTestPeople(open);
      const { one, hidden } = await three(ground);
      const desk = await openPeopleDesk(ground, actOf("project-manager").actor);
      expect(await (await desk.get("/people/export")).text()).not.toContain('value="status"');
      const wish = {
        kinds: ["name", "status"],
        format: "xlsx",
        recipient: "own-work",
        export_reason: "Report",
        numbers: `${one.number}\n${hidden.number}`,
      };
      const answer = await ask(desk, "/people/export", wish);
      expect(answer.status).toBe(200);
      const book = openWorkbook(new Uint8Array(await answer.arrayBuffer()));
      const { rows } = book.sheet(book.sheetNames[0] ?? "");
      expect(rows).toHaveLength(2);
      const all = rows.flatMap(({ cells }) => [...cells.values()]);
      expect(all.every(({ kind }) => kind === "text")).toBe(true);
      expect(JSON.stringify(all)).not.toMatch(/appeal|Legal status|Hidden/);
    });

    test("is not made without a reason, for nobody, or with two passwords", async () => {
      await using ground = await openTestPeople(open);
      const { hidden } = await three(ground);
      const desk = await openPeopleDesk(ground, counsellor.actor);
      const refused = async (fields: Readonly<Record<string, string>>) => {
        const answer = await ask(desk, "/people/export", {
          format: "csv",
          recipient: "own-work",
          export_reason: "Because",
          ...fields,
        });
        expect(answer.status).toBe(422);
        return answer.text();
      };
      await refused({ export_reason: " " });
      await refused({ numbers: hidden.number });
      await refused({ numbers: "abc" });
      const page = await refused({ secret: "a long enough secret", secret_again: "another one" });
      expect(page).not.toContain("a long enough secret");
      await refused({ secret: "short", secret_again: "short" });
      expect(await lines(ground, "person.export")).toEqual([]);
      expect(await ground.people.database.query.selectFrom("people_export").select("id").execute()).toEqual(
        [],
      );
    });
  });

  describe("the file for the person", () => {
    test("holds all that is on record and who opened it, in their language, and is noted", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const { one, two } = await three(ground);
      await people.database.change(async (change) => {
        await recordConsent(change, people, counsellor, one.id, aConsent({ language: "ar" }));
        const tie = {
          other_number: two.number,
          kind: "sibling",
          evidence: "statement",
          custody: null,
          valid_from: null,
          valid_until: null,
          note: null,
        } as const;
        await relate(change, people, counsellor, one.id, tie);
      });
      const desk = await openPeopleDesk(ground, counsellor.actor);
      await desk.get(`/people/${one.id}`);
      const page = `/people/${one.id}/own-data`;
      const answer = await ask(desk, page, { language: "ar", own_reason: "Asked for it in person." });
      expect(answer.status).toBe(200);
      const files = new Map<string, Buffer>();
      const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(await answer.arrayBuffer())));
      for (const entry of await zip.getEntries()) {
        if (!entry.directory)
          files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
      }
      const json = JSON.parse(files.get("own-data.json")?.toString("utf8") ?? "");
      expect(json.facts.contact[0].reach).toBe("+359 000 123 456");
      expect(json.facts.status).toHaveLength(1);
      expect(json.consents[0]).toMatchObject({ purpose: "casework", decision: "given" });
      expect(json.relations).toEqual([{ otherIs: "sibling", evidence: "statement" }]);
      expect(json.openings).toContainEqual({
        day: "2026-03-01",
        role: "counsellor",
        action: "person.read",
        times: 2,
      });
      // Of others not even the number, of staff not the name.
      expect(JSON.stringify(json)).not.toMatch(/Invented Second|Staff|"by"/);
      expect(JSON.stringify(json)).not.toContain(two.number);
      const pdf = files.get("own-data.pdf") ?? Buffer.of();
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
      expect(text).toContain("What is on record about you");
      expect(text).toContain("Counsellor: read it");
      expect(text.normalize("NFKC")).toMatch(/[\u0600-\u06FF]{3}/);
      expect(await lines(ground, "person.own-data")).toHaveLength(1);
      const [kept] = await people.database.query
        .selectFrom("people_export")
        .select(["kind", "persons"])
        .execute();
      expect(kept).toEqual({ kind: "own-data", persons: 1 });
    });

    test("is not given by those who see only part of a person, nor of somebody else's", async () => {
      await using ground = await openTestPeople(open);
      const { one, hidden } = await three(ground);
      const desk = await openPeopleDesk(ground, actOf("operations").actor);
      expect((await desk.get(`/people/${one.id}/own-data`)).status).toBe(404);
      desk.signIn(counsellor.actor);
      expect((await desk.get(`/people/${hidden.id}/own-data`)).status).toBe(404);
    });
  });
});
