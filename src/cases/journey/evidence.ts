import type { Dossier } from "../dossier/dossier.ts";
import type { AnyTexts } from "./guard.ts";

/** An item of the file an auditor opens (domain.md 7.5). */
export interface EvidenceItem {
  /** 1–23. */
  readonly number: number;
  readonly texts: AnyTexts;
  readonly title: string;
  /** Whether it must be there, by where the member stands. */
  due(dossier: Dossier): boolean;
  /** Whether it is there by what is on record; papers in the file count beside it. */
  held(dossier: Dossier): boolean;
  /** Ids of the other members whose papers of this item count for this one. */
  papersOf?(dossier: Dossier): readonly string[];
}
