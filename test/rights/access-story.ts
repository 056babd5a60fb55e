import { expect } from "vitest";
import { type AnyTestDesk, codeOf, goodPassword, type Person, type TestBrowser } from "../access-desk.ts";
import { draftNews } from "../newsroom.ts";
import { fill, read, type Story, send } from "./story.ts";

/** Somebody is invited, sets up, breaks a glass, changes how they sign in, and is let go. */
export const accessStory: Story = {
  name: "a colleague comes and goes",
  async tell(desk) {
    const administrator = await join(desk, "administrator");
    const officer = await join(desk, "data-protection-officer");
    const boss = await desk.signedIn(administrator);
    const newcomer = await arrive(desk, boss);
    await breakGlass(desk, newcomer, await desk.signedIn(officer));
    await changeWaysIn(desk, newcomer);
    await letGo(boss);
    await comeBackLate(desk, administrator);
  },
};

const join = (desk: AnyTestDesk, role: "administrator" | "data-protection-officer") =>
  desk.addStaff({ name: `Държи ${role}`, email: `${role}@story.example`, roles: [role] });

async function arrive(desk: AnyTestDesk, boss: TestBrowser): Promise<TestBrowser> {
  const wish = { name: "Нова Колежка", email: "nova@story.example", role: ["protection-officer"] };
  const page = await (
    await send(boss, await read(boss, "/staff/invitation"), "/staff/invitation", wish)
  ).text();
  const link = new URL(/https:\/\/desk\.example\/invitation\/[\w-]{43}/.exec(page)?.[0] ?? "").pathname;
  const newcomer = desk.browser();
  const passwords = { password: goodPassword, again: goodPassword };
  expect(await fill(newcomer, link, link, passwords)).toBe("/second-factor");
  await proveApp(desk, newcomer);
  return newcomer;
}

/** Reads the key from the page, as somebody who cannot scan, and enters the code. */
async function proveApp(desk: AnyTestDesk, browser: TestBrowser): Promise<void> {
  const page = await read(browser, "/second-factor");
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? "";
  const answer = await send(browser, page, "/second-factor", { code: codeOf(secret, desk.access.now()) });
  expect(answer.status).toBe(200);
  desk.moveClock(30_000);
}

async function breakGlass(desk: AnyTestDesk, breaker: TestBrowser, watcher: TestBrowser): Promise<void> {
  const address = `/glass/item:${await draftNews(desk.access, "sealed")}`;
  const reason = "Детето е на границата и колежката е в отпуск до понеделник.";
  await fill(breaker, address, address, { reason, hours: "4h" });
  const told = /\/notice\/\w+\/seen/.exec(await read(watcher, "/"))?.[0] ?? "";
  await fill(watcher, "/", told);
  await read(watcher, "/oversight/glass");
}

async function changeWaysIn(desk: AnyTestDesk, browser: TestBrowser): Promise<void> {
  const next = "синя врата на хълма 9";
  await fill(browser, "/account", "/account/password", { present: goodPassword, next });
  await fill(browser, "/account", "/account/language", { language: "bg" });
  expect((await browser.postJson("/account/passkey/wishes")).status).toBe(200);
  expect((await browser.postJson("/account/passkey", { answer: {} })).status).toBe(422);
  const codes = await send(browser, await read(browser, "/account"), "/account/recovery-codes");
  expect(codes.status).toBe(200);
  expect(await fill(browser, "/account", "/account/generator")).toContain("/second-factor");
  await proveApp(desk, browser);
  expect(await fill(browser, "/account", "/sign-out")).toContain("/sign-in");
}

async function letGo(boss: TestBrowser): Promise<void> {
  const list = await read(boss, "/staff");
  const [, member = ""] = /href="(\/staff\/\w+)"[^>]*>\s*<bdi>Нова/.exec(list) ?? [];
  await fill(boss, member, `${member}/duties`, { role: ["counsellor"] });
  await fill(boss, member, `${member}/sessions/end`);
  await fill(boss, member, `${member}/disabling`);
  await fill(boss, member, `${member}/enabling`);
  expect((await send(boss, await read(boss, member), `${member}/link`)).status).toBe(200);
}

/** A form sent when the session had just ended is kept; one session is ended from another. */
async function comeBackLate(desk: AnyTestDesk, person: Person): Promise<void> {
  const browser = await desk.signedIn(person);
  const page = await read(browser, "/account");
  desk.moveClock(40 * 60_000);
  const kept = await send(browser, page, "/account/language", { language: "en" });
  const to = decodeURIComponent(kept.headers.get("location") ?? "");
  const address = /\/kept\/[\w-]+/.exec(to)?.[0] ?? "";
  await browser.signIn(person, desk.access.now());
  desk.moveClock(30_000);
  await fill(browser, address, `${address}/removal`);
  await desk.signedIn(person);
  const { session } = Object.fromEntries(
    [...(await read(browser, "/account")).matchAll(/name="(session)" value="(\w+)"/g)].map(([, name, id]) => [
      name,
      id,
    ]),
  ) as { session: string };
  await fill(browser, "/account", "/account/session/end", { session });
  await desk.signedIn(person);
  await fill(browser, "/account", "/account/session/end-others");
}
