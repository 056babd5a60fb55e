import { raw } from "hono/html";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Listed, Publication } from "../../newsroom/published.ts";
import { Facts } from "../../ui/facts.tsx";
import { sectionAddress } from "../addresses.ts";
import { SectionFrame } from "../parts/section-frame.tsx";
import type { SiteText } from "../texts/index.ts";
import type { Visit } from "../visit.ts";
import { pageRoute, type SiteRoutes } from "./page-route.ts";

export const officeRoutes: SiteRoutes = (site, language) => [
  pageRoute(site, language, sectionAddress(language, "office"), (visit) => <Offices visit={visit} />),
];

const kinds = ["emergency", "help", "legal-aid"] as const;

const Offices = async ({ visit }: { visit: Visit }) => {
  const { t, reader } = visit;
  const [listed, hotlines] = await Promise.all([
    reader.list("office", { order: "given" }),
    reader.list("hotline", { order: "given" }),
  ]);
  const offices = (await Promise.all(listed.map(({ key }) => reader.byKey("office", key)))).filter(
    (o) => o !== null,
  );
  return (
    <SectionFrame visit={visit} section="office">
      <section aria-labelledby="offices">
        <h2 id="offices">{t("office.offices")}</h2>
        <ul class="cards">
          {offices.map((office) => (
            <li id={office.key}>
              <Office visit={visit} office={office} />
            </li>
          ))}
        </ul>
      </section>
      {kinds.map((kind) => (
        <Hotlines
          visit={visit}
          kind={kind}
          hotlines={hotlines.filter(({ shared }) => shared.kind === kind)}
        />
      ))}
    </SectionFrame>
  );
};

const Office = ({ visit, office }: { visit: Visit; office: Publication<"office"> }) => {
  const { t, language } = visit;
  const { kind, city, street, phone, email, checked } = office.shared;
  const unknown = <span class="hint">{t("office.unknown")}</span>;
  return (
    <article class="card office">
      <p class="hint">{t(`office.kind-${kind}` satisfies SiteText)}</p>
      <h3 class="card-title">{office.title}</h3>
      <Facts
        facts={[
          {
            name: t("office.street"),
            value: street
              ? `${street[language] ?? street.en}, ${city[language] ?? city.en}`
              : (city[language] ?? city.en),
          },
          { name: t("office.phone"), value: phone ? <Phone number={phone} /> : unknown },
          email ? { name: t("office.email"), value: <a href={`mailto:${email}`}>{email}</a> } : null,
          { name: t("office.hours"), value: office.fields.hours ?? unknown },
        ]}
      />
      <div class="prose">{raw(office.html)}</div>
      <Certainty visit={visit} checked={checked} doubts={office.fields.doubts} />
    </article>
  );
};

const Hotlines = ({
  visit,
  kind,
  hotlines,
}: {
  visit: Visit;
  kind: (typeof kinds)[number];
  hotlines: readonly Listed<"hotline">[];
}) => {
  const { t } = visit;
  if (hotlines.length === 0) return null;
  return (
    <section aria-labelledby={kind} class={kind === "emergency" ? "hotlines hotlines-emergency" : "hotlines"}>
      <h2 id={kind}>{t(`office.${kind}`)}</h2>
      {kind === "legal-aid" ? <p class="hint">{t("office.legal-aid-hint")}</p> : null}
      <ul>
        {hotlines.map(({ key, title, shared, fields }) => (
          <li id={key}>
            <span class="hotline-name">{title}</span>
            <span class="hotline-numbers">
              {shared.numbers.map((number) => (
                <Phone number={number} />
              ))}
            </span>
            {fields.hours ? <span class="hint">{fields.hours}</span> : null}
            <Certainty visit={visit} checked={shared.checked} doubts={fields.doubts} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How fresh a contact is and what about it is not sure, right beside it. */
const Certainty = ({
  visit,
  checked,
  doubts,
}: {
  visit: Visit;
  checked: PartialDate;
  doubts: readonly string[];
}) => (
  <ul class="hint certainty">
    {[visit.t("item.checked", { date: visit.t.date(checked) }), ...doubts].map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);

/** A number to tap; written left to right in every language. */
const Phone = ({ number }: { number: string }) => (
  <a class="phone" href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}>
    <bdi>{number}</bdi>
  </a>
);
