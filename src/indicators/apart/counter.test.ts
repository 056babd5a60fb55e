import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { forEachDatabase, openTestDatabase } from "../../../test/databases.ts";
import { dayAt, type History, momentAt, personId } from "../../../test/indicators/history.ts";
import { writeHistory } from "../../../test/indicators/write-history.ts";
import { readApart } from "../../platform/db/index.ts";
import { definitions } from "../definitions/all.ts";
import { definitionsOn } from "../definitions/definition.ts";
import { type Counter, counterHere, counterInThread, openCountingThread } from "./counter.ts";

// A thread takes seconds to begin on a busy machine: all of them count in one.
vi.setConfig({ testTimeout: 60_000 });
const thread = openCountingThread();
afterAll(() => thread.close());

const people = 400;
const story: History = {
  persons: Array.from({ length: people }, (_, is) => ({
    is,
    births: [{ from: "1990-01-01", to: "1990-01-01", main: false }],
    sex: is % 3 ? "female" : "male",
    countries: [{ country: "AF", main: true }],
  })),
  members: Array.from({ length: people }, (_, person) => ({ person, role: "principal", destination: "AF" })),
  papers: Array.from({ length: people }, (_, member) => {
    const day = member % 30;
    return { member, kind: "departure", project: "one", reason: "ill", day, entered: day, struck: null };
  }),
  moves: [],
};

const asked = {
  definitions: definitionsOn(definitions, dayAt(30)),
  scope: {
    projectId: null,
    from: dayAt(0),
    until: dayAt(30),
    cutOff: momentAt(40),
    livesFrom: "2000-01-01",
    livesUntil: "9999-12-31",
  },
};

/** What ends first: a count that has begun, or a request over the network that comes after it. */
async function orderOf(counter: Counter): Promise<readonly string[]> {
  const server = createServer((_, response) => response.end("here")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ended: string[] = [];
  try {
    const count = counter.ask("lists", asked).then(() => ended.push("count"));
    const request = fetch(`http://127.0.0.1:${port}`).then(() => ended.push("request"));
    await Promise.all([count, request]);
    return ended;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

forEachDatabase((_, open) => {
  test("counting in a thread gives what counting here gives, to the letter, and can change nothing", async () => {
    await using db = await open();
    await writeHistory(db.database, story);
    const [here, apart] = [counterHere(db.database), counterInThread(db.place, thread)];
    for (const work of ["figures", "lists", "days", "whom"] as const) {
      expect(await apart.ask(work, asked), work).toEqual(await here.ask(work, asked));
    }
    const { figures } = await apart.ask("lists", asked);
    const returned = figures.find(({ definition }) => definition.id === "returned");
    if (!returned) throw new Error("Returns are counted.");
    expect(returned.figures.period.total).toBe(people);
    const { definition, packed } = returned;
    const at = { definition, span: "period", group: "sex", value: "male", page: 2 } as const;
    const list = await apart.ask("list-kept", { packed, from: dayAt(0), at });
    expect([list.count, list.entries.length]).toEqual([134, 34]);
    expect(await apart.ask("list-counted", { scope: asked.scope, at })).toEqual(list);
    await expect(
      readApart(db.place, ({ query }) => query.deleteFrom("person").where("id", "=", personId(0)).execute()),
    ).rejects.toThrow(/read-?only/);
  });
});

test("the desk answers while a count is running, which it does not while it counts itself", async () => {
  await using db = await openTestDatabase("sqlite");
  await writeHistory(db.database, story);
  const apart = counterInThread(db.place, thread);
  expect(await orderOf(apart)).toEqual(["request", "count"]);
  expect(await orderOf(counterHere(db.database)), "the test can tell").toEqual(["count", "request"]);
});

test("a count that has to wait for the database keeps nobody waiting", async () => {
  await using db = await openTestDatabase("postgres");
  const other = new pg.Client({ connectionString: "url" in db.place ? db.place.url : "" });
  await other.connect();
  const apart = counterInThread(db.place, thread);
  try {
    await other.query("begin");
    await other.query("lock table case_record in access exclusive mode");
    let done = false;
    const count = apart.ask("figures", asked).then(() => {
      done = true;
    });
    await db.database.query.selectFrom("person").select("id").execute();
    expect(done).toBe(false);
    await other.query("commit");
    await count;
    expect(done).toBe(true);
  } finally {
    await other.end();
  }
});
