import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import {
  type Act,
  addTranslation,
  createItem,
  importContent,
  type Newsroom,
  publish,
  saveTranslation,
  submitForReview,
} from "../../src/newsroom/index.ts";
import { type Change, type Database, insideOf } from "../../src/platform/db/index.ts";
import { root } from "../program.ts";

export const articles = 10_000;
const eachTransaction = 500;
const minute = 60_000;

type Entry = Readonly<Record<string, unknown>>;

interface Text {
  readonly fields: { readonly title: string; readonly summary: string };
  readonly body: string;
}

interface Article {
  readonly bg: Text;
  readonly en: Text;
  /** Topics, picture, sources and what else the languages share, as the mission's own article has it. */
  readonly shared: Entry;
}

/**
 * Fills the database with news in two languages by the newsroom's own commands, many in one transaction: the mission's
 * articles again and again under numbered titles, one a minute up to now. Of ten English texts one is a draft and one
 * waits for review; everything else is published. The mission's content is there before, so that each article keeps the
 * topics, events, pictures and sources of the one it repeats. Returns the newest articles' keys, the newest first.
 */
export async function fillWithArticles(
  database: Database,
  act: Act,
  random: Newsroom["random"],
): Promise<string[]> {
  const texts = await missionArticles();
  const begun = Date.now() - articles * minute;
  await importContent(database, join(root, "content"), () => new Date(begun - minute));
  const keys: string[] = [];
  for (let made = 0; made < articles; made += eachTransaction) {
    await database.change(async (change) => {
      for (let number = made; number < made + eachTransaction; number += 1) {
        const at = new Date(begun + number * minute);
        const text = texts[number % texts.length];
        if (!text) throw new Error("The mission's content has no news.");
        keys.push(
          await writeArticle({ ...within(database, change), now: () => at, random }, act, number, text),
        );
      }
    });
  }
  return keys.reverse();
}

async function writeArticle(
  newsroom: Newsroom,
  act: Act,
  number: number,
  { bg, en, shared: repeated }: Article,
): Promise<string> {
  const key = `bench-${number}`;
  const numbered = ({ fields, body }: Text) => ({
    fields: { ...fields, title: `${number}. ${fields.title}` },
    body,
  });
  const shared = { ...repeated, date: newsroom.now().toISOString().slice(0, 10) };
  const created = await createItem(newsroom, act, {
    type: "news",
    key,
    language: "bg",
    ...numbered(bg),
    shared,
  });
  if (created.kind !== "created") throw new Error(`Article ${number}: ${JSON.stringify(created.problems)}`);
  const { itemId } = created;
  await published(newsroom, act, { itemId, language: "bg", revision: 1 });
  await addTranslation(newsroom, act, { itemId, language: "en" });
  const entry = { itemId, language: "en", basedOn: 1, ...numbered(en) } as const;
  const saved = await saveTranslation(newsroom, act, entry);
  if (saved.kind !== "saved") throw new Error(`Article ${number}, English: ${saved.kind}`);
  const wish = { itemId, language: "en", revision: saved.revision } as const;
  if (number % 10 === 4) await submitForReview(newsroom, act, wish);
  else if (number % 10 !== 7) await published(newsroom, act, wish);
  return key;
}

async function published(newsroom: Newsroom, act: Act, wish: Parameters<typeof publish>[2]): Promise<void> {
  const done = await publish(newsroom, act, wish);
  if (done.kind !== "published") throw new Error(`${wish.itemId} is not published: ${JSON.stringify(done)}`);
}

/** The database whose changes are all part of one that has begun. */
const within = (database: Database, change: Change): { database: Database } => ({
  database: insideOf(database, change),
});

async function missionArticles(): Promise<Article[]> {
  const folder = join(root, "content/news");
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({
      bg: readText(await readFile(join(folder, name, "bg.md"), "utf8")),
      en: readText(await readFile(join(folder, name, "en.md"), "utf8")),
      shared: readShared(await readFile(join(folder, name, "item.yaml"), "utf8")),
    })),
  );
}

function readText(file: string): Text {
  const [, head = "", ...body] = file.split(/^---\n/m);
  const { title, summary } = parse(head) as Text["fields"];
  return { fields: { title, summary }, body: body.join("---\n").trim() };
}

/** Without the old addresses, of which each belongs to one article. */
function readShared(file: string): Entry {
  const { oldAddresses: _, ...shared } = parse(file) as Record<string, unknown>;
  return shared;
}
