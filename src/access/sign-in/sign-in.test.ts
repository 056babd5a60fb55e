import { describe, expect, test } from "vitest";
import { goodPassword, openTestDesk } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";

const vesela = { name: "Весела Радева", email: "vesela@iom.example", roles: ["editor"] } as const;

forEachDatabase((_, open) => {
  describe("signing in with a password and a code", () => {
    test("opens the desk after both steps and leads back to the page asked for", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const browser = desk.browser();
      const asked = await browser.get("/account");
      expect([asked.status, asked.headers.get("location")]).toEqual([302, "/sign-in?to=%2Faccount"]);
      const first = await browser.post("/sign-in", {
        email: " Vesela@IOM.example ",
        password: goodPassword,
        to: "/account",
      });
      expect(first.headers.get("location")).toBe("/sign-in/code?to=%2Faccount");
      expect((await browser.get("/account")).status).toBe(302);
      const second = await browser.post("/sign-in/code", {
        code: person.code(desk.access.now()),
        to: "/account",
      });
      expect(second.headers.get("location")).toBe("/account");
      const page = await browser.get("/account");
      expect(page.status).toBe(200);
      expect(page.headers.get("cache-control")).toBe("no-store");
      expect(await page.text()).toContain("Весела Радева");
      expect(await desk.log()).toEqual(["session.first-factor", "session.begin"]);
    });

    test.each([
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
      "/sign-out",
    ])("does not lead anywhere else: %s", async (to) => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const browser = desk.browser();
      await browser.post("/sign-in", { email: person.email, password: person.password });
      const answer = await browser.post("/sign-in/code", { code: person.code(desk.access.now()), to });
      expect(answer.headers.get("location")).toBe("/");
    });

    test("refuses a code that was used, and the one before it", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const before = person.code(new Date(desk.access.now().getTime() - 30_000));
      const used = person.code(desk.access.now());
      await desk.signedIn(person);
      for (const code of [used, before]) {
        const other = desk.browser("192.0.2.77");
        await other.post("/sign-in", { email: person.email, password: person.password });
        const answer = await other.post("/sign-in/code", { code });
        expect(answer.status).toBe(422);
        expect((await other.get("/account")).status).toBe(302);
      }
    });

    test("takes one of two identical codes that arrive at once", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const browsers = [desk.browser("192.0.2.5"), desk.browser("192.0.2.6")];
      for (const browser of browsers)
        await browser.post("/sign-in", { email: person.email, password: person.password });
      const code = person.code(desk.access.now());
      const answers = await Promise.all(browsers.map((browser) => browser.post("/sign-in/code", { code })));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    });

    test("takes a code one step early or late, and none further off", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const statuses: number[] = [];
      for (const off of [-2, 2, -1, 1]) {
        const browser = desk.browser();
        await browser.post("/sign-in", { email: person.email, password: person.password });
        const code = person.code(new Date(desk.access.now().getTime() + off * 30_000));
        statuses.push((await browser.post("/sign-in/code", { code })).status);
      }
      expect(statuses).toEqual([422, 422, 303, 303]);
    });

    test("answers the same for a wrong password and for nobody's account, after the same work", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const ask = async (email: string) => {
        const before = desk.judged();
        const answer = await desk.browser().post("/sign-in", { email, password: "not the right one at all" });
        const text = (await answer.text()).replaceAll(email, "…");
        return { status: answer.status, text, work: desk.judged() - before };
      };
      const wrong = await ask(person.email);
      expect(await ask("nobody@iom.example")).toEqual(wrong);
      expect(wrong).toMatchObject({ status: 422, work: 1 });
    });

    test("notes refused tries in the audit log without saying what was typed", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      await desk.browser().post("/sign-in", { email: person.email, password: "not the right one at all" });
      const lines = await desk.access.database.query.selectFrom("audit_line").selectAll().execute();
      expect(lines).toMatchObject([
        { action: "session.refused", object: `staff:${person.id}`, actor: "system" },
      ]);
      expect(JSON.stringify(lines)).not.toMatch(/vesela|right one/i);
    });
  });

  describe("guessing", () => {
    test("a thousand guesses at once are judged three times", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const attacker = desk.browser("203.0.113.9");
      const guesses = Array.from({ length: 1_000 }, (_, number) =>
        attacker.post("/sign-in", { email: person.email, password: `guess number ${number}` }),
      );
      const statuses = (await Promise.all(guesses)).map(({ status }) => status);
      expect(desk.judged()).toBe(3);
      expect(statuses.filter((status) => status === 429)).toHaveLength(997);
    });

    test("a guess a second for five minutes is judged seventeen times", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const attacker = desk.browser("203.0.113.9");
      for (let second = 0; second < 300; second += 1) {
        desk.moveClock(1_000);
        await attacker.post("/sign-in", { email: person.email, password: `guess number ${second}` });
      }
      expect(desk.judged()).toBeLessThanOrEqual(17);
    });

    test("many accounts tried from one address are slowed too", async () => {
      await using desk = await openTestDesk(open);
      await desk.addStaff(vesela);
      const attacker = desk.browser("203.0.113.9");
      const answers = [];
      for (let number = 0; number < 40; number += 1) {
        answers.push(
          await attacker.post("/sign-in", {
            email: `person${number}@iom.example`,
            password: "same for all of them",
          }),
        );
      }
      expect(desk.judged()).toBe(20);
      expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
    });

    test("the honest owner gets in at once on a device known to the desk, whatever goes on elsewhere", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const own = await desk.signedIn(person);
      await own.post("/sign-out");
      const attacker = desk.browser("203.0.113.9");
      for (let number = 0; number < 50; number += 1) {
        await attacker.post("/sign-in", { email: person.email, password: `guess number ${number}` });
      }
      expect(
        (await desk.browser("198.51.100.4").post("/sign-in", { email: person.email, password: goodPassword }))
          .status,
      ).toBe(429);
      expect((await own.signIn(person, desk.access.now())).status).toBe(303);
    });

    test("a known device that guesses is slowed in its own lane", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const own = await desk.signedIn(person);
      const before = desk.judged();
      for (let number = 0; number < 50; number += 1) {
        await own.post("/sign-in", { email: person.email, password: `guess number ${number}` });
      }
      expect(desk.judged() - before).toBe(3);
    });

    test("guessing codes is slowed as well, and the wait is said", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const thief = desk.browser("203.0.113.9");
      await thief.post("/sign-in", { email: person.email, password: person.password });
      const statuses: number[] = [];
      for (let number = 0; number < 6; number += 1) {
        statuses.push((await thief.post("/sign-in/code", { code: String(number).repeat(6) })).status);
      }
      expect(statuses).toEqual([422, 422, 422, 429, 429, 429]);
      const told = await thief.post("/sign-in/code", { code: "000000" });
      expect(await told.text()).toMatch(/след 1 с/);
    });

    test("no address stands in the database", async () => {
      await using desk = await openTestDesk(open);
      await desk
        .browser("203.0.113.9")
        .post("/sign-in", { email: "a@iom.example", password: "whatever it may be" });
      const rows = await desk.access.database.query.selectFrom("sign_in_attempt").selectAll().execute();
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toMatch(/203\.0|iom\.example/);
    });
  });

  describe("a form nobody's page sent", () => {
    test.each([
      "role=administrator",
      "id=1",
      "__proto__=x",
      "email=a%40b.example&email=c%40d.example",
      "password=x&password=y",
    ])("is refused: %s", async (extra) => {
      await using desk = await openTestDesk(open);
      const answer = await desk
        .browser()
        .post("/sign-in", `email=a%40b.example&password=some+long+password&${extra}`);
      expect(answer.status).toBe(422);
      expect(desk.judged()).toBe(0);
    });

    test("from a foreign origin is refused before anything is looked at", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const browser = await desk.signedIn(person);
      for (const origin of ["https://evil.example", "null"]) {
        expect((await browser.post("/account/language", { language: "bg" }, { origin })).status).toBe(403);
      }
      expect(await browser.get("/account").then((page) => page.text())).toContain("My account");
    });

    test("too large is refused", async () => {
      await using desk = await openTestDesk(open);
      const answer = await desk
        .browser()
        .post("/sign-in", { email: "a@b.example", password: "x".repeat(100_000) });
      expect(answer.status).toBe(413);
    });
  });
});
