import { expect, test } from "vitest";
import { forEachDatabase } from "../databases.ts";
import { arabicTranslator, editor, otherEditor, publisher, seenTitle } from "../newsroom.ts";
import { fieldsIn, openNewsroomDesk } from "../newsroom-desk.tsx";

forEachDatabase((_, open) => {
  test("a news item is begun, written, translated, published, and readers see it", async () => {
    await using db = await open();
    const desk = await openNewsroomDesk(db.database);
    desk.signIn(editor.actor);
    const begun = await desk.send(await desk.get("/newsroom/new"), "/newsroom", {
      type: "news",
      language: "bg",
      title: "Среща за доброволното връщане",
    });
    const item = "/newsroom/news/sreshta-za-dobrovolnoto-vrashtane";
    expect(begun.location).toBe(`${item}/bg?done=created`);
    const shared = await desk.send(await desk.get(item), item, { date: "19.10.2015" });
    expect(shared.location).toBe(`${item}?done=saved`);
    const written = await desk.send(await desk.get(`${item}/bg`), `${item}/bg`, {
      summary: "Какво бе казано.",
      body: "## Част\n\nТекст.",
      "doubts.0": "Денят е изведен.",
      next: "review",
    });
    expect(written.location).toBe(`${item}/bg?done=submitted`);
    expect((await desk.get(`${item}/bg?done=submitted`)).text).toContain("Saved and submitted for review.");
    const added = await desk.send(await desk.get(item), `${item}/translations`, { language: "ar" });
    expect(added.location).toBe(`${item}/ar?done=translation-added`);

    desk.signIn(arabicTranslator.actor);
    const page = await desk.get(`${item}/ar`);
    expect(page.text).toContain('lang="ar" dir="rtl"');
    expect(page.text).toContain("Какво бе казано.");
    expect(page.text).not.toContain("Publish in");
    const translated = await desk.send(page, `${item}/ar`, {
      title: "لقاء حول العودة الطوعية",
      summary: "ما قيل",
      body: "نص",
    });
    expect(translated.location).toBe(`${item}/ar?done=saved`);

    desk.signIn(publisher.actor);
    for (const language of ["bg", "ar"] as const) {
      const here = `${item}/${language}`;
      const published = await desk.send(await desk.get(here), here, { next: "publish" });
      expect(published.location).toBe(`${here}?done=published`);
    }
    expect(await seenTitle(desk.newsroom, "news/sreshta-za-dobrovolnoto-vrashtane", "ar")).toBe(
      "لقاء حول العودة الطوعية",
    );
    const list = await desk.get("/newsroom?words=среща&type=news&status=live&language=bg");
    expect(list.text).toContain("Среща за доброволното връщане");
    expect(list.text).toContain('href="/newsroom/news/sreshta-za-dobrovolnoto-vrashtane/ar"');
  });

  test("a form sent twice does its work once, and changed after going back is not lost", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    const fields = { ...fieldsIn((await desk.get(address)).text, address), title: "Второ" };
    const [one, two] = [await desk.post(address, fields), await desk.post(address, fields)];
    expect([one.status, two.location]).toEqual([303, one.location]);
    const revisions = await db.database.query
      .selectFrom("translation_revision")
      .select("revision")
      .where("language", "=", "bg")
      .execute();
    expect(revisions).toHaveLength(2);
    const other = await desk.post(address, { ...fields, title: "Трето" });
    expect(other.status).toBe(409);
    expect(other.text).toContain("was sent once before with other answers");
    expect(fieldsIn(other.text, address).title).toBe("Трето");
  });

  test("two people who change the same field meet; what differs is put together", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    const mine = fieldsIn((await desk.get(address)).text, address);
    desk.signIn(otherEditor.actor);
    const theirs = fieldsIn((await desk.get(address)).text, address);
    await desk.post(address, { ...theirs, title: "Нейното", summary: "Нейното резюме" });
    desk.signIn(editor.actor);
    const conflict = await desk.post(address, { ...mine, title: "Моето", body: "Моят текст." });
    expect(conflict.status).toBe(409);
    for (const text of ["Заглавие", "Моето", "Нейното", "Staff maria", "Summary"]) {
      expect(conflict.text).toContain(text);
    }
    const unchosen = await desk.send(conflict, address);
    expect(unchosen.status).toBe(409);
    expect(unchosen.text).toContain("choose which one stands");
    const settled = await desk.send(unchosen, address, { "choose-title": "theirs" });
    expect(settled.location).toBe(`${address}?done=saved`);
    const now = fieldsIn((await desk.get(address)).text, address);
    expect(now).toMatchObject({ title: "Нейното", summary: "Нейното резюме", body: "Моят текст." });
  });

  test("names no form sends are refused with everything that was typed, and one audit line", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    const fields = fieldsIn((await desk.get(address)).text, address);
    const forged = await desk.post(address, { ...fields, title: "Ново", role: "publisher", __proto__x: "1" });
    expect(forged.status).toBe(422);
    expect(forged.text).toContain("answers it never asked for");
    expect(fieldsIn(forged.text, address).title).toBe("Ново");
    const lines = await db.database.query
      .selectFrom("audit_line")
      .select("action")
      .where("action", "=", "form.refuse")
      .execute();
    expect(lines).toHaveLength(1);
    const [row] = await db.database.query.selectFrom("content_translation").select("title").execute();
    expect(row?.title).toBe("Заглавие");
  });

  test("what is wrong is said at its field, and nothing typed is lost", async () => {
    await using db = await open();
    const { desk, item } = await withNews(db.database);
    const wrong = await desk.send(await desk.get(item), item, {
      date: "вчера",
      "sources.0.title": "Вестник",
      "sources.1.title": "Друг вестник",
      "sources.1.seen": "31.02.2015",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#field-sources.1.seen"');
    expect(fieldsIn(wrong.text, item)).toMatchObject({
      date: "вчера",
      "sources.1.seen": "31.02.2015",
      "sources.2.title": "",
    });
    const right = await desk.send(wrong, item, {
      date: "2015-10",
      "sources.0.title": "",
      "sources.1.seen": "2015",
    });
    expect(right.location).toBe(`${item}?done=saved`);
    const row = await db.database.query.selectFrom("content_item").select("shared").executeTakeFirstOrThrow();
    expect(JSON.parse(row.shared)).toMatchObject({
      date: "2015-10",
      sources: [{ title: "Друг вестник", seen: "2015" }],
    });
  });

  test("what is being typed is shown on the site's own page, and saved nowhere", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    const { length } = await db.database.query.selectFrom("audit_line").select("seq").execute();
    const fields = fieldsIn((await desk.get(address)).text, address);
    const typed = { ...fields, title: "Недописано <b>", body: "## Ново\n\nТекст" };
    const shown = await desk.post(`${address}/preview`, { ...typed, embedded: "yes" });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("<h1>Недописано &lt;b&gt;</h1>");
    expect(shown.text).toMatch(/<h2[^>]*>Ново<\/h2>/);
    // The site's frame and style, whose links lead to the site.
    expect(shown.text).toContain("/assets/site.css");
    expect(shown.text).toContain('class="site-header"');
    expect(shown.text).toContain('href="https://site.test/bg"');
    expect(shown.text).not.toContain("as far as it is kept");
    const half = await desk.post(`${address}/preview`, { ...fields, title: "", summary: "", body: "" });
    expect(half.status).toBe(200);
    expect((await desk.get(address)).text).not.toContain("Недописано");
    expect(await db.database.query.selectFrom("unsaved_work").select("item_id").execute()).toEqual([]);
    const lines = await db.database.query.selectFrom("audit_line").select("seq").execute();
    expect(lines).toHaveLength(length);
    desk.signIn(arabicTranslator.actor);
    expect((await desk.post(`${address}/preview`, typed)).status).toBe(404);
  });

  test("what somebody types is kept, offered again, and let go", async () => {
    await using db = await open();
    const { desk, address } = await withNews(db.database);
    const fields = fieldsIn((await desk.get(address)).text, address);
    const kept = await desk.post(`${address}/draft`, { ...fields, title: "Недописано" });
    expect(kept.status).toBe(204);
    expect((await desk.get("/")).text).toContain(`${address}?unsaved=1`);
    const offered = await desk.get(address);
    expect(offered.text).toContain("There is unsaved work of yours from");
    const taken = await desk.get(`${address}?unsaved=1`);
    expect(fieldsIn(taken.text, address).title).toBe("Недописано");
    expect((await desk.get(`${address}/preview`)).text).toContain("Недописано");
    await desk.send(taken, `${address}/draft/end`);
    expect((await desk.get(address)).text).not.toContain("unsaved work of yours");
  });
});

async function withNews(database: Parameters<typeof openNewsroomDesk>[0]) {
  const { draftNews } = await import("../newsroom.ts");
  const desk = await openNewsroomDesk(database);
  desk.signIn(editor.actor);
  const id = await draftNews(desk.newsroom, "one");
  return { desk, item: `/newsroom/${id}`, address: `/newsroom/${id}/bg` };
}
