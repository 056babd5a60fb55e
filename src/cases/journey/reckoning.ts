import type { Dossier } from "../dossier/dossier.ts";

/** What follows from the answers of records by a rule and is written down nowhere: a score. */
export interface Reckoning {
  /** Every key of the form's texts it speaks with. */
  readonly words: readonly string[];
  /** What it comes to for a record that stands; nothing where the rule says nothing of it. */
  of(dossier: Dossier, recordId: string): readonly Reckoned[];
}

export interface Reckoned {
  /** A key of the form's texts. */
  readonly label: string;
  /** A number, or the key of a text. */
  readonly value: number | string;
  /** By how much the number differs from that of the time before; null or left out where there is none to compare with. */
  readonly change?: number | null;
}

/** Hundredths as a language writes them, with the change since the time before: `0,62 (+0,10)`. */
export function writeScore(score: number, change: number | null, language: string): string {
  const write = (value: number, signDisplay: "auto" | "exceptZero") =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      signDisplay,
    }).format(value);
  return change === null
    ? write(score, "auto")
    : `${write(score, "auto")} (${write(change, "exceptZero").replace("-", "−")})`;
}

/** Label and value of everything reckoned: in words that `say` finds, numbers as `write` has them. */
export const sayReckoned = <Words, Written>(
  reckoned: readonly Reckoned[],
  say: (key: string) => Words,
  write: (score: number, change: number | null) => Written,
): readonly { readonly label: Words; readonly value: Words | Written }[] =>
  reckoned.map(({ label, value, change = null }) => ({
    label: say(label),
    value: typeof value === "number" ? write(value, change) : say(value),
  }));
