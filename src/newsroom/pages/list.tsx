import { may } from "../../access/index.ts";
import { isLanguage, type Language, languages, ownNames } from "../../core/language.ts";
import type { Route } from "../../platform/http/index.ts";
import { contentTypeNames, isContentType } from "../content/types.ts";
import { translationStates } from "../editing/glance.ts";
import { type ItemListed, type ItemListWish, type ListStatus, listItems } from "../editing/listing.ts";
import type { NewsroomDesk, Visit } from "./desk.ts";
import { itemRow } from "./parts/item-row.ts";
import { page } from "./parts/once.ts";
import { framed } from "./parts/respond.tsx";

export const listStatuses: readonly ListStatus[] = [...translationStates, "live", "outdated", "missing"];
const orders = ["changed", "date", "title"] as const;

export const listRoutes = (desk: NewsroomDesk): Route[] => [
  page(desk, "/newsroom", may("newsroom.read"), async (visit, context) => {
    const wish = wishOf((name) => context.req.query(name));
    const { items, more } = await listItems(desk.newsroom.database.query, visit.actor, wish);
    const { t } = visit;
    return framed(
      visit,
      { title: t("newsroom.title") },
      <>
        <div class="page-bar">
          <h1>{t("newsroom.title")}</h1>
          <p class="bar-links">
            <a class="button second" href="/newsroom/translations">
              {t("board.title")}
            </a>
            <a class="button second" href="/newsroom/media">
              {t("media.title")}
            </a>
            {visit.may("newsroom.write") ? (
              <a class="button" href="/newsroom/new">
                {t("new.title")}
              </a>
            ) : null}
          </p>
        </div>
        <Filters visit={visit} wish={wish} />
        {items.length === 0 ? (
          <p>{t("list.nothing")}</p>
        ) : (
          <ItemTable visit={visit} items={items} wish={wish} />
        )}
        <Pages visit={visit} wish={wish} more={more} />
      </>,
    );
  }),
];

/** What the address asks for; what makes no sense in it is not asked for. */
function wishOf(asked: (name: string) => string | undefined): ItemListWish & { page: number } {
  const [type = "", language = "", page = ""] = [asked("type"), asked("language"), asked("page")];
  return {
    type: isContentType(type) ? type : undefined,
    language: isLanguage(language) ? language : undefined,
    status: listStatuses.find((status) => status === asked("status")),
    text: asked("words")?.slice(0, 200) || undefined,
    order: orders.find((order) => order === asked("order")),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

const Filters = ({ visit: { t }, wish }: { visit: Visit; wish: ItemListWish }) => (
  <search>
    <form class="filters" method="get" action="/newsroom">
      <label class="filter-words">
        {t("list.words")}
        <input type="search" name="words" value={wish.text ?? ""} accesskey="s" />
      </label>
      <label>
        {t("list.type")}
        <select name="type">
          <option value="">{t("list.any-type")}</option>
          {contentTypeNames.map((type) => (
            <option value={type} selected={type === wish.type}>
              {t(`type.${type}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("list.language")}
        <select name="language">
          <option value="">{t("list.any-language")}</option>
          {languages.map((language) => (
            <option value={language} selected={language === wish.language} lang={language}>
              {ownNames[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("list.status")}
        <select name="status">
          <option value="">{t("list.any-status")}</option>
          {listStatuses.map((status) => (
            <option value={status} selected={status === wish.status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("list.order")}
        <select name="order">
          {orders.map((order) => (
            <option value={order} selected={order === (wish.order ?? "changed")}>
              {t(`list.order-${order}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t("list.show")}</button>
    </form>
  </search>
);

const ItemTable = ({
  visit,
  items,
  wish,
}: {
  visit: Visit;
  items: readonly ItemListed[];
  wish: ItemListWish;
}) => {
  const { t } = visit;
  const shown = columnsFor(items, wish.language);
  return (
    <section class="table-frame" aria-label={t("list.table")} tabindex={0}>
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("list.title")}</th>
            <th scope="col">{t("list.type")}</th>
            <th scope="col">{t("list.date")}</th>
            {shown.map((language) => (
              <th scope="col" lang={language}>
                {ownNames[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{items.map((item) => itemRow(visit, item, shown))}</tbody>
      </table>
    </section>
  );
};

/** Bulgarian and English always; another language where an item on the page has it, or it is asked for. */
const columnsFor = (items: readonly ItemListed[], asked: Language | undefined): Language[] => {
  const there = new Set(items.flatMap(({ translations }) => Object.keys(translations)));
  return languages.filter(
    (language) => language === "bg" || language === "en" || language === asked || there.has(language),
  );
};

const Pages = ({
  visit: { t },
  wish,
  more,
}: {
  visit: Visit;
  wish: ItemListWish & { page: number };
  more: boolean;
}) => {
  if (wish.page === 1 && !more) return null;
  const address = (number: number) => {
    const { text, page: _, ...rest } = wish;
    const asked = Object.entries({ words: text, ...rest }).filter(([, value]) => value !== undefined);
    return `/newsroom?${new URLSearchParams([...(asked as [string, string][]), ["page", String(number)]])}`;
  };
  return (
    <nav class="pages" aria-label={t("list.pages")}>
      {wish.page > 1 ? (
        <a rel="prev" href={address(wish.page - 1)}>
          {t("list.previous")}
        </a>
      ) : null}
      <span>{t("list.page", { page: wish.page })}</span>
      {more ? (
        <a rel="next" href={address(wish.page + 1)}>
          {t("list.next")}
        </a>
      ) : null}
    </nav>
  );
};
