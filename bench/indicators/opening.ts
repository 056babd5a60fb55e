import { randomBytes } from "node:crypto";
import { counterHere } from "../../src/indicators/index.ts";
import { countReport, freezeReport } from "../../src/indicators/reports/freeze.ts";
import type { Database, DatabasePlace } from "../../src/platform/db/index.ts";
import { openVault } from "../../src/platform/vault/index.ts";
import { Connection, percentile } from "../desk/connections.ts";
import { signInPublisher } from "../desk/publisher.ts";
import { startDesk } from "../desk/running-desk.ts";
import type { Measure } from "../measure.ts";
import { freePort } from "../processes.ts";

const times = 40;

/** Freezes a report of the mission and asks the built desk for its page, at one connection. */
export async function measureOpening(
  database: Database,
  place: DatabasePlace,
  dataDir: string,
  named: string,
): Promise<Measure> {
  const port = await freePort();
  const deskUrl = `http://127.0.0.1:${port}`;
  const { act, cookie } = await signInPublisher(database, dataDir, deskUrl, "project-manager", ["sofia"]);
  const { id, froze } = await freeze(database, dataDir, act);
  const databaseUrl = "url" in place ? { databaseUrl: place.url } : {};
  const desk = await startDesk({ dataDir, port, deskUrl, cookie, ...databaseUrl });
  const connection = new Connection(port, desk.headers);
  try {
    const taken: number[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      const { status, milliseconds } = await connection.ask({ path: `/reports/${id}` });
      if (status !== 200) throw new Error(`The report was answered with ${status}.`);
      taken.push(milliseconds);
    }
    const most = Math.max(...taken);
    return {
      name: `opening a frozen report, ${named}`,
      goal: "under 200 ms",
      measured: `p50 ${percentile(taken, 0.5).toFixed(1)}, slowest ${most.toFixed(1)} ms`,
      met: most < 200,
      notes: [
        `${times} times over one connection, the first one too; freezing it took ${froze.toFixed(2)} s`,
      ],
      figures: { taken, froze },
    };
  } finally {
    connection.close();
    await desk.stop();
  }
}

async function freeze(
  database: Database,
  dataDir: string,
  act: Awaited<ReturnType<typeof signInPublisher>>["act"],
) {
  const now = () => new Date();
  const { vault } = openVault({ folder: `${dataDir}/keys` }, { now });
  try {
    const people = { database, vault, now, random: (length: number) => randomBytes(length) };
    const began = performance.now();
    const asked = { projectId: null, from: "2026-04-01", until: "2026-06-30" };
    const counted = await countReport(counterHere(database), people, act, asked);
    const id = await database.change((change) => freezeReport(change, people, act, counted));
    return { id, froze: (performance.now() - began) / 1000 };
  } finally {
    vault.close();
  }
}
