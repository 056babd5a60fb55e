import type { z } from "zod";
import {
  type ContentType,
  sharedDraftSchema,
  sharedSchema,
  translatedDraftSchema,
  translatedSchema,
} from "../content/types.ts";

/** Something wrong with one field, to be said in the reader's language by its code. */
export interface FieldProblem {
  /** The field as a path: `questions.0.answer`; `picture` and the like for relations. */
  readonly field: string;
  readonly code: FieldProblemCode;
  /** What it is about, where the field alone does not say: an item, an address, the schema's own words. */
  readonly about?: string;
}

export type FieldProblemCode =
  | "missing"
  | "unknown"
  | "invalid"
  | "taken"
  | "without-alt"
  | "alt-is-file-name"
  | "not-published"
  | "no-consent"
  | "consent-ended"
  | "not-a-picture"
  | "not-in-future"
  | "same-minute"
  | "too-long"
  | "nothing-to-do"
  | "moved-on";

/** Fields as a form sends them: names and values of any kind. */
export type Entry = Readonly<Record<string, unknown>>;

/** Belong to the translation, not to a revision of its text. */
const apart = new Set(["status", "slug"]);

/** Fields without what is empty; a text of spaces is empty too. Status and address are kept elsewhere. */
export function tidy(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(([name, value]) => !apart.has(name) && !isEmpty(value)),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

export const draftProblems = (
  type: ContentType,
  part: "shared" | "translated",
  entry: Entry,
): FieldProblem[] => problemsBy((part === "shared" ? sharedDraftSchema : translatedDraftSchema)(type), entry);

export const finishedProblems = (
  type: ContentType,
  part: "shared" | "translated",
  entry: Entry,
): FieldProblem[] => problemsBy((part === "shared" ? sharedSchema : translatedSchema)(type), entry);

function problemsBy(schema: z.ZodType, entry: Entry): FieldProblem[] {
  const result = schema.safeParse(entry);
  if (result.success) return [];
  return result.error.issues.flatMap((issue): FieldProblem[] => {
    const field = issue.path.join(".");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: [...issue.path, key].join("."), code: "unknown" }));
    }
    if (valueAt(entry, issue.path) === undefined) return [{ field, code: "missing" }];
    return [{ field, code: "invalid", about: issue.message }];
  });
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
