import { createHash } from "node:crypto";

/** Gives that many unguessable bytes. An argument everywhere, so that tests can set it. */
export type Random = (bytes: number) => Uint8Array;

/** What a link, a cookie or a recovery code carries: 32 random bytes, in letters that need no escaping. */
export const newToken = (random: Random): string => Buffer.from(random(32)).toString("base64url");

export const newId = (random: Random): string => Buffer.from(random(12)).toString("hex");

/**
 * Tokens are stored hashed: who reads the database cannot use them. A plain hash is enough, since 256 random bits
 * cannot be guessed the way a password can.
 */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

const shape = /^[\w-]{43}$/;

export const isToken = (text: string | undefined): text is string => text !== undefined && shape.test(text);
