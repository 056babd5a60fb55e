import type { CropShape, ItemId, RenditionAddress, Shared, Translated } from "../../newsroom/published.ts";
import { cropsOf, renditionsOf } from "../../newsroom/published.ts";
import type { Visit } from "../visit.ts";

const formats = ["avif", "webp"] as const;

export const renditionAddress = ({ hash, format }: RenditionAddress) =>
  `/pictures/${hash}.${format === "jpeg" ? "jpg" : format}`;

interface PictureProps {
  readonly visit: Visit;
  readonly of: { readonly id: ItemId };
  /** How wide it stands on the page, as the browser's `sizes`. */
  readonly sizes: string;
  /** True for the one picture the first view shows. */
  readonly first?: boolean;
  /** Beside a title that says it all: no alternative text. */
  readonly silent?: boolean;
  readonly caption?: boolean;
  /** Where the page shows it in one shape, cut around its focus. */
  readonly shape?: CropShape;
}

/** The picture an item names, in the best format the browser takes and the size it needs; nothing when it has none. */
export const PictureOf = async ({
  visit,
  of,
  sizes,
  first = false,
  silent = false,
  caption = false,
  shape,
}: PictureProps) => {
  const [picture] = await visit.reader.namedBy<"picture">(of.id, "picture");
  if (!picture) return null;
  const renditions = await drawingsOf(visit, picture.id, shape);
  const fallbacks = renditions.filter(({ format }) => format === "jpeg");
  const fallback = fallbacks[1] ?? fallbacks[0];
  if (!fallback) return null;
  const set = (list: readonly RenditionAddress[]) =>
    list.map((rendition) => `${renditionAddress(rendition)} ${rendition.width}w`).join(", ");
  const image = (
    <picture>
      {formats.map((format) => (
        <source
          type={`image/${format}`}
          srcset={set(renditions.filter((rendition) => rendition.format === format))}
          sizes={sizes}
        />
      ))}
      <img
        src={renditionAddress(fallback)}
        srcset={set(fallbacks)}
        sizes={sizes}
        width={fallback.width}
        height={fallback.height}
        alt={silent ? "" : altOf(picture)}
        loading={first ? "eager" : "lazy"}
        fetchpriority={first ? "high" : undefined}
        decoding="async"
      />
    </picture>
  );
  if (!caption) return image;
  return (
    <figure>
      {image}
      <figcaption>
        {[picture.fields.caption, visit.t("item.credit", { credit: picture.shared.credit })]
          .filter(Boolean)
          .join(" · ")}
      </figcaption>
    </figure>
  );
};

/** Cut to the shape; whole where there is none, or the picture came in before pictures were cut. */
async function drawingsOf({ site }: Visit, id: ItemId, shape: CropShape | undefined) {
  const crops = shape ? await cropsOf(site.query, id, shape) : [];
  return crops.length > 0 ? crops : renditionsOf(site.query, id);
}

const altOf = ({ shared, fields }: { shared: Shared<"picture">; fields: Translated<"picture"> }) =>
  shared.decorative ? "" : (fields.alt ?? "");
