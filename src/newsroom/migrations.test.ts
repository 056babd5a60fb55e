import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase, testNow } from "../../test/databases.ts";
import { editor, opened, openNewsroom, publishLatest, retitle, seenTitle } from "../../test/newsroom.ts";
import { migrate } from "../platform/db/index.ts";
import { migrations } from "../schema.ts";
import { history, PublicationReader, translationBoard } from "./index.ts";

const isOld = (name: string) => !/^newsroom-[3-9]/.test(name);

forEachDatabase((_, open) => {
  test("content from before there were revisions becomes revision 1, and readers notice nothing", async () => {
    await using db = await open(migrations.filter(({ name }) => isOld(name)));
    const { query } = db.database;
    const old = "2026-01-01T00:00:00.000Z";
    const fields = (title: string) =>
      JSON.stringify({ title, summary: "S", slug: "one", status: "published" });
    const shared = '{"date":"2026","topics":["work"]}';
    await sql`insert into content_item (id, type, key, shared, created_at, updated_at)
      values ('news/one', 'news', 'one', ${shared}, ${old}, ${old})`.execute(query);
    for (const [language, status] of [
      ["bg", "published"],
      ["en", "draft"],
    ] as const) {
      await sql`insert into content_translation (item_id, language, status, fields, body, updated_at)
        values ('news/one', ${language}, ${status}, ${fields(language)}, 'Text.', ${old})`.execute(query);
    }
    await sql`insert into publication (item_id, language, type, key, slug, title, summary, date, day, position, shared,
        fields, html, published_at, updated_at)
      values ('news/one', 'bg', 'news', 'one', 'one', 'bg', 'S', '2026', '2026-01-01', 0, '{"oldAddresses":[]}', '{}', '',
        ${old}, ${old})`.execute(query);
    await sql`insert into publication_slug values ('bg', 'news', 'one', 'news/one', 1)`.execute(query);
    await sql`insert into publication_relation values ('news/one', 'topic', 'topic/work', 0)`.execute(query);
    await migrate(db.database, migrations, testNow);

    const newsroom = openNewsroom(db.database);
    const reader = new PublicationReader(query, "bg");
    expect(await reader.count("news", { names: { kind: "topic", target: "topic/work" } })).toBe(1);
    expect((await opened(newsroom, "news/one", "bg")).translation).toMatchObject({
      glance: { state: "published", live: true, ahead: false, revision: 1 },
      slug: "one",
      fields: { title: "bg", summary: "S" },
    });
    expect(await translationBoard(query, editor.actor, { languages: ["en"] })).toEqual([
      { language: "en", fresh: 1, outdated: 0, missing: 0 },
    ]);
    await retitle(newsroom, "news/one", "bg", "Ново");
    expect(await seenTitle(newsroom, "news/one", "bg")).toBe("bg");
    await publishLatest(newsroom, "news/one", "bg");
    expect(await reader.bySlug("news", "one")).toMatchObject({ title: "Ново", publishedAt: new Date(old) });
    expect(await history(query, editor.actor, { itemId: "news/one", language: "bg" })).toHaveLength(2);
  });
});
