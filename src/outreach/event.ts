import type { FieldValue, ValuesOf } from "../platform/forms/index.ts";
import {
  type eventForm,
  materialRows,
  nationalityRows,
  type ReachedGroup,
  reachedGroups,
} from "./event-form.ts";

export type EventValues = ValuesOf<typeof eventForm>;

/** An event as forms keep it: each answer under its field's name. */
export type EventFields = Readonly<Record<string, FieldValue>>;

/** How many of a nationality, where it was told. Row: which of the form's. */
export interface Told {
  readonly row: number;
  readonly country: string | null;
  readonly count: number | null;
}

export interface Material {
  readonly row: number;
  readonly code: string | null;
  readonly copies: number | null;
  readonly checkedOn: string | null;
}

const numberIn = (fields: EventFields, key: string): number | null =>
  typeof fields[key] === "number" ? (fields[key] as number) : null;
const textIn = (fields: EventFields, key: string): string | null =>
  typeof fields[key] === "string" ? (fields[key] as string) : null;

/** How many were reached of each group; null where nobody counted. */
export const groupsIn = (fields: EventFields): Readonly<Record<ReachedGroup, number | null>> =>
  Object.fromEntries(reachedGroups.map((group) => [group, numberIn(fields, group)])) as never;

/** How many were reached, the sum of the groups; null where nobody counted any. */
export function reachedIn(fields: EventFields): number | null {
  const counted = Object.values(groupsIn(fields)).filter((count) => count !== null);
  return counted.length === 0 ? null : counted.reduce((sum, count) => sum + count, 0);
}

/** The rows of nationalities in which something stands. */
export const nationalitiesIn = (fields: EventFields): readonly Told[] =>
  nationalityRows
    .map((row) => ({
      row,
      country: textIn(fields, `country_${row}`),
      count: numberIn(fields, `count_${row}`),
    }))
    .filter(({ country, count }) => country !== null || count !== null);

/** The rows of materials in which something stands. */
export const materialsIn = (fields: EventFields): readonly Material[] =>
  materialRows
    .map((row) => ({
      row,
      code: textIn(fields, `material_${row}`),
      copies: numberIn(fields, `copies_${row}`),
      checkedOn: textIn(fields, `checked_${row}`),
    }))
    .filter(({ code, copies, checkedOn }) => code !== null || copies !== null || checkedOn !== null);
