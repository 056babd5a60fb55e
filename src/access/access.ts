import type { Database, Query } from "../platform/db/index.ts";
import type { Vault } from "../platform/vault/index.ts";
import type { Passwords } from "./accounts/passwords.ts";
import type { Random } from "./secrets.ts";

/** An office of the mission that records and staff can belong to. */
export interface OfficeChoice {
  readonly key: string;
  readonly name: string;
}

/** What everything about accounts, sessions and sign-in works with. */
export interface Access {
  readonly database: Database;
  /** Staff are persons too, each with a key of their own. */
  readonly vault: Pick<Vault, "seal" | "unseal" | "blindIndex">;
  readonly passwords: Passwords;
  readonly now: () => Date;
  readonly random: Random;
  /** The desk's own origin, DESK_URL: passkeys are bound to it, links begin with it. */
  readonly origin: string;
  /** Of this process: addresses are hashed with it, so what is stored means nothing after a restart. */
  readonly addressSalt: Uint8Array;
  /** The offices to choose from, in a reader's language. */
  offices(language: "bg" | "en"): Promise<readonly OfficeChoice[]>;
  /**
   * Whose record an object is; null for nobody's, undefined when there is no such object. Asked in the transaction that
   * is under way, where there is one.
   */
  ownerOf(query: Query, object: string): Promise<string | null | undefined>;
}

const minute = 60_000;

/** How long things last, in milliseconds. */
export const durations = {
  idleSession: 30 * minute,
  wholeSession: 10 * 60 * minute,
  /** Between the password and the code. */
  firstFactor: 10 * minute,
  enrolment: 30 * minute,
  /** How long ago a sign-in may be for changing how one signs in. */
  fresh: 15 * minute,
  touch: minute,
  firstLink: 24 * 60 * minute,
  invitation: 7 * 24 * 60 * minute,
  challenge: 5 * minute,
  keptPost: 30 * minute,
  knownDevice: 180 * 24 * 60 * minute,
  longestGlass: 24 * 60 * minute,
} as const;

export const after = (moment: Date, milliseconds: number): string =>
  new Date(moment.getTime() + milliseconds).toISOString();
