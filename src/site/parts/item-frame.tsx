import type { Child } from "hono/jsx";
import type { Publication } from "../../newsroom/published.ts";
import { itemAddress, type Section, sectionAddress } from "../addresses.ts";
import { breadcrumbData } from "../linked-data.ts";
import type { Visit } from "../visit.ts";
import { itemElsewhere } from "./alternates.ts";
import { Frame } from "./frame.tsx";

interface ItemFrameProps {
  readonly visit: Visit;
  readonly item: Publication;
  readonly section: Section;
  /** The section's name in the reader's language, for the way back. */
  readonly sectionTitle: string;
  readonly kind?: "article" | "website";
  readonly linkedData?: readonly object[];
  readonly children?: Child;
}

/** The page around one item: its address in every language it is published in, and the way back to its section. */
export const ItemFrame = async ({
  visit,
  item,
  section,
  sectionTitle,
  children,
  ...rest
}: ItemFrameProps) => {
  const address = itemAddress(item) ?? sectionAddress(visit.language, section);
  const crumbs = [{ title: sectionTitle, address: sectionAddress(visit.language, section) }];
  return (
    <Frame
      visit={visit}
      title={item.title}
      description={item.summary || item.title}
      address={address}
      others={await itemElsewhere(visit, item)}
      current={section}
      crumbs={crumbs}
      picture={{ address: `/share/${visit.language}/${item.type}/${item.key}.png`, alt: item.title }}
      kind={rest.kind ?? "website"}
      linkedData={[
        ...(rest.linkedData ?? []),
        breadcrumbData(visit, [...crumbs, { title: item.title, address }]),
      ]}
    >
      {children}
    </Frame>
  );
};
