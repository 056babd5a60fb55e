import type { Query } from "../platform/db/index.ts";

/** Where a sealed value stands; it opens nowhere else. */
export interface SealedPlace {
  readonly staffId: string;
  readonly table: string;
  readonly column: string;
  /** The row, where a person has several. */
  readonly row?: string;
}

/** What access needs of the vault: staff are persons too, each with a key of their own. */
export interface StaffVault {
  seal(query: Query, place: SealedPlace, text: string): Promise<Uint8Array>;
  unseal(query: Query, place: SealedPlace, sealed: Uint8Array): Promise<string>;
  /** The same for the same text, telling nothing without the key. */
  blindIndex(purpose: string, text: string): string;
}
