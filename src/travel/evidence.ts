import { type Dossier, type EvidenceItem, wayOf } from "../cases/index.ts";
import { arrival } from "./steps/arrival.ts";
import { boarding } from "./steps/departure.ts";
import { medicalClearance } from "./steps/fitness.ts";
import { ticket } from "./steps/ticket.ts";
import { travelTexts } from "./texts/index.ts";

const reached = (dossier: Dossier, state: "booked" | "departed" | "arrived"): boolean =>
  wayOf(dossier.member.interrupted ?? dossier.member.state) >= wayOf(state) ||
  (state !== "booked" && dossier.latest(boarding) !== undefined);

/** What travel leaves in the file that an auditor opens (domain.md 7.5). */
export const travelEvidence: readonly EvidenceItem[] = [
  {
    number: 13,
    texts: travelTexts,
    title: "evidence.fitness",
    due: (dossier) => dossier.latest(medicalClearance) !== undefined,
    held: (dossier) => dossier.latest(medicalClearance) !== undefined,
  },
  {
    number: 14,
    texts: travelTexts,
    title: "evidence.ticket",
    due: (dossier) => reached(dossier, "booked"),
    held(dossier) {
      const proof = dossier.latest(boarding)?.open.proof;
      const proven = proof !== undefined && proof !== null && proof !== "exception";
      return dossier.latest(ticket) !== undefined && (!reached(dossier, "departed") || proven);
    },
  },
  {
    number: 16,
    texts: travelTexts,
    title: "evidence.arrival",
    due: (dossier) => reached(dossier, "arrived") && dossier.latest(boarding) !== undefined,
    held: (dossier) => dossier.latest(arrival) !== undefined,
  },
];
