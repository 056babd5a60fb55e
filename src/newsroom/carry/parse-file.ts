import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problems.ts";

/** A file's fields: as its author wrote them, and as the program understands them. */
export interface ParsedFields<T> {
  readonly written: Record<string, unknown>;
  readonly understood: T;
  /** The line of the file a field stands on, or the nearest thing above it that does. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads YAML fields by a schema. Problems say the line of the file, counting from `firstLine`, the line the YAML
 * starts on.
 */
export function parseFields<T>(
  yaml: string,
  schema: z.ZodType<T>,
  file: string,
  firstLine = 1,
): { fields: ParsedFields<T> } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lineAt(error.pos[0]),
        message: error.message,
      })),
    };
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const written = toObject(document);
  if (written === "too many aliases")
    return { problems: [{ file, line: firstLine, message: "repeats itself too often (&, *)" }] };
  if (!written)
    return { problems: [{ file, line: firstLine, message: "must be a list of fields (name: value)" }] };
  const result = schema.safeParse(written);
  if (result.success) return { fields: { written, understood: result.data, lineOf } };
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      line: lineOf([...issue.path, ...unknownKeys(issue)]),
      field: [...issue.path, ...unknownKeys(issue)].join("."),
      message: describeIssue(issue),
    })),
  };
}

/** Splits a Markdown file into its front matter and its text; null when it does not begin with front matter. */
export function splitFrontMatter(content: string): { yaml: string; body: string } | null {
  const match = /^---\r?\n([\s\S]*?)(?:^)---[ \t]*(?:\r?\n|$)/m.exec(content);
  if (match?.index !== 0) return null;
  return { yaml: match[1] ?? "", body: content.slice(match[0].length).replaceAll("\r\n", "\n").trim() };
}

function toObject(document: Document): Record<string, unknown> | "too many aliases" | null {
  if (document.contents === null) return {};
  if (!isMap(document.contents)) return null;
  try {
    return document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof ReferenceError) return "too many aliases";
    throw error;
  }
}

/** Where the field stands in the file, or the nearest thing above it that does. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const unknownKeys = (issue: z.core.$ZodIssue): string[] =>
  issue.code === "unrecognized_keys" ? issue.keys : [];

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "is not a field we know";
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  return issue.message;
}
