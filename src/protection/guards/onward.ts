import { beforeBoarding, type MemberState, type Move, wayOf } from "../../cases/index.ts";

/** Before moves onward to one of these. */
export const onwardTo =
  (...states: readonly MemberState[]) =>
  ({ from, to }: Move): boolean =>
    states.includes(to) && beforeBoarding.has(from) && (wayOf(to) > wayOf(from) || from === "suspended");
