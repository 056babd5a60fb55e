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
  publisher,
  publishLatest,
  retitle,
  seenTitle,
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

  describe("publishing", () => {
    test("an unfinished text is refused, field by field", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const made = await desk.createItem(newsroom, editor, {
        type: "news",
        language: "bg",
        fields: { title: "Две думи" },
      });
      expect(made).toEqual({ kind: "created", itemId: "news/dve-dumi" });
      expect(
        await desk.publish(newsroom, publisher, { itemId: "news/dve-dumi", language: "bg", revision: 1 }),
      ).toEqual({
        kind: "refused",
        problems: [
          { field: "summary", code: "missing" },
          { field: "date", code: "missing" },
        ],
      });
    });

    test("what readers see stays while a new draft is written, and each language goes by itself", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one", "Първо");
      await publishLatest(newsroom, itemId, "bg");
      await desk.addTranslation(newsroom, editor, { itemId, language: "en" });
      await retitle(newsroom, itemId, "en", "First");
      await retitle(newsroom, itemId, "bg", "Второ");
      expect([await seenTitle(newsroom, itemId, "bg"), await seenTitle(newsroom, itemId, "en")]).toEqual([
        "Първо",
        null,
      ]);
      await publishLatest(newsroom, itemId, "en");
      expect([await seenTitle(newsroom, itemId, "bg"), await seenTitle(newsroom, itemId, "en")]).toEqual([
        "Първо",
        "First",
      ]);
      const { items } = await desk.listItems(db.database.query, editor.actor, { type: "news" });
      expect(items[0]?.translations).toMatchObject({
        bg: { state: "draft", live: true, ahead: true, outdated: false },
        en: { state: "published", live: true, ahead: false, outdated: false },
      });
    });

    test("a changed fact reaches one language with its publishing, or all at once when asked", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one", "Първо");
      await desk.addTranslation(newsroom, editor, { itemId, language: "en" });
      await retitle(newsroom, itemId, "en", "First");
      await publishLatest(newsroom, itemId, "bg");
      await publishLatest(newsroom, itemId, "en");
      await desk.saveShared(newsroom, editor, { itemId, basedOn: 1, shared: { date: "2026-04" } });
      await publishLatest(newsroom, itemId, "bg");
      const dates = () =>
        Promise.all(
          (["bg", "en"] as const).map(
            async (language) =>
              (await new desk.PublicationReader(db.database.query, language).byKey("news", "one"))?.date,
          ),
        );
      expect(await dates()).toEqual(["2026-04", "2026-03-01"]);
      expect(await desk.publishShared(newsroom, publisher, { itemId, revision: 2 })).toMatchObject({
        kind: "published",
      });
      expect(await dates()).toEqual(["2026-04", "2026-04"]);
      expect(await desk.publishShared(newsroom, publisher, { itemId, revision: 2 })).toEqual({
        kind: "unchanged",
      });
    });

    test("a text that has moved on since it was read is not published unread", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one", "A");
      await retitle(newsroom, itemId, "bg", "B");
      expect(await desk.publish(newsroom, publisher, { itemId, language: "bg", revision: 1 })).toEqual({
        kind: "moved",
        latest: 2,
      });
    });

    test("an unpublished item is gone from lists, search and relations, and comes back with its first date", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const topic = await desk.createItem(newsroom, editor, {
        type: "topic",
        key: "work",
        language: "bg",
        fields: { title: "Труд" },
      });
      expect(topic.kind).toBe("created");
      await publishLatest(newsroom, "topic/work", "bg");
      const itemId = await draftNews(newsroom, "one", "Пристанище");
      await desk.saveShared(newsroom, editor, {
        itemId,
        basedOn: 1,
        shared: { date: "2026-03-01", topics: ["work"] },
      });
      await publishLatest(newsroom, itemId, "bg");
      const reader = new desk.PublicationReader(db.database.query, "bg");
      const first = await reader.byKey("news", "one");
      const clock = () =>
        db.database.query.selectFrom("publication_clock").select("version").executeTakeFirst();
      const before = await clock();
      newsroom.pass(60);
      expect(await desk.unpublish(newsroom, publisher, { itemId, language: "bg" })).toBe(true);
      expect(await clock()).not.toEqual(before);
      expect(await reader.list("news")).toEqual([]);
      expect(await desk.searchPublications(db.database.query, "bg", "пристанище")).toEqual([]);
      expect(await reader.list("news", { names: { kind: "topic", target: "topic/work" } })).toEqual([]);
      await publishLatest(newsroom, itemId, "bg");
      const again = await reader.byKey("news", "one");
      expect(again?.publishedAt).toEqual(first?.publishedAt);
      expect(again?.slug).toBe(first?.slug);
      await desk.unpublish(newsroom, publisher, { itemId: "topic/work", language: "bg" });
      expect(await reader.namedBy(itemId, "topic")).toEqual([]);
    });

    test("a relation to what readers cannot see is a warning, not a wall", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one");
      await desk.createItem(newsroom, editor, {
        type: "topic",
        key: "work",
        language: "bg",
        fields: { title: "Труд" },
      });
      await desk.saveShared(newsroom, editor, {
        itemId,
        basedOn: 1,
        shared: { date: "2026", topics: ["work"] },
      });
      expect(await publishLatest(newsroom, itemId, "bg")).toEqual({
        kind: "published",
        warnings: [{ field: "topic", code: "not-published", about: "topic/work" }],
      });
    });

    test("a changed address leads on from the old one, and an address taken is refused", async () => {
      await using db = await open();
      const newsroom = openNewsroom(db.database);
      const itemId = await draftNews(newsroom, "one", "Стар път");
      const other = await draftNews(newsroom, "two", "Друг път");
      await publishLatest(newsroom, itemId, "bg");
      await publishLatest(newsroom, other, "bg");
      await retitle(newsroom, itemId, "bg", "В работа");
      const wish = { itemId, language: "bg" } as const;
      expect(await desk.changeSlug(newsroom, publisher, { ...wish, slug: "nov-pat" })).toEqual({
        kind: "changed",
      });
      const reader = new desk.PublicationReader(db.database.query, "bg");
      expect(await reader.bySlug("news", "star-pat")).toMatchObject({ slug: "nov-pat", title: "Стар път" });
      expect(await desk.changeSlug(newsroom, publisher, { ...wish, slug: "drug-pat" })).toEqual({
        kind: "refused",
        problems: [{ field: "slug", code: "taken", about: "news/two" }],
      });
      expect(await desk.changeSlug(newsroom, publisher, { ...wish, slug: "Не е" })).toMatchObject({
        kind: "refused",
      });
    });
  });

  test("review: handed in, sent back, handed in again, published; the archive takes it off", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one");
    const wish = { itemId, language: "bg" } as const;
    const state = async () => (await opened(newsroom, itemId, "bg")).translation?.glance.state;
    expect(await desk.submitForReview(newsroom, editor, { ...wish, revision: 1 })).toBe(true);
    expect(await state()).toBe("review");
    const waiting = await desk.waitsFor(db.database.query, publisher.actor, newsroom.now());
    expect(waiting.review.map((one) => one.itemId)).toEqual([itemId]);
    expect(await desk.sendBack(newsroom, publisher, { ...wish, reason: "Кой го каза?" })).toBe(true);
    expect(await state()).toBe("draft");
    await desk.submitForReview(newsroom, editor, { ...wish, revision: 1 });
    await publishLatest(newsroom, itemId, "bg");
    expect(await state()).toBe("published");
    expect(await desk.archive(newsroom, publisher, wish)).toBe(true);
    expect([await state(), await seenTitle(newsroom, itemId, "bg")]).toEqual(["archived", null]);
  });

  test("restoring an old revision makes a new one equal to it and shows nobody anything", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "A");
    await retitle(newsroom, itemId, "bg", "B");
    await publishLatest(newsroom, itemId, "bg");
    const wish = { itemId, language: "bg", revision: 1 } as const;
    expect(await desk.restoreRevision(newsroom, editor, { ...wish, basedOn: 1 })).toEqual({
      kind: "moved",
      latest: 2,
    });
    expect(await desk.restoreRevision(newsroom, editor, { ...wish, basedOn: 2 })).toEqual({
      kind: "restored",
      revision: 3,
    });
    expect(await seenTitle(newsroom, itemId, "bg")).toBe("B");
    expect((await opened(newsroom, itemId, "bg")).translation?.fields).toMatchObject({ title: "A" });
    const changes = await desk.differences(db.database.query, editor.actor, { ...wish, from: 2, to: 3 });
    expect(changes.find(({ field }) => field === "title")?.words).toEqual([
      { kind: "gone", text: "B" },
      { kind: "new", text: "A" },
    ]);
  });

  test("a translation is outdated once readers see a newer source, and says what changed there", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const itemId = await draftNews(newsroom, "one", "Едно");
    await publishLatest(newsroom, itemId, "bg");
    await desk.addTranslation(newsroom, arabicTranslator, { itemId, language: "ar" });
    await retitle(newsroom, itemId, "ar", "واحد", arabicTranslator);
    await retitle(newsroom, itemId, "bg", "Две");
    const line = async () =>
      (await desk.translationBoard(db.database.query, editor.actor, { languages: ["ar", "en"] })) ?? [];
    expect(await line()).toEqual([
      { language: "ar", fresh: 1, outdated: 0, missing: 0 },
      { language: "en", fresh: 0, outdated: 0, missing: 1 },
    ]);
    await publishLatest(newsroom, itemId, "bg");
    expect((await line())[0]).toEqual({ language: "ar", fresh: 0, outdated: 1, missing: 0 });
    const { source, translation } = await opened(newsroom, itemId, "ar");
    expect(source?.revision).toBe(2);
    expect(source?.since.map(({ field }) => field)).toContain("title");
    const entry = { itemId, language: "ar", basedOn: translation?.glance.revision ?? 0, body: "" } as const;
    await desk.saveTranslation(newsroom, arabicTranslator, {
      ...entry,
      fields: newsFields("اثنان"),
      sourceRevision: 2,
    });
    expect((await line())[0]).toEqual({ language: "ar", fresh: 1, outdated: 0, missing: 0 });
    for (const [language, status, found] of [
      ["ar", "outdated", 0],
      ["en", "missing", 1],
      ["bg", "live", 1],
      ["ar", "draft", 1],
    ] as const) {
      expect(await desk.countItems(db.database.query, editor.actor, { language, status })).toBe(found);
    }
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
