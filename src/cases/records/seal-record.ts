import { subjectOf } from "../../people/index.ts";
import type { AnyForm, FieldValue } from "../../platform/forms/index.ts";
import { sealedFields } from "../../platform/forms/index.ts";
import type { Vault } from "../../platform/vault/index.ts";
import type { CaseRecordKind, Circle } from "../journey/kind.ts";

type Values = Readonly<Record<string, FieldValue>>;

/** Whose record it is. */
export interface RecordPlace {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string | null;
}

/** Whose key seals what a closed circle knows: a key of its own for each person, apart from the person's. */
const closedSubject = (circle: "legal" | "medical" | "protection", whose: string): string =>
  `${circle}:${whose}`;

/**
 * Whose key seals what doctors say of a person. Once it was destroyed with the medical part of a file, whoever comes again
 * has another: the first one in the row that still is or may be.
 */
export function medicalSubject(vault: Pick<Vault, "isDestroyed">, personId: string): string {
  const whose = subjectOf(personId);
  let subject = closedSubject("medical", whose);
  for (let time = 2; vault.isDestroyed(subject); time += 1) subject = `medical-${time}:${whose}`;
  return subject;
}

/** The vault's subject of a case: what is said about all of its members together. */
export const caseSubject = (caseId: string): string => `case:${caseId}`;

/** All subjects under which something about a person may be sealed in cases: erasing a person destroys these too. */
export const sealedSubjectsOf = (vault: Pick<Vault, "isDestroyed">, personId: string): string[] => [
  subjectOf(personId),
  ...(["legal", "protection"] as const).map((circle) => closedSubject(circle, subjectOf(personId))),
  medicalSubject(vault, personId),
];

export function subjectOfRecord(
  vault: Pick<Vault, "isDestroyed">,
  circle: Circle,
  { caseId, personId }: RecordPlace,
): string {
  if (circle === "medical" && personId !== null) return medicalSubject(vault, personId);
  const whose = personId === null ? caseSubject(caseId) : subjectOf(personId);
  return circle === "person" || circle === "case" ? whose : closedSubject(circle, whose);
}

const cell = (row: string) => ({ table: "case_record", column: "sealed", row });

const sealedOf = new WeakMap<AnyForm, ReadonlySet<string>>();

function sealedIn(form: AnyForm): ReadonlySet<string> {
  const known = sealedOf.get(form) ?? sealedFields(form);
  sealedOf.set(form, known);
  return known;
}

/** The answers as two cells: those that stand open, as JSON, and the others as one sealed JSON. */
export function sealRecord(
  vault: Pick<Vault, "seal" | "isDestroyed">,
  kind: CaseRecordKind,
  place: RecordPlace,
  values: Values,
): { readonly open: string; readonly sealed: string | null } {
  const names = Object.keys(kind.form.fields);
  const closed = sealedIn(kind.form);
  const pick = (wanted: (name: string) => boolean) =>
    Object.fromEntries(names.filter(wanted).map((name) => [name, values[name] ?? null]));
  const words = pick((name) => closed.has(name) && hasContent(values[name]));
  return {
    open: JSON.stringify(pick((name) => !closed.has(name))),
    sealed:
      Object.keys(words).length === 0
        ? null
        : vault.seal(subjectOfRecord(vault, kind.circle, place), cell(place.id), JSON.stringify(words)),
  };
}

const hasContent = (value: FieldValue | undefined): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** All answers of a record, opened. Whether the reader may was decided before. */
export function openRecordValues(
  vault: Pick<Vault, "unseal" | "isDestroyed">,
  kind: CaseRecordKind,
  place: RecordPlace,
  cells: { readonly open: string; readonly sealed: string | null },
): Record<string, FieldValue> {
  const words =
    cells.sealed === null
      ? {}
      : JSON.parse(vault.unseal(subjectOfRecord(vault, kind.circle, place), cell(place.id), cells.sealed));
  const known: Record<string, FieldValue> = { ...JSON.parse(cells.open), ...words };
  return Object.fromEntries(
    Object.entries(kind.form.fields).map(([name, field]) => {
      const several = field.kind === "choices" || field.kind === "references";
      const nothing = several ? [] : field.kind === "tick" ? false : null;
      return [name, known[name] ?? nothing];
    }),
  );
}

type WordsTable = "case_event" | "case_task" | "case_waiver" | "case_record" | "case_destruction";

/** Where words beside records stand: of an event, a task, a waiver, a striking. Sealed with the person's key, or the case's where they are about all. */
export interface WordsPlace {
  readonly caseId: string;
  readonly personId: string | null;
  readonly table: WordsTable;
  readonly row: string;
  /** `words` when not said. */
  readonly column?: string;
}

const wordsSubject = ({ caseId, personId }: WordsPlace): string =>
  personId === null ? caseSubject(caseId) : subjectOf(personId);

export const sealWords = (
  vault: Pick<Vault, "seal">,
  place: WordsPlace,
  words: string | null,
): string | null => {
  const { table, row, column = "words" } = place;
  return words === null ? null : vault.seal(wordsSubject(place), { table, column, row }, words);
};

export const openWords = (
  vault: Pick<Vault, "unseal">,
  place: WordsPlace,
  sealed: string | null,
): string | null => {
  const { table, row, column = "words" } = place;
  return sealed === null ? null : vault.unseal(wordsSubject(place), { table, column, row }, sealed);
};
