import { type Language, ownNames } from "../../core/language.ts";
import { type Found, searchPublications } from "../../newsroom/published.ts";
import { anyone } from "../../platform/http/index.ts";
import { formats } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { itemAddress, sectionAddress } from "../addresses.ts";
import { sectionElsewhere } from "../parts/alternates.ts";
import { Frame } from "../parts/frame.tsx";
import { ItemDate } from "../parts/lists.tsx";
import { SearchForm } from "../parts/search-form.tsx";
import type { SiteText } from "../texts/index.ts";
import { type Visit, visitIn } from "../visit.ts";
import type { SiteRoutes } from "./page-route.ts";

const longestQuestion = 200;

/** Search over everything published. Answers are not kept: what people look for stays with them. */
export const searchRoutes: SiteRoutes = (site, language) => [
  {
    method: "GET",
    path: sectionAddress(language, "search"),
    policy: anyone,
    async answer(context) {
      const question = (context.req.query("q") ?? "").trim().slice(0, longestQuestion);
      return htmlResponse(<Search visit={visitIn(site, language)} question={question} />);
    },
  },
];

const Search = async ({ visit, question }: { visit: Visit; question: string }) => {
  const { t, language, site } = visit;
  const found = readable(await searchPublications(site.query, language, question));
  const elsewhere = await Promise.all(
    site.languages
      .filter((other) => other !== language)
      .map(async (other) => ({
        other,
        found: readable(await searchPublications(site.query, other, question, 10)),
      })),
  );
  return (
    <Frame
      visit={visit}
      title={t("search.title")}
      description={t("search.description")}
      address={sectionAddress(language, "search")}
      others={sectionElsewhere(visit, "search")}
      current="search"
      index={false}
    >
      <header class="page-head">
        <h1>{t("search.title")}</h1>
        <SearchForm visit={visit} question={question} />
      </header>
      {question ? (
        <section aria-labelledby="found">
          <h2 id="found">{t("search.found", { count: found.length, question })}</h2>
          {found.length === 0 ? <p>{t("search.nothing-hint")}</p> : <Results visit={visit} found={found} />}
          {elsewhere.map(({ other, found: there }) => (
            <Elsewhere visit={visit} language={other} found={there} known={found} />
          ))}
        </section>
      ) : null}
    </Frame>
  );
};

/** What has a place of its own to lead to. */
const readable = (found: readonly Found[]): Found[] => found.filter(({ item }) => itemAddress(item) !== null);

const Results = ({ visit, found }: { visit: Visit; found: readonly Found[] }) => (
  <ol class="results-list">
    {found.map(({ item }) => (
      <li>
        <article class="card">
          <p class="hint">{visit.t(`search.kind-${item.type}` as SiteText)}</p>
          <h3 class="card-title">
            <a href={itemAddress(item) ?? "#"}>{item.title}</a>
          </h3>
          <ItemDate visit={visit} item={item} />
          {item.summary ? <p>{item.summary}</p> : null}
        </article>
      </li>
    ))}
  </ol>
);

interface ElsewhereProps {
  readonly visit: Visit;
  readonly language: Language;
  readonly found: readonly Found[];
  readonly known: readonly Found[];
}

/** What is only found in another language, marked as that language. */
const Elsewhere = ({ visit, language, found, known }: ElsewhereProps) => {
  const here = new Set(known.map(({ item }) => item.id));
  const only = found.filter(({ item }) => !here.has(item.id));
  if (only.length === 0) return null;
  return (
    <section aria-labelledby={`in-${language}`}>
      <h2 id={`in-${language}`}>{visit.t("search.elsewhere", { language: ownNames[language] })}</h2>
      <ul class="links" lang={language} dir={formats(language).direction}>
        {only.map(({ item }) => (
          <li>
            <a href={itemAddress(item) ?? "#"} hreflang={language}>
              {item.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
