import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startDesk } from "../../src/desk.ts";
import { migrate, openDatabase } from "../../src/platform/db/index.ts";
import { migrations } from "../../src/schema.ts";
import { readSettings } from "../../src/settings.ts";
import { codeOf } from "../access-desk.ts";
import { openBrowser } from "../browser.ts";
import { loadChecker, violations } from "./axe.ts";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** The real desk, empty, with the link it prints at its first start. */
async function startEmptyDesk() {
  const folder = await mkdtemp(join(tmpdir(), "posoka-desk-"));
  const port = await freePort();
  const settings = readSettings({
    DATA_DIR: folder,
    DESK_PORT: String(port),
    HOST: "127.0.0.1",
    LOG_LEVEL: "silent",
  });
  const database = openDatabase(settings.database);
  await migrate(database, migrations, () => new Date());
  await database.close();
  const said: string[] = [];
  const running = await startDesk(settings, (text) => said.push(text));
  const link = /http\S+\/invitation\/\S+/.exec(said.join("\n"))?.[0] ?? "";
  return {
    link,
    origin: settings.deskUrl,
    async [Symbol.asyncDispose]() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A device that makes and shows passkeys and always finds its holder present. */
async function plugInAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("the first administrator sets up, adds a passkey, signs out and in again with it", {
  timeout: 60_000,
}, async () => {
  await using desk = await startEmptyDesk();
  await using browser = await openBrowser();
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const faults: string[] = [];
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  await plugInAuthenticator(page);

  await page.goto(desk.link);
  await page.getByLabel("Name", { exact: true }).fill("Първа Администраторка");
  await page.getByLabel("E-mail").fill("first@iom.example");
  await page.getByLabel("Password", { exact: true }).fill("зелена лодка в дъжда");
  await page.getByLabel("Password once more").fill("зелена лодка в дъжда");
  await page.getByRole("button", { name: "Go on to the second step" }).click();

  const key = await page.locator("main code").textContent();
  await page.getByLabel("Code").fill(codeOf(key ?? "", new Date()));
  await page.getByRole("button", { name: "Go on" }).click();
  expect(await page.locator(".recovery-codes li").count()).toBe(10);
  await page.getByRole("link", { name: "I have kept them, go on" }).click();
  expect(await page.locator("h1").textContent()).toBe("What waits for me");

  await page.getByRole("link", { name: /My account/ }).click();
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByText("The passkey is added.").waitFor();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByText("You are signed out.").waitFor();
  await page.goto(`${desk.origin}/staff`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.getByRole("heading", { name: "Staff" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/staff");
  expect(faults).toEqual([]);
});

test("every page of access can be used by everybody", { timeout: 90_000 }, async () => {
  await using desk = await startEmptyDesk();
  await using browser = await openBrowser();
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce", locale: "en-GB" });
  const page = await context.newPage();
  const found: string[] = [];
  const check = async (name: string) => {
    await loadChecker(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await violations(page)).map((violation) => `${name} ${width}: ${violation}`));
      const wide = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      if (wide > 0) found.push(`${name} ${width}: ${wide} px too wide`);
    }
  };
  await page.goto(desk.link);
  await check("invitation");
  await page.getByLabel("Name", { exact: true }).fill("Първа Администраторка");
  await page.getByLabel("E-mail").fill("first@iom.example");
  await page.getByLabel("Password", { exact: true }).fill("too short");
  await page.getByLabel("Password once more").fill("too short");
  await page.getByRole("button", { name: "Go on to the second step" }).click();
  await check("invitation with a fault");
  await page.getByLabel("Password", { exact: true }).fill("зелена лодка в дъжда");
  await page.getByLabel("Password once more").fill("зелена лодка в дъжда");
  await page.getByRole("button", { name: "Go on to the second step" }).click();
  await check("second factor");
  const key = await page.locator("main code").textContent();
  await page.getByLabel("Code").fill(codeOf(key ?? "", new Date()));
  await page.getByRole("button", { name: "Go on" }).click();
  await check("recovery codes");
  for (const path of ["/", "/account", "/staff", "/staff/invitation"]) {
    await page.goto(desk.origin + path);
    await check(path);
  }
  await page.getByLabel("Name").fill("Нова Колежка");
  await page.getByLabel("E-mail").fill("nova@iom.example");
  await page.getByLabel("Counsellor").check();
  await page.getByRole("button", { name: "Make the link" }).click();
  await check("link");
  await page.goto(`${desk.origin}/staff`);
  await page.getByRole("link", { name: "Нова Колежка" }).click();
  await check("member");
  await page.getByRole("button", { name: "Sign out" }).click();
  await check("sign in");
  expect(found).toEqual([]);
});
