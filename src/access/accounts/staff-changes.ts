import type { Change } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import type { Actor } from "../actor.ts";
import { note } from "../note.ts";
import { endSessions } from "../sessions/session.ts";
import type { Duties } from "./duties.ts";
import { issueLink } from "./invitations.ts";
import { activeWithRole, setDuties } from "./staff.ts";

/** Why a change of somebody's account did not happen. */
export type StaffRefusal =
  /** Nobody decides about their own roles or disables themself. */
  | "own-account"
  /** Somebody must be left who can manage accounts. */
  | "last-administrator"
  /** Somebody else changed the account since the page was opened. */
  | "changed-meanwhile"
  | "no-such-member";

interface Ordered {
  readonly actor: Actor;
  readonly staffId: string;
  readonly requestId: string;
}

class Refused extends Error {
  readonly why: StaffRefusal;
  constructor(why: StaffRefusal) {
    super(why);
    this.why = why;
  }
}

/** Runs an order about somebody else's account, whole or not at all; gives why not, or null. */
async function carryOut(
  access: Access,
  order: Ordered,
  action: `staff.${string}`,
  fields: readonly string[],
  work: (change: Change) => Promise<void>,
): Promise<StaffRefusal | null> {
  if (order.actor.staffId === order.staffId) return "own-account";
  try {
    await access.database.change(async (change) => {
      // Two administrators who disable each other at once must take turns, or nobody would be left.
      await change
        .updateTable("staff_role")
        .set({ role: "administrator" })
        .where("role", "=", "administrator")
        .execute();
      await work(change);
      const left = await activeWithRole(change, ["administrator"]);
      if (left.length === 0) throw new Refused("last-administrator");
      const object = `staff:${order.staffId}` as const;
      await note(change, order.actor, { action, object, fields, requestId: order.requestId }, access.now);
    });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.why;
    throw error;
  }
}

/** Gives somebody other roles, offices and languages; what they may do changes with their next click. */
export const changeDuties = (access: Access, order: Ordered, duties: Duties, basedOn: number) =>
  carryOut(access, order, "staff.change-duties", ["roles", "offices", "languages"], async (change) => {
    const changed = await change
      .updateTable("staff")
      .set({ version: basedOn + 1 })
      .where("id", "=", order.staffId)
      .where("version", "=", basedOn)
      .returning("id")
      .execute();
    if (changed.length === 0) throw new Refused("changed-meanwhile");
    await setDuties(change, order.staffId, duties, access.now());
  });

/** From this moment the person is out, everywhere, and cannot sign in. */
export const disable = (access: Access, order: Ordered) =>
  carryOut(access, order, "staff.disable", ["status"], async (change) => {
    await setStatus(change, order.staffId, "disabled");
    await change
      .deleteFrom("invitation")
      .where("staff_id", "=", order.staffId)
      .where("used_at", "is", null)
      .execute();
    await endSessions(change, order.staffId, {}, "disabled", access.now());
  });

/** Lets somebody in again, as they were; without any way to sign in they need a new link. */
export const enable = (access: Access, order: Ordered) =>
  carryOut(access, order, "staff.enable", ["status"], async (change) => {
    const settled = await hasWayIn(change, order.staffId);
    await setStatus(change, order.staffId, settled ? "active" : "invited");
  });

export const endAllSessions = (access: Access, order: Ordered) =>
  carryOut(access, order, "staff.end-sessions", [], async (change) => {
    await endSessions(change, order.staffId, {}, "elsewhere", access.now());
  });

/**
 * A new set-up link for somebody who lost every way in. All they had stops working, so that the link does not become
 * a second door beside the first. Gives the link, shown once, or why not.
 */
export async function reinvite(
  access: Access,
  order: Ordered,
): Promise<{ link: string } | { refusal: StaffRefusal }> {
  let link = "";
  const refusal = await carryOut(access, order, "staff.reinvite", ["credentials"], async (change) => {
    await setStatus(change, order.staffId, "invited");
    for (const table of [
      "credential_password",
      "credential_totp",
      "credential_passkey",
      "recovery_code",
      "known_device",
    ] as const) {
      await change.deleteFrom(table).where("staff_id", "=", order.staffId).execute();
    }
    await endSessions(change, order.staffId, {}, "credentials", access.now());
    link = await issueLink(change, access, order.staffId, order.actor.staffId);
  });
  return refusal ? { refusal } : { link };
}

async function setStatus(
  change: Change,
  staffId: string,
  status: "active" | "invited" | "disabled",
): Promise<void> {
  const changed = await change
    .updateTable("staff")
    .set((row) => ({ status, version: row("version", "+", 1) }))
    .where("id", "=", staffId)
    .returning("id")
    .execute();
  if (changed.length === 0) throw new Refused("no-such-member");
}

/** Whether the person can sign in at all: by passkey, or by password and code. */
export async function hasWayIn(change: Change, staffId: string): Promise<boolean> {
  const has = async (table: "credential_passkey" | "credential_password" | "credential_totp") =>
    (await change
      .selectFrom(table)
      .select("staff_id")
      .where("staff_id", "=", staffId)
      .limit(1)
      .executeTakeFirst()) !== undefined;
  return (
    (await has("credential_passkey")) ||
    ((await has("credential_password")) && (await has("credential_totp")))
  );
}
