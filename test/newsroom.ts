import type { Role } from "../src/access/roles.ts";
import type { Language } from "../src/core/language.ts";
import {
  type Act,
  createItem,
  type ItemId,
  type Newsroom,
  openForEditing,
  PublicationReader,
  publish,
  saveTranslation,
} from "../src/newsroom/index.ts";
import type { Database } from "../src/platform/db/index.ts";

/** Somebody of the newsroom, holding the roles. */
export const staff = (
  staffId: string,
  roles: readonly Role[],
  translates: readonly Language[] | null = null,
): Act => ({
  actor: {
    staffId,
    name: staffId,
    roles,
    offices: [],
    translates,
    language: "en",
    sessionId: `s-${staffId}`,
  },
  requestId: `r-${staffId}`,
});

export const publisher = staff("vera", ["publisher"]);
export const editor = staff("ivan", ["editor"]);
export const otherEditor = staff("maria", ["editor"]);
export const arabicTranslator = staff("samir", ["translator"], ["ar"]);

/** A newsroom whose clock a test sets, and whose randomness counts up. */
export interface TestNewsroom extends Newsroom {
  time: Date;
  /** Lets time pass, in minutes. */
  pass(minutes: number): void;
}

export function openNewsroom(database: Database, start = "2026-03-01T09:00:20.500Z"): TestNewsroom {
  let count = 0;
  const newsroom: TestNewsroom = {
    database,
    time: new Date(start),
    now: () => newsroom.time,
    random(length) {
      count += 1;
      return Uint8Array.from({ length }, (_, at) => (count * 31 + at * 7) % 256);
    },
    pass(minutes) {
      newsroom.time = new Date(newsroom.time.getTime() + minutes * 60_000);
    },
  };
  return newsroom;
}

export const newsFields = (title: string) => ({ title, summary: `About: ${title}` });

/** A news item with a Bulgarian draft; gives its id. */
export async function draftNews(newsroom: Newsroom, key: string, title = "Заглавие"): Promise<ItemId> {
  const made = await createItem(newsroom, editor, {
    type: "news",
    key,
    language: "bg",
    fields: newsFields(title),
    body: "Текст.",
    shared: { date: "2026-03-01" },
  });
  if (made.kind !== "created") throw new Error(JSON.stringify(made));
  return made.itemId;
}

/** Opens a translation as an editor would. */
export const opened = (newsroom: Newsroom, itemId: ItemId, language: Language) =>
  openForEditing(newsroom.database.query, publisher.actor, { itemId, language }, newsroom.now());

export async function latestRevision(
  newsroom: Newsroom,
  itemId: ItemId,
  language: Language,
): Promise<number> {
  const { translation } = await opened(newsroom, itemId, language);
  if (!translation) throw new Error(`no ${language}`);
  return translation.glance.revision;
}

/** Saves a title over whatever is there. */
export async function retitle(
  newsroom: Newsroom,
  itemId: ItemId,
  language: Language,
  title: string,
  act = editor,
) {
  const basedOn = await latestRevision(newsroom, itemId, language);
  const { translation } = await opened(newsroom, itemId, language);
  const fields = { ...translation?.fields, ...newsFields(title) };
  return saveTranslation(newsroom, act, {
    itemId,
    language,
    basedOn,
    fields,
    body: translation?.body ?? "",
  });
}

export const publishLatest = async (newsroom: Newsroom, itemId: ItemId, language: Language) =>
  publish(newsroom, publisher, {
    itemId,
    language,
    revision: await latestRevision(newsroom, itemId, language),
  });

/** The title readers see, or null. */
export async function seenTitle(
  newsroom: Newsroom,
  itemId: ItemId,
  language: Language,
): Promise<string | null> {
  const [type, key] = itemId.split("/") as ["news", string];
  return (await new PublicationReader(newsroom.database.query, language).byKey(type, key))?.title ?? null;
}
