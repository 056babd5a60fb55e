import { type Actor, actorMay, type Right, rightsOf } from "../../access/index.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Change, Database } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";

/** What the map's commands work with. */
export interface MapRoom {
  readonly database: Database;
  readonly now: () => Date;
  /** That many random bytes. */
  readonly random: (length: number) => Uint8Array;
}

/** Who does it, in which request. */
export interface Act {
  readonly actor: Actor;
  readonly requestId?: string | undefined;
}

/** Throws what "there is no such thing" throws when the actor lacks the right. */
export function demand(actor: Actor, right: Right): void {
  if (!actorMay(actor, right)) throw notFound();
}

/** Writes the audit line of a command, under the role that gave the actor the right. */
export async function note(
  change: Change,
  { actor, requestId }: Act,
  right: Right,
  noted: {
    readonly action: `map.${string}`;
    readonly object: `${string}:${string}`;
    readonly fields?: readonly string[];
  },
  now: Date,
): Promise<void> {
  const role = actor.roles.find((held) => rightsOf([held]).has(right)) ?? "none";
  await appendAuditLine(change, { ...noted, actor: actor.staffId, role, requestId }, () => now);
}
