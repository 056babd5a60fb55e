import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importContent } from "../src/newsroom/index.ts";
import { type Database, migrate, openDatabase } from "../src/platform/db/index.ts";
import { assemble, openLog, type Route, securityHeaders } from "../src/platform/http/index.ts";
import { migrations } from "../src/schema.ts";
import type { Site } from "../src/site/visit.ts";

/** A site with the tiny content of `content-sample/`, published at one known moment. */
export interface SampleSite {
  readonly site: Site;
  readonly database: Database;
  /** What readers get from these routes at an address, through the whole application. */
  ask(routes: readonly Route[], address: string): Promise<Response>;
  close(): Promise<void>;
}

export const sampleOrigin = "https://iom.example";
export const sampleMoment = new Date("2026-11-20T09:30:00.000Z");

const folder = fileURLToPath(new URL("./content-sample", import.meta.url));

export async function openSampleSite(): Promise<SampleSite> {
  const place = mkdtempSync(join(tmpdir(), "posoka-sample-"));
  const database = openDatabase({ file: join(place, "sample.db") });
  const now = () => sampleMoment;
  await migrate(database, migrations, now);
  await importContent(database, folder, now);
  const site: Site = {
    query: database.query,
    assets: { address: (name) => `/assets/${name}`, has: () => true, text: () => "", read: async () => null },
    origin: sampleOrigin,
    languages: ["bg", "en"],
    trialLanguages: ["ar"],
    now,
  };
  return {
    site,
    database,
    async ask(routes, address) {
      const app = assemble({
        routes,
        origin: sampleOrigin,
        headers: securityHeaders("https://desk.example", "same-origin"),
        log: openLog("public", "silent"),
        errorPage: (refusal) => new Response(refusal.kind, { status: refusal.status }),
      });
      return app.request(sampleOrigin + address);
    },
    async close() {
      await database.close();
      await rm(place, { recursive: true });
    },
  };
}
