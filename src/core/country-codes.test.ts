import { expect, test } from "vitest";
import { countryCodes } from "./country.ts";
import { countryCodesOf, countryCodeTable, nameOfCountry } from "./country-codes.ts";

test("every country has three codes of its own", () => {
  for (const key of ["alpha2", "alpha3"] as const) {
    expect(new Set(countryCodeTable.map((codes) => codes[key])).size).toBe(countryCodeTable.length);
  }
  expect(countryCodeTable.map(({ alpha2 }) => alpha2).toSorted()).toEqual([...countryCodes, "XK"].toSorted());
});

test("codes are found from either side", () => {
  expect(countryCodesOf("SYR")).toEqual({ alpha3: "SYR", alpha2: "SY", number: "760" });
  expect(countryCodesOf("BG")?.alpha3).toBe("BGR");
  expect(countryCodesOf("XXX")).toBeUndefined();
});

test("countries are named in the reader's language, Kosovo with its mark", () => {
  expect(nameOfCountry("SYR", "bg")).toBe("Сирия");
  expect(nameOfCountry("AFG", "ar")).toBe("أفغانستان");
  expect(nameOfCountry("XKX", "en")).toBe("Kosovo*");
  expect(nameOfCountry("QQQ", "en")).toBe("QQQ");
});
