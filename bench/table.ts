import type { Measure } from "./measure.ts";

const headings = ["measure", "goal", "measured", "verdict"] as const;

/** Prints the measures as a table, and below it the notes that belong to each. */
export function printTable(measures: readonly Measure[]): void {
  const rows = measures.map(({ name, goal, measured, met }) => [
    name,
    goal,
    measured,
    met === null ? "–" : met ? "met" : "NOT MET",
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `| ${padded.join(" | ")} |`;
  };
  console.log("");
  console.log(line(headings));
  console.log(line(widths.map((width) => "-".repeat(width))));
  for (const row of rows) console.log(line(row));
  console.log("");
  for (const { name, notes } of measures) {
    for (const note of notes) console.log(`${name}: ${note}`);
  }
}
