export { itemAddress } from "./addresses.ts";
export { siteTexts } from "./texts/index.ts";
export { type Site, siteLanguages } from "./visit.ts";
