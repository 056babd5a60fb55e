import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  arabicTranslator,
  draftNews,
  editor,
  newsFields,
  opened,
  openNewsroom,
  publisher,
  publishLatest,
  retitle,
  seenTitle,
} from "../../../test/newsroom.ts";
import * as desk from "../index.ts";

forEachDatabase((_, open) => {
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
});
