import type { Language } from "../core/language.ts";
import { element, type Xml, xmlDocument } from "../core/xml.ts";
import { type ContentType, type ItemId, PublicationReader } from "../newsroom/index.ts";
import { anyone, notFound, type Route } from "../platform/http/index.ts";
import { homeAddress, itemAddress, type Section, sectionAddress } from "./addresses.ts";
import type { Site } from "./visit.ts";

/** One page in all the complete languages it exists in; each of them is listed and names the others. */
interface ListedPage {
  readonly versions: ReadonlyMap<Language, { readonly address: string; readonly changed: Date | null }>;
  readonly fallback: string | null;
}

/** Sections with a page of their own and the type whose items they hold; search is a tool, not a page to find. */
const sections: readonly { section: Section; type: ContentType }[] = [
  { section: "news", type: "news" },
  { section: "topic", type: "topic" },
  { section: "project", type: "project" },
  { section: "agreement", type: "agreement" },
  { section: "service", type: "service" },
  { section: "office", type: "office" },
  { section: "publication", type: "publication" },
  { section: "event", type: "event" },
  { section: "page", type: "page" },
  { section: "partner", type: "partner" },
];

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

async function readPages(site: Site): Promise<ListedPage[]> {
  const items = new Map<ItemId, Map<Language, { address: string; changed: Date }>>();
  const newest = new Map<string, Date>();
  for (const language of site.languages) {
    const reader = new PublicationReader(site.query, language);
    for (const { type } of sections) {
      for (const item of await reader.list(type)) {
        note(newest, `${language} ${type}`, item.updatedAt);
        const address = itemAddress(item);
        if (!address || address.includes("#") || address === homeAddress(language)) continue;
        const versions = items.get(item.id) ?? new Map();
        items.set(item.id, versions.set(language, { address, changed: item.updatedAt }));
      }
    }
  }
  const everywhere = (addressIn: (language: Language) => string, type: ContentType) =>
    new Map(
      site.languages.map((language) => [
        language,
        { address: addressIn(language), changed: newest.get(`${language} ${type}`) ?? null },
      ]),
    );
  return [
    { versions: everywhere(homeAddress, "news"), fallback: "/" },
    ...sections.map(({ section, type }) => ({
      versions: everywhere((language) => sectionAddress(language, section), type),
      fallback: null,
    })),
    ...[...items.values()].map((versions) => ({ versions, fallback: null })),
  ];
}

function note(newest: Map<string, Date>, key: string, moment: Date): void {
  const known = newest.get(key);
  if (!known || known < moment) newest.set(key, moment);
}

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

const alternate = (hreflang: string, href: string): Xml => element("xhtml:link", { rel: "alternate", hreflang, href });

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
