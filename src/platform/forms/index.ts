export {
  answerButton,
  answerForm,
  endingName,
  type FormAnswer,
  type Sender,
  type Sent,
  type Shown,
  type UploadLimits,
} from "./answer-form.ts";
export { answerSettlement, type Chosen } from "./answer-settlement.ts";
export { mostAsking } from "./asked-with.ts";
export { type BodyLimits, readBody } from "./body/read-body.ts";
export { fingerprintOf, type SentBody, type SentFile } from "./body/sent-body.ts";
export {
  type ConflictField,
  type ConflictSheet,
  type ConflictState,
  conflictSheetOf,
} from "./conflict-sheet.ts";
export {
  auditLabel,
  auditName,
  changedFields,
  type DataMapLine,
  dataMapOf,
  type ExportColumn,
  exportColumnsOf,
} from "./data-map.ts";
export {
  type AnyForm,
  definedForms,
  defineForm,
  type Form,
  isSecretName,
  type KnownValues,
  sealedFields,
  type ValuesOf,
} from "./define-form.ts";
export {
  type Field,
  type FieldKind,
  type Fields,
  isReference,
  type Retention,
  type Seal,
  type ValueOf,
} from "./field.ts";
export { fileProblem } from "./file-problem.ts";
export { formsMigrations } from "./migrations.ts";
export { named } from "./named.ts";
export { refusedNames, requestKeyName, reservedNames, versionName } from "./names.ts";
export {
  AlreadySent,
  type Answer,
  earlierAnswer,
  KeyRefused,
  newRequestKey,
  onceOnly,
  type Sending,
  sweepAnswers,
  toResponse,
} from "./once-only.ts";
export { type ParsedForm, parseForm, type Typed } from "./parse-form.ts";
export { type Problem, type Problems, sayProblem } from "./problem.ts";
export { withPlainDigits } from "./reading/digits.ts";
export {
  hasHiddenSigns,
  normaliseLine,
  normaliseText,
  turnsDirection,
  withoutDirections,
} from "./reading/normalise.ts";
export { type DateReading, readDate } from "./reading/read-date.ts";
export { type NumberReading, readNumber } from "./reading/read-number.ts";
export { readEmail, readPhone, readSlug, readWebAddress } from "./reading/read-technical.ts";
export type { Habits, Option, Reading } from "./reading/reading.ts";
export { type SaidChange, sayChanges } from "./say-changes.ts";
export {
  type FormSheet,
  type SheetField,
  type SheetState,
  sheetOf,
  withoutEmptyChoices,
  withoutQuestions,
} from "./sheet.ts";
export type { HistoryOutcome } from "./tables.ts";
export { type FormText, formTexts } from "./texts/index.ts";
export { unansweredIn } from "./unanswered.ts";
export { type HistoryEntry, readEntry, readHistory, versionOf } from "./versions/history.ts";
export {
  type FieldConflict,
  type FieldValue,
  type Merge,
  mergeThreeWay,
  mergeValue,
  type RecordFields,
} from "./versions/merge-three-way.ts";
export { entryNamed, openConflict } from "./versions/open-conflict.ts";
export { openForEditing, type Save, type Saved, saveVersioned } from "./versions/save-versioned.ts";
export { parseSettlement, readConflict } from "./versions/settle.ts";
export { holdStanding, strikeStanding } from "./versions/standing.ts";
export { type Sealing, type VersionedRecord, versionedBy } from "./versions/versioned-record.ts";
export { sayAnswer, writeAnswer } from "./write-answer.ts";
