import { type Dossier, type Guard, type Lead, met, missing, notNeeded } from "../../cases/index.ts";
import { companyIn, gateIn, isUnaccompanied, representativeNow } from "../gate/from-dossier.ts";
import { beforeClearance, type GateItem, gateItems } from "../gate/items.ts";
import { bestInterestsAssessment, familyTracing, homeAssessment } from "../steps/best-interests.ts";
import { childSignal, childTalk, representative } from "../steps/child.ts";
import { gateAnswer } from "../steps/gate-answer.ts";
import { protectionTexts } from "../texts/index.ts";
import { onwardTo } from "./onward.ts";

/** Where each of the sixteen lines leads. */
const leads: Partial<Record<GateItem, Lead>> = {
  informed: { add: childTalk.name },
  "own-wish": { add: childTalk.name },
  representative: { add: representative.name },
  "representative-consents": { add: representative.name },
  "family-traced": { add: familyTracing.name },
  "home-assessed": { add: homeAssessment.name },
  "best-interests": { add: bestInterestsAssessment.name },
  "travel-document": { person: "documents" },
};

/** What the representative says is written down with who they are, where that is on record. */
function leadOf(item: GateItem, dossier: Dossier): Lead {
  const inForce = item === "representative-consents" ? representativeNow(dossier) : undefined;
  if (inForce) return { record: inForce.id, change: representative.name };
  return leads[item] ?? { add: gateAnswer.name, chosen: item };
}

/** A line for each of the sixteen. Nobody waives one. */
const itemGuard = (item: GateItem): Guard => ({
  key: `protection.gate-${item}`,
  texts: protectionTexts,
  title: `gate.${item}`,
  before: beforeClearance.has(item)
    ? onwardTo("clearance", "eligible", "booked", "departed")
    : onwardTo("booked", "departed"),
  check(dossier) {
    if (!isUnaccompanied(dossier)) return notNeeded;
    const standing = gateIn(dossier)[item];
    if (standing === "there") return met;
    const lead = leadOf(item, dossier);
    return standing === "refused" ? missing(`gate-refused.${item}`, lead) : { state: "missing", leads: lead };
  },
});

/** Nothing is signed for a child without its family before there is somebody who may: a relative without proof is not one. */
const signerGuard: Guard = {
  key: "protection.signer",
  texts: protectionTexts,
  title: "guard.signer",
  before: onwardTo("applied"),
  check(dossier) {
    const company = companyIn(dossier);
    if (company.is !== "unaccompanied") return notNeeded;
    if (representativeNow(dossier)) return met;
    return missing(company.unproved ? "guard.signer-unproved" : "guard.signer-none", {
      add: representative.name,
    });
  },
};

/** The child protection department knows before anything goes to another authority. */
const signalGuard: Guard = {
  key: "protection.signal",
  texts: protectionTexts,
  title: "guard.signal",
  before: onwardTo("applied", "clearance", "eligible", "booked"),
  check(dossier) {
    if (!isUnaccompanied(dossier)) return notNeeded;
    return dossier.latest(childSignal) ? met : missing("guard.signal-none", { add: childSignal.name });
  },
};

/** The sixteen, in the order of the list. */
export const gateGuards: readonly Guard[] = gateItems.map(itemGuard);

export const childGuards: readonly Guard[] = [signerGuard, signalGuard, ...gateGuards];
