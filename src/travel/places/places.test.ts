import fc from "fast-check";
import { expect, test } from "vitest";
import { isCountry } from "../../core/country.ts";
import { airportName, airportOf, airports, airportsOn } from "./airports.ts";
import { instantAt, localAt, readTime } from "./local-time.ts";

test("every airport has a code of its own, a country there is and a zone the program knows", () => {
  const codes = airports.map(({ iata }) => iata);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { iata, country, zone, city } of airports) {
    expect(iata).toMatch(/^[A-Z]{3}$/);
    expect(isCountry(country) || country === "XK", `${iata}: ${country}`).toBe(true);
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone }), `${iata}: ${zone}`).not.toThrow();
    expect(city.bg, iata).toMatch(/^[А-Я]/u);
    expect(city.en, iata).toMatch(/^[A-Z]/u);
  }
});

test("the airports that Bulgaria's returns need are there", () => {
  const needed =
    "SOF BOJ VAR PDV IST SAW DOH DXB AUH SHJ BGW EBL ISU NJF BSR KBL MZR HEA KDH IKA ISB LHE KHI PEW ALG CMN TUN CAI " +
    "AMM BEY DAM TBS ULN KTM DEL DAC CMB EVN GYD TAS VIE FRA MUC WAW ATH";
  expect(needed.split(" ").filter((code) => !airportOf(code))).toEqual([]);
});

test("an airport is offered on the days it is served, and named in the reader's language", () => {
  const codesOn = (day: string) => airportsOn(day).map(({ iata }) => iata);
  expect(codesOn("2015-11-20")).toContain("ULN");
  expect(codesOn("2015-11-20")).not.toContain("UBN");
  expect(codesOn("2026-03-01")).toContain("UBN");
  expect(codesOn("2026-03-01")).not.toContain("ULN");
  expect(airportName("EBL", "bg")).toBe("Ербил (EBL)");
  expect(airportName("XXX", "bg")).toBe("XXX");
});

test("a time on the wall is the same instant everywhere", () => {
  expect(instantAt("2026-03-01", "05:40", "Europe/Sofia")?.toISOString()).toBe("2026-03-01T03:40:00.000Z");
  // Half an hour apart from whole hours.
  expect(instantAt("2026-03-01", "12:00", "Asia/Kabul")?.toISOString()).toBe("2026-03-01T07:30:00.000Z");
  expect(instantAt("2026-03-01", "12:00", "Asia/Kathmandu")?.toISOString()).toBe("2026-03-01T06:15:00.000Z");
});

test("the hour that spring leaves out is no time; of the two hours in autumn the first is meant", () => {
  expect(instantAt("2026-03-29", "03:30", "Europe/Sofia")).toBeNull();
  expect(instantAt("2026-10-25", "03:30", "Europe/Sofia")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
});

test("what a clock shows at an instant leads back to the instant", () => {
  const zones = [...new Set(airports.map(({ zone }) => zone))];
  const minutes = fc.integer({ min: 24_000_000, max: 31_000_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const instant = new Date(minute * 60_000);
      const { day, time } = localAt(instant, zone);
      const back = instantAt(day, time, zone);
      // In the hour that comes twice the first is given.
      expect([0, 3_600_000]).toContain(instant.getTime() - (back?.getTime() ?? Number.NaN));
    }),
  );
});

test("times are read as people type them", () => {
  expect(["5:40", "05.40", "0540", " 23:59 "].map(readTime)).toEqual(["05:40", "05:40", "05:40", "23:59"]);
  expect(["24:00", "5:4", "half past five", ""].map(readTime)).toEqual([null, null, null, null]);
});
