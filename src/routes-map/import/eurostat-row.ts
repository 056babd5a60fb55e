import type { Problem } from "./problem.ts";

export interface EurostatCell {
  readonly year: number;
  /** 0 for a whole year. */
  readonly month: number;
  readonly value: number;
}

/** The figures of one combination of dimensions. A dimension the file does not have is "". */
export interface EurostatRow {
  /** The line of the file, from 1; 0 where the form has none. */
  readonly number: number;
  readonly citizen: string;
  readonly sex: string;
  readonly age: string;
  readonly applicant: string;
  readonly geo: string;
  /** What is reported, read when asked for; what cannot be read is added to `refused`. */
  cells(refused: Problem[]): readonly EurostatCell[];
}

/** Names of the dimensions we read, old and new. */
export const dimensionNames = {
  citizen: ["citizen"],
  sex: ["sex"],
  age: ["age"],
  applicant: ["applicant", "asyl_app"],
  geo: ["geo"],
  time: ["time_period", "time"],
} as const;

/** "2015", "2015M10", "2015-10"; undefined for quarters and anything else. */
export function readTime(text: string): { readonly year: number; readonly month: number } | undefined {
  const match = /^(\d{4})(?:[M-](\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const month = Number(match[2] ?? 0);
  return month <= 12 ? { year: Number(match[1]), month } : undefined;
}
