import type { Language } from "../core/language.ts";
import type { ContentType } from "../newsroom/published.ts";

/** The parts of the site that have an address of their own. */
export type Section =
  | "news"
  | "topic"
  | "project"
  | "agreement"
  | "service"
  | "office"
  | "publication"
  | "event"
  | "page"
  | "partner"
  | "map"
  | "search";

/** Bulgarian words in the official transliteration; languages without their own use the English ones. */
const sectionNames: Readonly<Record<Section, { readonly bg: string; readonly en: string }>> = {
  news: { bg: "novini", en: "news" },
  topic: { bg: "temi", en: "topics" },
  project: { bg: "proekti", en: "projects" },
  agreement: { bg: "sporazumenia", en: "agreements" },
  service: { bg: "kakvo-pravim", en: "what-we-do" },
  office: { bg: "ofisi", en: "offices" },
  publication: { bg: "izdania", en: "publications" },
  event: { bg: "sabitia", en: "events" },
  page: { bg: "za-nas", en: "about" },
  partner: { bg: "partnyori", en: "partners" },
  map: { bg: "map", en: "map" },
  search: { bg: "tarsene", en: "search" },
};

export const homeAddress = (language: Language): string => `/${language}`;

export const sectionAddress = (language: Language, section: Section): string =>
  `/${language}/${sectionNames[section][language === "bg" ? "bg" : "en"]}`;

const sectionOfType: Partial<Record<ContentType, Section>> = {
  news: "news",
  topic: "topic",
  project: "project",
  agreement: "agreement",
  service: "service",
  publication: "publication",
  event: "event",
  page: "page",
  office: "office",
  hotline: "office",
  partner: "partner",
};

/** Types whose items have a page each; the others stand together on their section's page. */
const withOwnPage: ReadonlySet<ContentType> = new Set([
  "news",
  "topic",
  "project",
  "agreement",
  "service",
  "event",
  "page",
]);

/** Where a published item is read; null for what has no place of its own on the site. */
export function itemAddress(item: {
  type: ContentType;
  key: string;
  language: Language;
  slug: string;
}): string | null {
  if (item.type === "page" && item.key === "home") return homeAddress(item.language);
  const section = sectionOfType[item.type];
  if (!section) return null;
  const place = sectionAddress(item.language, section);
  return withOwnPage.has(item.type) ? `${place}/${item.slug}` : `${place}#${item.key}`;
}
