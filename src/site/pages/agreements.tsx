import { raw } from "hono/html";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Publication } from "../../newsroom/published.ts";
import { Facts } from "../../ui/facts.tsx";
import { itemAddress, sectionAddress } from "../addresses.ts";
import { FundingBlock } from "../parts/funding-block.tsx";
import { ItemFoot } from "../parts/item-foot.tsx";
import { ItemFrame } from "../parts/item-frame.tsx";
import { Card, CardList } from "../parts/lists.tsx";
import { RelatedNews } from "../parts/related-news.tsx";
import { SectionFrame } from "../parts/section-frame.tsx";
import type { Visit } from "../visit.ts";
import { itemRoute } from "./item-route.ts";
import { pageRoute, type SiteRoutes } from "./page-route.ts";

export const agreementRoutes: SiteRoutes = (site, language) => [
  pageRoute(site, language, sectionAddress(language, "agreement"), (visit) => <Agreements visit={visit} />),
  itemRoute(site, language, "agreement", "agreement", (visit, item) => (
    <Agreement visit={visit} item={item} />
  )),
];

/** Oldest first: a history is told from its beginning. */
const Agreements = async ({ visit }: { visit: Visit }) => {
  const { t, reader } = visit;
  const [agreements, events] = await Promise.all([reader.list("agreement"), reader.list("event")]);
  return (
    <SectionFrame
      visit={visit}
      section="agreement"
      items={[...agreements, ...events]}
      intro={t("agreement.intro")}
    >
      <ol class="timeline">
        {agreements.toReversed().map((agreement) => (
          <li>
            <Card visit={visit} item={agreement} level={2} />
            <AgreementFacts visit={visit} item={agreement} />
          </li>
        ))}
      </ol>
      {events.length > 0 ? (
        <section class="band" aria-labelledby="events">
          <h2 id="events">{t("agreement.events")}</h2>
          <CardList visit={visit} items={events} />
        </section>
      ) : null}
    </SectionFrame>
  );
};

export const Agreement = async ({ visit, item }: { visit: Visit; item: Publication<"agreement"> }) => {
  const { t, reader } = visit;
  const [[before], news] = await Promise.all([
    reader.namedBy<"agreement">(item.id, "follows"),
    reader.list("news", { names: { kind: "agreement", target: item.id } }),
  ]);
  return (
    <ItemFrame visit={visit} item={item} section="agreement" sectionTitle={t("agreement.title")}>
      <article class="item">
        <header class="page-head">
          <h1>{item.title}</h1>
          <p class="lede">{item.summary}</p>
        </header>
        <AgreementFacts
          visit={visit}
          item={item}
          title={t("agreement.facts")}
          {...(before ? { before } : {})}
        />
        <div class="prose">{raw(item.html)}</div>
        <FundingBlock visit={visit} item={item} />
        <ItemFoot visit={visit} item={item} />
      </article>
      <RelatedNews visit={visit} news={news} />
    </ItemFrame>
  );
};

const DayOf = ({ t, day }: { t: Visit["t"]; day: PartialDate }) => <time datetime={day}>{t.date(day)}</time>;

interface AgreementFactsProps {
  readonly visit: Visit;
  readonly item: Pick<Publication<"agreement">, "shared">;
  readonly before?: Publication<"agreement">;
  /** Names the facts where they stand alone; in the list they belong to the title above them. */
  readonly title?: string;
}

const AgreementFacts = ({ visit, item, before, title }: AgreementFactsProps) => {
  const { t, language } = visit;
  const { signed, place, parties, signatories, validFrom, validUntil } = item.shared;
  const inLanguage = (label: { bg: string; en: string }) =>
    (label as Partial<Record<string, string>>)[language] ?? label.en;
  return (
    <Facts
      {...(title === undefined ? {} : { title })}
      facts={[
        { name: t("agreement.signed"), value: <DayOf t={t} day={signed} /> },
        validFrom ? { name: t("agreement.valid-from"), value: <DayOf t={t} day={validFrom} /> } : null,
        validUntil ? { name: t("agreement.valid-until"), value: <DayOf t={t} day={validUntil} /> } : null,
        place ? { name: t("agreement.place"), value: inLanguage(place) } : null,
        {
          name: t("agreement.parties"),
          value: (
            <ul>
              {parties.map((party) => (
                <li>{inLanguage(party)}</li>
              ))}
            </ul>
          ),
        },
        signatories.length > 0
          ? {
              name: t("agreement.signatories"),
              value: (
                <ul>
                  {signatories.map(({ name, role }) => (
                    <li>
                      {inLanguage(name)}
                      <span class="hint"> – {inLanguage(role)}</span>
                    </li>
                  ))}
                </ul>
              ),
            }
          : null,
        before
          ? { name: t("agreement.follows"), value: <a href={itemAddress(before) ?? "#"}>{before.title}</a> }
          : null,
      ]}
    />
  );
};
