/**
 * What the newsroom has published, to be read: all that the site may know of it. Nothing here leads to editing, so
 * none of the editors' code is ever loaded by the public process.
 */
export { type FundWords, fundWordsOn } from "./content/fund-words.ts";
export { type ItemId, itemId } from "./content/item.ts";
export { escapeHtml, plainText } from "./content/markdown.ts";
export { type ContentType, isContentType } from "./content/type-names.ts";
export type { Shared, Translated } from "./content/types.ts";
export { figuresOf, missionFigures, type PublishedFigure } from "./figures/figure.ts";
export { watchPublications } from "./publications/clock.ts";
export { type CropShape, cropShapes, cropsOf } from "./publications/crops.ts";
export type { Listed, Publication } from "./publications/publication.ts";
export { type Address, type ListWish, PublicationReader } from "./publications/reader.ts";
export { type RenditionAddress, renditionByHash, renditionsOf } from "./publications/renditions.ts";
export { type Found, searchPublications } from "./publications/search.ts";
