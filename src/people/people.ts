import { type Actor, actorMay, type Right, type Role, rightsOf } from "../access/index.ts";
import { type AuditEntry, appendAuditLine, appendAuditLines } from "../platform/audit/index.ts";
import { type Change, type Database, insideOf, type Query } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import type { Vault } from "../platform/vault/index.ts";
import type { ReckonedAnew } from "./permission/reckoned-anew.ts";

/** What everything about people works with. */
export interface People {
  readonly database: Database;
  readonly vault: Pick<
    Vault,
    | "seal"
    | "unseal"
    | "sealBytes"
    | "unsealBytes"
    | "blindIndex"
    | "makeKeys"
    | "destroyKeys"
    | "together"
    | "isDestroyed"
  >;
  readonly now: () => Date;
  /** That many random bytes. */
  readonly random: (length: number) => Uint8Array;
  /** What else follows from facts of persons; nothing where it is left out. */
  readonly reckonedAnew?: ReckonedAnew;
}

/** Who does it, in which request. */
export interface Act {
  readonly actor: Actor;
  readonly requestId?: string | undefined;
}

export interface Noted {
  readonly action: `${string}.${string}`;
  readonly object: `${string}:${string}`;
  readonly fields?: readonly string[] | undefined;
  readonly reason?: string | undefined;
}

/** Throws what "there is no such thing" throws when the actor lacks the right. */
export function demand<R extends Right>(actor: Actor, right: R): R {
  if (!actorMay(actor, right)) throw notFound();
  return right;
}

/** Writes the audit line of a command, in its change, or of a reading, in its look, under the role that gave the actor the right. */
export async function note(query: Query, act: Act, right: Right, noted: Noted, now: Date): Promise<void> {
  await appendAuditLine(query, lineOf(act, right, noted), () => now);
}

/** The line as it is written, for what writes it itself. */
export function lineOf({ actor, requestId }: Act, right: Right, noted: Noted): AuditEntry {
  const role = actor.roles.find((held: Role) => rightsOf([held]).has(right)) ?? "none";
  return { ...noted, actor: actor.staffId, role, requestId };
}

/** The same for many lines at once, in order. */
export async function noteMany(
  change: Change,
  people: Pick<People, "database" | "now">,
  act: Act,
  right: Right,
  noted: readonly Noted[],
): Promise<void> {
  const entries = noted.map((one) => lineOf(act, right, one));
  await appendAuditLines(change, entries, people.now);
}

/** The database as part of a change that has begun. */
export const inside = ({ database }: Pick<People, "database">, change: Change): Database =>
  insideOf(database, change);
