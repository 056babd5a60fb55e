export { appendAuditLine, appendAuditLines, holdLog, withAudit } from "./append.ts";
export type { AuditDamage } from "./damage.ts";
export { type AuditEntry, AuditLineRefused } from "./entry.ts";
export { type AuditHead, auditHead, formatHead, parseHead } from "./head.ts";
export { contentHash } from "./line-hash.ts";
export { look } from "./look.ts";
export { auditMigrations } from "./migrations.ts";
export { type AuditVerdict, verifyAudit } from "./verify.ts";
