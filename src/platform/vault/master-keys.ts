import { createHash } from "node:crypto";
import { fromBase64url, keyLength } from "./encryption.ts";
import { MasterKeyRefused } from "./refusals.ts";

export interface MasterKey {
  /** Made from the key itself, so that it needs no bookkeeping; tells nothing about it. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The master keys at hand. Which of them wraps is written in the key file; the others only unwrap. */
export class MasterKeys {
  #keys: readonly MasterKey[];
  readonly #read: () => readonly MasterKey[];

  /** `read` gives all keys, newest first; it is asked again when a key is wanted that is not known yet. */
  constructor(read: () => readonly MasterKey[]) {
    this.#read = read;
    this.#keys = read();
  }

  get newest(): MasterKey {
    return this.#keys[0] as MasterKey;
  }

  /** After a rotation by another process the key may be new in the file. */
  find(id: string): MasterKey {
    let key = this.#keys.find((each) => each.id === id);
    if (!key) {
      this.#keys = this.#read();
      key = this.#keys.find((each) => each.id === id);
    }
    if (!key) {
      throw new MasterKeyRefused(
        `The keys are wrapped with master key ${id}, which was not given. Put it back: without it nothing can be read.`,
      );
    }
    return key;
  }

  forget(): void {
    for (const { bytes } of this.#keys) bytes.fill(0);
  }
}

export function masterKey(bytes: Uint8Array): MasterKey {
  const id = createHash("sha256").update("posoka master key id").update(bytes).digest().subarray(0, 8);
  return { id: id.toString("base64url"), bytes };
}

/** Reads keys in base64url, newest first. `from` says where they stand, for the error text. */
export function parseMasterKeys(texts: readonly string[], from: string): [MasterKey, ...MasterKey[]] {
  const [newest, ...older] = texts.map((text) => {
    const bytes = fromBase64url(text);
    if (bytes?.length !== keyLength) {
      throw new MasterKeyRefused(
        `${from}: a master key is 32 bytes in base64url (43 characters), nothing else.`,
      );
    }
    return masterKey(bytes);
  });
  if (!newest) throw new MasterKeyRefused(`${from}: there is no master key in it.`);
  return [newest, ...older];
}
