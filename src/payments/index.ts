export { type AidKind, aidKinds, reintegrationAid } from "./aid.ts";
export { paymentsPart } from "./journey-part.ts";
export { paymentsMigrations } from "./migrations.ts";
export { findRate, isMissing, type RateMissing } from "./rates/find-rate.ts";
export { type RateSource, rateSources } from "./rates/read-file.ts";
export type { AidItem, AidPackage, BudgetLine, Named, ProjectTerms, TermsBook } from "./terms.ts";
export { paymentsTexts } from "./texts/index.ts";

import "./tables.ts";
