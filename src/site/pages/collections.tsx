import type { Listed } from "../../newsroom/published.ts";
import { itemAddress, sectionAddress } from "../addresses.ts";
import { CardList } from "../parts/lists.tsx";
import { SectionFrame } from "../parts/section-frame.tsx";
import type { Visit } from "../visit.ts";
import { pageRoute, type SiteRoutes } from "./page-route.ts";

/** Sections that are one page each: publications, partners, topics, events. */
export const collectionRoutes: SiteRoutes = (site, language) => [
  pageRoute(site, language, sectionAddress(language, "publication"), (visit) => (
    <Publications visit={visit} />
  )),
  pageRoute(site, language, sectionAddress(language, "partner"), (visit) => <Partners visit={visit} />),
  pageRoute(site, language, sectionAddress(language, "topic"), (visit) => <Topics visit={visit} />),
  pageRoute(site, language, sectionAddress(language, "event"), (visit) => <Events visit={visit} />),
];

const Publications = async ({ visit }: { visit: Visit }) => {
  const { t, reader } = visit;
  const publications = await reader.list("publication");
  return (
    <SectionFrame visit={visit} section="publication" items={publications}>
      <ul class="cards">
        {publications.map(({ key, title, summary, date, shared }) => (
          <li id={key}>
            <article class="card">
              <p class="hint">
                {[
                  t(`publication.kind-${shared.kind}`),
                  date ? t.date(date) : null,
                  shared.pages ? t("publication.pages", { count: shared.pages }) : null,
                  shared.languages.join(", ") || null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <h2 class="card-title">
                {shared.link ? (
                  <a href={shared.link} rel="noopener external">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </h2>
              <p>{summary}</p>
            </article>
          </li>
        ))}
      </ul>
    </SectionFrame>
  );
};

const partnerKinds = ["authority", "un", "ngo", "donor", "university", "company"] as const;

const Partners = async ({ visit }: { visit: Visit }) => {
  const { t, reader } = visit;
  const partners = await reader.list("partner", { order: "given" });
  return (
    <SectionFrame visit={visit} section="partner" items={partners}>
      {partnerKinds.map((kind) => (
        <PartnersOfKind
          title={t(`partner.kind-${kind}`)}
          id={kind}
          partners={partners.filter(({ shared }) => shared.kind === kind)}
        />
      ))}
    </SectionFrame>
  );
};

const PartnersOfKind = ({
  title,
  id,
  partners,
}: {
  title: string;
  id: string;
  partners: readonly Listed<"partner">[];
}) =>
  partners.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="links">
        {partners.map((partner) => (
          <li id={partner.key}>
            {partner.shared.link ? (
              <a href={partner.shared.link} rel="noopener external">
                {partner.title}
              </a>
            ) : (
              partner.title
            )}
            {partner.summary ? <p class="hint">{partner.summary}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );

const Topics = async ({ visit }: { visit: Visit }) => {
  const { t, reader } = visit;
  const topics = await reader.list("topic", { order: "given" });
  const counts = await Promise.all(
    topics.map(({ id }) => reader.count("news", { names: { kind: "topic", target: id } })),
  );
  return (
    <SectionFrame visit={visit} section="topic" items={topics}>
      <ul class="links links-large">
        {topics.map((topic, place) => (
          <li>
            <a href={itemAddress(topic) ?? "#"}>{topic.title}</a>
            <span class="hint"> {t("news.count", { count: counts[place] ?? 0 })}</span>
          </li>
        ))}
      </ul>
    </SectionFrame>
  );
};

const Events = async ({ visit }: { visit: Visit }) => {
  const events = await visit.reader.list("event");
  return (
    <SectionFrame visit={visit} section="event" items={events}>
      <CardList visit={visit} items={events} level={2} />
    </SectionFrame>
  );
};
