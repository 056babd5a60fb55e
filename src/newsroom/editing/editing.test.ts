import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  arabicTranslator,
  draftNews,
  editor,
  latestRevision,
  newsFields,
  opened,
  openNewsroom,
  otherEditor,
  publishLatest,
  retitle,
  staff,
} from "../../../test/newsroom.ts";
import * as desk from "../index.ts";

forEachDatabase((_, open) => {
  describe("two editors", () => {
    test("who change different fields both keep their work", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one", "A");
      const entry = { itemId, language: "bg", basedOn: 1 } as const;
      await desk.saveTranslation(newsroom, editor, { ...entry, fields: newsFields("A"), body: "Нов текст." });
      const saved = await desk.saveTranslation(newsroom, otherEditor, {
        ...entry,
        fields: { title: "B", summary: "About: A" },
        body: "Текст.",
      });
      expect(saved).toEqual({ kind: "saved", revision: 3, taken: ["body"] });
      const { translation } = await opened(newsroom, itemId, "bg");
      expect(translation).toMatchObject({ fields: { title: "B", summary: "About: A" }, body: "Нов текст." });
    });

    test("who change different paragraphs of the text both keep them", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one", "A");
      const entry = { itemId, language: "bg", fields: newsFields("A") } as const;
      const write = (act: typeof editor, basedOn: number, body: string) =>
        desk.saveTranslation(newsroom, act, { ...entry, basedOn, body });
      await write(editor, 1, "Едно.\n\nДве.\n\nТри.");
      await write(editor, 2, "Едно!\n\nДве.\n\nТри.");
      expect(await write(otherEditor, 2, "Едно.\n\nДве.\n\nТри!")).toMatchObject({
        kind: "saved",
        taken: ["body"],
      });
      expect((await opened(newsroom, itemId, "bg")).translation?.body).toBe("Едно!\n\nДве.\n\nТри!");
      expect(await write(otherEditor, 2, "Едно?\n\nДве.\n\nТри.")).toMatchObject({
        kind: "conflict",
        fields: ["body"],
      });
    });

    test("who change the same field meet: base, yours, theirs, and nothing is lost", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one", "A");
      await retitle(newsroom, itemId, "bg", "B");
      const entry = { itemId, language: "bg", body: "Текст.", fields: newsFields("C") } as const;
      const met = await desk.saveTranslation(newsroom, otherEditor, { ...entry, basedOn: 1 });
      expect(met).toMatchObject({
        kind: "conflict",
        fields: ["title", "summary"],
        base: { revision: 1, values: { title: "A" } },
        yours: { title: "C" },
        theirs: { revision: 2, values: { title: "B" }, by: "ivan" },
      });
      expect(await latestRevision(newsroom, itemId, "bg")).toBe(2);
      const mine = await desk.openForEditing(
        db.database.query,
        otherEditor.actor,
        { itemId, language: "bg" },
        newsroom.now(),
      );
      expect(mine.translation?.unsaved).toMatchObject({ basedOn: 1, values: { title: "C" } });
      const settled = await desk.saveTranslation(newsroom, otherEditor, { ...entry, basedOn: 2 });
      expect(settled).toEqual({ kind: "saved", revision: 3, taken: [] });
      const past = await desk.history(db.database.query, editor.actor, { itemId, language: "bg" });
      expect(past.map(({ revision, by, what }) => [revision, by, what])).toEqual([
        [3, "maria", "saved"],
        [2, "ivan", "saved"],
        [1, "ivan", "created"],
      ]);
    });

    test("at the same moment: one saves, the other meets", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one", "A");
      const entry = { itemId, language: "bg", basedOn: 1, body: "Текст." } as const;
      const both = await Promise.all(
        [editor, otherEditor].map((act) =>
          desk.saveTranslation(newsroom, act, { ...entry, fields: newsFields(act.actor.staffId) }),
        ),
      );
      expect(both.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
    });
  });

  describe("rights", () => {
    test("a translator writes only in their languages, and nothing else is there for them", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one");
      expect(await desk.addTranslation(newsroom, arabicTranslator, { itemId, language: "ar" })).toBe(true);
      const entry = { itemId, basedOn: 1, fields: newsFields("عنوان"), body: "" };
      await expect(
        desk.saveTranslation(newsroom, arabicTranslator, { ...entry, language: "ar" }),
      ).resolves.toMatchObject({ kind: "saved" });
      const refused = [
        () => desk.saveTranslation(newsroom, arabicTranslator, { ...entry, language: "bg" }),
        () => desk.addTranslation(newsroom, arabicTranslator, { itemId, language: "en" }),
        () => desk.saveShared(newsroom, arabicTranslator, { itemId, basedOn: 1, shared: {} }),
        () => desk.publish(newsroom, arabicTranslator, { itemId, language: "ar", revision: 2 }),
        () => desk.publish(newsroom, editor, { itemId, language: "bg", revision: 1 }),
        () => desk.publish(newsroom, staff("rosa", ["counsellor"]), { itemId, language: "bg", revision: 1 }),
        () => desk.unpublish(newsroom, editor, { itemId, language: "bg" }),
        () => desk.listItems(db.database.query, staff("adam", ["administrator"]).actor, {}),
        () => desk.saveTranslation(newsroom, editor, { ...entry, itemId: "news/none", language: "bg" }),
      ];
      for (const attempt of refused) {
        await expect((async () => attempt())()).rejects.toMatchObject({ kind: "not-found", status: 404 });
      }
    });
  });

  test("lists find items by words of their titles in any form and script, on the desk as it stands", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    await draftNews(newsroom, "one", "Нов център в Харманли");
    await draftNews(newsroom, "two", "Пътуване");
    for (const [text, found] of [
      ["harmanli", ["news/one"]],
      ["центрове", ["news/one"]],
      ["харм", ["news/one"]],
      ["two", ["news/two"]],
      ["харманли пътуване", []],
      ["!!!", ["news/two", "news/one"]],
    ] as const) {
      const { items } = await desk.listItems(db.database.query, editor.actor, { text });
      expect(
        items.map(({ id }) => id),
        text,
      ).toEqual(found);
    }
  });

  test("a preview link shows the working copy until it ends or is revoked, and its token is stored nowhere", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "A");
    const link = await desk.previewLink(newsroom, editor, { itemId, language: "bg", days: 2 });
    await retitle(newsroom, itemId, "bg", "B");
    const shown = () => desk.previewBehind(db.database.query, link.token, newsroom.now());
    expect(await shown()).toMatchObject({ itemId, fields: { title: "B" }, html: "<p>Текст.</p>\n" });
    const stored = await db.database.query.selectFrom("preview_link").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(link.token);
    expect(await desk.previewBehind(db.database.query, "guess", newsroom.now())).toBeNull();
    newsroom.pass(2 * 24 * 60);
    expect(await shown()).toBeNull();
    const second = await desk.previewLink(newsroom, editor, { itemId, language: "bg", days: 400 });
    expect(second.endsAt.getTime() - newsroom.now().getTime()).toBe(30 * 24 * 60 * 60_000);
    const here = { itemId, language: "bg", id: second.id } as const;
    const elsewhere = { ...here, itemId: await draftNews(newsroom, "two", "C") };
    await expect(desk.revokePreviewLink(newsroom, editor, elsewhere)).rejects.toThrow("not-found");
    expect(await desk.revokePreviewLink(newsroom, editor, here)).toBe(true);
    expect(await desk.previewBehind(db.database.query, second.token, newsroom.now())).toBeNull();
  });

  test("unsaved work waits for its writer alone, makes no revision, and goes with the save", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "A");
    const place = { itemId, language: "bg" } as const;
    await desk.autosaveDraft(newsroom, editor, { ...place, basedOn: 1, values: { title: "Започна" } });
    const mine = await desk.waitsFor(db.database.query, editor.actor, newsroom.now());
    expect(mine.unsaved).toMatchObject([{ itemId, language: "bg" }]);
    expect((await desk.waitsFor(db.database.query, otherEditor.actor, newsroom.now())).unsaved).toEqual([]);
    expect(await latestRevision(newsroom, itemId, "bg")).toBe(1);
    await retitle(newsroom, itemId, "bg", "Завърши");
    expect((await desk.waitsFor(db.database.query, editor.actor, newsroom.now())).unsaved).toEqual([]);
  });

  test("every change leaves one audit line, and what changes nothing leaves none", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "A");
    await retitle(newsroom, itemId, "bg", "B");
    await retitle(newsroom, itemId, "bg", "B");
    await publishLatest(newsroom, itemId, "bg");
    await publishLatest(newsroom, itemId, "bg");
    const lines = await db.database.query
      .selectFrom("audit_line")
      .select(["actor", "role", "action", "object", "fields", "request_id"])
      .orderBy("seq")
      .execute();
    expect(lines).toEqual([
      {
        actor: "ivan",
        role: "editor",
        action: "item.create",
        object: "item:news/one",
        fields: '["bg"]',
        request_id: "r-ivan",
      },
      {
        actor: "ivan",
        role: "editor",
        action: "translation.save",
        object: "translation:news/one/bg",
        fields: '["title","summary"]',
        request_id: "r-ivan",
      },
      {
        actor: "vera",
        role: "publisher",
        action: "translation.publish",
        object: "translation:news/one/bg",
        fields: "[]",
        request_id: "r-vera",
      },
    ]);
  });
});
