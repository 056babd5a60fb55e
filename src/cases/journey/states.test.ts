import { describe, expect, test } from "vitest";
import { leadsTo, waysOn } from "./moves.ts";
import { reasonFor } from "./reasons.ts";
import { beforeBoarding, finalStates, isFinal, memberStates, openStates } from "./states.ts";

const from = (
  state: (typeof memberStates)[number],
  interrupted: (typeof memberStates)[number] | null = null,
) => waysOn({ state, interrupted });

describe("the way home", () => {
  test("leads step by step, as the table of states has it", () => {
    expect(from("booked")).toEqual(expect.arrayContaining(["departed", "no-show", "rebooking", "suspended"]));
    expect(from("departed")).not.toContain("withdrawn");
    expect(from("ready")).not.toContain("departed");
    expect(from("counselling")).not.toContain("booked");
    expect(from("no-show")).toEqual(expect.arrayContaining(["rebooking", "counselling", "closed"]));
  });

  test("can be left until boarding, from wherever one stands, and not after", () => {
    for (const state of openStates) {
      expect([state, leadsTo({ state, interrupted: null }, "withdrawn")]).toEqual([
        state,
        beforeBoarding.has(state),
      ]);
    }
  });

  test("leads out of a stop only to where it was stopped, back, or to an end", () => {
    expect(leadsTo({ state: "suspended", interrupted: "booked" }, "booked")).toBe(true);
    expect(leadsTo({ state: "suspended", interrupted: "booked" }, "departed")).toBe(false);
    expect(leadsTo({ state: "suspended", interrupted: "booked" }, "ready")).toBe(false);
  });

  test("begins again after an end only where it was, and back only before boarding", () => {
    expect(from("withdrawn", "preparing")).toEqual(["preparing"]);
    expect(leadsTo({ state: "booked", interrupted: null }, "counselling")).toBe(true);
    expect(leadsTo({ state: "arrived", interrupted: null }, "booked")).toBe(false);
  });

  test("never turns without a reason", () => {
    for (const state of memberStates) {
      for (const to of from(state, isFinal(state) ? "counselling" : null)) {
        const turns =
          isFinal(to) || ["suspended", "no-show", "rebooking", "incident", "returned"].includes(to);
        if (turns || isFinal(state))
          expect(reasonFor({ from: state, to }), `${state} → ${to}`).not.toBeNull();
      }
    }
    expect(reasonFor({ from: "booked", to: "counselling" })).toBe("back");
    expect(reasonFor({ from: "ready", to: "booked" })).toBeNull();
    expect(finalStates.every((state) => openStates.includes(state as never))).toBe(false);
  });
});
