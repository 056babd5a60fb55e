import { expect, test } from "vitest";
import { contentFolder, filesIn, newsFiles, textFile } from "../../../test/content-folder.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { editor, opened, openNewsroom, publishLatest, retitle, seenTitle } from "../../../test/newsroom.ts";
import * as desk from "../index.ts";

const itemId = "news/one";

forEachDatabase((_, open) => {
  test("an import makes a revision only where a file says something new", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const bring = async (bg: string, en: string) =>
      desk.importContent(
        db.database,
        await contentFolder(newsFiles("one", { bg: textFile(bg), en: textFile(en) })),
        newsroom.now,
      );
    await bring("Едно", "One");
    await bring("Едно", "One");
    await bring("Две", "One");
    const count = async (language?: "bg" | "en") =>
      (await desk.history(db.database.query, editor.actor, { itemId, language })).map(
        ({ by, what }) => `${by} ${what}`,
      );
    expect([await count(), await count("bg"), await count("en")]).toEqual([
      ["system imported"],
      ["system imported", "system imported"],
      ["system imported"],
    ]);
    const { items } = await desk.listItems(db.database.query, editor.actor, {});
    expect(items[0]?.translations.en).toMatchObject({ state: "published", outdated: true });
  });

  test("an editor's work since the last import is not overwritten, unless asked to, and is then in the history", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const folder = await contentFolder(newsFiles("one", { bg: textFile("Едно") }));
    await desk.importContent(db.database, folder, newsroom.now);
    await retitle(newsroom, itemId, "bg", "Работа");
    const before = await db.database.query.selectFrom("audit_line").select("seq").execute();
    await expect(desk.importContent(db.database, folder, newsroom.now)).rejects.toMatchObject({
      problems: [{ file: "news/one/bg.md" }],
    });
    expect(await db.database.query.selectFrom("audit_line").select("seq").execute()).toEqual(before);
    expect((await opened(newsroom, itemId, "bg")).translation?.fields.title).toBe("Работа");
    expect(await seenTitle(newsroom, itemId, "bg")).toBe("Едно");
    await desk.importContent(db.database, folder, newsroom.now, { force: true });
    expect((await opened(newsroom, itemId, "bg")).translation?.glance).toMatchObject({
      revision: 3,
      state: "published",
    });
    const past = await desk.history(db.database.query, editor.actor, { itemId, language: "bg" });
    expect(past.map(({ by }) => by)).toEqual(["system", "ivan", "system"]);
  });

  test("a file that says what the desk says is no problem, and from then on the files lead again", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    const bring = async (title: string) =>
      desk.importContent(
        db.database,
        await contentFolder(newsFiles("one", { bg: textFile(title) })),
        newsroom.now,
      );
    await bring("Едно");
    await retitle(newsroom, itemId, "bg", "Две");
    await publishLatest(newsroom, itemId, "bg");
    await bring("Две");
    await bring("Три");
    expect(await seenTitle(newsroom, itemId, "bg")).toBe("Три");
  });

  test("an export carries what readers see, leaves out unfinished work and names it, and comes back the same", async () => {
    await using db = await open();
    const newsroom = openNewsroom(db.database);
    await desk.importContent(
      db.database,
      await contentFolder(newsFiles("one", { bg: textFile("Едно", "slug: edno-i\n") })),
      newsroom.now,
    );
    await retitle(newsroom, itemId, "bg", "Недовършено");
    await desk.createItem(newsroom, editor, {
      type: "news",
      key: "bare",
      language: "bg",
      fields: { title: "Само име" },
    });
    const folder = await contentFolder();
    expect(await desk.exportContent(db.database, folder)).toEqual({
      items: 1,
      leftOut: ["news/bare/bg.md", "news/bare", "news/one/bg.md"],
    });
    expect((await filesIn(folder))["news/one/bg.md"]).toContain("slug: edno-i");
    await using other = await open();
    await desk.importContent(other.database, folder, newsroom.now);
    const again = await contentFolder();
    await desk.exportContent(other.database, again);
    expect(await filesIn(again)).toEqual(await filesIn(folder));
  });
});
