import type { Access } from "../access.ts";
import type { Actor } from "../actor.ts";
import { note } from "../note.ts";
import { endSessions } from "../sessions/session.ts";
import { secondFactorLane, takeBack, takeTurn } from "../sign-in/pace.ts";
import { type PasswordFault, passwordFault } from "./password-strength.ts";
import { newRecoveryCodes } from "./recovery-codes.ts";
import { storePassword } from "./set-up.ts";
import { memberById } from "./staff.ts";
import { hasWayIn } from "./staff-changes.ts";

export type PasswordJudgement =
  /** `hash`: of the new one. */
  | { readonly kind: "good"; readonly hash: string }
  | { readonly kind: "wait"; readonly seconds: number }
  /** What was given as the present password is not. */
  | { readonly kind: "wrong" }
  | { readonly kind: "fault"; readonly fault: PasswordFault };

const passwordLane = ({ staffId }: Actor) => secondFactorLane(`password-change ${staffId}`);

/** Judges a new password, which needs the old one where there is one. Takes long, and so comes before the change. */
export async function judgePasswordChange(
  access: Access,
  actor: Actor,
  typed: { present?: string | null; next: string },
): Promise<PasswordJudgement> {
  const { query } = access.database;
  const stored = await query
    .selectFrom("credential_password")
    .select("hash")
    .where("staff_id", "=", actor.staffId)
    .executeTakeFirst();
  const seconds = await takeTurn(access, [passwordLane(actor)]);
  if (seconds > 0) return { kind: "wait", seconds };
  if (stored && !(await access.passwords.matches(stored.hash, typed.present ?? ""))) return { kind: "wrong" };
  const owner = await memberById(query, access.vault, actor.staffId);
  const fault = passwordFault(typed.next, owner ?? { name: actor.name, email: "" });
  if (fault) return { kind: "fault", fault };
  return { kind: "good", hash: await access.passwords.hash(typed.next) };
}

/** A wrong present password may be somebody else at an unlocked desk. */
export const noteWrongPassword = (access: Access, actor: Actor, requestId: string) =>
  access.database.change((change) => {
    const object = `staff:${actor.staffId}` as const;
    const what = { action: "credential.refused", object, fields: ["password"], requestId } as const;
    return note(change, actor, what, access.now);
  });

/** Ten new recovery codes; those before stop working. Gives them, to be shown once. */
export const replaceRecoveryCodes = (access: Access, actor: Actor, requestId: string): Promise<string[]> =>
  access.database.change(async (change) => {
    const codes = await newRecoveryCodes(change, actor.staffId, access.random);
    const object = `staff:${actor.staffId}` as const;
    const what = { action: "credential.set", object, fields: ["recovery-codes"], requestId } as const;
    await note(change, actor, what, access.now);
    return codes;
  });

/** Puts a judged password in force; every other session ends. */
export async function storeNewPassword(
  access: Access,
  actor: Actor,
  hash: string,
  requestId: string,
): Promise<void> {
  await access.database.change(async (change) => {
    await takeBack(change, [passwordLane(actor)], access.now());
    await storePassword(change, actor.staffId, hash, access.now());
    await endSessions(change, actor.staffId, { except: actor.sessionId }, "credentials", access.now());
    const what = {
      action: "credential.set",
      object: `staff:${actor.staffId}`,
      fields: ["password"],
    } as const;
    await note(change, actor, { ...what, requestId }, access.now);
  });
}

/** What somebody can sign in with. */
export interface WaysIn {
  readonly password: boolean;
  readonly generator: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly { id: string; label: string; createdAt: string; usedAt: string | null }[];
}

export async function waysInOf(access: Access, staffId: string): Promise<WaysIn> {
  const { query } = access.database;
  const password = await query
    .selectFrom("credential_password")
    .select("staff_id")
    .where("staff_id", "=", staffId)
    .executeTakeFirst();
  const generator = await query
    .selectFrom("credential_totp")
    .select("staff_id")
    .where("staff_id", "=", staffId)
    .executeTakeFirst();
  const codes = await query
    .selectFrom("recovery_code")
    .select("staff_id")
    .where("staff_id", "=", staffId)
    .where("used_at", "is", null)
    .execute();
  const passkeys = await query
    .selectFrom("credential_passkey")
    .selectAll()
    .where("staff_id", "=", staffId)
    .orderBy("created_at")
    .execute();
  return {
    password: password !== undefined,
    generator: generator !== undefined,
    recoveryCodesLeft: codes.length,
    passkeys: passkeys.map(({ id, label, created_at, used_at }) => ({
      id,
      label,
      createdAt: created_at,
      usedAt: used_at,
    })),
  };
}

class LastWayIn extends Error {}

/** Removes one of the person's own passkeys; what it opened is closed. False when it is the last way in, or not theirs. */
export async function removePasskey(
  access: Access,
  actor: Actor,
  id: string,
  requestId: string,
): Promise<boolean> {
  try {
    await access.database.change(async (change) => {
      const removed = await change
        .deleteFrom("credential_passkey")
        .where("id", "=", id)
        .where("staff_id", "=", actor.staffId)
        .returning("id")
        .execute();
      if (removed.length === 0 || !(await hasWayIn(change, actor.staffId))) throw new LastWayIn();
      await endSessions(change, actor.staffId, { except: actor.sessionId }, "credentials", access.now());
      const what = {
        action: "credential.remove",
        object: `staff:${actor.staffId}`,
        fields: ["passkey"],
      } as const;
      await note(change, actor, { ...what, requestId }, access.now);
    });
    return true;
  } catch (error) {
    if (error instanceof LastWayIn) return false;
    throw error;
  }
}

export async function chooseLanguage(
  access: Access,
  actor: Actor,
  language: "bg" | "en",
  requestId: string,
): Promise<void> {
  await access.database.change(async (change) => {
    await change.updateTable("staff").set({ language }).where("id", "=", actor.staffId).execute();
    const what = {
      action: "staff.change-own",
      object: `staff:${actor.staffId}`,
      fields: ["language"],
    } as const;
    await note(change, actor, { ...what, requestId }, access.now);
  });
}

/** Ends one of the person's own sessions, or all but the present one. Gives how many ended. */
export async function endOwnSessions(
  access: Access,
  actor: Actor,
  which: { id: string } | "others",
  requestId: string,
): Promise<number> {
  return access.database.change(async (change) => {
    const chosen = which === "others" ? { except: actor.sessionId } : which;
    const ended = await endSessions(change, actor.staffId, chosen, "elsewhere", access.now());
    if (ended > 0) {
      const object =
        which === "others" ? (`staff:${actor.staffId}` as const) : (`session:${which.id}` as const);
      await note(change, actor, { action: "session.end", object, requestId }, access.now);
    }
    return ended;
  });
}

export async function signOut(access: Access, actor: Actor, requestId: string): Promise<void> {
  await access.database.change(async (change) => {
    await endSessions(change, actor.staffId, { id: actor.sessionId }, "signed-out", access.now());
    const what = { action: "session.end", object: `session:${actor.sessionId}`, requestId } as const;
    await note(change, actor, what, access.now);
  });
}
