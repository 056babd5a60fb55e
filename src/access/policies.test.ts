import { describe, expect, test } from "vitest";
import { openTestDesk } from "../../test/access-desk.ts";
import { openTestDatabase } from "../../test/databases.ts";
import { type Right, type Role, roleNames, roles } from "./roles.ts";

const open = () => openTestDatabase("sqlite");

/** Who may use each route, said a second time and by hand: `all`, whoever is `in`, or who holds a right. */
const expected: Readonly<Record<string, "all" | "in" | Right>> = {
  "GET /": "in",
  "GET /sign-in": "all",
  "POST /sign-in": "all",
  "POST /sign-in/passkey/wishes": "all",
  "POST /sign-in/passkey": "all",
  "POST /sign-out": "all",
  "GET /sign-in/code": "all",
  "POST /sign-in/code": "all",
  "GET /sign-in/recovery": "all",
  "POST /sign-in/recovery": "all",
  "GET /second-factor": "all",
  "POST /second-factor": "all",
  "GET /invitation/:token": "all",
  "POST /invitation/:token": "all",
  "POST /invitation/:token/passkey/wishes": "all",
  "POST /invitation/:token/passkey": "all",
  "GET /account": "in",
  "POST /account/language": "in",
  "POST /account/password": "in",
  "POST /account/generator": "in",
  "POST /account/passkey/wishes": "in",
  "POST /account/passkey": "in",
  "POST /account/passkey/removal": "in",
  "POST /account/session/end": "in",
  "POST /account/session/end-others": "in",
  "GET /staff": "staff.manage",
  "GET /staff/invitation": "staff.manage",
  "POST /staff/invitation": "staff.manage",
  "GET /staff/:staff": "staff.manage",
  "POST /staff/:staff/duties": "staff.manage",
  "POST /staff/:staff/disabling": "staff.manage",
  "POST /staff/:staff/enabling": "staff.manage",
  "POST /staff/:staff/sessions/end": "staff.manage",
  "POST /staff/:staff/link": "staff.manage",
  "GET /kept/:kept": "in",
  "POST /kept/:kept/removal": "in",
  "GET /glass/:object{.+}": "glass.break",
  "POST /glass/:object{.+}": "glass.break",
  "GET /oversight/glass": "glass.watch",
  "POST /notice/:notice/seen": "in",
};

const holds = (role: Role, right: Right) => (roles[role] as readonly Right[]).includes(right);

describe("the routes of access", () => {
  test("are the ones listed here, each with the policy listed here", async () => {
    await using desk = await openTestDesk(open);
    const names = { all: "anyone", in: "signed in" } as const;
    const stated = Object.fromEntries(
      desk.routes.map(({ method, path, policy }) => [`${method} ${path}`, policy.name]),
    );
    const wished = Object.entries(expected).map(([route, who]) => [
      route,
      who === "all" || who === "in" ? names[who] : `may ${who}`,
    ]);
    expect(stated).toEqual(Object.fromEntries(wished));
  });

  test("let each role in where the roles table says so, and nowhere else exist", async () => {
    await using desk = await openTestDesk(open);
    const subject = await desk.addStaff({
      name: "Subject",
      email: "subject@iom.example",
      roles: ["finance"],
    });
    const values = {
      ":staff": subject.id,
      ":object": "case:c1",
      ":token": "x",
      ":kept": "x",
      ":notice": "x",
    };
    const fill = (path: string) =>
      path.replaceAll(
        /:(\w+)(?:\{[^}]+\})?/g,
        (_, name: string) => values[`:${name}` as keyof typeof values],
      );
    const { query } = desk.access.database;
    for (const role of roleNames) {
      const person = await desk.addStaff({
        name: `Holder of ${role}`,
        email: `${role}@iom.example`,
        roles: [role],
      });
      const browser = await desk.signedIn(person);
      for (const [route, who] of Object.entries(expected)) {
        if (who === "all" || who === "in") continue;
        const [method = "", path = ""] = route.split(" ");
        const before = await query
          .selectFrom("audit_line")
          .select("seq")
          .orderBy("seq", "desc")
          .limit(1)
          .executeTakeFirst();
        const answer = await (method === "GET" ? browser.get(fill(path)) : browser.post(fill(path), {}));
        if (holds(role, who)) {
          expect(answer.status, `${role}: ${route}`).not.toBe(404);
          continue;
        }
        const missing = await browser.get("/no-such-page");
        expect([answer.status, await answer.text()], `${role}: ${route}`).toEqual([
          missing.status,
          await missing.text(),
        ]);
        const later = await query
          .selectFrom("audit_line")
          .select("seq")
          .orderBy("seq", "desc")
          .limit(1)
          .executeTakeFirst();
        expect(later, `${role}: ${route} left a trace`).toEqual(before);
      }
    }
  });

  test("ask whoever is not signed in to sign in, and do nothing", async () => {
    await using desk = await openTestDesk(open);
    for (const [route, who] of Object.entries(expected)) {
      if (who === "all") continue;
      const [method = "", path = ""] = route.split(" ");
      const answer = await (method === "GET" ? desk.browser().get(path) : desk.browser().post(path));
      expect(answer.headers.get("location"), route).toMatch(/^\/sign-in/);
    }
    expect(await desk.log()).toEqual([]);
  });

  test("give an administrator no right to any record", () => {
    expect(roles.administrator).toEqual(["staff.manage"]);
    expect(roleNames.filter((role) => holds(role, "staff.manage"))).toEqual(["administrator"]);
  });

  test("are never stored by a browser", async () => {
    await using desk = await openTestDesk(open);
    const person = await desk.addStaff({
      name: "Somebody",
      email: "s@iom.example",
      roles: ["administrator"],
    });
    const browser = await desk.signedIn(person);
    for (const path of ["/", "/account", "/staff", "/staff/invitation", "/sign-in"]) {
      expect((await browser.get(path)).headers.get("cache-control"), path).toBe("no-store");
    }
  });
});
