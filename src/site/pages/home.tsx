import { raw } from "hono/html";
import type { Listed, Publication } from "../../newsroom/published.ts";
import { openingState } from "../../routes-map/published.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { homeAddress, itemAddress, type Section, sectionAddress } from "../addresses.ts";
import { organisationData } from "../linked-data.ts";
import { mapAddress, shareAddress } from "../map/addresses.ts";
import { sectionElsewhere } from "../parts/alternates.ts";
import { Frame } from "../parts/frame.tsx";
import { Card, CardList } from "../parts/lists.tsx";
import { PictureOf } from "../parts/picture.tsx";
import type { SiteText } from "../texts/index.ts";
import type { Visit } from "../visit.ts";
import { pageRoute, type SiteRoutes } from "./page-route.ts";

export const homeRoutes: SiteRoutes = (site, language) => [
  pageRoute(site, language, homeAddress(language), (visit) => <Home visit={visit} />),
];

const Home = async ({ visit }: { visit: Visit }) => {
  const { reader, t, language } = visit;
  const [page, latest, services, agreements, office] = await Promise.all([
    reader.byKey("page", "home"),
    reader.list("news", { limit: 4 }),
    reader.list("service", { order: "given" }),
    reader.list("agreement"),
    reader.byKey("office", "sofia"),
  ]);
  const featured = page ? await reader.namedBy(page.id, "featured") : [];
  const [lead, ...others] = latest;
  return (
    <Frame
      visit={visit}
      title={page?.title ?? t("site.name")}
      description={page?.summary ?? t("feeds.description")}
      address={homeAddress(language)}
      others={sectionElsewhere(visit, "home")}
      picture={{ address: `/share/${language}/page/home.png`, alt: t("site.name") }}
      linkedData={[organisationData(visit, office)]}
    >
      {page ? <Statement visit={visit} page={page} /> : null}
      <Doors visit={visit} services={services} />
      {page?.html ? (
        <div class="band creed">
          <div class="prose">{raw(page.html)}</div>
        </div>
      ) : null}
      {lead ? (
        <section class="band" aria-labelledby="latest">
          <div class="band-head">
            <h2 id="latest">{t("home.latest")}</h2>
            <a class="feed-link" href={`/${language}/rss.xml`}>
              <Icon name="feed" />
              {t("home.feed")}
            </a>
          </div>
          <div class="latest">
            <Card visit={visit} item={lead} picture="lead" />
            <CardList visit={visit} items={others} />
          </div>
          <MoreLink href={sectionAddress(language, "news")} text={t("home.all-news")} />
        </section>
      ) : null}
      {featured.length > 0 && page ? (
        <section class="band band-sand" aria-labelledby="featured">
          <h2 id="featured">{page.fields.featuredTitle ?? t("nav.news")}</h2>
          <CardList visit={visit} items={featured} picture="small" />
        </section>
      ) : null}
      <MapTeaser visit={visit} />
      <ServicesAndAgreements visit={visit} services={services} agreements={agreements} />
    </Frame>
  );
};

/** The graphic the home page of 2015 offered: a look at it, and the way there. */
const MapTeaser = ({ visit }: { visit: Visit }) => {
  const { t, language } = visit;
  return (
    <section class="band" aria-labelledby="map-teaser">
      <h2 id="map-teaser">{t("home.map")}</h2>
      <p>{t("home.map-hint")}</p>
      <a class="map-teaser" href={mapAddress(language)}>
        <img
          src={shareAddress(language, openingState)}
          width="1200"
          height="630"
          loading="lazy"
          decoding="async"
          alt={t("home.map-open")}
        />
      </a>
    </section>
  );
};

const Statement = ({ visit, page }: { visit: Visit; page: Publication<"page"> }) => (
  <section class="statement">
    <div class="statement-text">
      <h1>{page.title}</h1>
      <p class="lede">{page.summary}</p>
    </div>
    <div class="statement-picture">
      <PictureOf visit={visit} of={page} sizes="(min-width: 64rem) 38rem, 100vw" first silent />
    </div>
  </section>
);

const Doors = ({ visit, services }: { visit: Visit; services: readonly Listed<"service">[] }) => {
  const { t, language } = visit;
  const ofReturn = services.find(({ shared }) => shared.aboutReturn);
  const door = (icon: IconName, href: string, title: SiteText, hint: SiteText, warm = false) => (
    <li class={warm ? "door door-warm" : "door"}>
      <Icon name={icon} />
      <a href={href}>{t(title)}</a>
      <p>{t(hint)}</p>
    </li>
  );
  const section = (name: Section) => sectionAddress(language, name);
  const returnAddress = (ofReturn && itemAddress(ofReturn)) ?? section("service");
  return (
    <nav class="doors" aria-label={t("home.doors")}>
      <ul>
        {door("home", returnAddress, "home.door-return", "home.door-return-hint", true)}
        {door("help", section("office"), "home.door-help", "home.door-help-hint", true)}
        {door("news", section("news"), "home.door-news", "home.door-news-hint")}
        {door("projects", section("project"), "home.door-projects", "home.door-projects-hint")}
      </ul>
    </nav>
  );
};

const ServicesAndAgreements = ({
  visit,
  services,
  agreements,
}: {
  visit: Visit;
  services: readonly Listed<"service">[];
  agreements: readonly Listed<"agreement">[];
}) => {
  const { t, language } = visit;
  if (services.length === 0 && agreements.length === 0) return null;
  return (
    <div class="band two-columns">
      <section aria-labelledby="services">
        <h2 id="services">{t("home.services")}</h2>
        <CardList visit={visit} items={services} />
      </section>
      <section aria-labelledby="agreements">
        <h2 id="agreements">{t("home.agreements")}</h2>
        <ol class="timeline">
          {agreements.map((agreement) => (
            <li>
              <Card visit={visit} item={agreement} />
            </li>
          ))}
        </ol>
        <MoreLink href={sectionAddress(language, "agreement")} text={t("agreement.title")} />
      </section>
    </div>
  );
};

const MoreLink = ({ href, text }: { href: string; text: string }) => (
  <p class="more">
    <a href={href}>
      {text}
      <Icon name="arrow" turns />
    </a>
  </p>
);
