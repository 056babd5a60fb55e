import type { Language } from "../../core/language.ts";

/** What any feed says, whatever its format. All addresses are absolute. */
export interface Feed {
  /** Stable for ever, unlike the address. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The page the feed belongs to, and where its three formats stand beside each other. */
  readonly page: string;
  readonly place: string;
  readonly author: { readonly name: string; readonly address: string };
  /** When anything in the feed last changed: taken from the content, never from the clock. */
  readonly updated: Date;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** The whole text as HTML with absolute addresses. */
  readonly html: string;
  readonly page: string;
  readonly published: Date;
  readonly updated: Date;
  readonly topics: readonly string[];
  readonly picture: Enclosure | null;
}

export interface Enclosure {
  readonly address: string;
  readonly type: "image/jpeg";
  /** In bytes. */
  readonly length: number;
}
