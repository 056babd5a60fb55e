import { expect, test } from "vitest";
import { type DestinationList, type DestinationVersion, standingOn, versionOn } from "./list.ts";

const version = (more: Partial<DestinationVersion>): DestinationVersion => ({
  placeId: "iraq",
  seq: 1,
  state: "open",
  since: "2026-01-01",
  until: null,
  conditions: null,
  reason: "calm",
  source: "UNDSS",
  madeAt: "2026-01-01T09:00:00.000Z",
  madeBy: "operations",
  ...more,
});

const list = (...versions: DestinationVersion[]): DestinationList => ({
  places: [
    { id: "iraq", country: "IQ", place: null, airport: null },
    { id: "erbil", country: "IQ", place: "Erbil", airport: "EBL" },
    { id: "sinjar", country: "IQ", place: "Sinjar", airport: null },
  ],
  versions,
  asOf: "2026-03-01",
});

const to = (placeId: string | null, airport: string | null) => ({ country: "IQ", placeId, airport });
const isOn = (of: DestinationList, where: ReturnType<typeof to>, day: string) =>
  standingOn(of, where, day).is;

test("a city is closed while its country is open, for whoever arrives there", () => {
  const iraq = list(version({}), version({ placeId: "erbil", state: "suspended", since: "2026-03-06" }));
  expect(isOn(iraq, to(null, "BGW"), "2026-03-06")).toBe("open");
  expect(isOn(iraq, to(null, "EBL"), "2026-03-05")).toBe("open");
  expect(isOn(iraq, to(null, "EBL"), "2026-03-06")).toBe("suspended");
  expect(isOn(iraq, to("erbil", "BGW"), "2026-03-06")).toBe("suspended");
});

test("a closed country closes its cities, whatever is said of them", () => {
  const iraq = list(version({ state: "suspended" }), version({ placeId: "sinjar", state: "open" }));
  expect(isOn(iraq, to("sinjar", null), "2026-03-06")).toBe("suspended");
});

test("of two decisions that hold the later one counts; one that ended leaves nothing", () => {
  const iraq = list(
    version({}),
    version({ seq: 2, state: "suspended", since: "2026-02-01", until: "2026-02-20" }),
  );
  expect(isOn(iraq, to(null, null), "2026-01-31")).toBe("open");
  expect(isOn(iraq, to(null, null), "2026-02-20")).toBe("suspended");
  expect(isOn(iraq, to(null, null), "2026-02-21")).toBe("run-out");
  expect(versionOn(iraq, "erbil", "2026-02-21")).toBeNull();
});

test("what is not on the list is not open", () => {
  expect(isOn(list(), to(null, null), "2026-03-06")).toBe("not-listed");
  const other = { country: "SY", placeId: null, airport: null };
  expect(standingOn(list(version({})), other, "2026-03-06").is).toBe("not-listed");
});

test("a list nobody looked through for five weeks opens nothing, but still closes", () => {
  expect(isOn(list(version({})), to(null, null), "2026-04-05")).toBe("open");
  expect(isOn(list(version({})), to(null, null), "2026-04-06")).toBe("stale");
  expect(isOn(list(version({ state: "suspended" })), to(null, null), "2026-04-06")).toBe("suspended");
  expect(isOn({ ...list(version({})), asOf: null }, to(null, null), "2026-03-06")).toBe("stale");
});
