import { createHash } from "node:crypto";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * Draws a sample that anybody can draw again: the numbers are put in the order of SHA-256 over seed, a line feed and the
 * number, and the first ones are taken. `printf '%s\\n%s' SEED NUMBER | sha256sum` gives the same (docs/audits.md).
 */
export const drawSample = (numbers: readonly string[], seed: string, size: number): readonly string[] =>
  [...new Set(numbers)]
    .map((number) => [sha256(`${seed}\n${number}`), number] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, size)
    .map(([, number]) => number);

/** SHA-256 of the list a sample is drawn from: its numbers in order, each ending its line. */
export const hashOfList = (numbers: readonly string[]): string =>
  sha256(
    [...new Set(numbers)]
      .toSorted()
      .map((number) => `${number}\n`)
      .join(""),
  );
