import { describe, expect, test } from "vitest";
import { codeOf, goodPassword, openTestDesk, type TestDesk } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";

const vesela = { name: "Весела Радева", email: "vesela@iom.example", roles: ["editor"] } as const;
const door = "/sign-in/lost-passkey";
const codesIn = (page: string): string[] => page.match(/\b[a-z0-9]{4}(?:-[a-z0-9]{4}){3}/g) ?? [];

/** Somebody with a passkey and nothing else, and the recovery codes they made on the account page. */
async function withCodes(desk: TestDesk) {
  const person = await desk.addStaff(vesela);
  const browser = await desk.signedIn(person);
  const { query } = desk.access.database;
  const passkey = { id: "lost", public_key: new Uint8Array([1]), counter: 0, transports: "[]", label: "" };
  await query
    .insertInto("credential_passkey")
    .values({ ...passkey, staff_id: person.id, created_at: desk.access.now().toISOString(), used_at: null })
    .execute();
  await query.deleteFrom("credential_password").where("staff_id", "=", person.id).execute();
  await query.deleteFrom("credential_totp").where("staff_id", "=", person.id).execute();
  const made = await browser.post("/account/recovery-codes");
  return { person, browser, status: made.status, codes: codesIn(await made.text()) };
}

/** What is said of somebody, without what they typed themselves. */
async function ask(desk: TestDesk, email: string, recovery: string) {
  const answer = await desk.browser().post(door, { email, recovery });
  return { status: answer.status, text: (await answer.text()).replaceAll(email, "…") };
}

forEachDatabase((_, open) => {
  describe("recovery codes of somebody who has only a passkey", () => {
    test("are made on the account page, shown once, and kept nowhere as they are", async () => {
      await using desk = await openTestDesk(open);
      const { browser, status, codes } = await withCodes(desk);
      expect([status, new Set(codes).size]).toEqual([200, 10]);
      expect(codesIn(await (await browser.get("/account")).text())).toEqual([]);
      const { query } = desk.access.database;
      const rows = await query.selectFrom("recovery_code").selectAll().execute();
      const lines = await query.selectFrom("audit_line").selectAll().execute();
      for (const code of codes) expect(JSON.stringify([rows, lines])).not.toContain(code);
      expect(lines.at(-1)).toMatchObject({ action: "credential.set", fields: '["recovery-codes"]' });
    });

    test("sent twice by one button are made once, and a copy of the page is led on", async () => {
      await using desk = await openTestDesk(open);
      const { browser, person } = await withCodes(desk);
      const first = await browser.post("/account/recovery-codes", { "request-key": "k".repeat(22) });
      const again = await browser.post("/account/recovery-codes", { "request-key": "k".repeat(22) });
      expect([first.status, again.status]).toEqual([200, 303]);
      const [code = ""] = codesIn(await first.text());
      expect((await desk.browser().post(door, { email: person.email, recovery: code })).status).toBe(303);
    });

    test("open the door as far as a new second factor, and from there the account page", async () => {
      await using desk = await openTestDesk(open);
      const { person, browser, codes } = await withCodes(desk);
      const lost = desk.browser("192.0.2.44");
      const recovery = (codes[3] ?? "").toUpperCase().replaceAll("-", " ");
      const answer = await lost.post(door, { email: " Vesela@IOM.example", recovery });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/second-factor?to=%2Faccount"]);
      expect((await lost.get("/account")).status).toBe(302);
      const page = await (await lost.get("/second-factor?to=%2Faccount")).text();
      const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? "";
      const code = codeOf(secret, desk.access.now());
      const shown = await (await lost.post("/second-factor", { code, to: "/account" })).text();
      expect(codesIn(shown)).toHaveLength(10);
      expect(shown).toContain('href="/account"');
      expect((await lost.get("/account")).status).toBe(200);
      const next = "синя врата на хълма 9";
      expect((await lost.post("/account/password", { next })).headers.get("location")).toContain("done=");
      desk.moveClock(30_000);
      const settled = { ...person, password: next, code: (at: Date) => codeOf(secret, at) };
      expect((await desk.browser().signIn(settled, desk.access.now())).status).toBe(303);
      // Whoever holds the lost device is out, and the codes on the old paper are worth nothing.
      expect((await browser.get("/account")).status).toBe(302);
      expect((await ask(desk, person.email, codes[5] ?? "")).status).toBe(422);
      expect(await desk.log()).toEqual(
        expect.arrayContaining(["recovery-code.use", "credential.set", "session.begin", "session.refused"]),
      );
    });

    test("work once, also when one is sent twice at the same moment", async () => {
      await using desk = await openTestDesk(open);
      const { person, codes } = await withCodes(desk);
      const [recovery = ""] = codes;
      const sent = await Promise.all([1, 2].map(() => ask(desk, person.email, recovery)));
      expect(sent.map(({ status }) => status).sort()).toEqual([303, 422]);
      expect((await ask(desk, person.email, recovery)).status).toBe(422);
    });

    test("say nothing of who has an account, a password, or none", async () => {
      await using desk = await openTestDesk(open);
      const { person, codes } = await withCodes(desk);
      const bold = await desk.addStaff({ ...vesela, email: "bold@iom.example" });
      const boldly = await desk.signedIn(bold);
      const theirs = codesIn(await (await boldly.post("/account/recovery-codes")).text());
      const wrong = await ask(desk, person.email, "zzzz-yyyy-xxxx-wwww");
      expect(wrong.status).toBe(422);
      expect(await ask(desk, "nobody@iom.example", codes[0] ?? "")).toEqual(wrong);
      // Of somebody with a password a code alone is not enough, even a right one.
      expect(await ask(desk, bold.email, theirs[0] ?? "")).toEqual(wrong);
      const left = await desk.browser().post("/sign-in", { email: bold.email, password: goodPassword });
      expect(left.status).toBe(303);
      await desk.access.database.query
        .updateTable("staff")
        .set({ status: "disabled" })
        .where("id", "=", person.id)
        .execute();
      expect(await ask(desk, person.email, codes[0] ?? "")).toEqual(wrong);
      const lines = await desk.access.database.query.selectFrom("audit_line").selectAll().execute();
      const refused = lines.filter(({ action }) => action === "session.refused");
      expect(refused.map(({ object }) => object)).toEqual([
        `staff:${person.id}`,
        "staff:unknown",
        "staff:unknown",
        "staff:unknown",
      ]);
      // The code that was typed has no letter that a hash could have.
      expect(JSON.stringify(lines)).not.toMatch(/vesela|nobody|zzzz/i);
    });

    test("cannot be guessed: the fourth wrong one waits, whether there is an account or not", async () => {
      await using desk = await openTestDesk(open);
      const { person, codes } = await withCodes(desk);
      for (const email of [person.email, "nobody@iom.example"]) {
        const statuses: number[] = [];
        for (let guess = 0; guess < 4; guess += 1)
          statuses.push((await ask(desk, email, `wrong ${guess}`)).status);
        expect(statuses).toEqual([422, 422, 422, 429]);
      }
      // The right one waits as well, and does not show that it is right.
      expect((await ask(desk, person.email, codes[0] ?? "")).status).toBe(429);
      desk.moveClock(60_000);
      expect((await ask(desk, person.email, codes[0] ?? "")).status).toBe(303);
    });

    test("are made anew only soon after signing in", async () => {
      await using desk = await openTestDesk(open);
      const { browser } = await withCodes(desk);
      desk.moveClock(16 * 60_000);
      const late = await browser.post("/account/recovery-codes");
      expect(late.headers.get("location")).toBe("/sign-in?again&to=%2Faccount");
    });
  });

  describe("what is refused on the account page", () => {
    const refusals = async (desk: TestDesk) => {
      const lines = await desk.access.database.query
        .selectFrom("audit_line")
        .select(["action", "actor", "fields"])
        .where("action", "=", "credential.refused")
        .execute();
      return lines.map(({ actor, fields }) => [actor, fields]);
    };

    test("a wrong present password leaves one line, and not what was typed", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const browser = await desk.signedIn(person);
      const typed = { present: "не е тази парола", next: "синя врата на хълма 9" };
      expect((await browser.post("/account/password", typed)).status).toBe(422);
      expect(await refusals(desk)).toEqual([[person.id, '["password"]']]);
      const weak = { present: goodPassword, next: "short" };
      expect((await browser.post("/account/password", weak)).status).toBe(422);
      expect(await refusals(desk)).toHaveLength(1);
    });

    test("a wrong code of a new app leaves one line, in the name of whoever is signed in", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const browser = await desk.signedIn(person);
      await browser.post("/account/generator");
      const before = await desk.access.database.query.selectFrom("credential_totp").selectAll().execute();
      expect((await browser.post("/second-factor", { code: "000000" })).status).toBe(422);
      expect(await refusals(desk)).toEqual([[person.id, '["totp"]']]);
      const after = await desk.access.database.query.selectFrom("credential_totp").selectAll().execute();
      expect(after).toEqual(before);
    });

    test("a wrong code of somebody still setting up names nobody as the doer", async () => {
      await using desk = await openTestDesk(open);
      const { person, codes } = await withCodes(desk);
      const lost = desk.browser();
      await lost.post(door, { email: person.email, recovery: codes[0] ?? "" });
      expect((await lost.post("/second-factor", { code: "000000" })).status).toBe(422);
      expect(await refusals(desk)).toEqual([["system", '["totp"]']]);
    });
  });
});
