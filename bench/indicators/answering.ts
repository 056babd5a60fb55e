import type { Database, DatabasePlace } from "../../src/platform/db/index.ts";
import { Connection, percentile } from "../desk/connections.ts";
import { signInPublisher } from "../desk/publisher.ts";
import { startDesk } from "../desk/running-desk.ts";
import type { Measure } from "../measure.ts";
import { freePort } from "../processes.ts";

const live = "/reports/live?project=mission&from=2026-04-01&until=2026-06-30";

/** Asks the built desk for a small page, again and again, while somebody else's figures are counted in its thread. */
export async function measureAnswering(
  database: Database,
  place: DatabasePlace,
  dataDir: string,
  named: string,
): Promise<Measure> {
  const port = await freePort();
  const deskUrl = `http://127.0.0.1:${port}`;
  const { cookie } = await signInPublisher(database, dataDir, deskUrl, "project-manager", ["sofia"]);
  const databaseUrl = "url" in place ? { databaseUrl: place.url } : {};
  const desk = await startDesk({ dataDir, port, deskUrl, cookie, ...databaseUrl });
  const [counting, asking] = [new Connection(port, desk.headers), new Connection(port, desk.headers)];
  try {
    // The first pages of a desk that has just started are slower than all others.
    for (let turn = 0; turn < 5; turn += 1) await asking.ask({ path: "/reports" });
    const taken: number[] = [];
    let counted: { readonly status: number; readonly milliseconds: number } | null = null;
    const count = counting.ask({ path: live }).then((answer) => {
      counted = answer;
    });
    while (counted === null) {
      const { status, milliseconds } = await asking.ask({ path: "/reports" });
      if (status !== 200) throw new Error(`The list of reports was answered with ${status}.`);
      taken.push(milliseconds);
    }
    await count;
    const { status, milliseconds } = counted as { readonly status: number; readonly milliseconds: number };
    if (status !== 200) throw new Error(`The figures were answered with ${status}.`);
    const most = Math.max(...taken);
    return {
      name: `answering while figures are counted, ${named}`,
      goal: "under 200 ms",
      measured: `p50 ${percentile(taken, 0.5).toFixed(1)}, slowest ${most.toFixed(1)} ms`,
      met: most < 200,
      notes: [
        `${taken.length} pages over one connection while another waited ${(milliseconds / 1000).toFixed(2)} s for the figures of the mission, the start of the thread with them`,
      ],
      figures: { taken, counted: milliseconds },
    };
  } finally {
    counting.close();
    asking.close();
    await desk.stop();
  }
}
