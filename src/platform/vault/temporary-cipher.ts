import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Transform } from "node:stream";
import { keyLength } from "./encryption.ts";

/** Encrypts one stream on its way to the disk and back, with a key that only this object holds. */
export interface TemporaryCipher {
  /** To be used once, and to its end, before anything is opened. */
  seal(): Transform;
  /** As often as wanted. The stream fails at its end if a bit was changed: trust nothing of it before. */
  open(): Transform;
}

/** For what must pass over the disk during one request: whatever a killed process leaves behind is noise. */
export function temporaryCipher(): TemporaryCipher {
  const [key, iv] = [randomBytes(keyLength), randomBytes(12)];
  const lock = createCipheriv("aes-256-gcm", key, iv);
  let used = false;
  return {
    seal() {
      if (used) throw new Error("a temporary cipher seals one stream only");
      used = true;
      return lock;
    },
    open: () => createDecipheriv("aes-256-gcm", key, iv).setAuthTag(lock.getAuthTag()),
  };
}
