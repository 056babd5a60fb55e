import type { Change } from "../../platform/db/index.ts";
import { type Access, after, durations } from "../access.ts";
import { note } from "../note.ts";
import { newId } from "../secrets.ts";
import { beginSession } from "../sessions/session.ts";
import type { Asker } from "../sign-in/password.ts";
import { dutiesOf } from "./duties.ts";
import { type Invitation, spendInvitation } from "./invitations.ts";
import { type PasswordFault, passwordFault } from "./password-strength.ts";
import { sealPendingTotp } from "./second-factor.ts";
import { addMember, memberById, setDuties } from "./staff.ts";
import { newTotpSecret } from "./totp.ts";

/** Who somebody is: the first administrator says so, of all others the inviter did. */
export interface Identity {
  readonly name: string;
  readonly email: string;
  readonly language: "bg" | "en";
}

export class InvitationSpent extends Error {}

/**
 * The person behind an invitation, made now if it is the first administrator, and the invitation used up. Throws
 * `InvitationSpent` when somebody else was quicker.
 */
export async function arrive(
  change: Change,
  access: Access,
  invitation: Invitation,
  identity: Identity | null,
): Promise<string> {
  const now = access.now();
  if (!(await spendInvitation(change, invitation, now))) throw new InvitationSpent();
  if (invitation.staffId !== null) return invitation.staffId;
  if (!identity) throw new InvitationSpent();
  const id = newId(access.random);
  const setUpBy = after(now, durations.firstLink);
  if (!(await addMember(change, access.vault, { id, ...identity, createdBy: null, setUpBy }, now))) {
    throw new InvitationSpent();
  }
  await setDuties(change, id, { roles: ["administrator"], offices: [], languages: [] }, now);
  return id;
}

export type SetUpAnswer =
  | { readonly kind: "fault"; readonly fault: PasswordFault }
  | { readonly kind: "enrolment"; readonly token: string };

/** Sets up with a password; the session it gives opens nothing but the setting up of the second factor. */
export async function setUpWithPassword(
  access: Access,
  invitation: Invitation,
  wish: { identity: Identity | null; password: string },
  asker: Asker,
): Promise<SetUpAnswer> {
  const { query } = access.database;
  const owner =
    wish.identity ??
    (invitation.staffId ? await memberById(query, access.vault, invitation.staffId) : undefined);
  if (!owner) throw new InvitationSpent();
  const fault = passwordFault(wish.password, owner);
  if (fault) return { kind: "fault", fault };
  const hash = await access.passwords.hash(wish.password);
  return access.database.change(async (change) => {
    const staffId = await arrive(change, access, invitation, wish.identity);
    await storePassword(change, staffId, hash, access.now());
    const pendingTotp = sealPendingTotp(access, staffId, newTotpSecret(access.random));
    const session = { staffId, stage: "enrolment", device: asker.browser, pendingTotp } as const;
    const { token } = await beginSession(change, access, session);
    const doer = { staffId, roles: (await dutiesOf(change, staffId)).roles };
    const what = { action: "credential.set", object: `staff:${staffId}`, fields: ["password"] } as const;
    await note(change, doer, { ...what, requestId: asker.requestId }, access.now);
    return { kind: "enrolment", token };
  });
}

export async function storePassword(change: Change, staffId: string, hash: string, now: Date): Promise<void> {
  const values = { hash, changed_at: now.toISOString() };
  await change
    .insertInto("credential_password")
    .values({ staff_id: staffId, ...values })
    .onConflict((conflict) => conflict.column("staff_id").doUpdateSet(values))
    .execute();
}
