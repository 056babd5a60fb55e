import { type Dossier, type Guard, met, notNeeded } from "../../cases/index.ts";
import { dotted } from "../../core/day.ts";
import { planOf } from "../plan.ts";
import { bestPaper, type Journey, type PaperAnswer } from "../rules/documents.ts";
import { residenceProof } from "../steps/pre-checks.ts";
import { travelTexts } from "../texts/index.ts";
import { lacks } from "./lacks.ts";

/** The journey as far as it is known: today and to where the member wishes, while nothing is planned. */
const journeyOf = (dossier: Dossier): Journey =>
  planOf(dossier)?.journey ?? {
    departs: dossier.today,
    arrives: dossier.today,
    destination: dossier.member.destination ?? "",
    transits: [],
    carriers: [],
  };

/** The best paper a member has for their journey; undefined when there is none for travel. */
export const paperOf = (dossier: Dossier): PaperAnswer | undefined =>
  bestPaper(dossier.person.documents, journeyOf(dossier));

/** A document to travel with, valid on the very day (domain.md 1.10). */
export const papersGuard: Guard = {
  key: "travel.papers",
  texts: travelTexts,
  title: "guard.papers",
  before: ({ to }) => to === "ready" || to === "booked" || to === "departed",
  check(dossier) {
    const leads = { person: "documents" } as const;
    const paper = paperOf(dossier);
    if (!paper) return lacks("guard.papers-none", leads);
    const [trouble] = paper.troubles;
    if (!trouble) return met;
    const day = paper.lastDay ?? "";
    return lacks(`paper-trouble.${trouble}`, leads, { day: dotted(day) });
  },
  waivedBy: "case.supervise",
};

/** Whoever goes to a country that is not their own proves that they may live there (scenario 23). */
export const residenceGuard: Guard = {
  key: "travel.residence",
  texts: travelTexts,
  title: "guard.residence",
  before: ({ to }) => to === "booked" || to === "departed",
  check(dossier) {
    const { destination, arrives } = journeyOf(dossier);
    const own = dossier.person.nationalities.some(({ country }) => country === destination);
    if (destination === "" || own) return notNeeded;
    const leads = { add: residenceProof.name };
    const proofs = dossier.recordsOf(residenceProof).filter(({ open }) => open.destination === destination);
    const holds = proofs.some(({ open }) => !open.valid_until || open.valid_until >= arrives);
    if (holds) return met;
    return lacks(proofs.length > 0 ? "guard.residence-ends" : "guard.residence-none", leads);
  },
};
