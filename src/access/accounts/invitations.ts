import type { Change, Query } from "../../platform/db/index.ts";
import { type Access, after, durations } from "../access.ts";
import type { Actor } from "../actor.ts";
import { note, system } from "../note.ts";
import { hashToken, isToken, newId, newToken } from "../secrets.ts";
import type { Duties } from "./duties.ts";
import { activeWithRole, addMember, setDuties } from "./staff.ts";

export interface Invitation {
  readonly tokenHash: string;
  /** Null for the first administrator. */
  readonly staffId: string | null;
  readonly expiresAt: string;
}

export const invitationAddress = (origin: string, token: string): string => `${origin}/invitation/${token}`;

/**
 * The one-time link to make the first administrator; null once there is one. Each call gives a new link and ends the
 * earlier ones, and whoever began with an earlier one and did not finish begins again.
 */
export async function issueFirstLink(
  access: Pick<Access, "database" | "now" | "random" | "origin">,
): Promise<string | null> {
  return access.database.change(async (change) => {
    if ((await activeWithRole(change, ["administrator"])).length > 0) return null;
    await change.deleteFrom("invitation").where("staff_id", "is", null).execute();
    await change
      .deleteFrom("staff")
      .where("status", "=", "invited")
      .where("created_by", "is", null)
      .execute();
    const token = await addInvitation(change, access, {
      staffId: null,
      createdBy: null,
      lasts: durations.firstLink,
    });
    await note(change, system, { action: "invitation.first", object: "staff:first" }, access.now);
    return invitationAddress(access.origin, token);
  });
}

async function addInvitation(
  change: Change,
  access: Pick<Access, "now" | "random">,
  wish: { staffId: string | null; createdBy: string | null; lasts: number },
): Promise<string> {
  const now = access.now();
  const token = newToken(access.random);
  await change
    .insertInto("invitation")
    .values({
      token_hash: hashToken(token),
      staff_id: wish.staffId,
      created_by: wish.createdBy,
      created_at: now.toISOString(),
      expires_at: after(now, wish.lasts),
      used_at: null,
    })
    .execute();
  return token;
}

export interface Invitee extends Duties {
  readonly name: string;
  readonly email: string;
  readonly language: "bg" | "en";
}

/** Invites somebody. Gives the link, which is shown once; null when the e-mail is somebody's already. */
export async function invite(
  access: Access,
  actor: Actor,
  { name, email, language, ...duties }: Invitee,
  requestId: string,
): Promise<{ staffId: string; link: string } | null> {
  const now = access.now();
  const staffId = newId(access.random);
  const member = {
    id: staffId,
    name,
    email,
    language,
    createdBy: actor.staffId,
    setUpBy: after(now, durations.invitation),
  };
  return access.database.change(async (change) => {
    if (!(await addMember(change, access.vault, member, now))) return null;
    await setDuties(change, staffId, duties, now);
    const token = await addInvitation(change, access, {
      staffId,
      createdBy: actor.staffId,
      lasts: durations.invitation,
    });
    const fields = ["name", "email", "roles", "offices", "languages"];
    await note(
      change,
      actor,
      { action: "staff.invite", object: `staff:${staffId}`, fields, requestId },
      access.now,
    );
    return { staffId, link: invitationAddress(access.origin, token) };
  });
}

/** A new link for somebody who is there already: the earlier links stop working. */
export async function issueLink(
  change: Change,
  access: Access,
  staffId: string,
  createdBy: string,
): Promise<string> {
  await change
    .deleteFrom("invitation")
    .where("staff_id", "=", staffId)
    .where("used_at", "is", null)
    .execute();
  const set_up_by = after(access.now(), durations.invitation);
  await change.updateTable("staff").set({ set_up_by }).where("id", "=", staffId).execute();
  const token = await addInvitation(change, access, { staffId, createdBy, lasts: durations.invitation });
  return invitationAddress(access.origin, token);
}

/** An invitation that can still be used. A wrong, used or expired one is as good as none. */
export async function openInvitation(
  query: Query,
  token: string,
  now: Date,
): Promise<Invitation | undefined> {
  if (!isToken(token)) return undefined;
  const row = await query
    .selectFrom("invitation")
    .leftJoin("staff", "staff.id", "invitation.staff_id")
    .select(["token_hash", "staff_id", "expires_at", "staff.status"])
    .where("token_hash", "=", hashToken(token))
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  if (!row || (row.staff_id !== null && row.status !== "invited")) return undefined;
  return { tokenHash: row.token_hash, staffId: row.staff_id, expiresAt: row.expires_at };
}

/** Uses the invitation up; false when somebody else just did. */
export async function spendInvitation(
  change: Change,
  { tokenHash }: Invitation,
  now: Date,
): Promise<boolean> {
  const spent = await change
    .updateTable("invitation")
    .set({ used_at: now.toISOString() })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .returning("token_hash")
    .execute();
  return spent.length === 1;
}
