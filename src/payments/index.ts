export { type AidKind, aidKinds, reintegrationAid } from "./aid.ts";
export { paymentsPart } from "./journey-part.ts";
export { paymentsMigrations } from "./migrations.ts";
export { findRate, isMissing, type RateMissing } from "./rates/find-rate.ts";
export { type RateSource, rateSources } from "./rates/read-file.ts";
export { packageValue } from "./rules/standing.ts";
export { holdProject, paidOnLines, spentOnLines } from "./spending.ts";
export { entitlement, packageApproval } from "./steps/package.ts";
export { cashReceipt, payment, paymentApproval } from "./steps/payment.ts";
export { paymentRequest } from "./steps/request.ts";
export type { AidItem, AidPackage, BudgetLine, Named, ProjectTerms, TermsBook } from "./terms.ts";
export { paymentsTexts } from "./texts/index.ts";

import "./tables.ts";
