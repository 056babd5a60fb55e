import fc from "fast-check";
import { expect, test } from "vitest";
import { missionDay } from "./day.ts";

test("a moment written down is of the day it was in Sofia, through every change of the clock", () => {
  const sofia = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Sofia" });
  const moment = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (at) => {
      expect(missionDay(at.toISOString())).toBe(sofia.format(at));
      expect(missionDay(at)).toBe(sofia.format(at));
    }),
    { numRuns: 2_000 },
  );
  // The last minutes of a day in summer and in winter.
  expect(missionDay("2015-07-14T20:59:59.999Z")).toBe("2015-07-14");
  expect(missionDay("2015-07-14T21:00:00.000Z")).toBe("2015-07-15");
  expect(missionDay("2015-12-14T21:59:59.999Z")).toBe("2015-12-14");
  expect(missionDay("2015-12-14T22:00:00.000Z")).toBe("2015-12-15");
});
