import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Change } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import { dutiesOf } from "../accounts/duties.ts";
import type { Invitation } from "../accounts/invitations.ts";
import { judgePasskey, judgeRegistration, keepPasskey } from "../accounts/passkeys.ts";
import { arrive } from "../accounts/set-up.ts";
import type { Actor } from "../actor.ts";
import { note, system } from "../note.ts";
import { type Admission, admit } from "./admission.ts";
import { addressLane, takeBack, takeTurn } from "./pace.ts";
import type { Asker } from "./password.ts";

export type PasskeyAnswer =
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "refused" }
  | ({ readonly kind: "in" } & Admission);

/** Signs in with a passkey. Its holder was verified by the authenticator, so it counts as both factors. */
export async function enterPasskey(
  access: Access,
  response: AuthenticationResponseJSON,
  asker: Asker,
): Promise<PasskeyAnswer> {
  const lanes = [addressLane(access, asker.address)];
  const seconds = await takeTurn(access, lanes);
  if (seconds > 0) return { kind: "wait", seconds };
  const judged = await judgePasskey(access, response);
  return access.database.change(async (change): Promise<PasskeyAnswer> => {
    if (!judged || !(await mayEnter(change, judged.staffId))) {
      const object = `staff:${judged?.staffId ?? "unknown"}` as const;
      const what = {
        action: "session.refused",
        object,
        fields: ["passkey"],
        requestId: asker.requestId,
      } as const;
      await note(change, system, what, access.now);
      return { kind: "refused" };
    }
    await takeBack(change, lanes, access.now());
    await change
      .updateTable("credential_passkey")
      .set({ counter: judged.counter, used_at: access.now().toISOString() })
      .where("id", "=", judged.id)
      .execute();
    return { kind: "in", ...(await admit(change, access, judged.staffId, asker, { how: "passkey" })) };
  });
}

const mayEnter = async (change: Change, staffId: string): Promise<boolean> =>
  (await change
    .selectFrom("staff")
    .select("id")
    .where("id", "=", staffId)
    .where("status", "=", "active")
    .executeTakeFirst()) !== undefined;

export const invitationSubject = ({ tokenHash }: Invitation): string => `invitation:${tokenHash}`;
export const staffSubject = (staffId: string): string => `staff:${staffId}`;

/** Sets up somebody invited with a passkey: nothing else is needed, they are in. Null when it is refused. */
export async function setUpWithPasskey(
  access: Access,
  invitation: Invitation,
  response: RegistrationResponseJSON,
  asker: Asker,
): Promise<Admission | null> {
  const credential = await judgeRegistration(access, invitationSubject(invitation), response);
  if (!credential) return null;
  return access.database.change(async (change) => {
    const staffId = await arrive(change, access, invitation, null);
    await keepPasskey(change, staffId, credential, asker.browser, access.now());
    await change.updateTable("staff").set({ status: "active" }).where("id", "=", staffId).execute();
    const doer = { staffId, roles: (await dutiesOf(change, staffId)).roles };
    const what = { action: "credential.set", object: `staff:${staffId}`, fields: ["passkey"] } as const;
    await note(change, doer, { ...what, requestId: asker.requestId }, access.now);
    return admit(change, access, staffId, asker, { how: "set-up" });
  });
}

/** Adds a passkey to one's own account. */
export async function addPasskey(
  access: Access,
  actor: Actor,
  response: RegistrationResponseJSON,
  asker: Asker,
): Promise<boolean> {
  const credential = await judgeRegistration(access, staffSubject(actor.staffId), response);
  if (!credential) return false;
  return access.database.change(async (change) => {
    if (!(await keepPasskey(change, actor.staffId, credential, asker.browser, access.now()))) return false;
    const what = { action: "credential.set", object: `staff:${actor.staffId}`, fields: ["passkey"] } as const;
    await note(change, actor, { ...what, requestId: asker.requestId }, access.now);
    return true;
  });
}
