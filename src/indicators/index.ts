export { type Counter, counterHere, counterInThread } from "./apart/counter.ts";
export { definitions } from "./definitions/all.ts";
export type { Definition } from "./definitions/definition.ts";
export { type CountedDays, daysCounted } from "./reports/days.ts";
export { personsCounted } from "./reports/persons-counted.ts";
export { indicatorsTexts } from "./texts/index.ts";

import "./tables.ts";
