import { appendAuditLine } from "../../../platform/audit/index.ts";
import type { Visit } from "../desk.ts";
import type { Sent } from "./sent.ts";

/** One audit line about a form that arrived with names no form of ours sends; never what was in them. */
export async function noteTampering(visit: Visit, { tampered }: Sent): Promise<void> {
  const { actor, act, context, desk, now } = visit;
  const entry = {
    actor: actor.staffId,
    role: actor.roles[0] ?? "none",
    action: "form.refuse",
    object: `form:${context.req.path.replaceAll(/[^\w./-]/g, "-").slice(0, 200)}`,
    fields: tampered.map((name) => name.replaceAll(/[^\w.-]/g, "-").slice(0, 100)),
    requestId: act.requestId,
  } as const;
  await desk.newsroom.database.change((change) => appendAuditLine(change, entry, () => now));
}
