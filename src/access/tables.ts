import type { Language } from "../core/language.ts";
import type { Role } from "./roles.ts";

export type StaffStatus = "invited" | "active" | "disabled";

interface StaffRow {
  id: string;
  /** Sealed to the person. */
  name: string;
  email: string;
  /** Blind index of the e-mail: how a person is found at sign-in. */
  email_index: string;
  status: StaffStatus;
  language: "bg" | "en";
  created_at: string;
  created_by: string | null;
  /** Until when somebody invited may finish setting up with the password alone. */
  set_up_by: string;
  version: number;
}

interface InvitationRow {
  token_hash: string;
  /** Null for the first administrator, who says who they are. */
  staff_id: string | null;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

interface CredentialPasskeyRow {
  /** The credential's own id, base64url. */
  id: string;
  staff_id: string;
  public_key: Uint8Array;
  counter: number;
  transports: string;
  label: string;
  created_at: string;
  used_at: string | null;
}

/**
 * What a session may do: `first-factor` waits for the code, `enrolment` for a second factor to be set up, `full` is
 * signed in.
 */
export type SessionStage = "first-factor" | "enrolment" | "full";
export type SessionEnd =
  | "idle"
  | "time"
  | "signed-out"
  | "elsewhere"
  | "replaced"
  | "credentials"
  | "disabled";

interface SessionRow {
  id: string;
  token_hash: string;
  staff_id: string;
  stage: SessionStage;
  /** Browser and system as a person would name them. */
  device: string;
  /** When both factors, or as many as the stage needs, were last shown. */
  created_at: string;
  seen_at: string;
  ends_at: string;
  ended_at: string | null;
  ended_how: SessionEnd | null;
  /** The secret of a code generator being set up, sealed, until a first code proves it. */
  pending_totp: string | null;
}

interface KeptPostRow {
  id: string;
  staff_id: string;
  path: string;
  /** The form's fields, sealed to the person who sent them. */
  fields: string;
  expires_at: string;
}

interface GlassBreakRow {
  id: string;
  staff_id: string;
  object: string;
  owner_id: string | null;
  /** Sealed: a reason may name people. */
  reason: string;
  broken_at: string;
  until: string;
}

export type NoticeKind = "glass-broken";

interface NoticeRow {
  id: string;
  /** Who is told. */
  staff_id: string;
  kind: NoticeKind;
  /** The row it is about, in the table of its kind. */
  about_id: string;
  created_at: string;
  seen_at: string | null;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    staff: StaffRow;
    staff_role: { staff_id: string; role: Role };
    /** Accounts of visitors, and from when each lets nobody in. */
    staff_end: { staff_id: string; ends_at: string };
    staff_office: { staff_id: string; office: string };
    staff_language: { staff_id: string; language: Language };
    credential_password: { staff_id: string; hash: string; changed_at: string };
    /** `last_step`: the time step of the last code taken; no code of it or an earlier one is taken again. */
    credential_totp: { staff_id: string; secret: string; last_step: number; confirmed_at: string };
    credential_passkey: CredentialPasskeyRow;
    /** Asked of an authenticator, answered once. `subject`: whom a new passkey is for. */
    passkey_challenge: { challenge_hash: string; purpose: string; subject: string; expires_at: string };
    recovery_code: { staff_id: string; code_hash: string; used_at: string | null };
    invitation: InvitationRow;
    session: SessionRow;
    /** Browsers that have signed in before: strangers' guesses do not slow them. */
    known_device: { token_hash: string; staff_id: string; expires_at: string };
    /** How often a guess failed for an account, an address or a device, and when the next is heard. */
    sign_in_attempt: { key: string; failures: number; last_at: string; free_at: string };
    kept_post: KeptPostRow;
    glass_break: GlassBreakRow;
    notice: NoticeRow;
  }
}
