import type { Browser } from "playwright-core";
import { siteOrigin } from "../site.ts";
import { askPage } from "./in-page.ts";

export interface Link {
  readonly href: string;
  readonly text: string;
  /** The language the link's text is marked with. */
  readonly lang: string;
  /** True for the title of an item in a list of items. */
  readonly listed: boolean;
}

/** What a page's HTML says of itself, as a browser understands it. */
export interface PageFacts {
  readonly lang: string;
  readonly dir: string;
  readonly title: string;
  readonly description: string;
  readonly canonical: readonly string[];
  readonly share: string | null;
  readonly robots: string;
  readonly headings: readonly string[];
  readonly mains: number;
  readonly ids: readonly string[];
  readonly links: readonly Link[];
  readonly feeds: readonly string[];
  readonly resources: readonly string[];
  /** Scripts, handlers and single styles that stand in the page itself. */
  readonly inline: readonly string[];
  /** The style sheets that stand in the page itself. */
  readonly styles: readonly string[];
  readonly linkedData: readonly string[];
  readonly funding: string;
  readonly freeChoice: readonly string[];
  readonly foreignWords: readonly string[];
}

export interface Visited {
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  /** Where a redirect leads. */
  readonly location: string | null;
  readonly html: string;
  /** Null for what is not a page. */
  readonly page: PageFacts | null;
  /** The first page that leads here. */
  readonly from: string;
}

const atOnce = 8;

/**
 * The map has a page for every year, month, route, nationality, country and comparison, and pictures and files of each.
 * One choice at a time is followed, and of what is not a page only that of the opening state.
 */
function isFarState(address: string): boolean {
  const { pathname, searchParams } = new URL(address, siteOrigin);
  if (/^\/\w+\/map$/.test(pathname)) return searchParams.size > 1;
  return /^\/\w+\/map[./]/.test(pathname) && searchParams.size > 0;
}

/** Follows every link of the site from the given paths and visits each address once. No picture or style is loaded. */
export async function crawl(
  origin: string,
  browser: Browser,
  starts: readonly string[],
): Promise<Map<string, Visited>> {
  const reader = await browser.newPage();
  const visited = new Map<string, Visited>();
  const known = new Set(starts);
  const ahead = starts.map((address) => ({ address, from: "the start" }));
  while (ahead.length > 0) {
    const now = ahead.splice(0, atOnce);
    for (const visit of await Promise.all(now.map(({ address, from }) => look(address, from)))) {
      visited.set(visit.address, visit);
      const leads = [
        ...(visit.page?.links.map(({ href }) => href) ?? []),
        ...(visit.page?.feeds ?? []),
        visit.location,
      ];
      for (const href of leads) {
        const address = href && ownAddress(href, visit.address);
        if (!address || known.has(address) || isFarState(address)) continue;
        known.add(address);
        ahead.push({ address, from: visit.address });
      }
    }
  }
  await reader.close();
  return visited;

  async function look(address: string, from: string): Promise<Visited> {
    const answer = await fetch(origin + address, { redirect: "manual" });
    const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
    const html = await answer.text();
    const page = isPage ? await askPage<PageFacts>(reader, "readPage", html) : null;
    return {
      address,
      status: answer.status,
      headers: answer.headers,
      location: answer.headers.get("location"),
      html,
      page,
      from,
    };
  }
}

/** The path and query of a link within the site, without its fragment; null for a link that leads elsewhere. */
export function ownAddress(href: string, from: string): string | null {
  if (!URL.canParse(href, siteOrigin + from)) return null;
  const { origin, pathname, search, protocol } = new URL(href, siteOrigin + from);
  return origin === siteOrigin && protocol === "https:" ? pathname + search : null;
}
