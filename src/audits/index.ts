export { type AuditWish, arrangeAudit, countForAudit } from "./arrange.ts";
export { auditsMigrations } from "./migrations.ts";
export { auditsTexts } from "./texts/index.ts";

import "./tables.ts";
