import { isAsked, isNeeded } from "./asked-with.ts";
import type { SentBody, SentFile } from "./body/sent-body.ts";
import { type AnyForm, fieldsOf, type ValuesOf } from "./define-form.ts";
import { type Field, isFile, isSecret, takesSeveral } from "./field.ts";
import { refusedNames, requestKeyName, reservedNames, versionName } from "./names.ts";
import type { Problems } from "./problem.ts";
import { readAnswer } from "./reading/read-field.ts";
import { type Habits, problem, type Reading } from "./reading/reading.ts";
import { notAnswered } from "./unanswered.ts";

/** Everything typed but secrets, as it was sent, by field: to show the form again with nothing lost. */
export type Typed = Readonly<Record<string, readonly string[]>>;

interface Sent {
  /** The hidden request key; empty when none or more than one was sent. */
  readonly requestKey: string;
  /** The version the form was based on; 0 for a new record; null when missing or no number. */
  readonly version: number | null;
  readonly typed: Typed;
}

/** What a form says once read: values that cannot be wrong, or what is wrong with which field. */
export type ParsedForm<T> =
  | (Sent & { readonly ok: true; readonly values: ValuesOf<T> })
  | (Sent & {
      readonly ok: false;
      readonly problems: Problems;
      /** Names that only tampering sends, or fields sent twice: for the audit line. Never what was in them. */
      readonly tampered: readonly string[];
    });

/** What arrived under one name. */
interface Arrived {
  readonly texts: readonly string[];
  readonly files: readonly SentFile[];
}

/** Reads a sent body by the form's definition. Never throws, whatever was sent. */
export function parseForm<T extends AnyForm>(form: T, body: SentBody, habits: Habits): ParsedForm<T> {
  const arrived = byName(body);
  const typed = Object.fromEntries(
    fieldsOf(form).map(
      ([key, field]) => [key, isSecret(field) ? [] : (arrived.get(key)?.texts ?? [])] as const,
    ),
  );
  const [requestKey = "", ...moreKeys] = arrived.get(requestKeyName)?.texts ?? [];
  const version = readVersion(arrived.get(versionName)?.texts ?? []);
  const sent = { requestKey: moreKeys.length > 0 ? "" : requestKey, version, typed };
  const tampered = tamperedNames(form, arrived);
  if (tampered.length > 0) return { ...sent, ok: false, problems: {}, tampered };
  const given = (key: string) => arrived.get(key)?.texts ?? [];
  const readings = fieldsOf(form).map(([key, field]) => {
    const read = isAsked(field, given)
      ? readArrived(key, { ...field, required: isNeeded(field) }, arrived.get(key) ?? nothing, habits)
      : readArrived(key, field, nothing, habits);
    return [key, read] as const;
  });
  const problems = Object.fromEntries(
    readings.flatMap(([key, reading]) => ("problem" in reading ? [[key, reading.problem]] : [])),
  );
  if (Object.keys(problems).length > 0) return { ...sent, ok: false, problems, tampered };
  const values = Object.fromEntries(
    readings.flatMap(([key, reading]) => ("value" in reading ? [[key, reading.value]] : [])),
  );
  return { ...sent, ok: true, values: values as ValuesOf<T> };
}

const nothing: Arrived = { texts: [], files: [] };

/** Reads all that arrived for one field. */
export function readArrived(key: string, field: Field, { texts, files }: Arrived, habits: Habits): Reading {
  if (field.kind === "file") return readFile(field, files);
  if (field.kind === "files") return readFiles(field, files);
  const options = optionValues(key, field, habits);
  const given = texts.filter((text) => text.trim() !== "");
  if (given.length === 0) {
    if (field.required) return { problem: notAnswered(field) };
    if (field.kind === "tick") return { value: false };
    return { value: takesSeveral(field) ? [] : null };
  }
  if (!takesSeveral(field)) return orMissing(field, readAnswer(field, given[0] as string, habits, options));
  if (given.some((value) => !options.has(value))) return problem("problem.not-an-option");
  return { value: [...options].filter((option) => given.includes(option)) };
}

/** What only looked like an answer (invisible signs) is none. */
function orMissing(field: Field, reading: Reading): Reading {
  if (!("value" in reading) || reading.value !== "") return reading;
  return field.required ? { problem: notAnswered(field) } : { value: null };
}

function readFiles(field: Field & { kind: "files" }, files: readonly SentFile[]): Reading {
  if (files.length > field.most) return problem("problem.too-many-files", { most: field.most });
  for (const file of files) {
    const read = readFile({ ...field, kind: "file" }, [file]);
    if ("problem" in read) return read;
  }
  return files.length === 0 && field.required ? problem("problem.required") : { value: files };
}

function readFile(field: Field & { kind: "file" }, [file]: readonly SentFile[]): Reading {
  if (!file) return field.required ? problem("problem.required") : { value: null };
  if (file.size === 0) return problem("problem.file-empty");
  const megabytes = Math.floor((field.largest / 1024 / 1024) * 10) / 10;
  return file.size > field.largest ? problem("problem.file-too-large", { megabytes }) : { value: file };
}

function optionValues(key: string, field: Field, { offered }: Habits): ReadonlySet<string> {
  if ("options" in field) return new Set(Object.keys(field.options));
  return new Set(offered?.[key]?.map(({ value }) => value));
}

function byName(body: SentBody): Map<string, { texts: string[]; files: SentFile[] }> {
  const arrived = new Map<string, { texts: string[]; files: SentFile[] }>();
  const under = (name: string) => {
    const known = arrived.get(name) ?? { texts: [], files: [] };
    arrived.set(name, known);
    return known;
  };
  for (const [name, value] of body.fields) under(name).texts.push(value);
  for (const file of body.files) under(file.field).files.push(file);
  return arrived;
}

function tamperedNames(form: AnyForm, arrived: ReadonlyMap<string, Arrived>): string[] {
  const fields = new Map(fieldsOf(form));
  return [...arrived].flatMap(([name, { texts, files }]) => {
    const field = fields.get(name);
    if (!field && !reservedNames.has(name)) return refusedNames.has(name) ? [name] : [];
    const several = field !== undefined && takesSeveral(field);
    const wrongKind = field && isFile(field) ? texts.some((text) => text !== "") : files.length > 0;
    return (!several && texts.length + files.length > 1) || wrongKind ? [name] : [];
  });
}

const readVersion = (texts: readonly string[]): number | null =>
  texts.length === 1 && /^\d{1,9}$/.test(texts[0] as string) ? Number(texts[0]) : null;
