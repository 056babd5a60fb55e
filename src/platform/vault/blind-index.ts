import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { keyLength, utf8 } from "./encryption.ts";

const indexBytes = 16;

/**
 * Finds equal values without showing them: HMAC-SHA256 under a key of its own for each purpose ("person.phone"), cut to
 * 128 bits, 22 characters of base64url. Equal values give equal indexes: that two rows are equal is what it leaks, to
 * everyone who sees the table. Fold the value first; an erased person's indexes must be deleted with their rows.
 */
export function blindIndexes(secret: Uint8Array): (purpose: string, value: string) => string {
  // As key objects: turning bytes into a key costs more than the hash of a word.
  const keys = new Map<string, KeyObject>();
  const keyFor = (purpose: string) => {
    const key =
      keys.get(purpose) ??
      createSecretKey(
        new Uint8Array(hkdfSync("sha256", secret, "", `posoka blind index 1 ${purpose}`, keyLength)),
      );
    keys.set(purpose, key);
    return key;
  };
  return (purpose, value) =>
    createHmac("sha256", keyFor(purpose))
      .update(utf8(value))
      .digest()
      .subarray(0, indexBytes)
      .toString("base64url");
}
