import type { Language } from "../../core/language.ts";
import { type ContentType, type ItemId, PublicationReader } from "../../newsroom/published.ts";
import { homeAddress, itemAddress, type Section, sectionAddress } from "../addresses.ts";
import type { Site } from "../visit.ts";

/** One page in all the complete languages it exists in; each of them is listed and names the others. */
export interface ListedPage {
  readonly versions: ReadonlyMap<Language, { readonly address: string; readonly changed: Date | null }>;
  /** Where readers of any other language are sent; null for the Bulgarian version. */
  readonly fallback: string | null;
}

/** Sections with a page of their own and the type whose items they hold; search is a tool, not a page to find. */
const sections: readonly { section: Section; type: ContentType }[] = [
  { section: "news", type: "news" },
  { section: "topic", type: "topic" },
  { section: "project", type: "project" },
  { section: "agreement", type: "agreement" },
  { section: "service", type: "service" },
  { section: "office", type: "office" },
  { section: "publication", type: "publication" },
  { section: "event", type: "event" },
  { section: "page", type: "page" },
  { section: "partner", type: "partner" },
];

/** Home, the sections, then every published item with a page of its own. */
export async function readPages(site: Site): Promise<ListedPage[]> {
  const items = new Map<ItemId, Map<Language, { address: string; changed: Date }>>();
  const newest = new Map<string, Date>();
  for (const language of site.languages) {
    const reader = new PublicationReader(site.query, language);
    for (const { type } of sections) {
      for (const item of await reader.list(type)) {
        note(newest, `${language} ${type}`, item.updatedAt);
        const address = itemAddress(item);
        if (!address || address.includes("#") || address === homeAddress(language)) continue;
        const versions = items.get(item.id) ?? new Map();
        items.set(item.id, versions.set(language, { address, changed: item.updatedAt }));
      }
    }
  }
  const everywhere = (addressIn: (language: Language) => string, type: ContentType) =>
    new Map(
      site.languages.map((language) => [
        language,
        { address: addressIn(language), changed: newest.get(`${language} ${type}`) ?? null },
      ]),
    );
  return [
    { versions: everywhere(homeAddress, "news"), fallback: "/" },
    ...sections.map(({ section, type }) => ({
      versions: everywhere((language) => sectionAddress(language, section), type),
      fallback: null,
    })),
    ...[...items.values()].map((versions) => ({ versions, fallback: null })),
  ];
}

function note(newest: Map<string, Date>, key: string, moment: Date): void {
  const known = newest.get(key);
  if (!known || known < moment) newest.set(key, moment);
}
