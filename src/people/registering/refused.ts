import type { RecordProblems } from "../records/index.ts";

/** The rules of a record say no: what is wrong with which field. Nothing was saved. */
export class RecordRefused extends Error {
  readonly problems: RecordProblems;

  constructor(problems: RecordProblems) {
    super("The record breaks a rule.");
    this.name = "RecordRefused";
    this.problems = problems;
  }
}

/** Throws `RecordRefused` when there is a problem. */
export function refuseIf(problems: RecordProblems): void {
  if (Object.keys(problems).length > 0) throw new RecordRefused(problems);
}
