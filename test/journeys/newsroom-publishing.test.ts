import { expect, test } from "vitest";
import { type ItemId, importContent, runDueSchedules, saveTranslation } from "../../src/newsroom/index.ts";
import { forEachDatabase } from "../databases.ts";
import { arabicTranslator, draftNews, editor, publisher, seenTitle } from "../newsroom.ts";
import { fieldsIn, openNewsroomDesk } from "../newsroom-desk.tsx";

forEachDatabase((_, open) => {
  test("who may not publish is offered nothing of it, and a forged form finds nothing", async () => {
    await using db = await open();
    const { desk, item, address } = await withNews(db.database);
    desk.signIn(arabicTranslator.actor);
    await desk.send(await desk.get(item), `${item}/translations`, { language: "ar" });
    const own = await desk.get(`${item}/ar`);
    for (const path of ["schedule", "withdrawal", "archive"]) expect(own.text).not.toContain(`/ar/${path}"`);
    const foreign = await desk.get(address);
    expect(foreign.status).toBe(200);
    expect(foreign.text).not.toContain(`action="${address}"`);
    const fields = fieldsIn(own.text, `${item}/ar`);
    const forged = [
      await desk.post(`${item}/ar`, { ...fields, title: "عنوان", summary: "x", next: "publish" }),
      await desk.post(`${item}/ar/schedule`, { ...fields, which: "publish", at: "2026-04-01T10:00" }),
      await desk.post(`${item}/ar/withdrawal`, fields),
      await desk.post(address, { ...fields, title: "Чуждо" }),
      await desk.post(item, { ...fields, date: "2015" }),
      await desk.post(`${item}/publication`, fields),
      await desk.post("/newsroom", { ...fields, type: "news", language: "bg", title: "Ново" }),
      await desk.post("/newsroom/media", fields),
      await desk.get("/newsroom/new"),
    ];
    expect(forged.map(({ status }) => status)).toEqual(forged.map(() => 404));
    desk.signIn(null);
    for (const path of ["/newsroom", item, address, `${address}/history`, "/newsroom/media"]) {
      expect((await desk.get(path)).status).toBe(404);
    }
    expect(await seenTitle(desk.newsroom, "news/one", "ar")).toBeNull();
  });

  test("what stands in the way of publishing is said, and what was typed is kept", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    desk.signIn(publisher.actor);
    const refused = await desk.send(await desk.get(address), address, {
      summary: "",
      title: "Друго",
      next: "publish",
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("One thing stands in the way of publishing");
    expect(refused.text).toContain('href="#field-summary"');
    expect(fieldsIn(refused.text, address).title).toBe("Друго");
    expect((await desk.get(address)).text).toContain("unsaved work of yours");
  });

  test("a text appears and goes on schedule, in the time of Sofia, and a schedule can be cancelled", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    desk.signIn(publisher.actor);
    const late = await desk.send(await desk.get(address), `${address}/schedule`, { at: "2026-02-01T10:00" });
    expect(late.status).toBe(422);
    expect(late.text).toContain("has to be later than now");
    const skipped = await desk.send(late, `${address}/schedule`, { at: "2026-03-29T03:30" });
    expect(skipped.text).toContain("does not exist in Sofia");
    const set = await desk.send(await desk.get(address), `${address}/schedule`, { at: "2026-03-01T12:30" });
    expect(set.location).toBe(`${address}?done=scheduled`);
    const page = await desk.get(address);
    expect(page.text).toContain("Will be published on 1 March 2026 at 12:30");
    await desk.send(page, `${address}/schedule/end`);
    desk.newsroom.pass(120);
    await runDueSchedules(db.database, desk.newsroom.now);
    expect(await seenTitle(desk.newsroom, "news/one", "bg")).toBeNull();
    await desk.send(await desk.get(address), `${address}/schedule`, { at: "2026-03-01T13:30" });
    desk.newsroom.pass(60);
    await runDueSchedules(db.database, desk.newsroom.now);
    expect(await seenTitle(desk.newsroom, "news/one", "bg")).toBe("Заглавие");
    const gone = await desk.send(await desk.get(address), `${address}/withdrawal`);
    expect(gone.location).toBe(`${address}?done=withdrawn`);
    expect(await seenTitle(desk.newsroom, "news/one", "bg")).toBeNull();
  });

  test("history tells who changed what, compares, and restores as a new revision", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    await desk.send(await desk.get(address), address, {
      title: "Второ заглавие",
      body: "Съвсем друг текст.",
    });
    const history = await desk.get(`${address}/history`);
    expect(history.text).toContain("<ins>Второ заглавие</ins>");
    expect(history.text).toContain("ivan");
    const restored = await desk.send(history, `${address}/restoration`);
    expect(restored.location).toBe(`${address}?done=restored`);
    expect(fieldsIn((await desk.get(address)).text, address)).toMatchObject({
      title: "Заглавие",
      version: "3",
    });
    const stale = await desk.send(history, `${address}/restoration`, { "request-key": keyIn(history.text) });
    expect([stale.status, stale.location]).toEqual([303, restored.location]);
    const late = await desk.post(`${address}/restoration`, {
      ...fieldsIn((await desk.get(`${address}/history`)).text, `${address}/restoration`),
      version: "2",
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain("Nothing was restored");
  });

  test("a long history is read page by page, and any two revisions are compared", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    const itemId = address.slice("/newsroom/".length, -"/bg".length) as ItemId;
    const { revision } = await db.database.query
      .selectFrom("content_translation")
      .select("revision")
      .executeTakeFirstOrThrow();
    for (let basedOn = revision; basedOn < 103; basedOn += 1) {
      const fields = { title: `Заглавие ${basedOn + 1}`, summary: "Резюме" };
      const entry = { itemId, language: "bg", basedOn, fields, body: "" } as const;
      await saveTranslation(desk.newsroom, editor, entry);
    }
    const shown = (html: string) =>
      [...html.matchAll(/name="to" value="(\d+)"/g)].map(([, number]) => Number(number));
    const from = (first: number, last: number) =>
      Array.from({ length: first - last + 1 }, (_, at) => first - at);
    const newest = await desk.get(`${address}/history`);
    expect(shown(newest.text)).toEqual(from(103, 54));
    expect(newest.text).not.toContain("Later revisions");
    const middle = await desk.get(`${address}/history?before=54`);
    expect(shown(middle.text)).toEqual(from(53, 4));
    expect(middle.text).toContain(`href="${address}/history"`);
    const oldest = await desk.get(`${address}/history?before=4`);
    expect(shown(oldest.text)).toEqual([3, 2, 1]);
    expect(oldest.text).toContain("before=54");
    expect(oldest.text).not.toContain("Earlier revisions");
    const compared = await desk.get(`${address}/history?before=4&from=3&to=90`);
    expect(compared.text).toContain("90</ins>");
    for (const strange of ["0", "-5", "x", "1e9"]) {
      expect(shown((await desk.get(`${address}/history?before=${strange}`)).text)).toHaveLength(50);
    }
  });

  test("a colleague without an account sees the working copy until the link ends", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    const fields = fieldsIn((await desk.get(address)).text, `${address}/preview-links`);
    const made = await desk.post(`${address}/preview-links`, fields);
    const link = /http:\/\/desk\.test(\/preview\/[\w-]+)/.exec(made.text)?.[1] ?? "";
    expect((await desk.post(`${address}/preview-links`, fields)).location).toBe(`${address}?done=link-made`);
    desk.signIn(null);
    const seen = await desk.get(link);
    expect([seen.status, seen.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(seen.text).toContain("noindex");
    expect(seen.text).toContain("Заглавие");
    desk.signIn(editor.actor);
    const ended = await desk.send(await desk.get(address), `${address}/preview-links/end`);
    expect(ended.location).toBe(`${address}?done=link-ended`);
    desk.signIn(null);
    expect((await desk.get(link)).status).toBe(404);
  });

  test("every kind of item can be opened, saved unchanged, and read", async () => {
    await using db = await open();
    await importContent(db.database, "test/content-sample", () => new Date("2026-02-01T09:00:00Z"));
    const desk = await openNewsroomDesk(db.database);
    const items = await db.database.query.selectFrom("content_item").select("id").orderBy("id").execute();
    for (const { id } of items) {
      const item = `/newsroom/${id}`;
      desk.signIn(editor.actor);
      expect((await desk.send(await desk.get(item), item)).location, id).toBe(`${item}?done=unchanged`);
      const text = await desk.get(`${item}/bg`);
      if (text.text.includes(`action="${item}/bg"`)) {
        expect((await desk.send(text, `${item}/bg`)).location, id).toBe(`${item}/bg?done=unchanged`);
        expect((await desk.get(`${item}/bg/preview`)).status, id).toBe(200);
      }
      desk.signIn(arabicTranslator.actor);
      expect((await desk.get(item)).status, id).toBe(200);
      expect((await desk.get(`${item}/history`)).status, id).toBe(200);
    }
    const board = await desk.get("/newsroom/translations?type=news");
    expect(board.text).toContain("status=missing");
  });
});

const keyIn = (html: string): string => /name="request-key" value="([^"]+)"/.exec(html)?.[1] ?? "";

async function withNews(database: Parameters<typeof openNewsroomDesk>[0]) {
  const desk = await openNewsroomDesk(database);
  desk.signIn(editor.actor);
  const id = await draftNews(desk.newsroom, "one");
  return { desk, item: `/newsroom/${id}`, address: `/newsroom/${id}/bg` };
}
