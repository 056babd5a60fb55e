export { type ExportResult, exportContent, FolderNotEmpty, OriginalSealed } from "./carry/export-folder.ts";
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
export { type Act, mayWriteIn, type Newsroom } from "./editing/act.ts";
export { addTranslation, type Created, createItem, type NewItem } from "./editing/create-item.ts";
export { runDueSchedules, type SchedulesRun } from "./editing/due-schedules.ts";
export type { Entry, FieldProblem, FieldProblemCode } from "./editing/entry.ts";
export { type Glance, type TranslationState, translationStates } from "./editing/glance.ts";
export {
  differences,
  type FieldDifference,
  type HistoryOf,
  history,
  type Revision,
} from "./editing/history.ts";
export { type ItemOfType, itemsOfType } from "./editing/items-of-type.ts";
export {
  countItems,
  type ItemListed,
  type ItemListWish,
  type ListStatus,
  listItems,
  pageLength,
} from "./editing/listing.ts";
export { type Opened, openForEditing } from "./editing/opening.ts";
export {
  type Preview,
  type PreviewLink,
  previewBehind,
  previewLink,
  revokePreviewLink,
} from "./editing/preview.ts";
export { type Published, type PublishWish, publish, publishShared, unpublish } from "./editing/publishing.ts";
export { type Restored, type RestoreWish, restoreRevision } from "./editing/restore.ts";
export { archive, sendBack, submitForReview, type TranslationWish } from "./editing/review.ts";
export {
  type Saved,
  type SharedEntry,
  type Side,
  saveShared,
  saveTranslation,
  type TranslationEntry,
} from "./editing/save.ts";
export { cancelSchedule, schedulePublish, scheduleUnpublish, toMinute } from "./editing/schedules.ts";
export { changeSlug, type SlugChanged } from "./editing/slug.ts";
export { type BoardLine, boardItems, translationBoard } from "./editing/translation-board.ts";
export { autosaveDraft, discardDraft, type UnsavedWork } from "./editing/unsaved.ts";
export { type Use, usesOf } from "./editing/uses.ts";
export { type Waiting, type WaitingTranslation, waitsFor } from "./editing/waiting.ts";
export type { Difference } from "./editing/word-differences.ts";
export {
  type FigureContent,
  figuresEverywhere,
  figuresOf,
  missionFigures,
  type PublishedFigure,
} from "./figures/figure.ts";
export { markCorrected, putFigure, withdrawFigure } from "./figures/publish-figure.ts";
export { expirePictureConsents, type TakenOff, whyHidden, withdrawConsent } from "./media/consent.ts";
export type { Focus } from "./media/crops.ts";
export { type OriginalSeal, type PictureNewsroom, readOriginal } from "./media/originals.ts";
export { renderAgain } from "./media/render-again.ts";
export { addPicture, type Replaced, replaceOriginal, type Upload } from "./media/upload.ts";
export { newsroomMigrations } from "./migrations.ts";
export { watchPublications } from "./publications/clock.ts";
export { type CropShape, cropShapes, cropsOf } from "./publications/crops.ts";
export type { Listed, Publication } from "./publications/publication.ts";
export { type Address, type ListWish, PublicationReader } from "./publications/reader.ts";
export { type RenditionAddress, renditionByHash, renditionsOf } from "./publications/renditions.ts";
export { type Found, searchPublications } from "./publications/search.ts";
export { tickPublicationClock } from "./publishing/publish.ts";
export { newsroomPublicTables } from "./tables.ts";
export { newsroomTexts } from "./texts/index.ts";
