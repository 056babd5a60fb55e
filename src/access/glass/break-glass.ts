import type { Context } from "hono";
import type { Query } from "../../platform/db/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import { type Access, durations } from "../access.ts";
import { activeWithRole, openName } from "../accounts/staff.ts";
import { type Actor, actorMay } from "../actor.ts";
import { note } from "../note.ts";
import { rightsOf, roleNames } from "../roles.ts";
import { newId } from "../secrets.ts";
import { readObject } from "./objects.ts";

/**
 * Whoever audits opens what was laid out for them, and no glass: whatever other role they hold besides, whether or not their
 * account has an end yet, and also one they broke before they were given the role.
 */
const mayBreak = (actor: Actor): boolean =>
  actorMay(actor, "glass.break") && !actor.roles.includes("auditor");

/** Why a glass was not broken. */
export type GlassRefusal = "may-not" | "no-such-object" | "reason-too-short" | "until-wrong";

export const shortestReason = 20;
export const longestReason = 2_000;

const reasonPlace = (id: string) => ({ table: "glass_break", column: "reason", row: id });

/**
 * Opens a record to somebody who otherwise may not see it: with a written reason, until a moment within 24 hours. The
 * record's owner and every data protection officer are told in the same transaction. Objects are named `type:id`.
 */
export async function breakGlass(
  access: Access,
  actor: Actor,
  wish: { object: string; reason: string; until: Date },
  requestId: string,
): Promise<{ id: string } | { refusal: GlassRefusal }> {
  const now = access.now();
  if (!mayBreak(actor)) return { refusal: "may-not" };
  const reason = wish.reason.trim();
  if ([...reason].length < shortestReason || reason.length > longestReason)
    return { refusal: "reason-too-short" };
  const length = wish.until.getTime() - now.getTime();
  if (!(length > 0 && length <= durations.longestGlass)) return { refusal: "until-wrong" };
  const owner = readObject(wish.object)
    ? await access.ownerOf(access.database.query, wish.object)
    : undefined;
  if (owner === undefined) return { refusal: "no-such-object" };
  const id = newId(access.random);
  await access.database.change(async (change) => {
    await change
      .insertInto("glass_break")
      .values({
        id,
        staff_id: actor.staffId,
        object: wish.object,
        owner_id: owner,
        reason: access.vault.seal(actor.staffId, reasonPlace(id), reason),
        broken_at: now.toISOString(),
        until: wish.until.toISOString(),
      })
      .execute();
    const told = new Set([...(await watchers(change)), ...(owner ? [owner] : [])]);
    told.delete(actor.staffId);
    for (const staff_id of told) {
      await change
        .insertInto("notice")
        .values({
          id: newId(access.random),
          staff_id,
          kind: "glass-broken",
          about_id: id,
          created_at: now.toISOString(),
          seen_at: null,
        })
        .execute();
    }
    const object = wish.object as `${string}:${string}`;
    await note(
      change,
      actor,
      { action: "glass.break", object, reason: `glass_break:${id}`, requestId },
      access.now,
    );
  });
  return { id };
}

const watchers = (query: Query) =>
  activeWithRole(
    query,
    roleNames.filter((role) => rightsOf([role]).has("glass.watch")),
  );

/** The glass of an object that somebody has broken at this moment, if they may still break glasses. */
async function openGlass(query: Query, actor: Actor, object: string, now: Date) {
  if (!mayBreak(actor)) return undefined;
  return query
    .selectFrom("glass_break")
    .select(["id", "until"])
    .where("staff_id", "=", actor.staffId)
    .where("object", "=", object)
    .where("until", ">", now.toISOString())
    .orderBy("until", "desc")
    .executeTakeFirst();
}

/** The id of the glass that somebody has broken for an object. */
export const brokenGlassOf = async (
  query: Query,
  actor: Actor,
  object: string,
  now: Date,
): Promise<string | undefined> => (await openGlass(query, actor, object, now))?.id;

/** Until when it is broken; null when it is not. */
export async function openUntil(access: Access, actor: Actor, object: string): Promise<Date | null> {
  const glass = await openGlass(access.database.query, actor, object, access.now());
  return glass ? new Date(glass.until) : null;
}

/** Whether somebody has the glass of an object broken at this moment. */
export const hasBrokenGlass = async (access: Access, actor: Actor, object: string): Promise<boolean> =>
  (await openUntil(access, actor, object)) !== null;

/** Policy: the actor has broken the glass of the object that the route is about. */
export const brokenGlass = (access: Access, objectOf: (context: Context) => string): Policy => ({
  name: "broken glass",
  async allows(context) {
    const actor = context.get("actor");
    return actor !== undefined && (await hasBrokenGlass(access, actor, objectOf(context)));
  },
});

export interface GlassBreak {
  readonly id: string;
  readonly staffId: string;
  readonly who: string;
  readonly object: string;
  readonly owner: string | null;
  readonly reason: string;
  readonly brokenAt: string;
  readonly until: string;
}

/** The broken glasses, the latest first; only those named, where ids are given. */
export async function glassBreaks(access: Access, ids?: readonly string[]): Promise<GlassBreak[]> {
  if (ids?.length === 0) return [];
  const { query } = access.database;
  let asked = query
    .selectFrom("glass_break")
    .innerJoin("staff as breaker", "breaker.id", "glass_break.staff_id")
    .leftJoin("staff as owner", "owner.id", "glass_break.owner_id")
    .selectAll("glass_break")
    .select(["breaker.name as who", "owner.name as owner"])
    .orderBy("broken_at", "desc")
    .limit(500);
  if (ids) asked = asked.where("glass_break.id", "in", ids);
  return (await asked.execute()).map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    who: openName(access.vault, row.staff_id, row.who),
    object: row.object,
    owner: row.owner_id && row.owner ? openName(access.vault, row.owner_id, row.owner) : null,
    reason: access.vault.unseal(row.staff_id, reasonPlace(row.id), row.reason),
    brokenAt: row.broken_at,
    until: row.until,
  }));
}
