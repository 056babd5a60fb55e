import { describe, expect, test } from "vitest";
import {
  codeOf,
  goodPassword,
  openTestDesk,
  type TestBrowser,
  type TestDesk,
} from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { durations } from "../access.ts";
import { issueFirstLink } from "./invitations.ts";

const admin = { name: "Admin Adminov", email: "admin@iom.example", roles: ["administrator"] } as const;
const passwords = { password: goodPassword, again: goodPassword };
const me = { name: "Първа Администраторка", email: "parva@iom.example" };

async function firstPath(desk: TestDesk): Promise<string> {
  return new URL((await issueFirstLink(desk.access)) ?? "https://none.example/none").pathname;
}

/** Reads the key from the page, as somebody who cannot scan, and enters the code. */
async function proveGenerator(desk: TestDesk, browser: TestBrowser): Promise<Response> {
  const page = await (await browser.get("/second-factor")).text();
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? "";
  return browser.post("/second-factor", { code: codeOf(secret, desk.access.now()) });
}

const recoveryCodesIn = (page: string) =>
  [...page.matchAll(/<code>([a-z0-9-]{19})<\/code>/g)].map(([, code]) => code as string);

async function inviteOne(
  administrator: TestBrowser,
  fields: Record<string, string | string[]> = {},
): Promise<string> {
  const sent = {
    name: "Нова Колежка",
    email: "nova@iom.example",
    role: ["counsellor"],
    office: ["sofia"],
    language: "bg",
  };
  const answer = await administrator.post("/staff/invitation", { ...sent, ...fields });
  const link = /https:\/\/desk\.example(\/invitation\/[\w-]{43})/.exec(await answer.text())?.[1];
  if (!link) throw new Error(`No link: ${answer.status}`);
  return link;
}

forEachDatabase((_, open) => {
  describe("the first administrator", () => {
    test("is made by a one-time link, with a password and codes, and gets recovery codes once", async () => {
      await using desk = await openTestDesk(open);
      const path = await firstPath(desk);
      const browser = desk.browser();
      expect((await browser.get(path)).status).toBe(200);
      expect((await browser.post(path, { ...me, ...passwords })).headers.get("location")).toBe(
        "/second-factor",
      );
      expect((await browser.get("/staff")).status).toBe(302);
      const page = await (await proveGenerator(desk, browser)).text();
      expect(recoveryCodesIn(page)).toHaveLength(10);
      expect((await browser.get("/staff")).status).toBe(200);
      expect(await issueFirstLink(desk.access)).toBeNull();
      expect((await desk.browser().get(path)).status).toBe(404);
      expect((await desk.browser().post(path, { ...me, ...passwords })).status).toBe(404);
    });

    test("link ends after a day, and when a new one is printed", async () => {
      await using desk = await openTestDesk(open);
      const [first, second] = [await firstPath(desk), await firstPath(desk)];
      expect([(await desk.browser().get(first)).status, (await desk.browser().get(second)).status]).toEqual([
        404, 200,
      ]);
      desk.moveClock(durations.firstLink);
      expect((await desk.browser().post(second, { ...me, ...passwords })).status).toBe(404);
    });

    test("link makes one account when it is sent twice at once", async () => {
      await using desk = await openTestDesk(open);
      const path = await firstPath(desk);
      const answers = await Promise.all([1, 2].map(() => desk.browser().post(path, { ...me, ...passwords })));
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    });

    test("who did not finish can begin again with a new link, and the password alone opened nothing", async () => {
      await using desk = await openTestDesk(open);
      const browser = desk.browser();
      await browser.post(await firstPath(desk), { ...me, ...passwords });
      for (const path of ["/", "/account", "/staff"]) expect((await browser.get(path)).status).toBe(302);
      const again = await desk.browser().post(await firstPath(desk), { ...me, ...passwords });
      expect(again.status).toBe(303);
    });

    test("is told what is wrong with a name, an address or two different passwords", async () => {
      await using desk = await openTestDesk(open);
      const path = await firstPath(desk);
      for (const wrong of [
        { name: " " },
        { email: "no address" },
        { again: "something else" },
        { name: "А\u202eб" },
      ]) {
        const answer = await desk.browser().post(path, { ...me, ...passwords, ...wrong });
        expect(answer.status, JSON.stringify(wrong)).toBe(422);
        expect(await answer.text()).not.toContain(goodPassword);
      }
    });
  });

  describe("an invitation", () => {
    test("makes an account with the roles and offices the inviter chose, and no others", async () => {
      await using desk = await openTestDesk(open);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      const path = await inviteOne(administrator);
      const browser = desk.browser();
      await browser.post(path, {
        ...passwords,
        name: "Somebody Else",
        email: "else@iom.example",
        office: "burgas",
      });
      await proveGenerator(desk, browser);
      const page = await (await administrator.get("/staff")).text();
      expect(page).toContain("Нова Колежка");
      expect(page).not.toContain("Somebody Else");
      const { query } = desk.access.database;
      const roles = await query
        .selectFrom("staff_role")
        .select("role")
        .where("role", "!=", "administrator")
        .execute();
      const offices = await query.selectFrom("staff_office").select("office").execute();
      expect([roles, offices]).toEqual([[{ role: "counsellor" }], [{ office: "sofia" }]]);
      expect((await browser.get("/staff")).status).toBe(404);
    });

    test("works once, for a week, and not for somebody disabled meanwhile", async () => {
      await using desk = await openTestDesk(open);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      const used = await inviteOne(administrator);
      await desk.browser().post(used, passwords);
      expect((await desk.browser().post(used, passwords)).status).toBe(404);
      const disabled = await inviteOne(administrator, { email: "b@iom.example" });
      const page = await (await administrator.get("/staff")).text();
      const ids = [...page.matchAll(/href="\/staff\/(\w{24})"/g)].map(([, id]) => id as string);
      for (const id of ids) await administrator.post(`/staff/${id}/disabling`);
      expect((await desk.browser().post(disabled, passwords)).status).toBe(404);
      const late = await inviteOne(administrator, { email: "c@iom.example" });
      desk.moveClock(durations.invitation);
      expect((await desk.browser().post(late, passwords)).status).toBe(404);
    });

    test("needs an e-mail nobody has, a role, and languages for a translator", async () => {
      await using desk = await openTestDesk(open);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      const fields = {
        name: "Нова Колежка",
        email: "nova@iom.example",
        role: ["translator"],
        writes: ["ar"],
        language: "bg",
      };
      for (const wrong of [
        { email: "ADMIN@iom.example" },
        { role: [] },
        { writes: [] },
        { office: ["atlantis"] },
      ]) {
        expect((await administrator.post("/staff/invitation", { ...fields, ...wrong })).status).toBe(422);
      }
      expect((await administrator.post("/staff/invitation", fields)).status).toBe(200);
    });

    test.each(["actor=x", "id=x", "__proto__=x", "name=a&name=b", "role=emperor"])(
      "with what no page sends is refused: %s",
      async (extra) => {
        await using desk = await openTestDesk(open);
        const administrator = await desk.signedIn(await desk.addStaff(admin));
        const answer = await administrator.post(
          "/staff/invitation",
          `name=Ana&email=a%40b.example&role=editor&language=bg&${extra}`,
        );
        expect(answer.status).toBe(422);
        expect(await desk.access.database.query.selectFrom("invitation").selectAll().execute()).toEqual([]);
      },
    );

    test("stands hashed, and names and e-mails sealed, in the database", async () => {
      await using desk = await openTestDesk(open);
      const path = await inviteOne(await desk.signedIn(await desk.addStaff(admin)));
      const { query } = desk.access.database;
      const rows = [
        await query.selectFrom("invitation").selectAll().execute(),
        await query.selectFrom("staff").selectAll().execute(),
      ];
      const text = JSON.stringify(rows);
      expect(text).not.toContain(path.split("/").at(-1));
      expect(text).not.toMatch(/Колежка|Adminov|iom\.example/);
    });
  });

  describe("recovery codes", () => {
    async function withCodes(desk: TestDesk) {
      const browser = desk.browser();
      await browser.post(await firstPath(desk), { ...me, ...passwords });
      return recoveryCodesIn(await (await proveGenerator(desk, browser)).text());
    }
    const atSecondStep = async (desk: TestDesk) => {
      const browser = desk.browser();
      await browser.post("/sign-in", { email: me.email, password: goodPassword });
      return browser;
    };

    test("open only the setting up of a new second factor, once each", async () => {
      await using desk = await openTestDesk(open);
      const [code = ""] = await withCodes(desk);
      const browser = await atSecondStep(desk);
      const answer = await browser.post("/sign-in/recovery", {
        recovery: code.toUpperCase().replaceAll("-", " "),
      });
      expect(answer.headers.get("location")).toBe("/second-factor");
      expect((await browser.get("/staff")).status).toBe(302);
      const again = await (await atSecondStep(desk)).post("/sign-in/recovery", { recovery: code });
      expect(again.status).toBe(422);
      const page = await (await proveGenerator(desk, browser)).text();
      expect((await browser.get("/staff")).status).toBe(200);
      expect(recoveryCodesIn(page)).not.toContain(code);
    });

    test("of before the new generator no longer work", async () => {
      await using desk = await openTestDesk(open);
      const codes = await withCodes(desk);
      const browser = await atSecondStep(desk);
      await browser.post("/sign-in/recovery", { recovery: codes[0] as string });
      await proveGenerator(desk, browser);
      const old = await (await atSecondStep(desk)).post("/sign-in/recovery", {
        recovery: codes[1] as string,
      });
      expect(old.status).toBe(422);
    });
  });
});
