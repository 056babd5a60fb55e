import type { Language } from "../../core/language.ts";
import type { Publication } from "../../newsroom/published.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../visit.ts";

/** What stands under every text: doubts, topics, where the facts come from, when it last changed. */
export const ItemFoot = async ({ visit, item }: { visit: Visit; item: Publication }) => {
  const { t, reader } = visit;
  const topics = item.type === "topic" ? [] : await reader.namedBy<"topic">(item.id, "topic");
  const checked = "checked" in item.shared ? item.shared.checked : undefined;
  return (
    <footer class="item-foot">
      <Doubts visit={visit} doubts={item.fields.doubts} />
      {topics.length > 0 ? (
        <nav aria-labelledby="topics">
          <h2 id="topics">{t("item.topics")}</h2>
          <ul class="tags">
            {topics.map((topic) => (
              <li>
                <a href={itemAddress(topic) ?? "#"}>{topic.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Sources visit={visit} sources={item.shared.sources} />
      <p class="hint">
        {checked
          ? t("item.checked", { date: t.date(checked) })
          : t("item.updated", { date: t.moment(item.updatedAt) })}
      </p>
    </footer>
  );
};

/** Sources that disagree, and what we worked out ourselves, are shown, never smoothed over. */
export const Doubts = ({ visit, doubts }: { visit: Visit; doubts: readonly string[] }) =>
  doubts.length === 0 ? null : (
    <aside class="doubts" aria-labelledby="doubts">
      <h2 id="doubts">{visit.t("item.doubts")}</h2>
      <ul>
        {doubts.map((doubt) => (
          <li>{doubt}</li>
        ))}
      </ul>
    </aside>
  );

const Sources = ({ visit, sources }: { visit: Visit; sources: Publication["shared"]["sources"] }) => {
  const { t } = visit;
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary>{t("item.sources")}</summary>
      <ul>
        {sources.map(({ address, title, says, seen }) => {
          const dates = [
            says ? t("item.source-dated", { date: t.date(says) }) : null,
            seen ? t("item.source-seen", { date: t.date(seen) }) : null,
          ].filter(Boolean);
          const lang = title && languageOfTitle(title, visit.language);
          return (
            <li>
              {address ? (
                <a href={address} rel="noopener external" lang={lang}>
                  {title ?? shortAddress(address)}
                </a>
              ) : (
                <span lang={lang}>{title}</span>
              )}
              {dates.length > 0 ? <span class="hint"> ({dates.join(", ")})</span> : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
};

/** Sources keep their own titles; a Bulgarian one is marked where the page is in another script (WCAG 3.1.2). */
const languageOfTitle = (title: string, language: Language): Language | undefined =>
  language !== "bg" && /\p{Script=Cyrillic}/u.test(title) ? "bg" : undefined;

/** The host and the path as people read it, cut where it gets long. */
function shortAddress(address: string): string {
  const { hostname, pathname } = new URL(address);
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // Left as it stands: an address in another encoding.
  }
  const whole = `${hostname.replace(/^www\./, "")}${path.replace(/\/$/, "")}`;
  return whole.length > 90 ? `${whole.slice(0, 88)}…` : whole;
}
