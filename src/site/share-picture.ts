import { isLanguage } from "../core/language.ts";
import { cropsOf, isContentType, type Listed, renditionByHash } from "../newsroom/published.ts";
import { anyone, notFound, type Route } from "../platform/http/index.ts";
import { openFontsFor } from "../platform/lettering/index.ts";
import { drawCard } from "./share-picture/draw-card.ts";
import { type Site, siteLanguages, visitIn } from "./visit.ts";

/** Pictures last drawn, the longest unused first; larger than pages, so they have a keeper of their own. */
const mostKept = 64;

interface KeptPicture {
  /** When the item was published, and the picture beside its title. */
  readonly drawnFrom: string;
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

async function drawOnce(kept: Map<string, KeptPicture>, site: Site, item: Listed): Promise<Buffer> {
  const name = `${item.language}/${item.id}`;
  const square = await squareOf(site, item);
  const drawnFrom = `${Number(item.updatedAt)} ${square ?? ""}`;
  const known = kept.get(name);
  kept.delete(name);
  const picture =
    known?.drawnFrom === drawnFrom ? known : { drawnFrom, png: drawPicture(site, item, square) };
  kept.set(name, picture);
  picture.png.catch(() => kept.delete(name));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return picture.png;
}

/** The hash of the item's picture cut square around its focus; none for an item without one. */
async function squareOf(site: Site, item: Listed): Promise<string | undefined> {
  const [picture] = await visitIn(site, item.language).reader.namedBy<"picture">(item.id, "picture");
  const crops = picture ? await cropsOf(site.query, picture.id, "1:1") : [];
  return crops.find(({ format }) => format === "jpeg")?.hash;
}

/** Loads the font and picture libraries only now: a process nobody asks for cards stays small. */
async function drawPicture(site: Site, item: Listed, square: string | undefined): Promise<Buffer> {
  const { t } = visitIn(site, item.language);
  const words = {
    title: item.title,
    organisation: t("site.organisation"),
    mission: t("site.mission"),
  };
  const found = square ? await renditionByHash(site.query, square) : null;
  const fonts = await openFontsFor(Object.values(words).join(" "));
  const svg = drawCard({ ...words, direction: t.direction, picture: found?.bytes }, fonts);
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}
