import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from "@simplewebauthn/server";
import type { Change } from "../../platform/db/index.ts";
import { type Access, after, durations } from "../access.ts";
import { hashToken } from "../secrets.ts";

/** Loaded with the first passkey: the desk starts without. */
const webAuthn = () => import("@simplewebauthn/server");

/** What a challenge was given out for. One given out for signing in registers nothing, and the other way round. */
export type Purpose = "sign-in" | "register";

const rpName = "Posoka";
/** EdDSA, ES256, RS256: what authenticators in use speak. Named, so that the library does not try the runtime's newest. */
const supportedAlgorithmIDs = [-8, -7, -257];
const relyingParty = ({ origin }: Access) => new URL(origin).hostname;

/** A new challenge, noted so that it is answered once, for this purpose and subject, within five minutes. */
async function newChallenge(
  access: Access,
  purpose: Purpose,
  subject: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = Uint8Array.from(access.random(32));
  const now = access.now();
  await access.database.change(async (change) => {
    await change.deleteFrom("passkey_challenge").where("expires_at", "<=", now.toISOString()).execute();
    await change
      .insertInto("passkey_challenge")
      .values({
        challenge_hash: hashToken(Buffer.from(challenge).toString("base64url")),
        purpose,
        subject,
        expires_at: after(now, durations.challenge),
      })
      .execute();
  });
  return challenge;
}

/**
 * Takes a challenge back, once: a second answer to it is refused even if the first one failed, and after a power cut too.
 * Who is judged by it waits for the disk.
 */
async function spendChallenge(
  access: Access,
  challenge: string,
  purpose: Purpose,
  subject: string,
): Promise<boolean> {
  const spent = await access.database.statement((query) =>
    query
      .deleteFrom("passkey_challenge")
      .where("challenge_hash", "=", hashToken(challenge))
      .where("purpose", "=", purpose)
      .where("subject", "=", subject)
      .where("expires_at", ">", access.now().toISOString())
      .returning("challenge_hash")
      .execute(),
  );
  return spent.length === 1;
}

/** What the browser asks an authenticator to make. `subject` is whom it is for: a staff id or an invitation. */
export async function registrationWishes(
  access: Access,
  subject: string,
  who: { staffId: string; name: string; email: string },
) {
  const existing = await access.database.query
    .selectFrom("credential_passkey")
    .select("id")
    .where("staff_id", "=", who.staffId)
    .execute();
  return (await webAuthn()).generateRegistrationOptions({
    rpName,
    rpID: relyingParty(access),
    userName: who.email,
    userDisplayName: who.name,
    userID: Uint8Array.from(Buffer.from(who.staffId)),
    challenge: await newChallenge(access, "register", subject),
    attestationType: "none",
    supportedAlgorithmIDs,
    excludeCredentials: existing,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** Judges what an authenticator made. Null for a wrong origin, challenge or signature, and without user verification. */
export async function judgeRegistration(
  access: Access,
  subject: string,
  response: RegistrationResponseJSON,
): Promise<WebAuthnCredential | null> {
  const expectedChallenge = (challenge: string) => spendChallenge(access, challenge, "register", subject);
  try {
    const { verified, registrationInfo } = await (await webAuthn()).verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: access.origin,
      expectedRPID: relyingParty(access),
      requireUserVerification: true,
      supportedAlgorithmIDs,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    // The library throws for everything it does not like; which of it does not matter to whoever sent it.
    return null;
  }
}

export async function keepPasskey(
  change: Change,
  staffId: string,
  credential: WebAuthnCredential,
  label: string,
  now: Date,
): Promise<boolean> {
  const kept = await change
    .insertInto("credential_passkey")
    .values({
      id: credential.id,
      staff_id: staffId,
      public_key: credential.publicKey,
      counter: credential.counter,
      transports: (credential.transports ?? []).join(","),
      label,
      created_at: now.toISOString(),
      used_at: null,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  return kept.length === 1;
}

/** What the browser asks an authenticator to show. No account is named: the passkey says whose it is. */
export const signInWishes = async (access: Access) =>
  (await webAuthn()).generateAuthenticationOptions({
    rpID: relyingParty(access),
    userVerification: "required",
    challenge: await newChallenge(access, "sign-in", ""),
  });

/** Judges a passkey that was shown. Gives whose it is and its new counter, or null. */
export async function judgePasskey(
  access: Access,
  response: AuthenticationResponseJSON,
): Promise<{ staffId: string; id: string; counter: number } | null> {
  const row = await access.database.query
    .selectFrom("credential_passkey")
    .selectAll()
    .where("id", "=", response.id)
    .executeTakeFirst();
  if (!row) return null;
  const handle = response.response.userHandle;
  if (handle && Buffer.from(handle, "base64url").toString() !== row.staff_id) return null;
  try {
    const { verified, authenticationInfo } = await (await webAuthn()).verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => spendChallenge(access, challenge, "sign-in", ""),
      expectedOrigin: access.origin,
      expectedRPID: relyingParty(access),
      requireUserVerification: true,
      credential: { id: row.id, publicKey: Uint8Array.from(row.public_key), counter: row.counter },
    });
    return verified ? { staffId: row.staff_id, id: row.id, counter: authenticationInfo.newCounter } : null;
  } catch {
    return null;
  }
}
