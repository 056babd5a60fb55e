export { agesOn } from "./birth-span.ts";
export type { ConsentPurpose } from "./consents/consent-form.ts";
export {
  type ConsentAnswer,
  mayBeChild,
  recordConsent,
  withdrawConsent,
} from "./consents/record-consent.ts";
export { closeContact, tieContact, triageContact } from "./contacts/follow-contact.ts";
export { readContact, readContactBoard } from "./contacts/read-contacts.ts";
export { type FirstContact, recordFirstContact } from "./contacts/record-contact.ts";
export { moveOriginal, readCustody } from "./custody/move-original.ts";
export { checkMany } from "./duplicates/check-many.ts";
export { doubtPair, tellApart } from "./duplicates/doubts.ts";
export { toKnownPerson } from "./duplicates/known-person.ts";
export { likelyRecords, likelyRecordsOf } from "./duplicates/likely-records.ts";
export { confirmMerge, mergePersons, unmergePersons } from "./duplicates/merging/merge-persons.ts";
export { readMerges } from "./duplicates/merging/read-merges.ts";
export { Newcomers } from "./duplicates/newcomers.ts";
export { countUnfiled, refileNames, unfiledNote } from "./duplicates/refile.ts";
export {
  noSharing,
  type SharedCategory,
  type SharingBook,
  type SharingWithAuthority,
} from "./exporting/recipient.ts";
export { readRelations, relate, strikeRelation } from "./family/relate.ts";
export { formGroup, joinGroup, leaveGroup, readGroup } from "./family/travel-group.ts";
export { searchPersons } from "./finding/search.ts";
export { HoldStands, holdsOn, requireNoHold, subjectsUnderHold } from "./holds/read-holds.ts";
export { actorById } from "./importing/actor-by-id.ts";
export {
  type ImportsInBackground,
  importsHere,
  importsInThreads,
  wakeAbandoned,
} from "./importing/background.ts";
export { sweepImports } from "./importing/steps/throw-away.ts";
export { intakePages } from "./intake/pages.ts";
export { saveIntakePage } from "./intake/progress.ts";
export type { ChapterReader, LeftOutFor, OwnChapter } from "./own-data/chapter.ts";
export { saidAnswers } from "./own-data/said-answers.ts";
export { keepPaper } from "./papers/keep-paper.ts";
export { readPapers } from "./papers/read-papers.ts";
export { type Act, demand, inside, lineOf, type Noted, note, type People } from "./people.ts";
export { isRecused, keptFrom, keptOff } from "./permission/kept-from.ts";
export {
  groupsFrom,
  groupsOf,
  membersOf,
  mergedList,
  ofWholePersons,
  wholePersons,
} from "./permission/merge-group.ts";
export { noteReading, ownerOfPerson, personsFor, subjectOf } from "./permission/persons-for.ts";
export type { ReckonedAnew } from "./permission/reckoned-anew.ts";
export { recuseFrom } from "./permission/recuse.ts";
export { readNumber, writeNumber } from "./person-number.ts";
export { printedLanguages, printTexts } from "./print/labels/index.ts";
export type { AnswerWords } from "./print/said-answer.ts";
export { sayDay } from "./print/said-day.ts";
export type { SheetWords } from "./print/sheet-words.ts";
export type { Facts } from "./reading/facts.ts";
export { listsForRules, type PersonForRules, personsForRules, personsFrom } from "./reading/for-rules.ts";
export { type LabelRow, labelList, labelsFrom, labelsOf, type PersonLabel } from "./reading/labels.ts";
export { readPerson } from "./reading/read-person.ts";
export { choicesIn, nationalityName, spokenName } from "./records/choices.ts";
export { places } from "./records/contact.ts";
export { type RecordKindName, recordKinds } from "./records/index.ts";
export { statuses } from "./records/status.ts";
export { drawNewNumber } from "./registering/draw-number.ts";
export { type Newcomer, registerMany } from "./registering/register-many.ts";
export {
  newPersonId,
  type PersonFacts,
  type Registered,
  registerPerson,
} from "./registering/register-person.ts";
export { addRecord, changeRecord, removeRecord } from "./registering/write-record.ts";
export { type SealedPaper, sealedPapersOf } from "./sealed-papers.ts";
export { type PeopleText, peopleTexts } from "./texts/index.ts";
