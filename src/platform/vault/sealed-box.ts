import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from "node:crypto";
import { decrypt, encrypt, fromBase64url, keyLength, systemRandom } from "./encryption.ts";
import { SealBroken } from "./refusals.ts";

const version = 1;
const publicLength = 32;

/** What comes before the 32 bytes of an X25519 key in the standard forms that Node reads (RFC 8410). */
const publicHeader = Buffer.from("302a300506032b656e032100", "hex");
const privateHeader = Buffer.from("302e020100300506032b656e04220420", "hex");

/**
 * Seals bytes so that only the desk can open them, with nothing but its public key (43 characters of base64url): the
 * public process seals what visitors send and cannot read it back. `purpose` ("counselling-request") is bound in. The
 * box: version, a public key made for this box alone, then AES-256-GCM under a key both sides can derive.
 */
export function sealToDesk(publicKey: string, purpose: string, bytes: Uint8Array): Uint8Array {
  const desk = fromBase64url(publicKey);
  if (desk?.length !== publicLength) throw new TypeError("the desk's public key is 32 bytes in base64url");
  const once = generateKeyPairSync("x25519");
  const ours = rawPublic(once.publicKey);
  const key = sharedKey(once.privateKey, desk, ours, desk);
  return Buffer.concat([Buffer.of(version), ours, encrypt(key, bytes, bound(purpose), systemRandom)]);
}

/** Opens a box; throws `SealBroken` if it was changed, sealed for another purpose or to another desk. */
export function openBox(privateKey: Uint8Array, purpose: string, box: Uint8Array): Uint8Array {
  if (box[0] !== version || box.length < 1 + publicLength) throw new SealBroken();
  const theirs = Buffer.from(box.subarray(1, 1 + publicLength));
  const own = readPrivate(privateKey);
  const key = sharedKey(own, theirs, theirs, rawPublic(createPublicKey(own)));
  return decrypt(key, box.subarray(1 + publicLength), bound(purpose));
}

export const newDeskKey = (): Uint8Array =>
  generateKeyPairSync("x25519")
    .privateKey.export({ format: "der", type: "pkcs8" })
    .subarray(privateHeader.length);

export const deskPublicKey = (privateKey: Uint8Array): string =>
  rawPublic(createPublicKey(readPrivate(privateKey))).toString("base64url");

function sharedKey(own: KeyObject, other: Uint8Array, boxKey: Uint8Array, deskKey: Uint8Array): Uint8Array {
  const publicKey = createPublicKey({
    key: Buffer.concat([publicHeader, other]),
    format: "der",
    type: "spki",
  });
  try {
    // OpenSSL refuses the few points that would give a key anyone knows.
    const shared = diffieHellman({ privateKey: own, publicKey });
    return new Uint8Array(
      hkdfSync("sha256", shared, Buffer.concat([boxKey, deskKey]), "posoka inbox 1", keyLength),
    );
  } catch {
    throw new SealBroken();
  }
}

const bound = (purpose: string) => ["posoka inbox", String(version), purpose];

const rawPublic = (key: KeyObject): Buffer =>
  key.export({ format: "der", type: "spki" }).subarray(publicHeader.length);

const readPrivate = (bytes: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([privateHeader, bytes]), format: "der", type: "pkcs8" });
