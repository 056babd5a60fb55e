import { Icon } from "../../ui/icons.tsx";
import { type Section, sectionAddress } from "../addresses.ts";
import type { SiteText } from "../texts/index.ts";
import type { Visit } from "../visit.ts";

const sections: readonly { section: Section; text: SiteText }[] = [
  { section: "page", text: "nav.about" },
  { section: "service", text: "nav.services" },
  { section: "news", text: "nav.news" },
  { section: "topic", text: "nav.topics" },
  { section: "project", text: "nav.projects" },
  { section: "agreement", text: "nav.agreements" },
  { section: "event", text: "nav.events" },
  { section: "publication", text: "nav.publications" },
  { section: "partner", text: "nav.partners" },
  { section: "office", text: "nav.offices" },
];

/** The foot of every page: how to reach a person, always in this place, then ways on. */
export const Footer = async ({ visit }: { visit: Visit }) => {
  const { t, language, reader } = visit;
  const [office, footerPages] = await Promise.all([
    reader.byKey("office", "sofia"),
    reader.list("page", { order: "given" }),
  ]);
  return (
    <footer class="site-footer">
      <div class="bar">
        <section class="footer-contact" aria-labelledby="footer-contact">
          <h2 id="footer-contact">{t("site.contact")}</h2>
          <p>{t("site.contact-hint")}</p>
          {office?.shared.phone ? (
            <p class="footer-phone">
              <a href={`tel:${office.shared.phone.replaceAll(/[^+\d]/g, "")}`}>
                <Icon name="phone" />
                <bdi>{office.shared.phone}</bdi>
              </a>
            </p>
          ) : null}
          <p>
            <a href={sectionAddress(language, "office")}>{t("site.all-contacts")}</a>
          </p>
        </section>
        <nav class="footer-sections" aria-labelledby="footer-sections">
          <h2 id="footer-sections">{t("site.sections")}</h2>
          <ul>
            {sections.map(({ section, text }) => (
              <li>
                <a href={sectionAddress(language, section)}>{t(text)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <nav class="footer-small" aria-labelledby="footer-small">
          <h2 id="footer-small">{t("site.small-print")}</h2>
          <ul>
            {footerPages
              .filter(({ shared }) => shared.place === "footer")
              .map(({ slug, title }) => (
                <li>
                  <a href={`${sectionAddress(language, "page")}/${slug}`}>{title}</a>
                </li>
              ))}
            <li>
              <a href={`/${language}/rss.xml`}>
                <Icon name="feed" />
                RSS
              </a>
            </li>
            <li>
              <a href="/projects.iati.xml">{t("site.open-data")}</a>
            </li>
          </ul>
        </nav>
      </div>
      <p class="footer-note">{t("site.founded-note")}</p>
    </footer>
  );
};
