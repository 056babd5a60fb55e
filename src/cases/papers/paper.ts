import type { Right } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type {
  Facts,
  PersonLabel,
  RecordKindName,
  SharedCategory,
  SharingWithAuthority,
} from "../../people/index.ts";
import type { FieldValue } from "../../platform/forms/index.ts";
import type { Sheet } from "../../platform/print/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { CaseRecord, KindName } from "../dossier/record.ts";
import type { AnyTexts } from "../journey/guard.ts";
import type { CaseRecordKind } from "../journey/kind.ts";
import type { MemberState } from "../journey/states.ts";

/** Which wording a paper has, and from which day, `YYYY-MM-DD`. Another word, another version. */
export interface Edition {
  readonly version: string;
  readonly day: string;
}

/** A paper the mission prints about one member of a case. */
export interface Paper {
  readonly name: string;
  /** Say its title, and why it is not to be printed now. */
  readonly texts: AnyTexts;
  readonly title: string;
  /** Of the evidence file: where the print lands. */
  readonly item: number;
  readonly edition: Edition;
  /** Of which one is needed; each must let its holder put papers into the file (`filingRights`). */
  readonly rights: readonly Right[];
  /** What it says of the person, beside the name. */
  readonly says: readonly RecordKindName[];
  /** Ids of the persons it names beside those it is about. */
  alsoNames?(dossier: Dossier): readonly string[];
  /** In which languages it can be had beside Bulgarian; none for papers to authorities. */
  readonly languages: readonly Language[];
  /** Whether members who travel on one case may stand in one paper. */
  readonly together?: boolean;
  /** Whether it may be signed on a screen. */
  readonly signedOnScreen?: boolean;
  /** Which of its sentences, by place, nobody signs on a screen without agreeing to; without it, at least one. */
  readonly mustState?: readonly number[];
  /** The kind of record to be written once it is signed; null where it is on record. */
  after?(dossier: Dossier): string | null;
  /** Which authority it goes to, and what of the person it hands on: the register of agreements is asked about both. */
  readonly goesTo?: { readonly authority: string; readonly category: SharedCategory };
  /** Whether the mission's register of outgoing letters gives it a number. */
  readonly numbered?: boolean;
  /** What printing it writes down about each member in it, unless it is on record already. */
  writes?(ground: PaperGround): PrintedRecord;
  /** To which step printing it leads a member on, unless something is missing there; null where they stay. */
  movesOn?(dossier: Dossier): MemberState | null;
  /** Why it is not to be printed now; null when it may be. */
  refuses(dossier: Dossier): string | null;
  compose(ground: PaperGround): Sheet;
}

/** A record that a print brings with it: nobody types what was just printed. */
export interface PrintedRecord {
  readonly kind: CaseRecordKind;
  readonly values: Readonly<Record<string, unknown>>;
  readonly already: boolean;
}

/** A place of a paper that only a later domain can fill. */
export type PaperBlank = "flight" | "guardian";

/** What fills it, in a language of the paper; null leaves room to write. */
export type PaperFilling = (
  ground: Pick<PaperGround, "dossier" | "latest" | "nameOf">,
  language: Language,
) => string | null;

export type PaperFillings = Readonly<Partial<Record<PaperBlank, PaperFilling>>>;

/** What a paper is made of: as far as whoever prints it may see it. */
export interface PaperGround {
  readonly dossier: Dossier;
  readonly label: PersonLabel | undefined;
  /** Kinds the reader may not see are left out: their rows stay empty, to be filled by hand. */
  readonly facts: Partial<Facts>;
  /** The others who stand in the same paper, as far as the reader may see them. */
  readonly companions: readonly PaperGround[];
  /** Of the register of outgoing letters; null leaves room to write it. */
  readonly number: string | null;
  /** The agreement under which it is handed on to an authority; null: under none, by law and consent. */
  readonly under: SharingWithAuthority["leave"];
  readonly beside: Language | null;
  /** The language the person speaks, where the paper has no text in it; null otherwise. */
  readonly unspoken: string | null;
  /** What the funds of the member's projects want papers to carry, in Bulgarian (domain.md 7.5, item 21). */
  readonly funds: { readonly statements: readonly string[]; readonly emblem: boolean };
  /** The answers of a record; null for a reader who may not have them. */
  wordsOf(record: CaseRecord): Readonly<Record<string, FieldValue>> | null;
  /** The answers of the member's latest record of a kind; null where there is none, or none for this reader. */
  latest(kind: KindName): Readonly<Record<string, FieldValue>> | null;
  /** What somebody of the case is called; null where whoever prints may not see it, and for whom the paper does not name. */
  nameOf(personId: string): string | null;
  /** What a domain knows for a place, in Bulgarian or another language of the paper; null where nobody does. */
  filled(blank: PaperBlank, language?: Language): string | null;
}

/** A paper is not to be printed now. Nothing was read or filed. */
export class PaperRefused extends Error {
  override readonly name = "PaperRefused";
  readonly paper: Pick<Paper, "texts">;
  readonly because: string;

  constructor(paper: Pick<Paper, "texts">, because: string) {
    super(`The paper is not to be printed: ${because}`);
    this.paper = paper;
    this.because = because;
  }
}
