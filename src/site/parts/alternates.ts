import type { ItemId, Listed } from "../../newsroom/published.ts";
import { homeAddress, itemAddress, type Section, sectionAddress } from "../addresses.ts";
import { siteLanguages, type Visit } from "../visit.ts";
import type { OtherLanguage } from "./frame.tsx";

/** Where a section stands in the other languages; every language has it. */
export const sectionElsewhere = (visit: Visit, section: Section | "home", rest = ""): OtherLanguage[] =>
  siteLanguages(visit.site)
    .filter((language) => language !== visit.language)
    .map((language) => ({
      language,
      address: section === "home" ? homeAddress(language) : sectionAddress(language, section) + rest,
    }));

/** Where an item is published in other languages; only there do its links lead. */
export async function itemElsewhere(visit: Visit, item: Listed): Promise<OtherLanguage[]> {
  const known = new Set(siteLanguages(visit.site));
  const addresses = await visit.reader.addressesOf(item.id as ItemId);
  return addresses.flatMap(({ language, slug }) => {
    const address = itemAddress({ type: item.type, key: item.key, language, slug });
    return language !== visit.language && known.has(language) && address ? [{ language, address }] : [];
  });
}
