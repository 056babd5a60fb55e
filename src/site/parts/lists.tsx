import type { Listed } from "../../newsroom/published.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../visit.ts";
import { PictureOf } from "./picture.tsx";

/** The date of an item in the reader's language; a machine can read it too. */
export const ItemDate = ({ visit, item }: { visit: Visit; item: Listed }) => {
  if (!item.date) return null;
  const inferred = "dateInferred" in item.shared && item.shared.dateInferred;
  return (
    <p class="date">
      <time datetime={item.date}>{visit.t.date(item.date)}</time>
      {inferred ? <span class="hint"> ({visit.t("news.date-inferred")})</span> : null}
    </p>
  );
};

interface CardProps {
  readonly visit: Visit;
  readonly item: Listed;
  readonly level?: 2 | 3 | 4;
  readonly picture?: "none" | "small" | "lead";
}

const sizes = {
  small: "(min-width: 64rem) 22rem, (min-width: 40rem) 45vw, 92vw",
  lead: "(min-width: 64rem) 40rem, 92vw",
};

/** An item in a list: picture, date, title that leads there, summary. */
export const Card = ({ visit, item, level = 3, picture = "none" }: CardProps) => {
  const Title = `h${level}` as "h3";
  return (
    <article class={`card card-${picture}`}>
      {picture === "none" ? null : (
        <div class="card-picture">
          <PictureOf
            visit={visit}
            of={item}
            sizes={sizes[picture]}
            shape="16:9"
            first={picture === "lead"}
            silent
          />
        </div>
      )}
      <div class="card-text">
        <ItemDate visit={visit} item={item} />
        <Title class="card-title">
          <a href={itemAddress(item) ?? "#"}>{item.title}</a>
        </Title>
        {item.summary ? <p>{item.summary}</p> : null}
      </div>
    </article>
  );
};

export const CardList = ({
  visit,
  items,
  ...rest
}: Omit<CardProps, "item"> & { items: readonly Listed[] }) => (
  <ul class="cards">
    {items.map((item) => (
      <li>
        <Card visit={visit} item={item} {...rest} />
      </li>
    ))}
  </ul>
);

/** A plain list of links to items. */
export const LinkList = ({ items }: { items: readonly Listed[] }) => (
  <ul class="links">
    {items.map((item) => (
      <li>
        <a href={itemAddress(item) ?? "#"}>{item.title}</a>
      </li>
    ))}
  </ul>
);
