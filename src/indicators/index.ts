export type { Definition } from "./definitions/definition.ts";
export { type CountedDays, daysCounted } from "./reports/days.ts";
export { indicatorsTexts } from "./texts/index.ts";

import "./tables.ts";
