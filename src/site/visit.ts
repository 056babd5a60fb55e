import type { Language } from "../core/language.ts";
import { PublicationReader } from "../newsroom/published.ts";
import type { Query } from "../platform/db/index.ts";
import type { Translator } from "../platform/i18n/index.ts";
import type { Assets } from "../ui/assets.ts";
import { type SiteText, siteTexts } from "./texts/index.ts";

/** What every page of the site stands on. */
export interface Site {
  readonly query: Query;
  readonly assets: Assets;
  /** The origin readers use, without a closing slash. */
  readonly origin: string;
  readonly languages: readonly Language[];
  readonly trialLanguages: readonly Language[];
  now(): Date;
}

/** One request's view of the site: its language, that language's texts and publications. */
export interface Visit {
  readonly site: Site;
  readonly language: Language;
  readonly t: Translator<SiteText>;
  readonly reader: PublicationReader;
  readonly isTrial: boolean;
}

export const visitIn = (site: Site, language: Language): Visit => ({
  site,
  language,
  t: siteTexts.in(language),
  reader: new PublicationReader(site.query, language),
  isTrial: site.trialLanguages.includes(language),
});

/** Every language the site answers in, complete ones first. */
export const siteLanguages = (site: Site): Language[] => [...site.languages, ...site.trialLanguages];
