export { type Act, type Cases, noProjects, type ProjectBook } from "./cases.ts";
export { coveredBy, nameDeputy } from "./deputies/deputies.ts";
export { destroySpentKeys } from "./destruction/spent-keys.ts";
export { type CaseFacts, type Dossier, dossierOf } from "./dossier/dossier.ts";
export { mrzNamesOf } from "./dossier/mrz-names.ts";
export type { FactName, OutsideFact, StandingRow } from "./dossier/outside-fact.ts";
export { readCaseFacts } from "./dossier/read-facts.ts";
export { type CaseRecord, type RecordOf, toCaseRecord } from "./dossier/record.ts";
export { type Completeness, evidenceOf } from "./evidence/completeness.ts";
export { type EvidenceMissing, evidenceMissing } from "./evidence/missing-in-project.ts";
export { filePaper, openPaper } from "./evidence/papers.ts";
export type { Due, Duty } from "./journey/duty.ts";
export type { EvidenceItem } from "./journey/evidence.ts";
export { type Guard, type GuardAnswer, type Lead, met, missing, notNeeded } from "./journey/guard.ts";
export { assembleJourney, type Journey, type JourneyPart } from "./journey/journey.ts";
export {
  askedOfChildren,
  type BroughtAlong,
  type CaseRecordKind,
  caseRecordKind,
  type MoveWish,
  type RecordWritten,
  rightToAdd,
  type Weighed,
} from "./journey/kind.ts";
export { reasonCodes, reasonFor } from "./journey/reasons.ts";
export { type Reckoned, type Reckoning, writeScore } from "./journey/reckoning.ts";
export {
  afterArrival,
  beforeBoarding,
  isFinal,
  type MemberState,
  type Move,
  memberStates,
  underway,
  wayOf,
} from "./journey/states.ts";
export type { Told, ToldLanguage, ToldWords } from "./journey/told.ts";
export { checklistBefore, inTheWay } from "./moving/checklist.ts";
export { type MoveOrder, moveMember } from "./moving/move-member.ts";
export { recallWithdrawals } from "./moving/recall-withdrawals.ts";
export { GuardsMissing, NoSuchWay } from "./moving/refusals.ts";
export { turnsToTakeBack } from "./moving/take-back.ts";
export { AlreadyInCase, assignCase, handOver, joinCase, openCase } from "./opening/open-case.ts";
export { splitCase } from "./opening/split-case.ts";
export type { Paper, PaperFilling, PaperGround } from "./papers/paper.ts";
export { type PaperWords, paperFrame, paperWords } from "./papers/paper-words.ts";
export { numberOfRecord, writtenNames } from "./papers/person-rows.ts";
export { paperLanguages, paperOrganisation } from "./papers/words/index.ts";
export { writeDay } from "./papers/written-day.ts";
export {
  caseObject,
  casesFor,
  holdAllCases,
  noteCaseReading,
  ownerOfCase,
  type SeenCase,
  touchCase,
} from "./permission/cases-for.ts";
export { changeCaseRecord } from "./records/change-record.ts";
export { readCaseRecord, valuesOfRecord } from "./records/read-record.ts";
export { CaseRecordRefused, NotInThisState } from "./records/refused.ts";
export { strikeCaseRecord } from "./records/strike-record.ts";
export { addCaseRecord, addRecordForDomain } from "./records/write-record.ts";
export { application } from "./steps/application.ts";
export { caseNote } from "./steps/case-note.ts";
export { authorities, clearance, clearanceAnswer } from "./steps/clearance.ts";
export { closure } from "./steps/closure.ts";
export { dataAnswer, dataRequest, isBarredByRestriction } from "./steps/data-request.ts";
export { currentDeclaration, declaration, statements } from "./steps/declaration.ts";
export { eligibility } from "./steps/eligibility.ts";
export { enrolment, targetGroups } from "./steps/enrolment.ts";
export { freeWill, freeWillAnswers, freeWillAsked } from "./steps/free-will.ts";
export { message } from "./steps/message.ts";
export { parentsBeside, signsFrom, speaksThroughParent } from "./steps/parents.ts";
export { casesPart } from "./steps/part.ts";
export { type MemberRole, memberRoles } from "./tables.ts";
export { addTask } from "./tasks/own-tasks.ts";
export { casesReckonedAnew } from "./tasks/settle-cases-of.ts";
export { settleDuties } from "./tasks/settle-duties.ts";
export { freeWillBg } from "./texts/free-will-bg.ts";
export { freeWillEn } from "./texts/free-will-en.ts";
export { casesTexts } from "./texts/index.ts";
