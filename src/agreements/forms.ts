import { authorities } from "../cases/index.ts";
import { type AnyForm, defineForm, named } from "../platform/forms/index.ts";
import type { RecordKind } from "./tables.ts";
import { agreementsTexts } from "./texts/index.ts";

/** Of contracts between offices: nobody is named in them. */
const told = { retention: "finance", seal: "open" } as const;

const titled = { kind: "line", required: true, longest: 300, ...told } as const;

/** Who the mission works with. The contact is an office, so that it outlives whoever sits there. */
export const partnerForm = defineForm(agreementsTexts, {
  name: "agreement-partner",
  fields: {
    name_bg: { ...titled, label: "partner.name-bg", purpose: "How Bulgarian papers name it." },
    name_en: { ...titled, label: "partner.name-en", purpose: "How English papers name it." },
    kind: {
      kind: "choice",
      label: "partner.kind",
      options: named("partner-kind", ["state", "authority", "un", "ngo", "donor", "university", "company"]),
      required: true,
      purpose: "Rules for sharing data differ by kind.",
      ...told,
    },
    authority: {
      kind: "choice",
      label: "partner.authority",
      hint: "partner.authority-hint",
      options: named(
        "partner-authority",
        authorities.filter((one) => one !== "other"),
      ),
      purpose: "A letter to it asks what may be shared with it.",
      ...told,
    },
    country: {
      kind: "reference",
      label: "partner.country",
      purpose: "Whose law binds it.",
      ...told,
    },
    office: {
      kind: "line",
      label: "partner.office",
      hint: "partner.office-hint",
      longest: 200,
      purpose: "Whom to write to.",
      ...told,
    },
    email: {
      kind: "e-mail",
      label: "partner.email",
      hint: "partner.email-hint",
      purpose: "Whom to write to.",
      ...told,
    },
    phone: { kind: "phone", label: "partner.phone", purpose: "Whom to call.", ...told },
    link: { kind: "web-address", label: "partner.link", purpose: "Where it tells of itself.", ...told },
  },
});

/** An agreement, memorandum or contract between the mission and others. */
export const agreementForm = defineForm(agreementsTexts, {
  name: "agreement",
  fields: {
    title_bg: { ...titled, label: "agreement.title-bg", purpose: "How Bulgarian papers name it." },
    title_en: { ...titled, label: "agreement.title-en", purpose: "How English papers name it." },
    kind: {
      kind: "choice",
      label: "agreement.kind",
      options: named("agreement-kind", [
        "cooperation",
        "memorandum",
        "data-sharing",
        "grant",
        "service",
        "other",
      ]),
      required: true,
      purpose: "What it binds to.",
      ...told,
    },
    parties: {
      kind: "references",
      label: "agreement.parties",
      hint: "agreement.parties-hint",
      required: true,
      purpose: "Whom it binds.",
      ...told,
    },
    signed_on: {
      kind: "partial-date",
      label: "agreement.signed",
      hint: "agreement.signed-hint",
      earliestYear: 1951,
      notAfterToday: true,
      purpose: "From when it is agreed.",
      ...told,
    },
    valid_from: {
      kind: "partial-date",
      label: "agreement.valid-from",
      earliestYear: 1951,
      purpose: "Before it nothing may be done under it.",
      ...told,
    },
    valid_until: {
      kind: "partial-date",
      label: "agreement.valid-until",
      hint: "agreement.valid-until-hint",
      earliestYear: 1951,
      purpose: "After it nothing may be done under it.",
      ...told,
    },
    renewal: {
      kind: "choice",
      label: "agreement.renewal",
      options: named("renewal", ["none", "by-itself", "by-letter"]),
      purpose: "Whether somebody has to act before it ends.",
      ...told,
    },
    warn_days: {
      kind: "number",
      label: "agreement.warn",
      hint: "agreement.warn-hint",
      least: 0,
      most: 1000,
      purpose: "A renewal takes time.",
      ...told,
    },
    ended_on: {
      kind: "day",
      label: "agreement.ended",
      hint: "agreement.ended-hint",
      earliestYear: 1951,
      purpose: "Some are given notice.",
      ...told,
    },
    replaces: {
      kind: "reference",
      label: "agreement.replaces",
      hint: "agreement.replaces-hint",
      purpose: "Which one holds, where there are several.",
      ...told,
    },
    source: {
      kind: "line",
      label: "agreement.source",
      hint: "agreement.source-hint",
      required: true,
      longest: 500,
      purpose: "A fact without a source is none.",
      ...told,
    },
    seen_on: {
      kind: "partial-date",
      label: "agreement.seen",
      earliestYear: 2000,
      notAfterToday: true,
      purpose: "Sources change.",
      ...told,
    },
  },
});

export const dataCategories = [
  "statistics",
  "identity",
  "contact",
  "documents",
  "status",
  "travel",
  "family",
  "vulnerability",
  "health",
  "biometrics",
] as const;

/** What personal data may be shared under an agreement, why, and until when (domain.md 7.1, principle 5). */
export const sharingForm = defineForm(agreementsTexts, {
  name: "agreement-sharing",
  fields: {
    partner: {
      kind: "reference",
      label: "sharing.partner",
      required: true,
      purpose: "Who gets it, or gives it.",
      ...told,
    },
    direction: {
      kind: "choice",
      label: "sharing.direction",
      options: named("direction", ["give", "get", "both"]),
      required: true,
      purpose: "Who answers for it differs.",
      ...told,
    },
    categories: {
      kind: "choices",
      label: "sharing.categories",
      options: named("category", dataCategories),
      required: true,
      purpose: "Nothing else may be shared.",
      ...told,
    },
    aim: {
      kind: "line",
      label: "sharing.aim",
      hint: "sharing.aim-hint",
      required: true,
      longest: 300,
      purpose: "For nothing else may it be used.",
      ...told,
    },
    basis: {
      kind: "choice",
      label: "sharing.basis",
      options: named("basis", ["consent", "law", "contract", "vital", "public-interest"]),
      required: true,
      purpose: "Without a legal basis nothing is shared.",
      ...told,
    },
    clause: {
      kind: "line",
      label: "sharing.clause",
      hint: "sharing.clause-hint",
      longest: 200,
      purpose: "Where it is written.",
      ...told,
    },
    safeguards: {
      kind: "line",
      label: "sharing.safeguards",
      hint: "sharing.safeguards-hint",
      longest: 300,
      purpose: "How it travels and who may read it.",
      ...told,
    },
    until: {
      kind: "day",
      label: "sharing.until",
      hint: "sharing.until-hint",
      earliestYear: 2000,
      purpose: "Leave to share ends.",
      ...told,
    },
  },
});

export const formOfKind: Readonly<Record<RecordKind, AnyForm>> = {
  partner: partnerForm,
  agreement: agreementForm,
  sharing: sharingForm,
};
