import { type ContentType, PublicationReader, renditionByHash } from "../../newsroom/published.ts";
import { anyone, notFound, type Route } from "../../platform/http/index.ts";
import { preferredLanguage } from "../../platform/i18n/index.ts";
import { iconPath, iconSvg } from "../../ui/icon.ts";
import { homeAddress, itemAddress } from "../addresses.ts";
import { type Site, siteLanguages } from "../visit.ts";
import { movedTo } from "./page-route.ts";

const forEver = "public, max-age=31536000, immutable";

/** What belongs to no language: the door, files, the state of the process. */
export const entranceRoutes = (site: Site): Route[] => [
  {
    method: "GET",
    path: "/",
    policy: anyone,
    answer(context) {
      const language = preferredLanguage(context.req.header("accept-language"), siteLanguages(site)) ?? "bg";
      return new Response(null, {
        status: 302,
        headers: { location: homeAddress(language), vary: "Accept-Language" },
      });
    },
  },
  {
    method: "GET",
    path: "/assets/:file",
    policy: anyone,
    kept: {},
    async answer(context) {
      const asset = await site.assets.read(context.req.param("file") ?? "");
      if (!asset) throw notFound();
      return new Response(new Uint8Array(asset.bytes), {
        headers: { "content-type": asset.contentType, "cache-control": forEver },
      });
    },
  },
  {
    method: "GET",
    path: "/pictures/:file{[A-Za-z0-9_-]{22}\\.(?:avif|webp|jpg)}",
    policy: anyone,
    kept: {},
    async answer(context) {
      const [hash = ""] = (context.req.param("file") ?? "").split(".");
      const rendition = await renditionByHash(site.query, hash);
      if (!rendition) throw notFound();
      return new Response(new Uint8Array(rendition.bytes), {
        headers: {
          "content-type": `image/${rendition.format}`,
          "cache-control": forEver,
          // Feed readers on other origins show our pictures.
          "cross-origin-resource-policy": "cross-origin",
        },
      });
    },
  },
  {
    method: "GET",
    path: iconPath,
    policy: anyone,
    kept: {},
    answer: () =>
      new Response(iconSvg, {
        headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" },
      }),
  },
  {
    method: "GET",
    path: "/health",
    policy: anyone,
    async answer() {
      await site.query.selectFrom("publication_clock").select("version").executeTakeFirstOrThrow();
      return Response.json({ status: "ok" });
    },
  },
];

/** Everything else: an address of one of the mission's former sites, or one with a slash too many. */
export const formerAddressRoutes = (site: Site): Route[] => [
  {
    method: "GET",
    path: "*",
    policy: anyone,
    async answer(context) {
      const { pathname } = new URL(context.req.raw.url);
      const address = await formerAddress(new PublicationReader(site.query, "bg"), site, pathname);
      if (address) return movedTo(address);
      // Two slashes at the front would lead to another site.
      const bare = pathname.replace(/\/+$/, "").replace(/^\/{2,}/, "/");
      if (bare !== "" && bare !== pathname) return movedTo(decodeURI(bare));
      throw notFound();
    },
  },
];

/** The page that took the place of a former one: in the language its path named, else Bulgarian, else any. */
async function formerAddress(
  reader: PublicationReader,
  site: Site,
  pathname: string,
): Promise<string | null> {
  if (pathname === "/rss.xml") return "/bg/rss.xml";
  const id = await reader.byOldAddress(pathname);
  if (!id) return null;
  const places = await reader.addressesOf(id);
  const wish = pathname.startsWith("/en/") ? "en" : "bg";
  const place =
    places.find(({ language }) => language === wish) ??
    places.find(({ language }) => site.languages.includes(language));
  if (!place) return null;
  const [type, key] = id.split("/") as [ContentType, string];
  return itemAddress({ type, key, ...place });
}
