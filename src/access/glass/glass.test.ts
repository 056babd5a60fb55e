import type { Context } from "hono";
import { describe, expect, test } from "vitest";
import { openTestDesk, type TestDesk } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import type { Access } from "../access.ts";
import { breakGlass, brokenGlass, hasBrokenGlass } from "./break-glass.ts";

const reason = "Детето е на границата и колежката е в отпуск до понеделник.";
const object = "case:c1";

/** A record that exists only for this test, reachable through broken glass alone. */
const moreRoutes = (access: Access) => [
  {
    method: "GET" as const,
    path: "/cases/:id{.+}",
    policy: brokenGlass(access, (context: Context) => `case:${context.req.param("id")}`),
    answer: () => new Response("the sealed record"),
  },
];

async function cast(desk: TestDesk) {
  const add = (name: string, role: "protection-officer" | "data-protection-officer" | "operations") =>
    desk.addStaff({ name, email: `${role}-${name.length}@iom.example`, roles: [role] });
  return {
    breaker: await desk.signedIn(await add("Бреза Чупеща", "protection-officer")),
    watcher: await desk.signedIn(await add("Данни Пазещи", "data-protection-officer")),
    other: await desk.signedIn(await add("Друга", "protection-officer")),
    without: await desk.signedIn(await add("Превозвач", "operations")),
  };
}

forEachDatabase((_, open) => {
  describe("breaking the glass", () => {
    test("opens the record to the one who broke it, until the hour is over", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const { breaker, other } = await cast(desk);
      expect((await breaker.get("/cases/c1")).status).toBe(404);
      expect((await breaker.post(`/glass/${object}`, { reason, hours: "1h" })).status).toBe(303);
      expect(await (await breaker.get("/cases/c1")).text()).toBe("the sealed record");
      expect([(await breaker.get("/cases/c2")).status, (await other.get("/cases/c1")).status]).toEqual([
        404, 404,
      ]);
      for (let minutes = 0; minutes < 60; minutes += 20) {
        desk.moveClock(20 * 60_000);
        await breaker.get("/account");
      }
      expect((await breaker.get("/cases/c1")).status).toBe(404);
    });

    test("tells the data protection officer at once, who puts the notice away and finds it in the list", async () => {
      await using desk = await openTestDesk(open);
      const { breaker, watcher, other } = await cast(desk);
      await breaker.post(`/glass/${object}`, { reason, hours: "4h" });
      const first = await (await watcher.get("/")).text();
      expect(first).toContain("Бреза Чупеща");
      expect(first).toContain(reason);
      expect(await (await other.get("/")).text()).not.toContain("Бреза");
      const path = /(\/notice\/\w+\/seen)/.exec(first)?.[1] ?? "";
      expect((await other.post(path)).status).toBe(404);
      expect((await watcher.post(path)).status).toBe(303);
      expect(await (await watcher.get("/")).text()).not.toContain("Бреза");
      expect(await (await watcher.get("/oversight/glass")).text()).toContain(reason);
    });

    test("tells the record's owner", async () => {
      await using desk = await openTestDesk(open);
      const { breaker } = await cast(desk);
      const owner = await desk.addStaff({
        name: "Собственичка",
        email: "own@iom.example",
        roles: ["counsellor"],
      });
      Object.assign(desk.access, { ownerOf: async () => owner.id });
      await breaker.post(`/glass/${object}`, { reason, hours: "1h" });
      const theirs = await desk.signedIn(owner);
      expect(await (await theirs.get("/")).text()).toContain("Бреза Чупеща");
    });

    test("needs the right, a written reason, an object that exists and an end", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const { breaker, without } = await cast(desk);
      expect((await without.post(`/glass/${object}`, { reason, hours: "1h" })).status).toBe(404);
      expect((await breaker.post(`/glass/${object}`, { reason: "спешно", hours: "1h" })).status).toBe(422);
      expect((await breaker.post(`/glass/${object}`, { reason, hours: "9999h" })).status).toBe(422);
      for (const wrong of ["case:none", "nothing", "case:c1%2Fx", "case:c1/", "case:../c1", "person:c1"]) {
        expect((await breaker.post(`/glass/${wrong}`, { reason, hours: "1h" })).status, wrong).toBe(404);
      }
      expect(await desk.access.database.query.selectFrom("glass_break").selectAll().execute()).toEqual([]);
      expect((await breaker.get("/cases/c1")).status).toBe(404);
    });

    test("opens an object whose id holds slashes, however the address writes them", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const { breaker, other } = await cast(desk);
      for (const [browser, address] of [
        [breaker, "/glass/case:sofia/c2"],
        [other, "/glass/case%3Asofia%2Fc2"],
      ] as const) {
        const page = await (await browser.get(address)).text();
        expect(page).toContain('action="/glass/case:sofia/c2"');
        expect((await browser.post(address, { reason, hours: "1h" })).status).toBe(303);
        expect(await (await browser.get("/cases/sofia/c2")).text()).toBe("the sealed record");
        expect((await browser.get("/cases/c1")).status).toBe(404);
      }
    });

    test("leaves a line in the audit log and no open reason in the database", async () => {
      await using desk = await openTestDesk(open);
      const { breaker } = await cast(desk);
      await breaker.post(`/glass/${object}`, { reason, hours: "1h" });
      const { query } = desk.access.database;
      const rows = [
        await query.selectFrom("glass_break").selectAll().execute(),
        await query.selectFrom("audit_line").selectAll().execute(),
      ];
      expect(JSON.stringify(rows)).not.toContain("Детето");
      expect((await desk.log()).at(-1)).toBe("glass.break");
    });

    test("is not for whoever audits, whatever else they are and whether or not their account ends, nor is a glass of before", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const { breaker } = await cast(desk);
      expect((await breaker.post(`/glass/${object}`, { reason, hours: "1h" })).status).toBe(303);
      const { query } = desk.access.database;
      const { staff_id } = await query.selectFrom("glass_break").select("staff_id").executeTakeFirstOrThrow();
      await query.insertInto("staff_role").values({ staff_id, role: "auditor" }).execute();
      const wish = { object, reason, until: new Date(desk.access.now().getTime() + 1_000) };
      const actor = {
        staffId: staff_id,
        name: "",
        roles: ["protection-officer", "auditor"] as const,
        offices: [],
        translates: null,
        language: "bg",
        sessionId: "s",
      } as const;
      // Without an end, as accounts were before ends were given, and with one.
      expect(await breakGlass(desk.access, actor, wish, "r")).toEqual({ refusal: "may-not" });
      expect(await hasBrokenGlass(desk.access, actor, object)).toBe(false);
      await query.insertInto("staff_end").values({ staff_id, ends_at: "2099-01-01T00:00:00.000Z" }).execute();
      expect((await breaker.get("/cases/c1")).status).toBe(404);
      expect((await breaker.post(`/glass/${object}`, { reason, hours: "1h" })).status).toBe(404);
      const officer = { ...actor, roles: ["protection-officer"] as const };
      expect(await hasBrokenGlass(desk.access, officer, object)).toBe(true);
    });

    test("is over when the role that allowed it is taken away", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const { breaker } = await cast(desk);
      await breaker.post(`/glass/${object}`, { reason, hours: "1h" });
      await desk.access.database.query
        .updateTable("staff_role")
        .set({ role: "operations" })
        .where("role", "=", "protection-officer")
        .execute();
      expect((await breaker.get("/cases/c1")).status).toBe(404);
    });
  });
});
