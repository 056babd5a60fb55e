import { type Actor, actorMay, type Right, type Role, rightsOf } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import { appendAuditLine } from "../../platform/audit/index.ts";
import type { Change, Database } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { ItemId } from "../content/item.ts";

/** What the newsroom's commands work with. */
export interface Newsroom {
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

/** What the newsroom does by itself: publishing on schedule, importing. */
export const bySystem = "system";

/** Whether the actor may write texts in a language: editors in all, translators in theirs. */
export const mayWriteIn = (actor: Actor, language: Language): boolean =>
  actorMay(actor, "newsroom.write") ||
  (actorMay(actor, "newsroom.translate") &&
    (actor.translates === null || actor.translates.includes(language)));

/** The right under which the actor writes in the language; without one it looks as if there were nothing. */
export function rightToWriteIn(actor: Actor, language: Language): Right {
  if (!mayWriteIn(actor, language)) throw notFound();
  return actorMay(actor, "newsroom.write") ? "newsroom.write" : "newsroom.translate";
}

/** Throws what "there is no such thing" throws when the actor lacks the right. */
export function demand<R extends Right>(actor: Actor, right: R): R {
  if (!actorMay(actor, right)) throw notFound();
  return right;
}

/** What an audit line of the newsroom is about: an item's shared fields, or one of its translations. */
export const objectOf = (itemId: ItemId, language?: Language): `${string}:${string}` =>
  language ? `translation:${itemId}/${language}` : `item:${itemId}`;

export interface Noted {
  readonly action: `${string}.${string}`;
  readonly object: `${string}:${string}`;
  readonly fields?: readonly string[];
  readonly reason?: string | undefined;
}

/** Writes the audit line of a command, under the role that gave the actor the right. */
export async function note(
  change: Change,
  { actor, requestId }: Act,
  right: Right,
  noted: Noted,
  now: Date,
): Promise<void> {
  const role = actor.roles.find((held: Role) => rightsOf([held]).has(right)) ?? "none";
  await appendAuditLine(change, { ...noted, actor: actor.staffId, role, requestId }, () => now);
}

/** Writes the audit line of what the newsroom did by itself. */
export async function noteBySystem(change: Change, noted: Noted, now: Date): Promise<void> {
  await appendAuditLine(change, { ...noted, actor: bySystem, role: bySystem }, () => now);
}
