import { type Dossier, type EvidenceItem, wayOf } from "../cases/index.ts";
import { hadLegalSession, legalSince } from "./standing.ts";
import { returnSession } from "./steps/return-session.ts";
import { counsellingTexts } from "./texts/index.ts";

const hasApplied = ({ member }: Dossier) => wayOf(member.interrupted ?? member.state) >= wayOf("applied");

/** What the file must hold of the counselling (domain.md 7.5). */
export const counsellingEvidence: readonly EvidenceItem[] = [
  {
    number: 5,
    texts: counsellingTexts,
    title: "evidence.5",
    due: hasApplied,
    held: (dossier) => dossier.recordsOf(returnSession).length > 0,
  },
  {
    number: 6,
    texts: counsellingTexts,
    title: "evidence.6",
    due: (dossier) => hasApplied(dossier) && legalSince(dossier) !== null,
    held: hadLegalSession,
  },
];
