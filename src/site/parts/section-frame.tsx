import type { Child } from "hono/jsx";
import { type Section, sectionAddress } from "../addresses.ts";
import type { SiteText } from "../texts/index.ts";
import type { Visit } from "../visit.ts";
import { sectionElsewhere } from "./alternates.ts";
import { Frame } from "./frame.tsx";

type SectionWithTexts = Extract<
  Section,
  "service" | "agreement" | "office" | "publication" | "partner" | "event" | "page" | "topic"
>;

interface SectionFrameProps {
  readonly visit: Visit;
  readonly section: SectionWithTexts;
  readonly intro?: string;
  /** What the section lists; the page says so when there is nothing of it in the language yet. */
  readonly items?: readonly unknown[];
  readonly children?: Child;
}

/** The page of a section: its title and description from the texts, its address in every language. */
export const SectionFrame = ({ visit, section, intro, items, children }: SectionFrameProps) => {
  const { t, language } = visit;
  return (
    <Frame
      visit={visit}
      title={t(`${section}.title` satisfies SiteText)}
      description={t(`${section}.description` satisfies SiteText)}
      address={sectionAddress(language, section)}
      others={sectionElsewhere(visit, section)}
      current={section}
      picture={{ address: `/share/${language}/page/home.png`, alt: t("site.name") }}
    >
      <header class="page-head">
        <h1>{t(`${section}.title`)}</h1>
        <p class="lede">{intro ?? t(`${section}.description`)}</p>
      </header>
      {items?.length === 0 ? <p>{t("news.none")}</p> : (children ?? null)}
    </Frame>
  );
};
