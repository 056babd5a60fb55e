import { appendAuditLine } from "../../../platform/audit/index.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import type { Visit } from "../desk.ts";

/**
 * One audit line about a file that is no picture we take, whatever it was called: whoever sends such things on purpose
 * leaves a trace. Never its name or what was in it; a file that was only forgotten is no matter for the log.
 */
export async function noteRefusedFile(
  { actor, act, context, desk, now }: Visit,
  problems: readonly FieldProblem[] = [],
): Promise<void> {
  const refused = problems.find(({ code, about }) => code === "not-a-picture" && about !== "is empty");
  if (!refused) return;
  const entry = {
    actor: actor.staffId,
    role: actor.roles[0] ?? "none",
    action: "picture.refuse",
    object: `form:${context.req.path.replaceAll(/[^\w./-]/g, "-").slice(0, 200)}`,
    fields: ["file"],
    reason: refused.about,
    requestId: act.requestId,
  } as const;
  await desk.newsroom.database.change((change) => appendAuditLine(change, entry, () => now));
}
