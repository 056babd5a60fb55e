import type { Problems } from "../../platform/forms/index.ts";

/** The rules of a kind say no: what is wrong with which field. Nothing was saved. */
export class CaseRecordRefused extends Error {
  readonly problems: Problems;

  constructor(problems: Problems) {
    super("The record breaks a rule.");
    this.name = "CaseRecordRefused";
    this.problems = problems;
  }
}

/** Records of this kind are not written while the member stands there. */
export class NotInThisState extends Error {
  readonly kind: string;

  constructor(kind: string) {
    super(`Records of the kind ${kind} are not written in this state.`);
    this.name = "NotInThisState";
    this.kind = kind;
  }
}
