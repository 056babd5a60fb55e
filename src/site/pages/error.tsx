import type { Context } from "hono";
import type { Language } from "../../core/language.ts";
import { isLanguage } from "../../core/language.ts";
import { type Listed, searchPublications } from "../../newsroom/published.ts";
import type { Refusal } from "../../platform/http/index.ts";
import { preferredLanguage } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { itemAddress } from "../addresses.ts";
import { Frame } from "../parts/frame.tsx";
import { LinkList } from "../parts/lists.tsx";
import { SearchForm } from "../parts/search-form.tsx";
import { plainErrorPage } from "../plain-error.ts";
import type { SiteText } from "../texts/index.ts";
import { type Site, siteLanguages, type Visit, visitIn } from "../visit.ts";

/** The page for what went wrong, in the language of the address or else the one the reader's browser asks for. */
export async function errorPage(
  site: Site,
  refusal: Refusal,
  context: Context,
  requestId: string,
): Promise<Response> {
  const visit = visitIn(site, languageFor(site, context));
  try {
    const suggestions = refusal.status === 404 ? await suggest(visit, context) : [];
    return await htmlResponse(<ErrorPage {...{ visit, refusal, requestId, suggestions }} />, refusal.status);
  } catch {
    // Even the frame may need a database that is away: say it without one.
    return plainErrorPage(visit.t, requestId);
  }
}

export function languageFor(site: Site, context: Context): Language {
  const first = new URL(context.req.raw.url).pathname.split("/")[1] ?? "";
  const known = siteLanguages(site);
  if (isLanguage(first) && known.includes(first)) return first;
  return preferredLanguage(context.req.header("accept-language"), known) ?? "bg";
}

interface ErrorPageProps {
  readonly visit: Visit;
  readonly refusal: Refusal;
  readonly requestId: string;
  readonly suggestions: readonly Listed[];
}

const ErrorPage = ({ visit, refusal, requestId, suggestions }: ErrorPageProps) => {
  const { t } = visit;
  const what = `error.${refusal.reason ?? refusal.kind}` as Extract<SiteText, "error.not-found">;
  const title = t(what);
  const text: SiteText =
    what === "error.not-found" && suggestions.length === 0
      ? "error.not-found-plain"
      : (`${what}-text` as SiteText);
  return (
    <Frame visit={visit} title={title} description={title} address={null}>
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lede">{t(text, { number: requestId })}</p>
        {suggestions.length > 0 ? <LinkList items={suggestions} /> : null}
      </div>
      {refusal.kind === "unexpected" ? null : (
        <section aria-labelledby="look-for">
          <h2 id="look-for">{t("error.look-for")}</h2>
          <SearchForm visit={visit} />
        </section>
      )}
    </Frame>
  );
};

/** Published items whose words stand in the address that was asked for. */
async function suggest(visit: Visit, context: Context): Promise<Listed[]> {
  const { pathname } = new URL(context.req.raw.url);
  let words = pathname;
  try {
    words = decodeURIComponent(pathname);
  } catch {
    return [];
  }
  const longest = (words.match(/[\p{L}\p{N}]{4,}/gu) ?? []).slice(-6).sort((a, b) => b.length - a.length);
  const suggestions = new Map<string, Listed>();
  for (const word of longest) {
    for (const { item } of await searchPublications(visit.site.query, visit.language, word, 3)) {
      if (itemAddress(item)) suggestions.set(item.id, item);
    }
    if (suggestions.size >= 4) break;
  }
  return [...suggestions.values()].slice(0, 5);
}
