export { agesOn, birthSpan, possiblyMinor, type ToldBirth } from "./birth-span.ts";
export { type ConsentPurpose, consentPurposes, isConsentPurpose } from "./consents/consent-form.ts";
export { maySharePurpose } from "./consents/may-share.ts";
export {
  type ConsentAnswer,
  type ConsentLine,
  giveConsent,
  mayBeChild,
  readConsents,
  recordConsent,
  refuseConsent,
  withdrawConsent,
} from "./consents/record-consent.ts";
export { ConsentMissing, type Decision, decisionsAt } from "./consents/state.ts";
export { closeContact, tieContact, triageContact } from "./contacts/follow-contact.ts";
export {
  type ContactBoard,
  type OpenContact,
  type ReadContact,
  readContact,
  readContactBoard,
} from "./contacts/read-contacts.ts";
export { checkContact, type FirstContact, recordFirstContact } from "./contacts/record-contact.ts";
export { type Custody, type CustodyLine, moveOriginal, readCustody } from "./custody/move-original.ts";
export { type Checked, checkMany } from "./duplicates/check-many.ts";
export { doubtPair, tellApart } from "./duplicates/doubts.ts";
export type { KnownPerson, Verdict, Weighed } from "./duplicates/evidence.ts";
export type { Evidence } from "./duplicates/evidence-piece.ts";
export { knownPersons, toKnownPerson } from "./duplicates/known-person.ts";
export { type LikelyRecord, likelyRecords, likelyRecordsOf } from "./duplicates/likely-records.ts";
export {
  confirmMerge,
  type MergeOutcome,
  mergePersons,
  unmergePersons,
} from "./duplicates/merging/merge-persons.ts";
export { type Merge, readMerges } from "./duplicates/merging/read-merges.ts";
export { type LikelyNewcomer, Newcomers } from "./duplicates/newcomers.ts";
export { type Doubt, readDoubts, readWaitingMerges, type WaitingMerge } from "./duplicates/queue.ts";
export { type ReadPair, readPair } from "./duplicates/read-pair.ts";
export { countUnfiled, refileNames, unfiledNote } from "./duplicates/refile.ts";
export {
  noSharing,
  type SharedCategory,
  type SharingBook,
  type SharingWithAuthority,
} from "./exporting/recipient.ts";
export { type Relation, type RelationLine, readRelations, relate, strikeRelation } from "./family/relate.ts";
export {
  formGroup,
  type GroupMember,
  type GroupPart,
  groupOf,
  joinGroup,
  leaveGroup,
  readGroup,
} from "./family/travel-group.ts";
export { exactKeyHash, personsWithKey } from "./finding/exact-keys.ts";
export { type FoundPerson, type Question, searchPersons } from "./finding/search.ts";
export { HoldStands, holdsOn, requireNoHold, subjectsUnderHold } from "./holds/read-holds.ts";
export { actorById } from "./importing/actor-by-id.ts";
export {
  type ImportsInBackground,
  importsHere,
  importsInThreads,
  wakeAbandoned,
} from "./importing/background.ts";
export { sweepImports } from "./importing/steps/throw-away.ts";
export { type IntakePageKey, intakePages } from "./intake/pages.ts";
export { savedPages, saveIntakePage } from "./intake/progress.ts";
export { peopleMigrations } from "./migrations.ts";
export type { ChapterReader, LeftOutFor, OwnChapter } from "./own-data/chapter.ts";
export { saidAnswers } from "./own-data/said-answers.ts";
export { addPages, keepPaper, type PaperWish } from "./papers/keep-paper.ts";
export { type PaperSubject, paperSubjects } from "./papers/paper.ts";
export { PageRefused, type PreparedPage, preparePages } from "./papers/prepare-pages.ts";
export {
  openPage,
  type PageView,
  type Paper,
  type PaperPage,
  pageViews,
  readPapers,
} from "./papers/read-papers.ts";
export { choosePage, removePage, turnPage } from "./papers/settle-page.ts";
export { type Act, demand, inside, lineOf, type Noted, note, type People } from "./people.ts";
export { isRecused, keptFrom, keptOff } from "./permission/kept-from.ts";
export {
  groupsFrom,
  groupsOf,
  membersOf,
  mergedList,
  ofWholePersons,
  rootsOf,
  wholePersons,
} from "./permission/merge-group.ts";
export {
  noteReading,
  ownerOfPerson,
  personsFor,
  type SeenPerson,
  subjectOf,
} from "./permission/persons-for.ts";
export { recuseFrom } from "./permission/recuse.ts";
export { type PersonNumber, readNumber, writeNumber } from "./person-number.ts";
export { type PrintText, printedLanguages, printTexts } from "./print/labels/index.ts";
export type { AnswerWords } from "./print/said-answer.ts";
export { sayDay } from "./print/said-day.ts";
export type { SheetWords } from "./print/sheet-words.ts";
export { type Facts, factsOf } from "./reading/facts.ts";
export {
  listsForRules,
  type PersonForRules,
  personsForRules,
  personsFrom,
  type RelationForRules,
} from "./reading/for-rules.ts";
export {
  type LabelRow,
  labelList,
  labelsFrom,
  labelsOf,
  type PersonLabel,
  type WrittenName,
} from "./reading/labels.ts";
export { type ReadPerson, readPerson } from "./reading/read-person.ts";
export { choicesIn, isNationality, nationalityName, spokenName } from "./records/choices.ts";
export { places } from "./records/contact.ts";
export {
  type ExactKey,
  isRecordKind,
  type RecordKindName,
  recordKindNames,
  recordKinds,
} from "./records/index.ts";
export { statuses } from "./records/status.ts";
export { type RecordValues, readRecords, type StoredRecord } from "./records/stored.ts";
export { drawNewNumber } from "./registering/draw-number.ts";
export { RecordRefused } from "./registering/refused.ts";
export { type Newcomer, registerMany } from "./registering/register-many.ts";
export {
  type NewPerson,
  newPersonId,
  type PersonFacts,
  type Registered,
  registerPerson,
} from "./registering/register-person.ts";
export {
  type LikelyAnswer,
  likelyBefore,
  MaybeKnown,
  registerUnlessKnown,
} from "./registering/register-unless-known.ts";
export { addRecord, changeRecord, removeRecord } from "./registering/write-record.ts";
export { type SealedPaper, sealedPapersOf } from "./sealed-papers.ts";
export { type PeopleText, peopleTexts } from "./texts/index.ts";
