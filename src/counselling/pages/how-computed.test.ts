import { expect, test } from "vitest";
import { LastDayCell } from "./how-computed.tsx";

test("a term that was kept or given up says its day, and no more how many days are left", () => {
  const visit = { language: "en", today: "2026-03-01" } as never;
  const say = (runs: boolean) => String(LastDayCell({ visit, day: "2026-03-20", runs }));
  expect(say(true)).toContain("19 days left");
  expect(say(false)).toContain("20 March 2026");
  expect(say(false)).not.toContain("left");
});
