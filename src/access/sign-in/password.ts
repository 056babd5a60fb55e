import type { Access } from "../access.ts";
import { dutiesOf } from "../accounts/duties.ts";
import { sealPendingTotp } from "../accounts/second-factor.ts";
import { emailIndex } from "../accounts/staff.ts";
import { newTotpSecret } from "../accounts/totp.ts";
import { note, system } from "../note.ts";
import { hashToken } from "../secrets.ts";
import { isKnownDevice } from "../sessions/device.ts";
import { beginSession } from "../sessions/session.ts";
import { accountLane, addressLane, type Door, deviceLane, type Lane, takeBack, takeTurn } from "./pace.ts";

/** Where somebody at the door is asking from. */
export interface Asker {
  readonly address: string;
  /** The token of a browser that signed in before. */
  readonly device: string | undefined;
  readonly browser: string;
  readonly requestId: string;
}

export type PasswordAnswer =
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "refused" }
  | { readonly kind: "next"; readonly stage: "first-factor" | "enrolment"; readonly token: string };

interface Account {
  readonly id: string;
  readonly hash: string | null;
  readonly stage: "first-factor" | "enrolment" | null;
}

/**
 * The first step of signing in with a password. Whoever asks learns nothing of whether the account exists: the answer
 * and the work behind it are the same.
 */
export async function enterPassword(
  access: Access,
  typed: { email: string; password: string },
  asker: Asker,
): Promise<PasswordAnswer> {
  const index = emailIndex(access.vault, typed.email);
  const account = await findAccount(access, index);
  const lanes = await lanesAt("password", access, { index, staffId: account?.id }, asker);
  const seconds = await takeTurn(access, lanes);
  if (seconds > 0) return { kind: "wait", seconds };
  const right = await access.passwords.matches(account?.hash ?? undefined, typed.password);
  if (!right || !account?.stage) {
    await noteRefusal(access, account?.id, asker);
    return { kind: "refused" };
  }
  const token = await admit(access, account.id, account.stage, lanes, asker);
  return { kind: "next", stage: account.stage, token };
}

async function findAccount(access: Access, index: string): Promise<Account | undefined> {
  const row = await access.database.query
    .selectFrom("staff")
    .leftJoin("credential_password", "credential_password.staff_id", "staff.id")
    .leftJoin("credential_totp", "credential_totp.staff_id", "staff.id")
    .select([
      "staff.id",
      "staff.status",
      "staff.set_up_by",
      "credential_password.hash",
      "credential_totp.secret",
    ])
    .where("email_index", "=", index)
    .executeTakeFirst();
  if (!row) return undefined;
  const settingUp = row.status === "invited" && row.set_up_by > access.now().toISOString();
  // Somebody active without a code generator signs in by passkey: a password alone never opens anything.
  const stage = row.status === "active" && row.secret ? "first-factor" : settingUp ? "enrolment" : null;
  return { id: row.id, hash: row.hash, stage };
}

/** What slows guessing at a door where somebody says by e-mail who they are, whether there is such an account or not. */
export async function lanesAt(
  door: Door,
  access: Access,
  { index, staffId }: { readonly index: string; readonly staffId: string | undefined },
  { device, address }: Asker,
): Promise<Lane[]> {
  const known = await isKnownDevice(access.database.query, device, staffId, access.now());
  if (known && device && staffId) return [deviceLane(door, hashToken(device), staffId)];
  return [accountLane(door, index), addressLane(access, address)];
}

const noteRefusal = (access: Access, staffId: string | undefined, { requestId }: Asker) =>
  access.database.change((change) =>
    note(
      change,
      system,
      { action: "session.refused", object: `staff:${staffId ?? "unknown"}`, fields: ["password"], requestId },
      access.now,
    ),
  );

async function admit(
  access: Access,
  staffId: string,
  stage: "first-factor" | "enrolment",
  lanes: readonly Lane[],
  { browser, requestId }: Asker,
): Promise<string> {
  return access.database.change(async (change) => {
    await takeBack(change, lanes, access.now());
    const pendingTotp =
      stage === "enrolment"
        ? { pendingTotp: sealPendingTotp(access, staffId, newTotpSecret(access.random)) }
        : {};
    const { token } = await beginSession(change, access, { staffId, stage, device: browser, ...pendingTotp });
    const doer = { staffId, roles: (await dutiesOf(change, staffId)).roles };
    await note(
      change,
      doer,
      { action: "session.first-factor", object: `staff:${staffId}`, requestId },
      access.now,
    );
    return token;
  });
}
