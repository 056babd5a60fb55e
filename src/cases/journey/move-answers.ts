import type { FieldValue } from "../../platform/forms/index.ts";

/** The answers of a move's form beside the reason and what was said, by field. */
export type MoveAnswers = Readonly<Record<string, FieldValue>>;
