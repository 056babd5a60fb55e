import type { Access } from "../access.ts";
import { useRecoveryCode } from "../accounts/recovery-codes.ts";
import { emailIndex } from "../accounts/staff.ts";
import { note, system } from "../note.ts";
import type { CodeAnswer } from "./code.ts";
import { enrolAnew } from "./enrolment.ts";
import { takeBack, takeTurn } from "./pace.ts";
import { type Asker, lanesAt } from "./password.ts";

export type LostPasskeyAnswer = Extract<CodeAnswer, { kind: "wait" | "refused" | "enrolment" }>;

/**
 * The way in of somebody who signs in by passkey only and has lost it: an e-mail and a recovery code lead as far as
 * setting up a new second factor. Who has a password shows that first (`enterCode`), so that a slip of paper alone
 * never stands for both. Whoever asks learns nothing of whether the account exists.
 */
export async function enterWithoutPasskey(
  access: Access,
  typed: { email: string; recoveryCode: string },
  asker: Asker,
): Promise<LostPasskeyAnswer> {
  const index = emailIndex(access.vault, typed.email);
  const staffId = await passkeyHolder(access, index);
  const lanes = await lanesAt("recovery", access, { index, staffId }, asker);
  const seconds = await takeTurn(access, lanes);
  if (seconds > 0) return { kind: "wait", seconds };
  return access.database.change(async (change): Promise<LostPasskeyAnswer> => {
    // Nobody's account is looked through as well: the work is the same.
    const taken = await useRecoveryCode(change, staffId ?? "unknown", typed.recoveryCode, access.now());
    if (!taken || !staffId) {
      const object = `staff:${staffId ?? "unknown"}` as const;
      const fields = ["recovery-code"];
      const what = { action: "session.refused", object, fields, requestId: asker.requestId } as const;
      await note(change, system, what, access.now);
      return { kind: "refused" };
    }
    await takeBack(change, lanes, access.now());
    return { kind: "enrolment", token: await enrolAnew(change, access, staffId, asker) };
  });
}

async function passkeyHolder({ database }: Access, index: string): Promise<string | undefined> {
  const row = await database.query
    .selectFrom("staff")
    .leftJoin("credential_password", "credential_password.staff_id", "staff.id")
    .select(["staff.id", "staff.status", "credential_password.hash"])
    .where("email_index", "=", index)
    .executeTakeFirst();
  return row?.status === "active" && row.hash === null ? row.id : undefined;
}
