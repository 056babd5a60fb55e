import { Secret, TOTP } from "otpauth";
import type { Random } from "../secrets.ts";

/** Time-based codes (RFC 6238): six digits, thirty seconds, as every authenticator app makes them. */
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;

export const newTotpSecret = (random: Random): string => new Secret({ buffer: bytes(random(20)) }).base32;

/** Codes one step early or late are taken: clocks differ. Gives the code's time step, null when it is wrong. */
export function totpStep(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = at.getTime();
  const delta = TOTP.validate({
    ...shape,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp,
    window: 1,
  });
  return delta === null ? null : TOTP.counter({ period: shape.period, timestamp }) + delta;
}

/** The code a generator shows at a moment. */
export const totpCode = (secret: string, at: Date): string =>
  TOTP.generate({ ...shape, secret: Secret.fromBase32(secret), timestamp: at.getTime() });

/** What an authenticator app reads: the address behind the picture. */
export const totpAddress = (secret: string, account: string): string =>
  new TOTP({ ...shape, issuer: "Posoka", label: account, secret: Secret.fromBase32(secret) }).toString();

/** The picture to be scanned, as SVG. */
export async function totpPicture(address: string): Promise<string> {
  const { toString: drawQr } = await import("qrcode");
  return drawQr(address, { type: "svg", width: 240, margin: 2, errorCorrectionLevel: "M" });
}

/** The secret as somebody would type it: in groups of four. */
export const inGroups = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, "$1 ");

/** Codes are typed with spaces and with other scripts' digits. */
export const plainCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replaceAll(/[\s-]/g, "")
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));

const bytes = (from: Uint8Array): ArrayBuffer => Uint8Array.from(from).buffer;
