import type { Change } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import { dutiesOf } from "../accounts/duties.ts";
import { newRecoveryCodes } from "../accounts/recovery-codes.ts";
import { keepTotp, openPendingTotp, sealPendingTotp } from "../accounts/second-factor.ts";
import { newTotpSecret, plainCode, totpStep } from "../accounts/totp.ts";
import { type Doer, note, system } from "../note.ts";
import { beginSession, endSessions, type Session } from "../sessions/session.ts";
import { type Admission, admit } from "./admission.ts";
import { secondFactorLane, takeBack, takeTurn } from "./pace.ts";
import type { Asker } from "./password.ts";

export type EnrolmentAnswer =
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "refused" }
  | ({ readonly kind: "in"; readonly recoveryCodes: readonly string[] } & Admission);

/** The secret being set up in this session; null when none is. */
export const pendingSecret = (access: Access, session: Session): string | null =>
  session.pendingTotp === null ? null : openPendingTotp(access, session.staffId, session.pendingTotp);

/** Somebody signed in wants a new code generator; the old one counts until the new one is proved. */
export async function startNewGenerator(access: Access, session: Session): Promise<void> {
  const pending_totp = sealPendingTotp(access, session.staffId, newTotpSecret(access.random));
  await access.database.change((change) =>
    change
      .updateTable("session")
      .set({ pending_totp })
      .where("id", "=", session.id)
      .where("ended_at", "is", null)
      .execute(),
  );
}

/**
 * A recovery code opened the door as far as setting up a new second factor; what was lost stays in force until then, in
 * case it turns up. Gives the token of the session in which that is done.
 */
export async function enrolAnew(
  change: Change,
  access: Access,
  staffId: string,
  { browser, requestId }: Asker,
): Promise<string> {
  const pendingTotp = sealPendingTotp(access, staffId, newTotpSecret(access.random));
  const wish = { staffId, stage: "enrolment", device: browser, pendingTotp } as const;
  const { token } = await beginSession(change, access, wish);
  const doer = { staffId, roles: (await dutiesOf(change, staffId)).roles };
  const what = { action: "recovery-code.use", object: `staff:${staffId}`, requestId } as const;
  await note(change, doer, what, access.now);
  return token;
}

/**
 * A first code proves the new generator. It takes the place of the old one, all other sessions end, and ten new
 * recovery codes replace the old: they are in the answer and nowhere else.
 */
export async function proveGenerator(
  access: Access,
  session: Session,
  code: string,
  asker: Asker,
): Promise<EnrolmentAnswer> {
  const { staffId } = session;
  const secret = pendingSecret(access, session);
  if (secret === null) return { kind: "refused" };
  const lanes = [secondFactorLane(staffId)];
  const seconds = await takeTurn(access, lanes);
  if (seconds > 0) return { kind: "wait", seconds };
  const step = totpStep(secret, plainCode(code), access.now());
  if (step === null) {
    await noteWrongCode(access, session, asker);
    return { kind: "refused" };
  }
  return access.database.change(async (change) => {
    await takeBack(change, lanes, access.now());
    // Of two requests at once the second finds the session ended: the secret is put in force once.
    if ((await endSessions(change, staffId, { id: session.id }, "replaced", access.now())) === 0) {
      return { kind: "refused" };
    }
    await keepTotp(change, access, staffId, { secret, step });
    await change
      .updateTable("staff")
      .set({ status: "active" })
      .where("id", "=", staffId)
      .where("status", "=", "invited")
      .execute();
    await endSessions(change, staffId, {}, "credentials", access.now());
    const recoveryCodes = await newRecoveryCodes(change, staffId, access.random);
    const doer: Doer = { staffId, roles: (await dutiesOf(change, staffId)).roles };
    const fields = ["totp", "recovery-codes"];
    await note(
      change,
      doer,
      { action: "credential.set", object: `staff:${staffId}`, fields, requestId: asker.requestId },
      access.now,
    );
    const admission = await admit(change, access, staffId, asker, { how: "set-up" });
    return { kind: "in", recoveryCodes, ...admission };
  });
}

/** Whoever is only setting up has not shown who they are: the line names nobody as the doer. */
async function noteWrongCode(
  access: Access,
  { staffId, stage }: Session,
  { requestId }: Asker,
): Promise<void> {
  const object = `staff:${staffId}` as const;
  const what = { action: "credential.refused", object, fields: ["totp"], requestId } as const;
  await access.database.change(async (change) => {
    const doer = stage === "full" ? { staffId, roles: (await dutiesOf(change, staffId)).roles } : system;
    await note(change, doer, what, access.now);
  });
}
