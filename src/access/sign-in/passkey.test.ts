import { describe, expect, test } from "vitest";
import { deskOrigin, openTestDesk, type TestBrowser, type TestDesk } from "../../../test/access-desk.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { type Misdeeds, SoftwareAuthenticator, type Wishes } from "../../../test/software-authenticator.ts";
import { durations } from "../access.ts";

const vesela = { name: "Весела Радева", email: "vesela@iom.example", roles: ["editor"] } as const;
const admin = { name: "Admin Adminov", email: "admin@iom.example", roles: ["administrator"] } as const;

const wishesFor = async (browser: TestBrowser, action: string) =>
  (await (await browser.postJson(`${action}/wishes`)).json()) as Wishes;

/** A member of staff with a passkey, added on the account page. */
async function withPasskey(desk: TestDesk) {
  const person = await desk.addStaff(vesela);
  const browser = await desk.signedIn(person);
  const device = new SoftwareAuthenticator(deskOrigin);
  const answer = device.make(await wishesFor(browser, "/account/passkey"));
  const added = await browser.postJson("/account/passkey", { answer });
  expect([added.status, await added.json()]).toEqual([200, { to: "/account?done=passkey" }]);
  return { person, browser, device };
}

async function show(desk: TestDesk, device: SoftwareAuthenticator, misdeeds: Misdeeds = {}, to = "/account") {
  const browser = desk.browser();
  const answer = device.show(await wishesFor(browser, "/sign-in/passkey"), misdeeds);
  return { browser, answer, response: await browser.postJson("/sign-in/passkey", { answer, to }) };
}

forEachDatabase((_, open) => {
  describe("a passkey", () => {
    test("with its holder verified is both factors: it opens the desk at once", async () => {
      await using desk = await openTestDesk(open);
      const { device } = await withPasskey(desk);
      const { browser, response } = await show(desk, device);
      expect(await response.json()).toEqual({ to: "/account" });
      expect((await browser.get("/account")).status).toBe(200);
    });

    test("is asked for without naming anybody, and must verify its holder", async () => {
      await using desk = await openTestDesk(open);
      const wishes = await wishesFor(desk.browser(), "/sign-in/passkey");
      expect(wishes).toMatchObject({ rpId: "desk.example", userVerification: "required" });
      expect(wishes.allowCredentials ?? []).toEqual([]);
    });

    test.each<[string, Misdeeds]>([
      ["made for another origin", { origin: "https://desk.example.evil.example" }],
      ["answering another challenge", { challenge: "A".repeat(43) }],
      ["without user verification", { userVerified: false }],
      ["whose counter went back, as a copy's does", { counter: 1 }],
    ])("is refused when %s", async (_what, misdeeds) => {
      await using desk = await openTestDesk(open);
      const { device } = await withPasskey(desk);
      await show(desk, device);
      const { browser, response } = await show(desk, device, misdeeds);
      expect(response.status).toBe(422);
      expect((await browser.get("/account")).status).toBe(302);
      expect((await desk.log()).at(-1)).toBe("session.refused");
    });

    test("answer is taken once: replayed it is refused", async () => {
      await using desk = await openTestDesk(open);
      const { device } = await withPasskey(desk);
      const { answer } = await show(desk, device);
      const thief = desk.browser();
      expect((await thief.postJson("/sign-in/passkey", { answer })).status).toBe(422);
      expect((await thief.get("/account")).status).toBe(302);
    });

    test("challenge ends after five minutes", async () => {
      await using desk = await openTestDesk(open);
      const { device } = await withPasskey(desk);
      const browser = desk.browser();
      const wishes = await wishesFor(browser, "/sign-in/passkey");
      desk.moveClock(durations.challenge);
      expect((await browser.postJson("/sign-in/passkey", { answer: device.show(wishes) })).status).toBe(422);
    });

    test("of nobody, of somebody disabled, or with a signature of another key is refused", async () => {
      await using desk = await openTestDesk(open);
      const { person, device } = await withPasskey(desk);
      const stranger = new SoftwareAuthenticator(deskOrigin);
      expect((await show(desk, stranger)).response.status).toBe(422);
      const browser = desk.browser();
      const wishes = await wishesFor(browser, "/sign-in/passkey");
      const forged = { ...stranger.show(wishes), id: device.id, rawId: device.id };
      expect((await browser.postJson("/sign-in/passkey", { answer: forged })).status).toBe(422);
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      await administrator.post(`/staff/${person.id}/disabling`);
      expect((await show(desk, device)).response.status).toBe(422);
    });

    test("that makes no sense is refused without falling over", async () => {
      await using desk = await openTestDesk(open);
      const nonsense = { id: "x", rawId: "x", type: "public-key", response: { clientDataJSON: "x" } };
      for (const answer of [nonsense, {}, null, 7, { __proto__: { id: "x" } }]) {
        expect((await desk.browser().postJson("/sign-in/passkey", { answer })).status).toBe(422);
      }
    });
  });

  describe("setting up with a passkey", () => {
    async function invited(desk: TestDesk) {
      const administrator = await desk.signedIn(await desk.addStaff(admin));
      const fields = { name: "Нова Колежка", email: "nova@iom.example", role: "counsellor", language: "bg" };
      const page = await (await administrator.post("/staff/invitation", fields)).text();
      return /(\/invitation\/[\w-]{43})/.exec(page)?.[1] ?? "";
    }

    test("needs nothing else, and uses the invitation up", async () => {
      await using desk = await openTestDesk(open);
      const path = await invited(desk);
      const browser = desk.browser();
      const device = new SoftwareAuthenticator(deskOrigin);
      const answer = device.make(await wishesFor(browser, `${path}/passkey`));
      const made = await browser.postJson(`${path}/passkey`, { answer });
      expect(await made.json()).toEqual({ to: "/" });
      expect((await browser.get("/account")).status).toBe(200);
      expect((await desk.browser().get(path)).status).toBe(404);
      expect((await show(desk, device)).response.status).toBe(200);
    });

    test.each<[string, Misdeeds]>([
      ["another origin", { origin: "https://evil.example" }],
      ["another challenge", { challenge: "A".repeat(43) }],
      ["no user verification", { userVerified: false }],
    ])("with %s is refused and leaves the invitation as it was", async (_what, misdeeds) => {
      await using desk = await openTestDesk(open);
      const path = await invited(desk);
      const browser = desk.browser();
      const device = new SoftwareAuthenticator(deskOrigin);
      const answer = device.make(await wishesFor(browser, `${path}/passkey`), misdeeds);
      expect((await browser.postJson(`${path}/passkey`, { answer })).status).toBe(422);
      expect((await browser.get(path)).status).toBe(200);
    });

    test("with a challenge that was given out for signing in, or to somebody else, is refused", async () => {
      await using desk = await openTestDesk(open);
      const path = await invited(desk);
      const browser = desk.browser();
      const device = new SoftwareAuthenticator(deskOrigin);
      const wishes = await wishesFor(browser, `${path}/passkey`);
      const forSignIn = await wishesFor(browser, "/sign-in/passkey");
      const { browser: other } = await withPasskey(desk);
      const forOther = await wishesFor(other, "/account/passkey");
      for (const { challenge } of [forSignIn, forOther]) {
        const answer = device.make({ ...wishes, challenge });
        expect((await browser.postJson(`${path}/passkey`, { answer })).status).toBe(422);
      }
    });
  });

  test("the last way in cannot be removed, one of several can, and not somebody else's", async () => {
    await using desk = await openTestDesk(open);
    const { person, browser, device } = await withPasskey(desk);
    const stranger = await desk.signedIn(await desk.addStaff(admin));
    expect((await stranger.post("/account/passkey/removal", { passkey: device.id })).status).toBe(422);
    await desk.access.database.query
      .deleteFrom("credential_totp")
      .where("staff_id", "=", person.id)
      .execute();
    expect((await browser.post("/account/passkey/removal", { passkey: device.id })).status).toBe(422);
    expect((await show(desk, device)).response.status).toBe(200);
    const second = new SoftwareAuthenticator(deskOrigin);
    await browser.postJson("/account/passkey", {
      answer: second.make(await wishesFor(browser, "/account/passkey")),
    });
    expect((await browser.post("/account/passkey/removal", { passkey: device.id })).status).toBe(303);
    expect((await show(desk, device)).response.status).toBe(422);
  });
});
