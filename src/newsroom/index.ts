export { exportContent, FolderNotEmpty } from "./carry/export-folder.ts";
export { type ImportResult, importContent } from "./carry/import-folder.ts";
export { describeProblem, ImportRefused, type Problem } from "./carry/problems.ts";
export { type ItemId, itemId } from "./content/item.ts";
export { escapeHtml, plainText } from "./content/markdown.ts";
export {
  type ContentType,
  contentTypeNames,
  isContentType,
  type Shared,
  type Translated,
} from "./content/types.ts";
export { newsroomMigrations } from "./migrations.ts";
export { watchPublications } from "./publications/clock.ts";
export type { Listed, Publication } from "./publications/publication.ts";
export { type Address, type ListWish, PublicationReader } from "./publications/reader.ts";
export { type RenditionAddress, renditionByHash, renditionsOf } from "./publications/renditions.ts";
export { type Found, searchPublications } from "./publications/search.ts";
export { newsroomPublicTables } from "./tables.ts";
