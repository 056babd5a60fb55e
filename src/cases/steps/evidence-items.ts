import type { Dossier } from "../dossier/dossier.ts";
import type { EvidenceItem } from "../journey/evidence.ts";
import { afterArrival, underway, wayOf } from "../journey/states.ts";
import { casesTexts } from "../texts/index.ts";
import { clearanceAnswer } from "./clearance.ts";
import { closure } from "./closure.ts";
import { eligibility } from "./eligibility.ts";
import { declarationsFor } from "./signed-by-parent.ts";

const stands = ({ member }: Dossier) => member.interrupted ?? member.state;
const hasReached = (dossier: Dossier, state: Parameters<typeof wayOf>[0]) =>
  wayOf(stands(dossier)) >= wayOf(state);

/** Whether the member left Bulgaria in this case. */
const hasReturned = (dossier: Dossier): boolean =>
  underway.has(stands(dossier)) || afterArrival.has(stands(dossier)) || dossier.member.state === "remigrated";

type Wish = Omit<EvidenceItem, "texts" | "title"> & { readonly title?: string };
const item = (wish: Wish): EvidenceItem => ({ texts: casesTexts, title: `evidence.${wish.number}`, ...wish });

/** The items of the file that are the case's own; a paper in the file holds an item too (domain.md 7.5). */
export const casesEvidence: readonly EvidenceItem[] = [
  item({ number: 1, due: (dossier) => hasReached(dossier, "registered"), held: () => false }),
  item({
    number: 2,
    due: (dossier) => hasReached(dossier, "applied"),
    held: ({ person }) => person.documents.some(({ copy_held }) => Number(copy_held) === 1),
  }),
  item({ number: 3, due: (dossier) => hasReached(dossier, "applied"), held: () => false }),
  item({
    number: 4,
    due: (dossier) => hasReached(dossier, "registered"),
    held: ({ person }) => person.consents("casework"),
  }),
  item({
    number: 8,
    due: (dossier) => hasReached(dossier, "applied"),
    held: (dossier) => declarationsFor(dossier).length > 0,
    papersOf: (dossier) =>
      declarationsFor(dossier).flatMap(({ by }) => (by.id === dossier.member.id ? [] : [by.id])),
  }),
  item({
    number: 10,
    due: (dossier) => hasReached(dossier, "eligible"),
    held: (dossier) => dossier.latest(eligibility) !== undefined,
  }),
  item({
    number: 11,
    due: (dossier) => hasReached(dossier, "eligible"),
    held: (dossier) => dossier.latest(clearanceAnswer) !== undefined,
  }),
  item({
    number: 12,
    due: hasReturned,
    held: ({ person }) =>
      person.documents.some(
        ({ kind, copy_held }) => ["passport", "laissez-passer"].includes(kind) && Number(copy_held) === 1,
      ),
  }),
  item({
    number: 20,
    due: ({ member }) => member.state === "closed",
    held: (dossier) => dossier.latest(closure) !== undefined,
  }),
  // Every paper printed about a case carries what the funds of its projects want (`papers/`).
  item({ number: 21, due: (dossier) => hasReached(dossier, "applied"), held: () => true }),
  item({ number: 22, due: (dossier) => hasReached(dossier, "eligible"), held: () => false }),
  // A project asks for it where it pays for staff by the hour; the signed month is filed as a paper.
  item({ number: 23, due: () => false, held: () => false }),
];
