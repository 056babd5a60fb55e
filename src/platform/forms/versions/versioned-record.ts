import type { Change, Query } from "../../db/index.ts";
import { type AnyForm, longTextFields, sealedFields } from "../define-form.ts";
import type { RecordFields } from "./merge-three-way.ts";

/** Seals one value of the record for its history, and opens it again (`platform/vault`). */
export interface Sealing {
  seal(field: string, plain: string): string | Promise<string>;
  open(field: string, sealed: string): string | Promise<string>;
}

/** A record that two people may edit at once: what it is, and how its own domain reads and writes it. */
export interface VersionedRecord<F extends RecordFields> {
  /** `article-translation`; with the id it names the record everywhere. */
  readonly type: string;
  readonly id: string;
  readonly longTexts: ReadonlySet<string>;
  readonly sealed: ReadonlySet<string>;
  readonly sealing?: Sealing;
  /** The fields as they stand; null when there is no such record yet. */
  load(query: Query): Promise<F | null>;
  store(change: Change, fields: F): Promise<void>;
}

/**
 * A record whose fields are those of a form. Throws when the form seals a field and nobody says how.
 */
export function versionedBy<F extends RecordFields>(
  form: AnyForm,
  record: Pick<VersionedRecord<F>, "type" | "id" | "sealing" | "load" | "store">,
): VersionedRecord<F> {
  const sealed = sealedFields(form);
  if (sealed.size > 0 && !record.sealing) {
    throw new Error(`Form ${form.name} seals ${[...sealed].join(", ")}: its history must know how.`);
  }
  return { ...record, sealed, longTexts: longTextFields(form) };
}
