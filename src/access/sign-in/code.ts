import type { Change } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import { useRecoveryCode } from "../accounts/recovery-codes.ts";
import { takeTotp } from "../accounts/second-factor.ts";
import { plainCode } from "../accounts/totp.ts";
import { note, system } from "../note.ts";
import { hashToken } from "../secrets.ts";
import { isKnownDevice } from "../sessions/device.ts";
import { endSessions, type Session } from "../sessions/session.ts";
import { type Admission, admit } from "./admission.ts";
import { enrolAnew } from "./enrolment.ts";
import { deviceLane, type Lane, secondFactorLane, takeBack, takeTurn } from "./pace.ts";
import type { Asker } from "./password.ts";

export type CodeAnswer =
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "refused" }
  | ({ readonly kind: "in" } & Admission)
  /** A recovery code opened the door as far as setting up a new second factor. */
  | { readonly kind: "enrolment"; readonly token: string };

/** The second step of signing in: a code of the generator, or a recovery code. */
export async function enterCode(
  access: Access,
  session: Session,
  typed: { code: string } | { recoveryCode: string },
  asker: Asker,
): Promise<CodeAnswer> {
  const { staffId } = session;
  const lanes = await lanesFor(access, staffId, asker);
  const seconds = await takeTurn(access, lanes);
  if (seconds > 0) return { kind: "wait", seconds };
  const answer = await access.database.change(async (change): Promise<CodeAnswer> => {
    const taken =
      "code" in typed
        ? await takeTotp(change, access, staffId, plainCode(typed.code))
        : await useRecoveryCode(change, staffId, typed.recoveryCode, access.now());
    if (!taken) return refuse(change, access, staffId, typed, asker);
    await takeBack(change, lanes, access.now());
    if ("recoveryCode" in typed) {
      await endSessions(change, staffId, { id: session.id }, "replaced", access.now());
      return { kind: "enrolment", token: await enrolAnew(change, access, staffId, asker) };
    }
    return {
      kind: "in",
      ...(await admit(change, access, staffId, asker, { replaces: session.id, how: "code" })),
    };
  });
  return answer;
}

async function lanesFor(access: Access, staffId: string, { device }: Asker): Promise<Lane[]> {
  const known = await isKnownDevice(access.database.query, device, staffId, access.now());
  return known && device ? [deviceLane("second", hashToken(device), staffId)] : [secondFactorLane(staffId)];
}

async function refuse(
  change: Change,
  access: Access,
  staffId: string,
  typed: object,
  { requestId }: Asker,
): Promise<CodeAnswer> {
  const fields = ["code" in typed ? "code" : "recovery-code"];
  const what = { action: "session.refused", object: `staff:${staffId}`, fields, requestId } as const;
  await note(change, system, what, access.now);
  return { kind: "refused" };
}
