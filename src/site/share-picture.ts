import { isLanguage } from "../core/language.ts";
import { isContentType, type Listed } from "../newsroom/published.ts";
import { anyone, notFound, type Route } from "../platform/http/index.ts";
import { openFontsFor } from "../platform/lettering/index.ts";
import { drawCard } from "./share-picture/draw-card.ts";
import { type Site, siteLanguages, visitIn } from "./visit.ts";

/** Pictures last drawn, the longest unused first; larger than pages, so they have a keeper of their own. */
const mostKept = 64;

interface KeptPicture {
  readonly updatedAt: number;
  readonly png: Promise<Buffer>;
}

/** The drawn card of every published item, for those who share its page: `/share/bg/news/2015-11-routes-map.png`. */
export function sharePictureRoutes(site: Site): Route[] {
  const kept = new Map<string, KeptPicture>();
  return [
    {
      method: "GET",
      path: "/share/:lang/:type/:file{[a-z0-9.-]+\\.png}",
      policy: anyone,
      async answer(context) {
        const { lang = "", type = "", file = "" } = context.req.param();
        const item = await findItem(site, lang, type, file.slice(0, -".png".length));
        if (!item) throw notFound();
        return new Response(new Uint8Array(await drawOnce(kept, site, item)), {
          headers: {
            "content-type": "image/png",
            "cache-control": "public, max-age=86400",
            "cross-origin-resource-policy": "cross-origin",
          },
        });
      },
    },
  ];
}

async function findItem(site: Site, language: string, type: string, key: string): Promise<Listed | null> {
  if (!isLanguage(language) || !siteLanguages(site).includes(language) || !isContentType(type)) return null;
  return visitIn(site, language).reader.byKey(type, key);
}

function drawOnce(kept: Map<string, KeptPicture>, site: Site, item: Listed): Promise<Buffer> {
  const name = `${item.language}/${item.id}`;
  const updatedAt = Number(item.updatedAt);
  const known = kept.get(name);
  kept.delete(name);
  const picture = known?.updatedAt === updatedAt ? known : { updatedAt, png: drawPicture(site, item) };
  kept.set(name, picture);
  picture.png.catch(() => kept.delete(name));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return picture.png;
}

/** Loads the font and picture libraries only now: a process nobody asks for cards stays small. */
async function drawPicture(site: Site, item: Listed): Promise<Buffer> {
  const { t } = visitIn(site, item.language);
  const card = {
    title: item.title,
    organisation: t("site.organisation"),
    mission: t("site.mission"),
    direction: t.direction,
  };
  const svg = drawCard(card, await openFontsFor(Object.values(card).join(" ")));
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}
