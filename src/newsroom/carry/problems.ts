/** Something in a content file that stops the import, said so that its author can find it. */
export interface Problem {
  /** Path below the imported folder. */
  readonly file: string;
  readonly line?: number;
  /** The field as a path: `sources.0.address`. */
  readonly field?: string;
  readonly message: string;
}

export const describeProblem = ({ file, line, field, message }: Problem): string =>
  `${file}${line === undefined ? "" : `:${line}`}: ${field ? `${field}: ` : ""}${message}`;

/** Nothing of the folder was imported. Holds every problem found, not only the first. */
export class ImportRefused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `Nothing was imported: ${problems.length} problem(s).\n${problems.map(describeProblem).join("\n")}`,
    );
    this.name = "ImportRefused";
    this.problems = problems;
  }
}
