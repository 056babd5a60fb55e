import { describe, expect, test } from "vitest";
import { goodPassword, openTestDesk, type TestBrowser } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { durations } from "../access.ts";
import { issueFirstLink } from "../accounts/invitations.ts";

const vesela = { name: "Весела Радева", email: "vesela@iom.example", roles: ["editor"] } as const;
const admin = { name: "Admin Adminov", email: "admin@iom.example", roles: ["administrator"] } as const;

const isIn = async (browser: TestBrowser) => (await browser.get("/account")).status === 200;

forEachDatabase((_, open) => {
  describe("a session", () => {
    test("has a cookie bound to this origin that no script reads and no other site sends", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const browser = desk.browser();
      const first = await browser.post("/sign-in", { email: person.email, password: goodPassword });
      const second = await browser.post("/sign-in/code", { code: person.code(desk.access.now()) });
      for (const answer of [first, second]) {
        const session = answer.headers.getSetCookie().find((line) => line.startsWith("__Host-posoka="));
        expect(session).toMatch(/^__Host-posoka=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
      }
    });

    test("on plain http has a cookie without Secure and without the prefix", async () => {
      await using desk = await openTestDesk(open, { origin: "http://localhost:3001" });
      const person = await desk.addStaff(vesela);
      const browser = desk.browser();
      const answer = await browser.post("/sign-in", { email: person.email, password: goodPassword });
      expect(answer.headers.getSetCookie()[0]).toMatch(
        /^posoka=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
      );
    });

    test("begins with a token nobody saw before, so a planted one opens nothing", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const planted = "A".repeat(43);
      const browser = desk.browser();
      browser.cookies.set("__Host-posoka", planted);
      await browser.post("/sign-in", { email: person.email, password: goodPassword });
      const half = browser.session;
      const thief = browser.copy();
      await browser.post("/sign-in/code", { code: person.code(desk.access.now()) });
      expect(new Set([planted, half, browser.session]).size).toBe(3);
      expect(await isIn(browser)).toBe(true);
      expect(await isIn(thief)).toBe(false);
      const stale = desk.browser();
      stale.cookies.set("__Host-posoka", planted);
      expect(await isIn(stale)).toBe(false);
    });

    test("is stored so that nobody who reads the database can use it", async () => {
      await using desk = await openTestDesk(open);
      const browser = await desk.signedIn(await desk.addStaff(vesela));
      const rows = await desk.access.database.query.selectFrom("session").selectAll().execute();
      const devices = await desk.access.database.query.selectFrom("known_device").selectAll().execute();
      for (const token of browser.cookies.values()) {
        expect(JSON.stringify([rows, devices])).not.toContain(token);
      }
    });

    test("ends after 30 minutes without a click, and not before", async () => {
      await using desk = await openTestDesk(open);
      const browser = await desk.signedIn(await desk.addStaff(vesela));
      desk.moveClock(60_000);
      await browser.get("/account");
      for (let click = 0; click < 3; click += 1) {
        desk.moveClock(durations.idleSession - 1_000);
        expect(await isIn(browser)).toBe(true);
      }
      desk.moveClock(durations.idleSession);
      expect(await isIn(browser)).toBe(false);
    });

    test("ends after ten hours whatever is clicked", async () => {
      await using desk = await openTestDesk(open);
      const browser = await desk.signedIn(await desk.addStaff(vesela));
      for (let quarter = 0; quarter < 39; quarter += 1) {
        desk.moveClock(15 * 60_000);
        expect(await isIn(browser)).toBe(true);
      }
      desk.moveClock(15 * 60_000);
      expect(await isIn(browser)).toBe(false);
    });

    test("moves its idle clock at most once a minute", async () => {
      await using desk = await openTestDesk(open);
      const browser = await desk.signedIn(await desk.addStaff(vesela));
      const seen = async () =>
        (
          await desk.access.database.query
            .selectFrom("session")
            .select("seen_at")
            .where("ended_at", "is", null)
            .executeTakeFirstOrThrow()
        ).seen_at;
      const before = await seen();
      await browser.get("/account");
      expect(await seen()).toBe(before);
      desk.moveClock(60_000);
      await browser.get("/account");
      expect(await seen()).not.toBe(before);
    });

    test("signed out is out: the copied cookie too, and the browser drops what it kept", async () => {
      await using desk = await openTestDesk(open);
      const browser = await desk.signedIn(await desk.addStaff(vesela));
      const thief = browser.copy();
      const answer = await browser.post("/sign-out");
      expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
      expect(browser.session).toBeUndefined();
      expect(await isIn(thief)).toBe(false);
    });

    test("ends everywhere else when the password changes, and the old password is no longer taken", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const [here, elsewhere] = [await desk.signedIn(person), await desk.signedIn(person)];
      const wrong = await here.post("/account/password", {
        present: "not the present one",
        next: "съвсем нова лодка 9",
      });
      expect(wrong.status).toBe(422);
      const answer = await here.post("/account/password", {
        present: goodPassword,
        next: "съвсем нова лодка 9",
      });
      expect(answer.headers.get("location")).toBe("/account?done=password");
      expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
      const again = await here.copy().post("/sign-in", { email: person.email, password: goodPassword });
      expect(again.status).toBe(422);
    });

    test("is in the list of one's own, and can be ended there; somebody else's cannot", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const other = await desk.signedIn(await desk.addStaff(admin));
      const [here, elsewhere] = [await desk.signedIn(person), await desk.signedIn(person)];
      const text = await (await here.get("/account")).text();
      const listed = [...text.matchAll(/name="session" value="(\w+)"/g)].map(([, id]) => id as string);
      expect(listed).toHaveLength(1);
      await other.post("/account/session/end", { session: listed[0] as string });
      expect(await isIn(elsewhere)).toBe(true);
      await here.post("/account/session/end", { session: listed[0] as string });
      expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
    });

    test("all others end with one button", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const [here, ...elsewhere] = [
        await desk.signedIn(person),
        await desk.signedIn(person),
        await desk.signedIn(person),
      ];
      await here.post("/account/session/end-others");
      expect(await isIn(here)).toBe(true);
      for (const browser of elsewhere) expect(await isIn(browser)).toBe(false);
    });

    test("of somebody disabled ends at once, everywhere, and none begins", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const [one, two] = [await desk.signedIn(person), await desk.signedIn(person)];
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      expect((await administrator.post(`/staff/${person.id}/disabling`)).status).toBe(303);
      expect([await isIn(one), await isIn(two)]).toEqual([false, false]);
      const again = await one.copy().post("/sign-in", { email: person.email, password: goodPassword });
      expect(again.status).toBe(422);
      await administrator.post(`/staff/${person.id}/enabling`);
      expect((await one.post("/sign-in", { email: person.email, password: goodPassword })).status).toBe(303);
    });

    test("must be fresh for changing how one signs in", async () => {
      await using desk = await openTestDesk(open);
      const person = await desk.addStaff(vesela);
      const browser = await desk.signedIn(person);
      desk.moveClock(durations.fresh);
      for (const path of [
        "/account/password",
        "/account/generator",
        "/account/passkey/wishes",
        "/account/passkey/removal",
      ]) {
        const answer = await browser.post(path, { present: goodPassword, next: "съвсем нова лодка 9" });
        expect(answer.headers.get("location"), path).toBe("/sign-in?again&to=%2Faccount");
      }
    });

    test("two session cookies in one request count as none", async () => {
      await using desk = await openTestDesk(open);
      const browser = await desk.signedIn(await desk.addStaff(vesela));
      const cookie = `__Host-posoka=${browser.session}; __Host-posoka=${"B".repeat(43)}`;
      expect((await desk.browser().get("/account", { cookie })).status).toBe(302);
    });
  });

  describe("a form sent when the session had just ended", () => {
    const note = { text: "Първи ред\r\nвтори ред <b>&", "request-key": "k".repeat(22) };
    const moreRoutes = () => [
      {
        method: "POST" as const,
        path: "/notes/:note",
        policy: {
          name: "signed in",
          allows: (context: { get(key: "actor"): unknown }) => context.get("actor") !== undefined,
        },
        answer: () => new Response("saved"),
      },
    ];

    test("is kept and offered again to the one who sent it, after signing in", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const person = await desk.addStaff(vesela);
      const browser = await desk.signedIn(person);
      desk.moveClock(durations.idleSession);
      const met = await browser.post("/notes/n1", note);
      const to = new URLSearchParams(met.headers.get("location")?.split("?")[1]).get("to") ?? "";
      expect(to).toMatch(/^\/kept\/[\w-]{43}$/);
      await browser.post("/sign-in", { email: person.email, password: goodPassword, to });
      const back = await browser.post("/sign-in/code", { code: person.code(desk.access.now()), to });
      expect(back.headers.get("location")).toBe(to);
      const page = await (await browser.get(to)).text();
      expect(page).toContain('action="/notes/n1"');
      expect(page).toContain("втори ред &lt;b&gt;&amp;");
      expect((await browser.post("/notes/n1", note)).status).toBe(200);
    });

    test("does not exist for anybody else, nor after half an hour, nor unsealed in the database", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const person = await desk.addStaff(vesela);
      const browser = await desk.signedIn(person);
      desk.moveClock(durations.idleSession);
      const met = await browser.post("/notes/n1", note);
      const to = new URLSearchParams(met.headers.get("location")?.split("?")[1]).get("to") ?? "";
      const rows = await desk.access.database.query.selectFrom("kept_post").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain("ред");
      const other = await desk.signedIn(await desk.addStaff(admin));
      expect((await other.get(to)).status).toBe(404);
      desk.moveClock(durations.keptPost);
      const again = await desk.signedIn(person);
      expect((await again.get(to)).status).toBe(404);
    });

    test("is not kept for a session that was signed out, or never was", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const browser = await desk.signedIn(await desk.addStaff(vesela));
      const thief = browser.copy();
      await browser.post("/sign-out");
      for (const asker of [thief, desk.browser()]) {
        expect((await asker.post("/notes/n1", note)).headers.get("location")).toBe("/sign-in");
      }
      expect(await desk.access.database.query.selectFrom("kept_post").selectAll().execute()).toEqual([]);
    });

    test("sent by a script in the background is kept too, and the script is told", async () => {
      await using desk = await openTestDesk(open, { moreRoutes });
      const browser = await desk.signedIn(await desk.addStaff(vesela));
      desk.moveClock(durations.idleSession);
      expect((await browser.post("/notes/n1", note, { "sec-fetch-mode": "cors" })).status).toBe(401);
    });
  });

  test("the desk without accounts says so at its door and prints a link", async () => {
    await using desk = await openTestDesk(open);
    expect(await (await desk.browser().get("/sign-in")).text()).toContain("first-link");
    expect(await issueFirstLink(desk.access)).toMatch(/^https:\/\/desk\.example\/invitation\/[\w-]{43}$/);
  });
});
