import { once } from "node:events";
import { createServer } from "node:net";
import type { Browser, Page } from "playwright-core";
import { assembleJourney, type JourneyPart } from "../src/cases/index.ts";
import { assembleDesk } from "../src/desk.ts";
import { listen, openLog } from "../src/platform/http/index.ts";
import { openAssets } from "../src/ui/assets.ts";
import { type AnyTestDesk, openDesk, type Person } from "./access-desk.ts";
import type { TestCases } from "./cases.ts";
import { openTestDatabase } from "./databases.ts";
import { casesOf } from "./rights/case-rights.ts";

/** The whole desk answering on a port, with its styles and scripts, over a database whose clock a test moves. */
export interface ServedDesk extends AsyncDisposable {
  readonly desk: AnyTestDesk;
  /** Its cases under the guards of these parts of the journey alone: for what stands there before a test begins. */
  testOf(...parts: readonly JourneyPart[]): TestCases;
  readonly origin: string;
  /** A phone on which somebody who reads Bulgarian has signed in. */
  phoneOf(browser: Browser, person: Person): Promise<Page>;
}

export async function serveDesk(): Promise<ServedDesk> {
  const origin = `http://127.0.0.1:${await freePort()}`;
  const desk = await openDesk(
    () => openTestDatabase("sqlite"),
    { origin },
    ({ origin: deskUrl, ...ground }) =>
      assembleDesk({
        ...ground,
        assets: openAssets(),
        log: openLog("desk", process.env.LOG_LEVEL ?? "silent"),
        publicUrl: "https://iom.example",
        deskUrl,
        trustedProxies: 1,
      }),
  );
  const server = await listen(desk.app, { host: "127.0.0.1", port: Number(new URL(origin).port) });
  return {
    desk,
    origin,
    testOf(...parts) {
      const cases = { ...casesOf(desk), journey: assembleJourney(parts) };
      const { log, moveClock } = desk;
      return { people: cases, cases, log, moveClock, [Symbol.asyncDispose]: async () => {} };
    },
    async phoneOf(browser, person) {
      const readsBulgarian = desk.access.database.query.updateTable("staff").set({ language: "bg" });
      await readsBulgarian.where("id", "=", person.id).execute();
      const { cookies } = await desk.signedIn(person);
      const viewport = { width: 360, height: 740 };
      const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, locale: "bg-BG" });
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })));
      return context.newPage();
    },
    async [Symbol.asyncDispose]() {
      await server.stop(0);
      await desk[Symbol.asyncDispose]();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}
