import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { contentFolder, type Files, filesIn, newsFiles, textFile } from "../../../test/content-folder.ts";
import { forEachDatabase, openTestDatabase, testNow } from "../../../test/databases.ts";
import { type Database, exportedTables } from "../../../test/table-dump.ts";
import { exportContent, FolderNotEmpty, ImportRefused, importContent } from "../index.ts";

const missionContent = fileURLToPath(new URL("../../../content", import.meta.url));
const later = () => new Date("2026-04-01T00:00:00.000Z");
const bring = async (database: Database, files: Files, now = testNow) =>
  importContent(database, await contentFolder(files), now);

const refusedFor = async (database: Database, files: Files): Promise<readonly object[]> => {
  try {
    await bring(database, files);
  } catch (error) {
    if (error instanceof ImportRefused) return error.problems;
    throw error;
  }
  return [];
};

const topic = { "topic/return/item.yaml": "", "topic/return/en.md": "---\ntitle: Return\n---\n" };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const picture = (file: string, content: string | Uint8Array, alt = "alt: A triangle\n"): Files => ({
  "picture/p/item.yaml": `file: ${file}\ncredit: us\nrights: CC0\n`,
  "picture/p/en.md": `---\ntitle: P\n${alt}---\n`,
  [`picture/p/${file}`]: content,
});
/** One grey point: a picture that is quickly drawn. */
const point = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
const good = {
  ...topic,
  ...newsFiles("one", { shared: "topics: [return]\n", en: textFile("One"), bg: textFile("Едно") }),
};

forEachDatabase((kind, open) => {
  test("importing the same twice changes nothing the second time, not even a date", async () => {
    await using db = await open();
    const files = { ...good, ...picture("p.png", point) };
    expect(await bring(db.database, files)).toEqual({ items: 3, translations: 4, published: 4 });
    const before = await exportedTables(db.database);
    expect(await bring(db.database, files, later)).toEqual({ items: 3, translations: 4, published: 0 });
    expect(await exportedTables(db.database)).toEqual(before);
  });

  test("an imported picture is cut around its focus, and anew when the focus moves", async () => {
    await using db = await open();
    const wide = await sharp({ create: { width: 90, height: 30, channels: 3, background: "#8a5a2b" } })
      .composite([{ input: point, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const files = (focus: string) => {
      const all = picture("p.png", wide);
      return { ...all, "picture/p/item.yaml": `${all["picture/p/item.yaml"]}focus: ${focus}\n` };
    };
    const crops = () =>
      db.database.query
        .selectFrom("picture_crop")
        .select(["shape", "format", "hash"])
        .orderBy("shape")
        .orderBy("format")
        .execute();
    await bring(db.database, files("{ x: 0, y: 0 }"));
    const left = await crops();
    expect(new Set(left.map(({ shape }) => shape))).toEqual(new Set(["16:9", "1:1"]));
    await bring(db.database, files("{ x: 1, y: 0 }"));
    const right = await crops();
    expect(right).toHaveLength(left.length);
    const square = (all: typeof left) => all.filter(({ shape }) => shape === "1:1").map(({ hash }) => hash);
    expect(square(right)).not.toEqual(square(left));
    // What came in before pictures were cut is cut at the next import.
    await db.database.query.deleteFrom("picture_crop").execute();
    await bring(db.database, files("{ x: 1, y: 0 }"));
    expect(await crops()).toEqual(right);
  });

  test("what is exported imports again to the same export, byte for byte", async () => {
    await using one = await open();
    await using other = await open();
    const odd = newsFiles("odd", {
      shared:
        'oldAddresses:\n  - "/content/мом-„кавички“ \u00a0x"\nsources: [{ title: "№ 5: да", seen: "2015" }]\n',
      bg: textFile(
        'Ред: "кавички" — # не е бележка',
        "slug: red\nstatus: draft\n",
        "# Едно\n\n---\n\nдве  \nтри\n\n    код",
      ),
      en: textFile("yes", 'dateline: "2015"\n', ""),
    });
    await bring(one.database, { ...good, ...odd, ...picture("p.png", point) });
    const [first, second] = [await contentFolder(), await contentFolder()];
    await exportContent(one.database, first);
    await importContent(other.database, first, testNow);
    await exportContent(other.database, second);
    expect(await filesIn(second)).toEqual(await filesIn(first));
    expect(Object.keys(await filesIn(first))).toEqual(
      Object.keys({ ...good, ...odd, ...picture("p.png", point) }).sort(),
    );
    expect(await exportedTables(other.database)).toEqual(await exportedTables(one.database));
  });

  test("an export never writes over what lies in a folder", async () => {
    await using db = await open();
    const folder = await contentFolder({ "mine.txt": "mine" });
    await expect(exportContent(db.database, folder)).rejects.toThrow(FolderNotEmpty);
    expect(await filesIn(folder)).toEqual({ "mine.txt": "mine" });
  });

  test("an import that is refused half-way, in the database itself, leaves nothing", async () => {
    await using db = await open();
    const before = await exportedTables(db.database);
    const sameSlug = {
      ...good,
      ...newsFiles("two", { en: textFile("Two", "slug: same\n") }),
      ...newsFiles("three", { en: textFile("Three", "slug: same\n") }),
    };
    expect(await refusedFor(db.database, sameSlug)).toEqual([
      { file: "news/two/en.md", line: 4, field: "slug", message: 'the address "same" belongs to news/three' },
    ]);
    expect(await exportedTables(db.database)).toEqual(before);
  });

  test("an old address cannot be taken from an item that is not in the folder", async () => {
    await using db = await open();
    await bring(
      db.database,
      newsFiles("one", { shared: "oldAddresses: [/content/a]\n", en: textFile("One") }),
    );
    const taking = newsFiles("two", {
      shared: "topics: []\noldAddresses:\n  - /content/b\n  - /Content/a/\n",
      en: textFile("Two"),
    });
    expect(await refusedFor(db.database, taking)).toEqual([
      {
        file: "news/two/item.yaml",
        line: 5,
        field: "oldAddresses",
        message: "/Content/a/ already leads to news/one",
      },
    ]);
  });

  if (kind === "sqlite") {
    test("the mission's own content imports without a problem, and a second time without a change", async () => {
      await using db = await open();
      // Drawing the real pictures in every size takes a while and is told elsewhere.
      const content = await contentFolder();
      await cp(missionContent, content, { recursive: true });
      for (const path of Object.keys(await filesIn(content))) {
        if (path.endsWith(".svg")) await writeFile(join(content, path), point);
      }
      const first = await importContent(db.database, content, testNow);
      expect(first.published).toBeGreaterThan(100);
      expect((await importContent(db.database, content, later)).published).toBe(0);
    });
  }
});

describe("a bad file is named with its line and field, and nothing is imported", () => {
  const item = "news/one/item.yaml";
  const text = "news/one/en.md";
  const cases: Record<string, [Files, object]> = {
    "a missing field": [
      { [text]: "---\ntitle: One\n---\n" },
      { file: text, line: 2, field: "summary", message: "is missing" },
    ],
    "an unknown field": [
      { [item]: 'date: "2015"\ntopics: []\nauthor: me\n' },
      { file: item, line: 3, field: "author", message: "is not a field we know" },
    ],
    "a bad date": [
      { [item]: 'topics: []\ndate: "2015-02-30"\n' },
      { file: item, line: 2, field: "date", message: expect.stringContaining("must be a date") },
    ],
    "a bare year that YAML takes for a number": [
      { [item]: "date: 2015\n" },
      { file: item, line: 1, field: "date" },
    ],
    "a field deep inside": [
      { [item]: 'date: "2015"\nsources:\n  - title: a\n  - address: ftp://x\n' },
      { file: item, line: 4, field: "sources.1.address" },
    ],
    "broken YAML": [{ [item]: 'date: "2015\ntopics: [' }, { file: item, line: 2 }],
    "the same field twice": [{ [item]: 'date: "2015"\ndate: "2016"\n' }, { file: item, line: 2 }],
    "YAML that is a list": [{ [item]: "- date\n" }, { file: item, line: 1 }],
    "YAML that unfolds without end": [
      {
        [item]: `a: &a [x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c]\n`,
      },
      { file: item, line: 1 },
    ],
    "broken front matter": [
      { [text]: "---\ntitle: One\nsummary: [\n---\n" },
      { file: text, line: expect.any(Number) },
    ],
    "no front matter": [{ [text]: "# One\n" }, { file: text, line: 1 }],
    "front matter that does not end": [{ [text]: "---\ntitle: One\n" }, { file: text, line: 1 }],
    "an empty file": [{ [text]: "" }, { file: text, line: 1 }],
    "a language we do not know": [{ "news/one/de.md": textFile("Eins") }, { file: "news/one/de.md" }],
    "a file that is neither": [{ "news/one/notes.txt": "x" }, { file: "news/one/notes.txt" }],
    "an unknown type": [
      { "blog/x/item.yaml": "" },
      { file: "blog", message: expect.stringContaining("news") },
    ],
    "a key with capitals": [newsFiles("One", { en: textFile("One") }), { file: "news/One" }],
    "no item.yaml": [{ "news/two/en.md": textFile("Two") }, { file: "news/two" }],
    "no translation": [{ "news/two/item.yaml": 'date: "2015"\n' }, { file: "news/two" }],
    "a relation to nothing": [
      { [item]: 'date: "2015"\ntopics:\n  - return\n  - nowhere\n' },
      { file: item, line: 4, field: "topics", message: "there is no topic/nowhere" },
    ],
    "a picture that is not there": [
      { [item]: 'date: "2015"\npicture: nowhere\n' },
      { file: item, line: 2, field: "picture", message: "there is no picture/nowhere" },
    ],
    "an old address two items share": [
      {
        ...newsFiles("one", { shared: "oldAddresses: [/content/%D0%B0]\n", en: textFile("One") }),
        ...newsFiles("two", { shared: "oldAddresses: [/content/а]\n", en: textFile("Two") }),
      },
      {
        file: "news/two/item.yaml",
        line: 2,
        field: "oldAddresses",
        message: "/content/а already leads to news/one",
      },
    ],
    "a text named .jpg": [picture("p.jpg", "not a picture"), { file: "picture/p/p.jpg" }],
    "a picture cut off": [
      picture("p.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
      { file: "picture/p/p.png" },
    ],
    "a drawing with a script": [
      picture("p.svg", svg.replace("<path", "<script>alert(1)</script><path")),
      { file: "picture/p/p.svg" },
    ],
    "a drawing that acts": [
      picture("p.svg", svg.replace("<path", '<path onload="x()"')),
      { file: "picture/p/p.svg" },
    ],
    "a drawing that loads": [
      picture("p.svg", svg.replace("<path", '<image href="http://x/y"/><path')),
      { file: "picture/p/p.svg" },
    ],
    "a drawing with an entity": [
      picture("p.svg", `<!DOCTYPE svg [<!ENTITY x "y">]>${svg}`),
      { file: "picture/p/p.svg" },
    ],
    "a picture whose file is gone": [
      {
        "picture/p/item.yaml": "credit: us\nfile: p.svg\nrights: CC0\n",
        "picture/p/en.md": "---\ntitle: P\nalt: P\n---\n",
      },
      { file: "picture/p/item.yaml", line: 2, field: "file" },
    ],
    "a picture without words for those who do not see it": [
      picture("p.svg", svg, ""),
      { file: "picture/p/en.md", line: 1, field: "alt" },
    ],
    "a picture outside its folder": [
      {
        "picture/p/item.yaml": "file: ../../x.svg\ncredit: us\nrights: CC0\n",
        "picture/p/en.md": "---\ntitle: P\n---\n",
      },
      { file: "picture/p/item.yaml", line: 1, field: "file" },
    ],
  };

  test.each(Object.entries(cases))("%s", async (_, [files, problem]) => {
    await using db = await openTestDatabase("sqlite");
    const before = await exportedTables(db.database);
    expect(await refusedFor(db.database, { ...good, ...files })).toEqual([expect.objectContaining(problem)]);
    expect(await exportedTables(db.database)).toEqual(before);
  });

  test("and all of them at once", async () => {
    await using db = await openTestDatabase("postgres");
    const before = await exportedTables(db.database);
    const files = {
      ...good,
      [item]: "date: x\n",
      [text]: "x",
      "blog/x/item.yaml": "",
      ...picture("p.svg", "x"),
    };
    expect(await refusedFor(db.database, files)).toHaveLength(4);
    expect(await exportedTables(db.database)).toEqual(before);
    const { rows } = await sql`select * from publication`.execute(db.database.query);
    expect(rows).toEqual([]);
  });

  test("an empty folder is said to be empty", async () => {
    await using db = await openTestDatabase("sqlite");
    expect(await refusedFor(db.database, {})).toEqual([
      expect.objectContaining({ message: "holds no content" }),
    ]);
  });

  test("a folder that is not there is said to be none", async () => {
    await using db = await openTestDatabase("sqlite");
    await expect(importContent(db.database, "/no/such/folder", () => new Date(0))).rejects.toThrow(
      "/no/such/folder: is not a folder that can be read",
    );
  });
});
