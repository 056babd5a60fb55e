import { type AuditEntry, appendAuditLine } from "../platform/audit/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { Access } from "./access.ts";
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

const longestName = 100;

/**
 * One audit line about a form that arrived with names no form of ours sends, or with a field twice: which names, never
 * what was in them. `route`: the path that was asked for, or its pattern where the path itself is a secret.
 */
export async function noteTampering(
  { database, now }: Pick<Access, "database" | "now">,
  doer: Doer | Actor,
  { route, names }: { readonly route: string; readonly names: readonly string[] },
  requestId: string | undefined,
): Promise<void> {
  const object = `form:${route.replaceAll(/[^\w./-]/g, "").slice(0, 200)}` as const;
  const fields = names.slice(0, 20).map((name) => name.replaceAll(/[^\w.-]/g, "-").slice(0, longestName));
  await database.change((change) =>
    note(change, doer, { action: "form.refuse", object, fields, requestId }, now),
  );
}
