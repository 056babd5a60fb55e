import type { Query } from "../../db/index.ts";
import type { SentBody } from "../body/sent-body.ts";
import { type AnyForm, fieldsOf } from "../define-form.ts";
import { readArrived, type Typed } from "../parse-form.ts";
import type { Problem, Problems } from "../problem.ts";
import type { Habits } from "../reading/reading.ts";
import { readEntry } from "./history.ts";
import { type FieldValue, type Merge, mergeThreeWay, type RecordFields } from "./merge-three-way.ts";
import type { VersionedRecord } from "./versioned-record.ts";

/** What was set aside, compared with the record as it stands at `version`. */
export interface OpenConflict<F extends RecordFields> extends Merge<F> {
  readonly entry: number;
  readonly version: number;
  /** Who sent what was set aside, and when. */
  readonly actor: string;
  readonly at: Date;
}

/**
 * Compares a set-aside entry with a version of the record: the latest (`openForEditing`) to show it, the one the form
 * carried to read the choices made. Undefined when there is no such entry or version.
 */
export async function readConflict<F extends RecordFields>(
  query: Query,
  record: VersionedRecord<F>,
  { entry, version }: { readonly entry: number; readonly version: number },
): Promise<OpenConflict<F> | undefined> {
  const aside = await readEntry(query, record, { entry });
  const theirs = await readEntry(query, record, { version });
  if (aside?.outcome !== "set-aside" || !theirs) return undefined;
  const base = aside.basedOn === 0 ? undefined : await readEntry(query, record, { version: aside.basedOn });
  const merge = mergeThreeWay(base?.fields ?? null, aside.fields, theirs.fields, record.longTexts);
  return { ...merge, entry, version, actor: aside.actor, at: aside.at };
}

/** The name under which the choice for a field is sent. */
export const choiceName = (field: string): string => `choose-${field}`;

export type ParsedSettlement<F> =
  | { readonly ok: true; readonly values: F; readonly typed: Typed }
  | { readonly ok: false; readonly problems: Problems; readonly typed: Typed };

/**
 * Reads what was chosen for every field in conflict (yours, theirs, or a new answer, read as the form reads it) and
 * gives the whole record. A field without a choice is a problem; nothing is chosen for anybody.
 */
export function parseSettlement<F extends RecordFields>(
  form: AnyForm,
  conflict: OpenConflict<F>,
  body: SentBody,
  habits: Habits,
): ParsedSettlement<F> {
  const fields = new Map(fieldsOf(form));
  const sent = (name: string) => body.fields.filter(([key]) => key === name).map(([, value]) => value);
  const chosen = new Map<string, FieldValue>();
  const problems: Record<string, Problem> = {};
  const typed: Record<string, readonly string[]> = {};
  for (const { field, yours, theirs } of conflict.conflicts) {
    const [choice, ...others] = sent(choiceName(field));
    typed[field] = sent(field);
    typed[choiceName(field)] = choice === undefined ? [] : [choice];
    const definition = fields.get(field);
    if (choice === "yours") chosen.set(field, yours);
    else if (choice === "theirs") chosen.set(field, theirs);
    else if (choice !== "new" || others.length > 0 || !definition)
      problems[field] = { text: "problem.choose-one" };
    else {
      const reading = readArrived(field, definition, { texts: sent(field), files: [] }, habits);
      if ("problem" in reading) problems[field] = reading.problem;
      else chosen.set(field, reading.value as FieldValue);
    }
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems, typed };
  return { ok: true, values: { ...conflict.fields, ...Object.fromEntries(chosen) }, typed };
}
