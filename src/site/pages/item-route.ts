import type { Language } from "../../core/language.ts";
import type { ContentType, Publication } from "../../newsroom/published.ts";
import type { Route } from "../../platform/http/index.ts";
import { itemAddress, type Section, sectionAddress } from "../addresses.ts";
import type { Site, Visit } from "../visit.ts";
import { movedTo, pageRoute } from "./page-route.ts";

/** The page of one item of a type. An address the item had before leads to the one it has now. */
export function itemRoute<T extends ContentType>(
  site: Site,
  language: Language,
  section: Section,
  type: T,
  view: (visit: Visit, item: Publication<T>) => unknown,
): Route {
  const path = `${sectionAddress(language, section)}/:slug`;
  return pageRoute(site, language, path, async (visit, context) => {
    const slug = context.req.param("slug") ?? "";
    const item = await visit.reader.bySlug(type, slug);
    if (!item) return null;
    const address = itemAddress(item);
    return address && item.slug !== slug ? movedTo(address) : view(visit, item);
  });
}
