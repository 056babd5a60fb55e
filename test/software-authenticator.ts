import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** What a test makes the authenticator do wrong. */
export interface Misdeeds {
  readonly origin?: string;
  readonly challenge?: string;
  readonly userVerified?: boolean;
  readonly counter?: number;
}

/** What the desk asks of an authenticator, as far as this one reads it. */
export interface Wishes {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
  readonly allowCredentials?: readonly unknown[];
}

/**
 * A passkey in software: P-256, no attestation, as a phone answers. Made once, it signs in as often as asked.
 */
export class SoftwareAuthenticator {
  readonly #keys: { privateKey: KeyObject; publicKey: KeyObject };
  readonly #id = randomBytes(32);
  readonly #origin: string;
  #counter = 0;
  #userHandle = "";

  constructor(origin: string) {
    this.#origin = origin;
    this.#keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  }

  get id(): string {
    return this.#id.toString("base64url");
  }

  make(wishes: Wishes, misdeeds: Misdeeds = {}) {
    this.#userHandle = wishes.user?.id ?? "";
    const id = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 32]), this.#id]);
    const data = Buffer.concat([this.#head(wishes.rp?.id ?? "", 0x40, misdeeds), id, this.#coseKey()]);
    return {
      id: this.id,
      rawId: this.id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData("webauthn.create", wishes, misdeeds).toString("base64url"),
        attestationObject: cborMap([
          [cborText("fmt"), cborText("none")],
          [cborText("attStmt"), cborMap([])],
          [cborText("authData"), cborBytes(data)],
        ]).toString("base64url"),
        transports: ["internal"],
      },
    };
  }

  show(wishes: Wishes, misdeeds: Misdeeds = {}) {
    const data = this.#head(wishes.rpId ?? "", 0, misdeeds);
    const client = this.#clientData("webauthn.get", wishes, misdeeds);
    const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
    return {
      id: this.id,
      rawId: this.id,
      type: "public-key",
      clientExtensionResults: {},
      response: {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", signed, this.#keys.privateKey).toString("base64url"),
        userHandle: this.#userHandle,
      },
    };
  }

  /** Relying party, flags (present, verified, what is attached) and the count of uses. */
  #head(rpId: string, attached: number, { userVerified = true, counter }: Misdeeds): Buffer {
    this.#counter = counter ?? this.#counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.#counter);
    const flags = 0x01 | (userVerified ? 0x04 : 0) | attached;
    return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([flags]), count]);
  }

  #clientData(type: string, wishes: Wishes, misdeeds: Misdeeds): Buffer {
    const challenge = misdeeds.challenge ?? wishes.challenge;
    const origin = misdeeds.origin ?? this.#origin;
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  /** The public key as COSE writes it: EC2, ES256, P-256, x, y. */
  #coseKey(): Buffer {
    const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
    return cborMap([
      [Buffer.from([0x01]), Buffer.from([0x02])],
      [Buffer.from([0x03]), Buffer.from([0x26])],
      [Buffer.from([0x20]), Buffer.from([0x01])],
      [Buffer.from([0x21]), cborBytes(Buffer.from(x, "base64url"))],
      [Buffer.from([0x22]), cborBytes(Buffer.from(y, "base64url"))],
    ]);
  }
}

/** CBOR (RFC 8949), as much of it as an authenticator without attestation needs. */
const cborHead = (kind: number, length: number): Buffer => {
  if (length < 24) return Buffer.from([(kind << 5) | length]);
  if (length < 256) return Buffer.from([(kind << 5) | 24, length]);
  return Buffer.from([(kind << 5) | 25, length >> 8, length & 0xff]);
};
const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string): Buffer => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([cborHead(5, pairs.length), ...pairs.flat()]);
