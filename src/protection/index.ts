export { companyIn, gateIn, isUnaccompanied, representativeNow } from "./gate/from-dossier.ts";
export { type GateFacts, type GateItem, gateItems, gateOf, type ItemStanding } from "./gate/items.ts";
export { companyOf, majorityDay } from "./gate/unaccompanied.ts";
export { protectionPart } from "./journey-part.ts";
export { type Category, type CategoryCode, categories, countsFor } from "./screening/categories.ts";
export { childTalk, representative } from "./steps/child.ts";
export { gateAnswer } from "./steps/gate-answer.ts";
export { screeningA, screeningB, vulnerability } from "./steps/screening.ts";
export { protectionTexts } from "./texts/index.ts";
