import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";
import { SealBroken } from "./refusals.ts";

/** Where random bytes come from: `randomBytes` of node:crypto, set by tests only. */
export type Random = (length: number) => Uint8Array;

export const keyLength = 32;
const ivLength = 12;
const tagLength = 16;
const cipher = "aes-256-gcm";

/** Keys are asked of the system one by one, so that nothing of them lies about. */
export const systemRandom: Random = (length) => (length > ivLength ? randomBytes(length) : fewBytes(length));

/** Initialisation vectors are drawn by the hundred: to ask the system for each takes as long as to seal a name. */
const drawnAtOnce = 4_096;
let drawn = Buffer.alloc(0);
let given = 0;

/** From what was drawn, each byte once. Only for what is no secret: the rest lies open in memory. */
function fewBytes(length: number): Uint8Array {
  if (given + length > drawn.length) [drawn, given] = [randomBytes(drawnAtOnce), 0];
  given += length;
  return drawn.subarray(given - length, given);
}

/**
 * AES-256-GCM: initialisation vector, ciphertext, tag. `bound` is not stored: the value opens only for the same list of
 * texts in the same order.
 */
export function encrypt(
  key: Uint8Array,
  plain: Uint8Array,
  bound: readonly string[],
  random: Random,
): Buffer {
  const iv = random(ivLength);
  const lock = createCipheriv(cipher, createSecretKey(key), iv, { authTagLength: tagLength }).setAAD(
    lengthPrefixed(bound),
  );
  return Buffer.concat([iv, lock.update(plain), lock.final(), lock.getAuthTag()]);
}

/** The reverse of `encrypt`; throws `SealBroken` unless every bit, the key and `bound` are the same. */
export function decrypt(key: Uint8Array, sealed: Uint8Array, bound: readonly string[]): Buffer {
  if (sealed.length < ivLength + tagLength) throw new SealBroken();
  const end = sealed.length - tagLength;
  // A key given as bytes is first asked what it is, which takes four times as long as to open a name (Node 24).
  const open = createDecipheriv(cipher, createSecretKey(key), sealed.subarray(0, ivLength), {
    authTagLength: tagLength,
  })
    .setAAD(lengthPrefixed(bound))
    .setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([open.update(sealed.subarray(ivLength, end)), open.final()]);
  } catch {
    throw new SealBroken();
  }
}

/** The texts as bytes, each after its length in four bytes, so that ["ab", "c"] and ["a", "bc"] differ. */
export function lengthPrefixed(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => {
    if (!text.isWellFormed()) throw new TypeError("a text with half a character cannot be sealed");
    return Buffer.byteLength(text);
  });
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + length + 4, 0));
  let at = 0;
  for (const [place, text] of texts.entries()) {
    at = bytes.writeUInt32BE(lengths[place] ?? 0, at);
    at += bytes.write(text, at);
  }
  return bytes;
}

/** UTF-8 that gives the same text back; a text cut in the middle of a character would not. */
export function utf8(text: string): Buffer {
  if (!text.isWellFormed()) throw new TypeError("a text with half a character cannot be sealed");
  return Buffer.from(text, "utf8");
}

/** Reads base64url as only we write it. Node's own reader overlooks stray characters and spare bits. */
export function fromBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : null;
}
