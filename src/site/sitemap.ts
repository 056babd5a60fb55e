import { element, type Xml, xmlDocument } from "../core/xml.ts";
import { anyone, notFound, type Route } from "../platform/http/index.ts";
import { type ListedPage, readPages } from "./sitemap/read-pages.ts";
import type { Site } from "./visit.ts";

/** More addresses than this are split over several files under an index; the protocol's own limit is 50,000. */
const mostInOneFile = 10_000;

/** For search engines: every published page in every complete language, with its versions in the others. */
export const sitemapRoutes = (site: Site, most = mostInOneFile): Route[] => [
  {
    method: "GET",
    path: "/sitemap.xml",
    policy: anyone,
    kept: {},
    async answer() {
      const files = splitEvenly(writeEntries(site, await readPages(site)), most);
      return xmlResponse(files.length === 1 ? writeSet(files[0] ?? []) : writeIndex(site, files));
    },
  },
  {
    method: "GET",
    path: "/:file{sitemap-[1-9][0-9]{0,3}\\.xml}",
    policy: anyone,
    kept: {},
    async answer(context) {
      const number = Number(/\d+/.exec(context.req.param("file") ?? "")?.[0]);
      const files = splitEvenly(writeEntries(site, await readPages(site)), most);
      const file = files[number - 1];
      if (!file || files.length === 1) throw notFound();
      return xmlResponse(writeSet(file));
    },
  },
  {
    method: "GET",
    path: "/robots.txt",
    policy: anyone,
    kept: {},
    answer: () =>
      new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.origin}/sitemap.xml\n`, {
        headers: { "content-type": "text/plain; charset=utf-8" },
      }),
  },
];

interface SitemapEntry {
  readonly xml: Xml;
  readonly changed: Date | null;
}

/** The same links stand with every version of a page: a link that is not mutual is ignored. */
function writeEntries(site: Site, pages: readonly ListedPage[]): SitemapEntry[] {
  return pages.flatMap(({ versions, fallback }) => {
    const all = [...versions];
    const [first] = all;
    const links = [
      ...all.map(([language, { address }]) => alternate(language, site.origin + address)),
      alternate("x-default", site.origin + (fallback ?? (versions.get("bg") ?? first?.[1])?.address ?? "")),
    ];
    return all.map(([, { address, changed }]) => ({
      changed,
      xml: element("url", {}, element("loc", {}, site.origin + address), lastChanged(changed), links),
    }));
  });
}

const alternate = (hreflang: string, href: string): Xml =>
  element("xhtml:link", { rel: "alternate", hreflang, href });

const lastChanged = (moment: Date | null): Xml | null =>
  moment ? element("lastmod", {}, moment.toISOString()) : null;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

const writeSet = (entries: readonly SitemapEntry[]): string =>
  xmlDocument(
    element(
      "urlset",
      { xmlns: namespace, "xmlns:xhtml": "http://www.w3.org/1999/xhtml" },
      entries.map(({ xml }) => xml),
    ),
  );

const writeIndex = (site: Site, files: readonly (readonly SitemapEntry[])[]): string =>
  xmlDocument(
    element(
      "sitemapindex",
      { xmlns: namespace },
      files.map((entries, place) =>
        element(
          "sitemap",
          {},
          element("loc", {}, `${site.origin}/sitemap-${place + 1}.xml`),
          lastChanged(new Date(Math.max(...entries.map(({ changed }) => Number(changed))))),
        ),
      ),
    ),
  );

function splitEvenly<T>(entries: readonly T[], most: number): T[][] {
  const files = Math.max(1, Math.ceil(entries.length / most));
  const perFile = Math.ceil(entries.length / files);
  return Array.from({ length: files }, (_, place) => entries.slice(place * perFile, (place + 1) * perFile));
}

const xmlResponse = (xml: string): Response =>
  new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
