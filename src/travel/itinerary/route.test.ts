import { expect, test } from "vitest";
import { transitTable } from "../rules/transit-table.ts";
import { type Passage, type TransitRule, transitNeed } from "../rules/transit-visas.ts";
import { type Leg, routeOf } from "./route.ts";

const leg = (more: Partial<Leg>): Leg => ({
  id: "1",
  by: "air",
  carrier: "TK",
  number: "1030",
  from: "SOF",
  to: "IST",
  departsOn: "2026-03-20",
  departsAt: "21:30",
  arrivesOn: "2026-03-20",
  arrivesAt: "23:59",
  ...more,
});

const second = (more: Partial<Leg> = {}): Leg =>
  leg({
    id: "2",
    number: "706",
    from: "IST",
    to: "KBL",
    departsOn: "2026-03-21",
    departsAt: "01:35",
    arrivesOn: "2026-03-21",
    arrivesAt: "08:00",
    ...more,
  });

const troublesOf = (...legs: Leg[]) => routeOf(legs).troubles.map(({ trouble }) => trouble);

test("legs become one journey in real time, whatever order they were written in", () => {
  const route = routeOf([second(), leg({})]);
  expect(route.legs.map(({ id }) => id)).toEqual(["1", "2"]);
  // 21:30 to 23:59 with an hour between the clocks; 01:35 to 08:00 with an hour and a half.
  expect(route.legs.map(({ minutes }) => minutes)).toEqual([89, 295]);
  expect(route).toMatchObject({
    departsOn: "2026-03-20",
    arrivesOn: "2026-03-21",
    destination: "AF",
    transits: ["TR"],
    troubles: [],
  });
  expect(route.connections).toEqual([
    { at: "IST", onFrom: "IST", country: "TR", minutes: 96, overnight: true, enters: false },
  ]);
});

test("a connection that nobody can make is seen", () => {
  expect(troublesOf(leg({}), second({ departsAt: "00:40", arrivesAt: "07:00" }))).toEqual([
    "short-connection",
  ]);
  expect(troublesOf(leg({}), second({ departsOn: "2026-03-20", departsAt: "23:00" }))).toEqual([
    "leaves-before-arrival",
  ]);
  expect(troublesOf(leg({}), second({ from: "DXB" }))).toEqual(["does-not-connect"]);
  // Across the city one needs five hours, and must enter the country.
  expect(troublesOf(leg({}), second({ from: "SAW" }))).toEqual(["short-connection"]);
  const late = routeOf([leg({}), second({ from: "SAW", departsAt: "06:00", arrivesAt: "12:30" })]);
  expect(late.troubles).toEqual([]);
  expect(late.connections[0]?.enters).toBe(true);
});

test("a leg that cannot be is named", () => {
  expect(troublesOf()).toEqual(["no-legs"]);
  expect(troublesOf(leg({ to: "XXX" }))).toEqual(["unknown-place"]);
  expect(troublesOf(leg({ arrivesAt: "21:00" }))).toEqual(["arrives-before-departure"]);
  // The clocks in Sofia leap from 3 to 4 on 29 March 2026.
  expect(troublesOf(leg({ departsOn: "2026-03-29", departsAt: "03:30", arrivesOn: "2026-03-29" }))).toEqual([
    "no-such-time",
  ]);
});

test("a leg westward may arrive earlier by the clock than it left", () => {
  const west = leg({ from: "IST", to: "SOF", departsAt: "08:00", arrivesAt: "08:20" });
  expect(routeOf([west]).legs[0]?.minutes).toBe(80);
});

const passage = (more: Partial<Passage> = {}): Passage => ({
  country: "TR",
  airport: "IST",
  nationality: "AF",
  paper: "passport",
  enters: false,
  day: "2026-03-20",
  ...more,
});

const needOf = (more: Partial<Passage>, lessons: readonly TransitRule[] = []) =>
  transitNeed([...transitTable, ...lessons], passage(more))?.needs ?? null;

test("Afghans need a visa to change planes in Vienna, Georgians do not; nobody knows of Nairobi", () => {
  expect(needOf({ country: "AT", airport: "VIE" })).toBe("airport-visa");
  expect(needOf({ country: "AT", airport: "VIE", nationality: "GE" })).toBe("nothing");
  expect(needOf({})).toBe("nothing");
  expect(needOf({ enters: true })).toBe("entry-visa");
  expect(needOf({ country: "KE", airport: "NBO" })).toBeNull();
});

test("what an incident taught outweighs the table from that day on, for those it is about", () => {
  const lesson: TransitRule = {
    country: "TR",
    airport: "IST",
    nationality: "IQ",
    paper: "laissez-passer",
    enters: false,
    needs: "refused",
    from: "2026-03-10",
    until: null,
    source: "incident",
  };
  expect(needOf({ nationality: "IQ", paper: "laissez-passer" }, [lesson])).toBe("refused");
  expect(needOf({ nationality: "IQ", paper: "laissez-passer", day: "2026-03-09" }, [lesson])).toBe("nothing");
  expect(needOf({ nationality: "IQ" }, [lesson])).toBe("nothing");
  expect(needOf({ nationality: "IQ", paper: "laissez-passer", airport: "SAW" }, [lesson])).toBe("nothing");
});
