import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Database, type Migration, openDatabase } from "../../src/platform/db/index.ts";
import {
  AlreadySent,
  type Answer,
  formsMigrations,
  newRequestKey,
  onceOnly,
  type Sending,
  sweepAnswers,
  toResponse,
} from "../../src/platform/forms/index.ts";
import { forEachDatabase, testNow } from "../databases.ts";

const work: Migration = {
  name: "test-work",
  apply: async (change) => {
    await sql`create table done_work (id text not null)`.execute(change);
  },
};
const schema = [...formsMigrations, work];

const sending = (changes: Partial<Sending> = {}): Sending => ({
  key: newRequestKey(),
  actor: "staff-1",
  route: "POST /articles",
  content: "c1",
  now: testNow(),
  ...changes,
});

/** Sends a form whose work writes one row and answers with its id. */
const send = (database: Database, sent: Sending) =>
  onceOnly(database, sent, async (change): Promise<Answer> => {
    const id = randomUUID();
    await sql`insert into done_work (id) values (${id})`.execute(change);
    return { status: 303, location: `/articles/${id}` };
  });

async function doneWork(database: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from done_work`.execute(database.query);
  return rows.map(({ id }) => id);
}

forEachDatabase((_kind, open) => {
  test("a form sent fifty times at once does its work once, and all fifty get the same answer", async () => {
    await using db = await open(schema);
    const other = openDatabase(db.place);
    const sent = sending();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => send(at % 2 === 0 ? db.database : other, sent)),
    );
    await other.close();
    const [id] = await doneWork(db.database);
    expect(await doneWork(db.database)).toHaveLength(1);
    for (const { answer } of answers) expect(answer).toEqual({ status: 303, location: `/articles/${id}` });
    expect(answers.filter(({ again }) => !again)).toHaveLength(1);
  });

  test("small bodies come again as they were", async () => {
    await using db = await open(schema);
    const sent = sending();
    const answer: Answer = { status: 201, body: '{"saved":true}' };
    await onceOnly(db.database, sent, async () => answer);
    const { answer: again } = await onceOnly(db.database, sent, async () => ({ status: 204 }));
    expect(await toResponse(again).json()).toEqual({ saved: true });
    expect(again.status).toBe(201);
  });

  test("another form of the same actor is another work", async () => {
    await using db = await open(schema);
    await send(db.database, sending());
    await send(db.database, sending());
    expect(await doneWork(db.database)).toHaveLength(2);
  });

  test("a key is good for one actor and one route only", async () => {
    await using db = await open(schema);
    const sent = sending();
    await send(db.database, sent);
    for (const stolen of [{ actor: "staff-2" }, { route: "POST /articles/a1" }])
      await expect(send(db.database, { ...sent, ...stolen })).rejects.toMatchObject({ status: 422 });
    for (const key of ["", "short", `${sent.key}x`, "'; drop table done_work; --"])
      await expect(send(db.database, { ...sent, key })).rejects.toMatchObject({ status: 422 });
    expect(await doneWork(db.database)).toHaveLength(1);
  });

  test("a form that comes back with other answers is not taken for the first, nor dropped silently", async () => {
    await using db = await open(schema);
    const sent = sending();
    await send(db.database, sent);
    await expect(send(db.database, { ...sent, content: "c2" })).rejects.toBeInstanceOf(AlreadySent);
  });

  test("work that fails undoes everything, and the same form may try again", async () => {
    await using db = await open(schema);
    const sent = sending();
    const failing = onceOnly(db.database, sent, async (change) => {
      await sql`insert into done_work (id) values ('half')`.execute(change);
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow("the disk is full");
    expect(await doneWork(db.database)).toEqual([]);
    expect((await send(db.database, sent)).again).toBe(false);
  });

  test("after a kill in the middle nothing is half done, and sending again does it once", async () => {
    await using db = await open(schema);
    const sent = sending();
    const script = new URL("sent-twice.child.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, [script, JSON.stringify(db.place), JSON.stringify(sent)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    const waiting = send(db.database, sent);
    child.kill("SIGKILL");
    await once(child, "exit");
    const first = await waiting;
    expect((await send(db.database, sent)).answer).toEqual(first.answer);
    expect(await doneWork(db.database)).toEqual([first.answer.location?.split("/").at(-1)]);
  });

  test("answers are forgotten after two days, and what is kept tells neither key nor content", async () => {
    await using db = await open(schema);
    const day = 24 * 60 * 60 * 1_000;
    const [old, young] = [3, 1].map((days) => sending({ now: new Date(testNow().getTime() - days * day) }));
    for (const sent of [old, young]) await send(db.database, sent as Sending);
    const { rows } = await sql`select * from request_answer`.execute(db.database.query);
    expect(JSON.stringify(rows)).not.toContain(young?.key);
    expect(await db.database.change((change) => sweepAnswers(change, testNow()))).toBe(1);
    expect((await send(db.database, young as Sending)).again).toBe(true);
    expect((await send(db.database, old as Sending)).again).toBe(false);
  });

  test("an answer that leads elsewhere or is large is a mistake found before anything is saved", async () => {
    await using db = await open(schema);
    for (const answer of [
      { status: 303, location: "//evil.example" },
      { status: 303, location: "https://evil.example" },
      { status: 200, body: "x".repeat(4_001) },
    ] as const)
      await expect(onceOnly(db.database, sending(), async () => answer)).rejects.toThrow();
  });
});
