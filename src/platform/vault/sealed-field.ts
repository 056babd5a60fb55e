import { createHash } from "node:crypto";
import { decrypt, encrypt, fromBase64url, type Random, utf8 } from "./encryption.ts";
import type { PersonKeys } from "./person-keys.ts";
import { SealBroken } from "./refusals.ts";

/** Where a sealed value stands. It opens there and nowhere else. */
export interface Place {
  readonly table: string;
  readonly column: string;
  /** The row's id. */
  readonly row: string;
}

const version = 1;
const keyIdLength = 6;
const ivLength = 12;

/** The values of persons, sealed: text as `v1.<key id>.<iv>.<ciphertext and tag>`, bytes in the same order unencoded. */
export function sealedFields(keys: PersonKeys, random: Random) {
  const bound = (
    form: "text" | "bytes",
    keyId: Uint8Array,
    subject: string,
    { table, column, row }: Place,
  ) => [
    "posoka field",
    form,
    String(version),
    Buffer.from(keyId).toString("hex"),
    subject,
    table,
    column,
    row,
  ];

  const close = (form: "text" | "bytes", subject: string, place: Place, plain: Uint8Array) => {
    const key = keys.toSeal(subject);
    const keyId = keyIdOf(key);
    return { keyId, body: encrypt(key, plain, bound(form, keyId, subject, place), random) };
  };

  const open = (
    form: "text" | "bytes",
    subject: string,
    place: Place,
    keyId: Uint8Array,
    body: Uint8Array,
  ) => {
    const key = keys.toOpen(subject);
    if (!keyIdOf(key).equals(keyId)) throw new SealBroken();
    return decrypt(key, body, bound(form, keyId, subject, place));
  };

  return {
    seal(subject: string, place: Place, plain: string): string {
      const { keyId, body } = close("text", subject, place, utf8(plain));
      const parts = [keyId, body.subarray(0, ivLength), body.subarray(ivLength)];
      return [`v${version}`, ...parts.map((part) => part.toString("base64url"))].join(".");
    },
    unseal(subject: string, place: Place, sealed: string): string {
      const known = openedWith(keys.toOpen(subject));
      const where = `${place.table} ${place.column} ${place.row} ${sealed}`;
      const before = known.get(where);
      if (before !== undefined) return before;
      const [named, ...parts] = sealed.split(".");
      const [keyId, iv, rest, ...more] = parts.map(fromBase64url);
      if (named !== `v${version}` || !keyId || !iv || !rest || more.length > 0 || iv.length !== ivLength) {
        throw new SealBroken();
      }
      const text = open("text", subject, place, keyId, Buffer.concat([iv, rest])).toString("utf8");
      if (sealed.length <= longestRemembered && known.size < mostRemembered) known.set(where, text);
      return text;
    },
    sealBytes(subject: string, place: Place, plain: Uint8Array): Uint8Array {
      const { keyId, body } = close("bytes", subject, place, plain);
      return Buffer.concat([Buffer.of(version), keyId, body]);
    },
    unsealBytes(subject: string, place: Place, sealed: Uint8Array): Uint8Array {
      if (sealed[0] !== version) throw new SealBroken();
      return open(
        "bytes",
        subject,
        place,
        sealed.subarray(1, 1 + keyIdLength),
        sealed.subarray(1 + keyIdLength),
      );
    },
  };
}

/** Tells at a glance that a value was sealed with another key; says nothing about the key. Made once for an open key. */
function keyIdOf(key: Uint8Array): Buffer {
  const known = keyIds.get(key);
  if (known) return known;
  const made = createHash("sha256")
    .update("posoka person key id")
    .update(key)
    .digest()
    .subarray(0, keyIdLength);
  keyIds.set(key, made);
  return made;
}

const keyIds = new WeakMap<Uint8Array, Buffer>();

/** Names, not notes; and of one person a few. */
const longestRemembered = 300;
const mostRemembered = 12;

/**
 * Short texts that an open key opened already: a list shows the same fifty names again and again. They go when the key
 * goes, and a key is asked for before each.
 */
function openedWith(key: Uint8Array): Map<string, string> {
  const known = opened.get(key) ?? new Map<string, string>();
  opened.set(key, known);
  return known;
}

const opened = new WeakMap<Uint8Array, Map<string, string>>();
