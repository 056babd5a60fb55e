import { describe, expect, test } from "vitest";
import { goodPassword, openTestDesk, type TestDesk } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";

const vesela = { name: "Весела Радева", email: "vesela@iom.example", roles: ["editor"] } as const;
const admin = { name: "Admin Adminov", email: "admin@iom.example", roles: ["administrator"] } as const;

async function rolesOf(desk: TestDesk, staffId: string) {
  const { query } = desk.access.database;
  const rows = await query
    .selectFrom("staff_role")
    .select("role")
    .where("staff_id", "=", staffId)
    .orderBy("role")
    .execute();
  return rows.map(({ role }) => role);
}

forEachDatabase((_, open) => {
  describe("an administrator", () => {
    test("gives somebody other roles, which hold from the next click", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const theirs = await desk.signedIn(person);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      expect((await theirs.get("/oversight/glass")).status).toBe(404);
      const duties = { role: ["data-protection-officer"], version: "1" };
      expect((await administrator.post(`/staff/${person.id}/duties`, duties)).status).toBe(303);
      expect((await theirs.get("/oversight/glass")).status).toBe(200);
      expect((await desk.log()).filter((action) => action === "staff.change-duties")).toHaveLength(1);
    });

    test("does not overwrite what another administrator decided meanwhile", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      await administrator.post(`/staff/${person.id}/duties`, { role: ["finance"], version: "1" });
      const late = await administrator.post(`/staff/${person.id}/duties`, {
        role: ["operations"],
        version: "1",
      });
      expect(late.status).toBe(409);
      expect(await rolesOf(desk, person.id)).toEqual(["finance"]);
    });

    test("cannot change their own roles or disable themself", async () => {
      await using desk = await openTestDesk(open);
      const self = await desk.addStaff(admin);
      const administrator = await desk.signedIn(self);
      const duties = { role: ["administrator", "counsellor"], version: "1" };
      for (const [path, fields] of [
        ["duties", duties],
        ["disabling", {}],
        ["enabling", {}],
        ["link", {}],
        ["sessions/end", {}],
      ] as const) {
        expect((await administrator.post(`/staff/${self.id}/${path}`, fields)).status, path).toBe(409);
      }
      expect(await rolesOf(desk, self.id)).toEqual(["administrator"]);
      expect((await administrator.get("/staff")).status).toBe(200);
    });

    test("is left when two disable each other at once", async () => {
      await using desk = await openTestDesk(open);
      const one = await desk.addStaff(admin);
      const two = await desk.addStaff({ ...admin, email: "second@iom.example" });
      const browsers = [await desk.signedIn(one), await desk.signedIn(two)] as const;
      await Promise.all([
        browsers[0].post(`/staff/${two.id}/disabling`),
        browsers[1].post(`/staff/${one.id}/disabling`),
      ]);
      const { query } = desk.access.database;
      const active = await query.selectFrom("staff").select("id").where("status", "=", "active").execute();
      expect(active).toHaveLength(1);
    });

    test("gives a new link to somebody who lost every way in, and the old ways stop working", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const theirs = await desk.signedIn(person);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      const page = await (await administrator.post(`/staff/${person.id}/link`)).text();
      const path = /(\/invitation\/[\w-]{43})/.exec(page)?.[1] ?? "";
      expect((await theirs.get("/account")).status).toBe(302);
      expect((await theirs.post("/sign-in", { email: person.email, password: goodPassword })).status).toBe(
        422,
      );
      const next = { password: "друга лодка в мъглата", again: "друга лодка в мъглата" };
      expect((await theirs.post(path, next)).headers.get("location")).toBe("/second-factor");
    });

    test("asking for somebody who is not there learns nothing", async () => {
      await using desk = await openTestDesk(open);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      for (const id of ["0".repeat(24), "x", "__proto__"]) {
        expect((await administrator.get(`/staff/${id}`)).status).toBe(404);
        expect((await administrator.post(`/staff/${id}/disabling`)).status).toBe(404);
      }
    });

    test("leaves an audit line for every look and every change", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      await administrator.get("/staff");
      await administrator.get(`/staff/${person.id}`);
      await administrator.post(`/staff/${person.id}/sessions/end`);
      await administrator.post(`/staff/${person.id}/disabling`);
      expect((await desk.log()).slice(2)).toEqual([
        "staff.list",
        "staff.read",
        "staff.end-sessions",
        "staff.disable",
      ]);
    });
  });
});
