import type { MemberState } from "../journey/states.ts";
import type { CheckLine } from "./checklist.ts";

/** Guards stand in the way of a move. Nothing was changed. */
export class GuardsMissing extends Error {
  readonly memberId: string;
  readonly to: MemberState;
  readonly lines: readonly CheckLine[];

  constructor(memberId: string, to: MemberState, lines: readonly CheckLine[]) {
    super(`Before ${to}: ${lines.map(({ guard }) => guard.key).join(", ")}.`);
    this.name = "GuardsMissing";
    this.memberId = memberId;
    this.to = to;
    this.lines = lines;
  }
}

/** The way does not lead there from where the member stands now: somebody moved them meanwhile, or the address was made up. */
export class NoSuchWay extends Error {
  readonly from: MemberState;
  readonly to: MemberState;

  constructor(from: MemberState, to: MemberState) {
    super(`No way leads from ${from} to ${to}.`);
    this.name = "NoSuchWay";
    this.from = from;
    this.to = to;
  }
}
