export { auditsMigrations } from "./migrations.ts";
export { auditsTexts } from "./texts/index.ts";

import "./tables.ts";
