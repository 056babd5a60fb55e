import sharp from "sharp";
import { addTranslation } from "../../src/newsroom/editing/create-item.ts";
import { previewLink } from "../../src/newsroom/editing/preview.ts";
import { addPicture } from "../../src/newsroom/media/upload.ts";
import type { AnyTestDesk } from "../access-desk.ts";
import { draftNews, editor } from "../newsroom.ts";
import type { RoomRights } from "./room-rights.ts";

const reads = ["newsroom.read"] as const;
const writes = ["newsroom.write"] as const;
const writesSome = ["newsroom.write", "newsroom.translate"] as const;
const publishes = ["newsroom.publish"] as const;

const item = "/newsroom/:type/:key";
const text = `${item}/:lang`;

/** Who may use the newsroom. A translator's own things are the texts in their languages. */
export const newsroomRights: RoomRights = {
  routes: {
    "GET /newsroom": reads,
    "POST /newsroom": writes,
    "GET /newsroom/new": writes,
    "GET /newsroom/translations": reads,
    "GET /newsroom/media": reads,
    "POST /newsroom/media": writes,
    "GET /newsroom/media/pictures/:hash": reads,
    "POST /newsroom/picture/:key/original": publishes,
    "POST /newsroom/picture/:key/crops": writes,
    "POST /newsroom/picture/:key/consent-withdrawal": writes,
    [`GET ${item}`]: reads,
    [`POST ${item}`]: writes,
    [`GET ${item}/history`]: reads,
    [`POST ${item}/restoration`]: writes,
    [`POST ${item}/draft`]: writes,
    [`POST ${item}/draft/end`]: writes,
    [`POST ${item}/translations`]: writesSome,
    [`POST ${item}/publication`]: publishes,
    [`GET ${text}`]: reads,
    [`POST ${text}`]: writesSome,
    [`GET ${text}/history`]: reads,
    [`POST ${text}/restoration`]: writesSome,
    [`GET ${text}/preview`]: reads,
    [`POST ${text}/preview`]: writesSome,
    [`POST ${text}/preview-links`]: writesSome,
    [`POST ${text}/preview-links/end`]: writesSome,
    [`POST ${text}/draft`]: writesSome,
    [`POST ${text}/draft/end`]: writesSome,
    [`POST ${text}/schedule`]: publishes,
    [`POST ${text}/schedule/end`]: publishes,
    [`POST ${text}/withdrawal`]: publishes,
    [`POST ${text}/archive`]: publishes,
    [`POST ${text}/review/end`]: publishes,
    "GET /preview/:token": "all",
    "GET /preview/:token/:picture": "all",
  },

  nothing: { key: "no-such-thing", hash: "n".repeat(43) },

  async things(desk, { person, languages }) {
    const key = await addPictureTo(desk, `n${person.id}`);
    // A text under the same key, so that the places of both kinds of address are filled.
    const itemId = await draftNews(desk.access, key);
    const links: Record<string, string> = {};
    for (const language of ["en", "ar"] as const) {
      await addTranslation(desk.access, editor, { itemId, language });
      const { id } = await previewLink(desk.access, editor, { itemId, language, days: 1 });
      links[language] = id;
    }
    const { hash } = await desk.access.database.query
      .selectFrom("picture_rendition")
      .select("hash")
      .where("item_id", "=", `picture/${key}`)
      .executeTakeFirstOrThrow();
    const placesIn = (lang: string) => ({ type: "news", key, lang, hash, link: links[lang] ?? "" });
    const own = placesIn(languages[0] ?? "en");
    return {
      own,
      other: placesIn(own.lang === "en" ? "ar" : "en"),
    };
  },

  form: (route, { lang = "en", link = "" }) => ({
    ...(route.startsWith("POST /newsroom/:type/") ? { version: "1", title: "Title", summary: "…" } : {}),
    ...(route.endsWith("/preview-links/end") ? { link } : {}),
    ...(route.endsWith("/translations") ? { language: lang } : {}),
    ...(route.endsWith("/restoration") ? { revision: "1" } : {}),
    ...(route.includes("/schedule") ? { which: "publish", at: "2026-05-01T10:00" } : {}),
  }),

  closed: (route, { roles, languages }, { lang }) =>
    roles.includes("translator") &&
    route.startsWith("POST ") &&
    (route.includes(":lang") || route.endsWith("/translations")) &&
    lang !== undefined &&
    !languages.some((language) => language === lang),
};

/** A picture; gives its key. */
async function addPictureTo(desk: AnyTestDesk, key: string): Promise<string> {
  const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: "#8a5a2b" } });
  const added = await addPicture(desk.access, editor, {
    key,
    bytes: await drawn.jpeg().toBuffer(),
    language: "bg",
    fields: { title: "A road", alt: "A road" },
    shared: { credit: "IOM", rights: "IOM" },
  });
  if (added.kind !== "created") throw new Error(JSON.stringify(added));
  return key;
}
