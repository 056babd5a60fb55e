export { indicatorsTexts } from "./texts/index.ts";

import "./tables.ts";
