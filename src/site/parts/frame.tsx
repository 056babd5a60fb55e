import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { type Language, ownNames } from "../../core/language.ts";
import { formats } from "../../platform/i18n/index.ts";
import { Document } from "../../ui/document.tsx";
import { iconPath } from "../../ui/icon.ts";
import { Icon } from "../../ui/icons.tsx";
import { homeAddress, type Section, sectionAddress } from "../addresses.ts";
import { siteTexts } from "../texts/index.ts";
import { siteLanguages, type Visit } from "../visit.ts";
import { Mark } from "./brand.tsx";
import { Footer } from "./footer.tsx";

/** The same page in another language. */
export interface OtherLanguage {
  readonly language: Language;
  readonly address: string;
}

export interface FrameProps {
  readonly visit: Visit;
  readonly title: string;
  readonly description: string;
  /** This page's own path; null for pages that have none, such as errors. */
  readonly address: string | null;
  /** Where this page exists in other languages; others lead to their home page. */
  readonly others?: readonly OtherLanguage[];
  readonly current?: Section;
  readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  /** A drawn picture for those who share the page: its path. */
  readonly picture?: { readonly address: string; readonly alt: string };
  readonly kind?: "website" | "article";
  /** What the page is about in schema.org's words. */
  readonly linkedData?: readonly object[];
  readonly index?: boolean;
  /** What the first view needs of the site's style, carried in the page itself in the place of the style sheet. */
  readonly inlineStyle?: string;
  /** What this page's head holds beside the rest. */
  readonly head?: Child;
  readonly children?: Child;
}

const menu: readonly {
  section: Section;
  text:
    | "nav.about"
    | "nav.services"
    | "nav.news"
    | "nav.projects"
    | "nav.agreements"
    | "nav.map"
    | "nav.offices";
}[] = [
  { section: "page", text: "nav.about" },
  { section: "service", text: "nav.services" },
  { section: "news", text: "nav.news" },
  { section: "project", text: "nav.projects" },
  { section: "agreement", text: "nav.agreements" },
  { section: "map", text: "nav.map" },
  { section: "office", text: "nav.offices" },
];

/** A whole page of the site: head, header, the page itself, footer. */
export const Frame = (props: FrameProps) => {
  const { visit, title, address, current, crumbs = [], children } = props;
  const { t, site, language } = visit;
  const isHome = address === homeAddress(language);
  const fullTitle = isHome ? t("site.name") : `${title} · ${t("site.name")}`;
  const script = t.direction === "rtl" ? ["vazirmatn-arabic-wght-normal.woff2"] : [];
  const cyrillic = language === "bg" ? ["sofia-sans-cyrillic-wght-normal.woff2"] : [];
  const fonts = [...script, ...cyrillic, "sofia-sans-latin-wght-normal.woff2"];
  return (
    <Document
      lang={language}
      dir={t.direction}
      title={fullTitle}
      {...(props.inlineStyle
        ? // Fonts would come in the way of what the page carries in itself.
          { inlineStyle: props.inlineStyle }
        : {
            styles: site.assets.address("site.css"),
            fonts: fonts.map((font) => site.assets.address(font)),
          })}
      head={
        <>
          <Head {...props} fullTitle={fullTitle} />
          {props.head ?? null}
        </>
      }
    >
      <a class="skip" href="#main">
        {t("site.skip")}
      </a>
      <header class="site-header">
        <div class="bar">
          <a class="brand" href={homeAddress(language)} aria-current={isHome ? "page" : undefined}>
            <Mark />
            <span class="brand-name">
              <span>{t("site.organisation")}</span> <span class="brand-mission">{t("site.mission")}</span>
            </span>
          </a>
          <LanguageSwitch {...props} />
          <button class="menu-button" type="button" popovertarget="menu">
            <Icon name="menu" />
            {t("site.menu")}
          </button>
        </div>
        <nav class="menu" id="menu" popover="auto" aria-label={t("site.main-menu")}>
          <button class="close-menu" type="button" popovertarget="menu" popovertargetaction="hide">
            <Icon name="close" />
            {t("site.close-menu")}
          </button>
          <ul>
            {menu.map(({ section, text }) => (
              <li>
                <a
                  href={sectionAddress(language, section)}
                  aria-current={current === section ? "true" : undefined}
                >
                  {t(text)}
                </a>
              </li>
            ))}
            <li class="menu-search">
              <a
                href={sectionAddress(language, "search")}
                aria-current={current === "search" ? "true" : undefined}
              >
                <Icon name="search" />
                {t("site.search")}
              </a>
            </li>
          </ul>
        </nav>
      </header>
      {visit.isTrial ? <TrialNotice visit={visit} /> : null}
      <main id="main" tabindex={-1}>
        {crumbs.length > 0 ? (
          <nav class="crumbs" aria-label={t("site.breadcrumb")}>
            <ol>
              {[{ title: t("nav.home"), address: homeAddress(language) }, ...crumbs].map((crumb) => (
                <li>
                  <a href={crumb.address}>{crumb.title}</a>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        {children}
      </main>
      <Footer visit={visit} />
    </Document>
  );
};

const Head = (props: FrameProps & { fullTitle: string }) => {
  const {
    visit,
    fullTitle,
    description,
    address,
    others = [],
    picture,
    kind = "website",
    linkedData = [],
  } = props;
  const { site, language, t } = visit;
  const feed = (path: string, type: string) => (
    <link rel="alternate" type={type} title={t("feeds.title")} href={`/${language}/${path}`} />
  );
  return (
    <>
      <meta name="description" content={description} />
      {visit.isTrial || props.index === false || !address ? <meta name="robots" content="noindex" /> : null}
      {address ? <link rel="canonical" href={site.origin + address} /> : null}
      <link rel="icon" type="image/svg+xml" href={iconPath} />
      {feed("rss.xml", "application/rss+xml")}
      {feed("atom.xml", "application/atom+xml")}
      {feed("feed.json", "application/feed+json")}
      <meta property="og:site_name" content={t("site.name")} />
      <meta property="og:title" content={props.title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={kind} />
      {address ? <meta property="og:url" content={site.origin + address} /> : null}
      <meta property="og:locale" content={openGraphLocale(language)} />
      {others.map((other) => (
        <meta property="og:locale:alternate" content={openGraphLocale(other.language)} />
      ))}
      {picture ? (
        <>
          <meta property="og:image" content={site.origin + picture.address} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
      {linkedData.map((data) => (
        <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>
      ))}
      <meta name="application-name" content={fullTitle} />
    </>
  );
};

const openGraphLocale = (language: Language) =>
  new Intl.Locale(formats(language).locale).baseName.replace("-", "_");

const LanguageSwitch = ({ visit, others = [] }: FrameProps) => {
  const { site, language, t } = visit;
  return (
    <nav class="languages" aria-label={t("site.languages")}>
      <ul>
        {siteLanguages(site).map((other) => {
          const address = others.find((known) => known.language === other)?.address ?? homeAddress(other);
          return (
            <li>
              {other === language ? (
                <span aria-current="true" lang={other}>
                  {ownNames[other]}
                </span>
              ) : (
                <a href={address} lang={other} hreflang={other} dir={siteTexts.in(other).direction}>
                  {ownNames[other]}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

const TrialNotice = ({ visit }: { visit: Visit }) => <aside class="notice">{visit.t("site.trial")}</aside>;
