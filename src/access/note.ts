import { type AuditEntry, appendAuditLine } from "../platform/audit/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { Actor } from "./actor.ts";
import type { Role } from "./roles.ts";

/** Who does something, as the audit log names them. */
export interface Doer {
  readonly staffId: string;
  readonly roles: readonly Role[];
}

/** Nobody signed in: the program itself, or somebody at the door. */
export const system: Doer = { staffId: "system", roles: [] };

export type What = Omit<AuditEntry, "actor" | "role">;

/** Writes the audit line of a change in access, in the change's own transaction. */
export const note = (change: Change, doer: Doer | Actor, what: What, now: () => Date) =>
  appendAuditLine(change, { ...what, actor: doer.staffId, role: doer.roles.join(",") || "none" }, now);
