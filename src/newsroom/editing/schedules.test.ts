import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  draftNews,
  editor,
  latestRevision,
  opened,
  openNewsroom,
  publisher,
  publishLatest,
  retitle,
  seenTitle,
} from "../../../test/newsroom.ts";
import { openDatabase } from "../../platform/db/index.ts";
import * as desk from "../index.ts";

const at = (time: string) => new Date(`2026-03-01T${time}Z`);

forEachDatabase((_, open) => {
  test("a scheduled text appears at its minute, whatever stray seconds it was given", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "A");
    const wish = { itemId, language: "bg", revision: 1, at: at("10:30:59.999") } as const;
    expect(await desk.schedulePublish(newsroom, publisher, wish)).toEqual({
      kind: "scheduled",
      warnings: [],
    });
    expect((await opened(newsroom, itemId, "bg")).translation?.glance).toMatchObject({
      state: "scheduled",
      publishAt: at("10:30:00.000"),
    });
    newsroom.time = at("10:29:59.999");
    expect(await desk.runDueSchedules(db.database, newsroom.now)).toEqual({
      published: 0,
      unpublished: 0,
      failed: 0,
    });
    newsroom.time = at("10:30:00.000");
    expect(await desk.runDueSchedules(db.database, newsroom.now)).toEqual({
      published: 1,
      unpublished: 0,
      failed: 0,
    });
    expect(await seenTitle(newsroom, itemId, "bg")).toBe("A");
    expect(await desk.runDueSchedules(db.database, newsroom.now)).toEqual({
      published: 0,
      unpublished: 0,
      failed: 0,
    });
  });

  test("what was approved appears; what was written afterwards waits", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "Live");
    await publishLatest(newsroom, itemId, "bg");
    await retitle(newsroom, itemId, "bg", "Approved");
    const revision = await latestRevision(newsroom, itemId, "bg");
    await desk.schedulePublish(newsroom, publisher, { itemId, language: "bg", revision, at: at("10:00:00") });
    await retitle(newsroom, itemId, "bg", "Later");
    expect(await seenTitle(newsroom, itemId, "bg")).toBe("Live");
    newsroom.time = at("10:00:01");
    await desk.runDueSchedules(db.database, newsroom.now);
    expect(await seenTitle(newsroom, itemId, "bg")).toBe("Approved");
    expect((await opened(newsroom, itemId, "bg")).translation?.glance).toMatchObject({
      state: "draft",
      ahead: true,
    });
  });

  test("several processes at once do each schedule once", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    for (const key of ["one", "two", "three", "four", "five"]) {
      const itemId = await draftNews(newsroom, key, key);
      await desk.schedulePublish(newsroom, publisher, {
        itemId,
        language: "bg",
        revision: 1,
        at: at("10:00:00"),
      });
    }
    newsroom.time = at("10:00:30");
    const processes = [1, 2, 3].map(() => openDatabase(db.place));
    try {
      const done = await Promise.all(processes.map((one) => desk.runDueSchedules(one, newsroom.now)));
      expect(done.reduce((sum, { published }) => sum + published, 0)).toBe(5);
    } finally {
      for (const one of processes) await one.close();
    }
    const lines = await db.database.query
      .selectFrom("audit_line")
      .select("object")
      .where("action", "=", "translation.publish")
      .execute();
    expect(new Set(lines.map(({ object }) => object)).size).toBe(lines.length);
    expect(lines).toHaveLength(5);
  });

  test("after a long sleep both schedules of a text are done in the order they were meant", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const [first, second] = [await draftNews(newsroom, "one", "A"), await draftNews(newsroom, "two", "B")];
    await publishLatest(newsroom, second, "bg");
    for (const [itemId, appears, leaves] of [
      [first, "10:00:00", "11:00:00"],
      [second, "11:00:00", "10:00:00"],
    ] as const) {
      const wish = { itemId, language: "bg", revision: 1 } as const;
      await desk.schedulePublish(newsroom, publisher, { ...wish, at: at(appears) });
      await desk.scheduleUnpublish(newsroom, publisher, { ...wish, at: at(leaves) });
    }
    newsroom.time = at("23:00:00");
    expect(await desk.runDueSchedules(db.database, newsroom.now)).toEqual({
      published: 2,
      unpublished: 2,
      failed: 0,
    });
    expect([await seenTitle(newsroom, first, "bg"), await seenTitle(newsroom, second, "bg")]).toEqual([
      null,
      "B",
    ]);
  });

  test("a schedule can be cancelled, cannot be in the past, and is overtaken by publishing now", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "A");
    const wish = { itemId, language: "bg", revision: 1 } as const;
    expect(await desk.schedulePublish(newsroom, publisher, { ...wish, at: at("09:00:59") })).toEqual({
      kind: "refused",
      problems: [{ field: "publishAt", code: "not-in-future" }],
    });
    expect(await desk.scheduleUnpublish(newsroom, publisher, { ...wish, at: at("12:00:00") })).toEqual({
      kind: "refused",
      problems: [{ field: "unpublishAt", code: "nothing-to-do" }],
    });
    await desk.schedulePublish(newsroom, publisher, { ...wish, at: at("10:00:00") });
    expect(await desk.cancelSchedule(newsroom, publisher, { ...wish, which: "publish" })).toBe(true);
    expect(await desk.cancelSchedule(newsroom, publisher, { ...wish, which: "publish" })).toBe(false);
    await desk.schedulePublish(newsroom, publisher, { ...wish, at: at("10:00:00") });
    await retitle(newsroom, itemId, "bg", "B");
    await publishLatest(newsroom, itemId, "bg");
    newsroom.time = at("10:00:00");
    await desk.runDueSchedules(db.database, newsroom.now);
    expect(await seenTitle(newsroom, itemId, "bg")).toBe("B");
  });

  test("a schedule that cannot be kept is off, says why, and waits for the publishers", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "A");
    const other = await draftNews(newsroom, "two", "B");
    for (const one of [itemId, other]) {
      await desk.changeSlug(newsroom, editor, { itemId: one, language: "bg", slug: "same" });
    }
    await desk.schedulePublish(newsroom, publisher, {
      itemId,
      language: "bg",
      revision: 1,
      at: at("10:00:00"),
    });
    await publishLatest(newsroom, other, "bg");
    newsroom.time = at("10:00:00");
    expect(await desk.runDueSchedules(db.database, newsroom.now)).toEqual({
      published: 0,
      unpublished: 0,
      failed: 1,
    });
    const waiting = await desk.waitsFor(db.database.query, publisher.actor, newsroom.now());
    expect(waiting.failed).toMatchObject([
      { itemId, glance: { scheduleProblems: [{ field: "slug", code: "taken", about: other }] } },
    ]);
  });
});
