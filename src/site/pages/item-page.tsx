import type { Publication, PublicationReader } from "../../newsroom/published.ts";
import { toHtml } from "../../ui/html.ts";
import { type Site, visitIn } from "../visit.ts";
import { Page } from "./about.tsx";
import { Agreement } from "./agreements.tsx";
import { Article } from "./article.tsx";
import { EventPage } from "./event.tsx";
import { Project } from "./project.tsx";
import { Service } from "./services.tsx";

/**
 * The whole page of an item as the site shows it, for whoever brings the item and a reader: a text that is not published
 * yet, at the desk. Null for items without a page of their own.
 */
export async function itemPage(
  site: Site,
  reader: PublicationReader,
  item: Publication,
): Promise<string | null> {
  const visit = { ...visitIn(site, item.language), reader };
  const is = <T extends Publication["type"]>(
    type: T,
    one: Publication,
  ): one is Publication<T> & Publication => one.type === type;
  if (is("news", item)) return toHtml(<Article visit={visit} item={item} />);
  if (is("event", item)) return toHtml(<EventPage visit={visit} item={item} />);
  if (is("project", item)) return toHtml(<Project visit={visit} item={item} />);
  if (is("service", item)) return toHtml(<Service visit={visit} item={item} />);
  if (is("agreement", item)) return toHtml(<Agreement visit={visit} item={item} />);
  if (is("page", item)) return toHtml(<Page visit={visit} item={item} />);
  return null;
}
