export { type AidKind, aidKinds } from "./aid.ts";
export type { AidItem, AidPackage, BudgetLine, Named, ProjectTerms, TermsBook } from "./terms.ts";
export { paymentsTexts } from "./texts/index.ts";
