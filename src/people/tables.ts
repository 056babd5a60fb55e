import type { ValuesOf } from "../platform/forms/index.ts";
import type { consentForm } from "./consents/consent-form.ts";
import type { firstContactForm } from "./contacts/contact-form.ts";
import type { custodyForm } from "./custody/custody-form.ts";
import type { FacesFound } from "./duplicates/faces/faces-form.ts";
import type { relationForm } from "./family/family-forms.ts";
import type { ImportFate, ImportState } from "./importing/states.ts";
import type { PaperSubject } from "./papers/paper.ts";
import type { RecordKinds } from "./records/index.ts";

/** How an answer stands in a column: lists as JSON, yes as 1. Sealed or not is the form's affair; both are text. */
type Cell<V> = V extends readonly string[]
  ? string
  : V extends boolean
    ? number
    : V extends number
      ? number
      : V extends null
        ? null
        : string;

/** The columns of a form's answers, named as its fields. */
type Columns<F> = { -readonly [K in keyof ValuesOf<F>]: Cell<ValuesOf<F>[K]> };

/** A fact about a person, one of `records/`. */
interface RecordRow {
  /** By lot: rows in order of id are in no order of time. */
  id: string;
  person_id: string;
  made_at: string;
  made_by: string;
}

type Kind<N extends keyof RecordKinds> = RecordRow & Columns<RecordKinds[N]["form"]>;

interface PersonRow {
  id: string;
  /** What people call the person by on the phone (`person-number.ts`). */
  number: string;
  /** The office whose staff may see the person; null: only the owner. */
  office: string | null;
  /** The case manager, or who registered the person; told when somebody breaks the glass. */
  owner_id: string | null;
  registered_at: string;
  registered_by: string;
  /** Set when the intake was gone through to its end. */
  intake_done_at: string | null;
  /** The record this one was merged into; it is kept, and found as that one. */
  merged_into: string | null;
}

interface FirstContactRow extends Columns<typeof firstContactForm> {
  id: string;
  number: string;
  taken_at: string;
  taken_by: string;
  /** Whether a risk was seen or a child may be alone: such a contact is looked at the same day. */
  urgent: number;
  triaged_at: string | null;
  triaged_by: string | null;
  /** Sealed. */
  triage_note: string | null;
  /** Set when nothing is left to do: answered, registered, or no longer wanted. */
  closed_at: string | null;
  closed_how: "answered" | "registered" | "not-reached" | "withdrawn" | null;
  person_id: string | null;
}

interface ConsentRow extends Omit<Columns<typeof consentForm>, "decision"> {
  id: string;
  person_id: string;
  /** 1, 2, 3 … of the person: which decision came later. */
  seq: number;
  decision: "given" | "refused" | "withdrawn";
  recorded_at: string;
  recorded_by: string;
}

interface RelationshipRow extends Omit<Columns<typeof relationForm>, "other_number"> {
  id: string;
  /** Who is the parent, guardian … of the other. Relationships that go both ways have the lower id first. */
  person_id: string;
  other_id: string;
  made_at: string;
  made_by: string;
  /** Set when it turned out not to be so. */
  struck_at: string | null;
}

interface CustodyRow extends Columns<typeof custodyForm> {
  id: string;
  person_id: string;
  document_id: string;
  /** 1, 2, 3 … of the document. */
  seq: number;
  from_holder: string | null;
  made_at: string;
  made_by: string;
}

/** A scanned paper. */
interface PaperRow extends RecordRow {
  about: PaperSubject;
  /** The document or the consent it is of; null for another paper. */
  about_id: string | null;
  /** Sealed. */
  what: string | null;
}

interface PaperPageRow extends RecordRow {
  paper_id: string;
  seq: number;
  /** Ids of sealed files. */
  straight_id: string | null;
  photograph_id: string | null;
  found: number;
  looked_at: string | null;
}

/** Two records; the lower id first. */
interface PairRow {
  low_id: string;
  high_id: string;
}

interface MergeRow {
  id: string;
  kept_id: string;
  gone_id: string;
  /** Sealed with the key of the record that is merged. */
  reason: string;
  asked_at: string;
  asked_by: string;
  /** 1: somebody else must agree before it counts. */
  second: number;
  done_at: string | null;
  done_by: string | null;
  /** Set when it was taken back, or refused before it counted. */
  undone_at: string | null;
  undone_by: string | null;
  /** Sealed likewise. */
  undone_reason: string | null;
}

interface ImportRow {
  id: string;
  state: ImportState;
  /** Whose staff will see the persons; null: only whoever brings them in. */
  office: string | null;
  begun_at: string;
  begun_by: string;
  /** The file's name, sealed; null once the contents were thrown away. */
  file_name: string | null;
  /** The sheet that is read, sealed; "" in a file of text. */
  sheet: string | null;
  /** The first rows of the sheet, as sealed JSON. */
  look: string | null;
  /** The row with the headings, as the sheet counts. */
  head_row: number | null;
  filled_rows: number;
  /** How the table is read, as JSON; nothing about anybody. */
  settings: string | null;
  /** Why it was taken back, sealed. */
  undo_reason: string | null;
  /** When the work in the background last got on. */
  beat_at: string | null;
  done_at: string | null;
  /** Why the file cannot be gone on with. */
  trouble: string | null;
}

interface ImportLineRow {
  import_id: string;
  /** As the sheet counts. */
  line: number;
  fate: ImportFate;
  /** What somebody decided where the machine asks; null where nobody has yet. */
  choice: "take" | "leave" | null;
  /** What was read, as sealed JSON; null once it is written or thrown away. */
  content: string | null;
  /** Who was made of it. */
  person_id: string | null;
  /** Tells whether anything about the person has changed since. */
  fingerprint: string | null;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    /** A spreadsheet on its way into the registry. */
    people_import: ImportRow;
    /** The file as it was handed in, sealed piece by piece; gone when the import is done. */
    people_import_piece: { import_id: string; seq: number; bytes: Uint8Array };
    people_import_line: ImportLineRow;
    /** How tables with these headings were read last time. */
    people_import_columns: { signature: string; settings: string; kept_at: string; kept_by: string };
    /** Lists of persons that were given out. */
    people_export: {
      id: string;
      given_at: string;
      given_by: string;
      kind: "list" | "own-data";
      /** `xlsx`, `csv`, `zip` … */
      format: string;
      persons: number;
      columns: string;
      encrypted: number;
      /** Sealed. */
      reason: string;
      /** Leave under which it went to a partner; null: it was for the mission's own work. */
      sharing_id: string | null;
    };
    person: PersonRow;
    /** Every number ever drawn, of persons and of contacts, also of those erased: none is given twice. */
    drawn_number: { number: string; drawn_at: string };
    person_name: Kind<"name"> & { script: string };
    /** `earliest` and `latest`: between which days the person was born, by this telling. */
    person_birth: Kind<"birth"> & { earliest: string | null; latest: string | null };
    person_nationality: Kind<"nationality">;
    person_about: Kind<"about">;
    person_language: Kind<"language">;
    person_contact: Kind<"contact">;
    person_home_contact: Kind<"home-contact">;
    person_arrival: Kind<"arrival">;
    person_status: Kind<"status">;
    /** `holder`: where the original is, as the last line of its custody says. */
    person_document: Kind<"document"> & { holder: string | null };
    person_identifier: Kind<"identifier">;
    person_work: Kind<"work">;
    person_earlier: Kind<"earlier">;
    /** What tells a record's person from others, in one row: written in the transaction that changes any of it. */
    person_glance: {
      /** Counted up, and given to nobody else: what the sounds refer to. */
      no: number;
      person_id: string;
      /** The version of the rules by which the names are filed (`namesRules`). */
      rules: number;
      /** What stands open in the person's records too, as JSON (`finding/glance.ts`). */
      told: string;
      /** Whole names and fathers' names, as JSON, sealed. */
      names: string;
    };
    /** Who has a name of which sound. `year`: of birth, a row for every year told, 0 where none is. */
    person_name_key: { sound: number; year: number; no: number };
    /** The keys a sound is found by (`finding/key-hashes.ts`), once for all who have it. */
    name_sound_key: { key: number; sound: number; kind: number };
    /** Phones, e-mails, numbers of documents and registers, as blind indexes. */
    person_exact_key: { person_id: string; record_id: string; kind: string; key_hash: string };
    document_custody: CustodyRow;
    person_paper: PaperRow;
    person_paper_page: PaperPageRow;
    person_consent: ConsentRow;
    person_relationship: RelationshipRow;
    travel_group: { id: string; office: string | null; formed_at: string; formed_by: string };
    travel_group_member: {
      group_id: string;
      person_id: string;
      part: string;
      joined_at: string;
      left_at: string | null;
    };
    /** Which pages of the intake have been answered, be it with "nothing to say". */
    intake_page: { person_id: string; page: string; saved_at: string; saved_by: string };
    /** Which records are of one person (`permission/merge-group.ts`). */
    person_group: { person_id: string; root_id: string };
    person_merge: MergeRow;
    /** A person's word that two records are of different people; outranks what the machine says. */
    person_distinct: PairRow & { told_at: string; told_by: string; why: string | null };
    /** What somebody saw who compared the pictures of two records. */
    person_faces: PairRow & {
      id: string;
      found: FacesFound;
      /** JSON: which pictures (`LookedAt`). */
      looked: string;
      /** Sealed with the key of the lower record. */
      words: string | null;
      told_at: string;
      told_by: string;
    };
    /** Pairs that may be of one person: somebody is to look at them. */
    person_doubt: PairRow & {
      /** Rounded. */
      bits: number;
      verdict: "same" | "possible";
      asked_at: string;
      asked_by: string;
      settled_at: string | null;
    };
    /** Who of the staff is too close to a person to work for them: a relative, a friend, a debtor. */
    person_recusal: {
      person_id: string;
      staff_id: string;
      said_at: string;
      said_by: string;
    };
    first_contact: FirstContactRow;
    /** The phones of contacts as blind indexes: three calls of one man are found together. */
    first_contact_key: { contact_id: string; key_hash: string };
  }
}
