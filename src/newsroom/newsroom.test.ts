import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentFolder, type Files, newsFiles, textFile } from "../../test/content-folder.ts";
import { forEachDatabase, openTestDatabase, testNow } from "../../test/databases.ts";
import type { Database } from "../platform/db/index.ts";
import { importContent, PublicationReader, searchPublications, watchPublications } from "./index.ts";

const bring = async (database: Database, files: Files) =>
  importContent(database, await contentFolder(files), testNow);
const readerOf = (database: Database, language: "bg" | "en" = "en") =>
  new PublicationReader(database.query, language);

forEachDatabase((_, open) => {
  describe("addresses", () => {
    test("come from the title, stay when the title changes, and differ for items of one title", async () => {
      await using db = await open();
      await bring(db.database, {
        ...newsFiles("one", { bg: textFile("Среща в София") }),
        ...newsFiles("two", { bg: textFile("Среща в София") }),
      });
      await bring(db.database, newsFiles("one", { bg: textFile("Съвсем друго заглавие") }));
      const reader = readerOf(db.database, "bg");
      expect(await reader.bySlug("news", "sreshta-v-sofia")).toMatchObject({
        key: "one",
        title: "Съвсем друго заглавие",
      });
      expect(await reader.bySlug("news", "sreshta-v-sofia-2")).toMatchObject({ key: "two" });
      expect(await reader.bySlug("news", "savsem-drugo-zaglavie")).toBeNull();
    });

    test("once given lead to the item for ever, also after two changes and back", async () => {
      await using db = await open();
      for (const slug of ["first", "second", "first", "third"]) {
        await bring(db.database, newsFiles("one", { en: textFile("One", `slug: ${slug}\n`) }));
      }
      for (const slug of ["first", "second", "third"]) {
        expect(await readerOf(db.database).bySlug("news", slug)).toMatchObject({ key: "one", slug: "third" });
      }
    });

    test("that were another item's are not given away", async () => {
      await using db = await open();
      await bring(db.database, newsFiles("one", { en: textFile("One", "slug: old\n") }));
      await bring(db.database, newsFiles("one", { en: textFile("One", "slug: new\n") }));
      await expect(
        bring(db.database, newsFiles("two", { en: textFile("Two", "slug: old\n") })),
      ).rejects.toThrow('news/two/en.md:4: slug: the address "old" belongs to news/one');
      await bring(db.database, newsFiles("three", { en: textFile("Old") }));
      expect(await readerOf(db.database).bySlug("news", "old-2")).toMatchObject({ key: "three" });
    });

    test("of the former site are found in any spelling of theirs", async () => {
      await using db = await open();
      const old = "/bg/content/мом-българия-„култура на\u00a0българия“";
      await bring(
        db.database,
        newsFiles("one", {
          shared: `oldAddresses: [${JSON.stringify(old)}, /node/1241]\n`,
          bg: textFile("Едно"),
        }),
      );
      const plain = "/bg/content/мом-българия-„култура на българия“";
      const spellings = [
        old,
        encodeURI(old),
        encodeURI(old).toLowerCase(),
        plain,
        encodeURI(plain),
        plain.normalize("NFD"),
        `${plain}/`,
        plain.toUpperCase(),
        plain.replace("/bg", ""),
        plain.replace("/bg", "/en"),
        "/node/1241",
        "/bg/node/1241",
      ];
      for (const spelling of spellings)
        expect(await readerOf(db.database).byOldAddress(spelling), spelling).toBe("news/one");
      for (const other of ["/node/124", "/content", "/", "", "/%zz", "/bg", "/node/1241/edit"]) {
        expect(await readerOf(db.database).byOldAddress(other), other).toBeNull();
      }
    });
  });

  describe("what readers see", () => {
    test("is never a draft, nor one in review or archived", async () => {
      await using db = await open();
      for (const status of ["draft", "review", "archived"]) {
        await bring(
          db.database,
          newsFiles(status, { en: textFile("Hidden", `status: ${status}\n`), bg: textFile("Видимо") }),
        );
      }
      const rows = await db.database.query.selectFrom("publication").select(["language", "title"]).execute();
      expect(rows).toEqual(Array(3).fill({ language: "bg", title: "Видимо" }));
      const words = await db.database.query
        .selectFrom("publication_word")
        .select("word")
        .where("language", "=", "en")
        .execute();
      expect(words).toEqual([]);
    });

    test("goes when it is withdrawn, and comes back under its address", async () => {
      await using db = await open();
      const withStatus = (status: string) =>
        bring(db.database, newsFiles("one", { en: textFile("One", `status: ${status}\n`) }));
      await withStatus("published");
      expect((await withStatus("archived")).published).toBe(1);
      expect(await readerOf(db.database).bySlug("news", "one")).toBeNull();
      expect(await searchPublications(db.database.query, "en", "one")).toEqual([]);
      expect((await withStatus("archived")).published).toBe(0);
      await withStatus("published");
      expect(await readerOf(db.database).bySlug("news", "one")).toMatchObject({ title: "One" });
    });

    test("moves the clock exactly when something changes", async () => {
      await using db = await open();
      const clock = async () =>
        (await db.database.query.selectFrom("publication_clock").select("version").executeTakeFirst())
          ?.version;
      const files = newsFiles("one", { en: textFile("One") });
      await bring(db.database, files);
      const first = await clock();
      await bring(db.database, files);
      expect(await clock()).toBe(first);
      let moved = Promise.withResolvers<void>();
      const stop = watchPublications(db.database.query, 5, () => moved.resolve());
      await moved.promise;
      moved = Promise.withResolvers<void>();
      await bring(db.database, newsFiles("one", { en: textFile("Other") }));
      await moved.promise;
      stop();
      expect(await clock()).toBe((first ?? 0) + 1);
    });

    test("lists by year, newest first, with counts", async () => {
      await using db = await open();
      const dated = (key: string, date: string) => ({
        ...newsFiles(key, { en: textFile(key) }),
        [`news/${key}/item.yaml`]: `date: "${date}"\n`,
      });
      await bring(db.database, {
        ...dated("a", "2015"),
        ...dated("b", "2015-11-02"),
        ...dated("c", "2014-12-31"),
        ...dated("d", "2016-01-01"),
      });
      const reader = readerOf(db.database);
      expect((await reader.list("news", { year: 2015 })).map(({ key }) => key)).toEqual(["b", "a"]);
      expect((await reader.list("news", { limit: 2, skip: 1 })).map(({ key }) => key)).toEqual(["b", "a"]);
      expect(await reader.years("news")).toEqual([
        { year: 2016, count: 1 },
        { year: 2015, count: 2 },
        { year: 2014, count: 1 },
      ]);
      expect(await reader.count("news", { year: 2015 })).toBe(2);
    });
  });

  describe("search", () => {
    test("forgives case, accents, grammar, script and half a word, and asks for every word", async () => {
      await using db = await open();
      await bring(db.database, {
        ...newsFiles("children", {
          bg: textFile("Непридружени деца в Харманли", "", "Проектът помага на бежанците."),
        }),
        ...newsFiles("visit", {
          bg: textFile("Лора Томпсън посети София", "", "Доброволно връщане на човек."),
        }),
        ...newsFiles("cafe", { bg: textFile("Café Ёлка", "", "Споразумения между министерствата.") }),
      });
      const found = async (question: string) =>
        (await searchPublications(db.database.query, "bg", question)).map(({ item }) => item.key);
      const wanted: [string, string[]][] = [
        ["ХАРМАНЛИ", ["children"]],
        ["harmanli", ["children"]],
        ["Harm", ["children"]],
        ["проекти", ["children"]],
        ["проекта", ["children"]],
        ["бежанец", ["children"]],
        ["бежанци", ["children"]],
        ["дете", ["children"]],
        ["thompson", []],
        ["tompsan", ["visit"]],
        ["sofia", ["visit"]],
        ["София", ["visit"]],
        ["хора", ["visit"]],
        ["доброволното връщане", ["visit"]],
        ["cafe", ["cafe"]],
        ["CAFÉ", ["cafe"]],
        ["споразумение министерство", ["cafe"]],
        ["деца Харманли", ["children"]],
        ["деца София", []],
        ["", []],
        ["…!?„“—", []],
        ["%", []],
        ["_", []],
        ["'; --", []],
        ["\0", []],
      ];
      for (const [question, keys] of wanted) expect(await found(question), question).toEqual(keys);
    });

    test("puts a word in the title before one in the text, and keeps languages apart", async () => {
      await using db = await open();
      await bring(db.database, {
        ...newsFiles("a-text", { en: textFile("Something", "", "Borders. ".repeat(30)) }),
        ...newsFiles("b-title", { en: textFile("Borders"), bg: textFile("Граници") }),
      });
      const found = await searchPublications(db.database.query, "en", "border");
      expect(found.map(({ item }) => item.key)).toEqual(["b-title", "a-text"]);
      expect(await searchPublications(db.database.query, "bg", "borders")).toEqual([]);
    });
  });
});

test("no question at all breaks the search", async () => {
  await using db = await openTestDatabase("sqlite");
  await bring(db.database, newsFiles("one", { bg: textFile("Едно") }));
  const question = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."абвгдежзиийкцщьюят "), maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(..."aeioustingedlyy "), maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom("س", "ل", "\u0640", "\u200c", "٣", "'", '"', "*", "%", "\\", "\ud800"),
      maxLength: 20,
    }),
  );
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      expect(Array.isArray(await searchPublications(db.database.query, "bg", asked))).toBe(true);
    }),
    { numRuns: 400 },
  );
});
