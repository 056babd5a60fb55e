import { expect, test } from "vitest";
import { goodPassword, openTestDesk, type TestDesk } from "../../../../test/access-desk.ts";
import { forEachDatabase } from "../../../../test/databases.ts";
import { wholeDump } from "../../../../test/rights/whole-dump.ts";
import { newRequestKey } from "../../../platform/forms/index.ts";
import { durations } from "../../access.ts";

const admin = { name: "Admin Adminov", email: "admin@iom.example", roles: ["administrator"] } as const;
const vesela = { name: "Весела Радева", email: "vesela@iom.example", roles: ["editor"] } as const;
const invitee = {
  name: "Нова Колежка",
  email: "nova@iom.example",
  role: ["translator"],
  writes: ["ar"],
  language: "bg",
};
const next = "съвсем нова лодка 9";

const key = () => ({ "request-key": newRequestKey() });
const count = async (desk: TestDesk, action: string) =>
  (await desk.log()).filter((done) => done === action).length;

forEachDatabase((_, open) => {
  test("an invitation sent twice is made once; its link is shown to the first and kept nowhere", async () => {
    await using desk = await openTestDesk(open);
    const browser = await desk.signedIn(await desk.addStaff(admin));
    const fields = { ...invitee, ...key() };
    const [one, two] = [
      await browser.post("/staff/invitation", fields),
      await browser.post("/staff/invitation", fields),
    ];
    const link = /\/invitation\/([\w-]{43})/.exec(await one.text())?.[1] ?? "none";
    expect([one.status, two.status]).toEqual([200, 303]);
    expect(await (await browser.get(two.headers.get("location") ?? "")).text()).toContain("shown once");
    expect(JSON.stringify(await wholeDump(desk.access.database))).not.toContain(link);
    expect(await count(desk, "staff.invite")).toBe(1);
  });

  test("an order sent twice is carried out once, and changed after going back it is not lost", async () => {
    await using desk = await openTestDesk(open);
    const person = await desk.addStaff(vesela);
    const browser = await desk.signedIn(await desk.addStaff(admin));
    const order = key();
    for (let time = 0; time < 2; time += 1) {
      const answer = await browser.post(`/staff/${person.id}/sessions/end`, order);
      expect(answer.headers.get("location")).toBe(`/staff/${person.id}?done=saved`);
    }
    expect(await count(desk, "staff.end-sessions")).toBe(1);
    const duties = { ...key(), version: "1", role: ["finance"] };
    await browser.post(`/staff/${person.id}/duties`, duties);
    const other = await browser.post(`/staff/${person.id}/duties`, { ...duties, role: ["operations"] });
    expect(other.status).toBe(409);
    expect(await other.text()).toMatch(/value="operations" checked/);
  });

  test("a password sent twice is changed once, also when both copies arrive at once", async () => {
    await using desk = await openTestDesk(open);
    const browser = await desk.signedIn(await desk.addStaff(vesela));
    const fields = { present: goodPassword, next, ...key() };
    const answers = await Promise.all([1, 2].map(() => browser.post("/account/password", fields)));
    const later = await browser.post("/account/password", fields);
    for (const answer of [...answers, later]) {
      expect(answer.headers.get("location")).toBe("/account?done=password");
    }
    expect(await count(desk, "credential.set")).toBe(1);
  });

  test("a password stands neither in a page, nor in the database, nor in what is kept after a timeout", async () => {
    await using desk = await openTestDesk(open);
    const person = await desk.addStaff(vesela);
    const browser = await desk.signedIn(person);
    const wrong = await browser.post("/account/password", { present: "some other one", next, ...key() });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).not.toMatch(/some other one|нова лодка/);
    await browser.post("/account/password", { present: goodPassword, next, ...key() });
    expect(JSON.stringify(await wholeDump(desk.access.database))).not.toMatch(/нова лодка|зелена лодка/);

    desk.moveClock(durations.idleSession);
    const late = { present: next, next: "трета лодка в мъглата", note: "и още нещо", ...key() };
    const met = await browser.post("/account/password", late);
    const to = decodeURIComponent(/to=(.*)$/.exec(met.headers.get("location") ?? "")?.[1] ?? "");
    await browser.signIn({ ...person, password: next }, desk.access.now());
    const kept = await (await browser.get(to)).text();
    expect(kept).toContain("и още нещо");
    expect(kept).not.toMatch(/нова лодка|трета лодка/);
  });

  test("names no form sends are refused, and one audit line names them", async () => {
    await using desk = await openTestDesk(open);
    const browser = await desk.signedIn(await desk.addStaff(vesela));
    const answer = await browser.post("/account/language", {
      language: "bg",
      role: "administrator",
      ...key(),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("never asked for");
    const lines = await desk.access.database.query
      .selectFrom("audit_line")
      .select(["action", "object", "fields"])
      .where("action", "=", "form.refuse")
      .execute();
    expect(lines).toEqual([{ action: "form.refuse", object: "form:/account/language", fields: '["role"]' }]);
  });

  test("strangers cannot fill the log by tampering at the door", async () => {
    await using desk = await openTestDesk(open);
    await desk.addStaff(vesela);
    const answer = await desk.browser().post("/sign-in", { ...vesela, roles: "x", password: goodPassword });
    expect(answer.status).toBe(422);
    expect(await desk.log()).toEqual([]);
  });
});
