import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { forEachDatabase } from "../../../test/databases.ts";
import { actOf, openTestPeople, type TestPeople } from "../../../test/people.ts";
import { convert } from "../../core/exchange.ts";
import { money } from "../../core/money.ts";
import { readEnglishDay } from "./english-day.ts";
import { findRate, isMissing } from "./find-rate.ts";
import { importRates, RateImportRefused } from "./import-rates.ts";
import { type PublishedRate, type RateSource, readRatesFile } from "./read-file.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** As the Commission's interface answers for a month; the values are invented. */
const inforeuro = JSON.stringify([
  {
    country: "Afghanistan",
    currency: "Afghani",
    isoA3Code: "AFN",
    isoA2Code: "AF",
    value: 74.3562,
    comment: null,
  },
  {
    country: "Iraq",
    currency: "Iraqi dinar",
    isoA3Code: "IQD",
    isoA2Code: "IQ",
    value: 1530.5,
    comment: null,
  },
  {
    country: "Ecuador",
    currency: "US dollar",
    isoA3Code: "USD",
    isoA2Code: "EC",
    value: 1.1724,
    comment: null,
  },
  {
    country: "United States",
    currency: "US dollar",
    isoA3Code: "USD",
    isoA2Code: "US",
    value: 1.1724,
    comment: null,
  },
  {
    country: "Fund",
    currency: "Drawing rights",
    isoA3Code: "XDR",
    isoA2Code: "XX",
    value: 0.86,
    comment: null,
  },
]);

const unXml = `<?xml version="1.0"?>\r\n<UN_OPERATIONAL_RATES_DATASET>
\t<UN_OPERATIONAL_RATES><f_curr_code>AFN\t</f_curr_code><rate>63.5\t</rate><eff_date>1 Jan 2026</eff_date></UN_OPERATIONAL_RATES>
\t<UN_OPERATIONAL_RATES><f_curr_code>EUR</f_curr_code><rate>0.853</rate><eff_date>1 Jan 2026</eff_date></UN_OPERATIONAL_RATES>
</UN_OPERATIONAL_RATES_DATASET>\r\n`;

const unText = `UN Operational Rates of Exchange\r\n\r\nAfghanistan\tAfghani\tAFN\t31 Dec 2025\t63.5\r\nFrance\tEuro\tEUR\t31 Dec 2025\t0.853\r\nGermany\tEuro\tEUR\t31 Dec 2025\t0.853\r\n\r\n`;

const take = (
  test: TestPeople,
  source: RateSource,
  rates: readonly PublishedRate[],
  more: { month?: string | null; correction?: string | null; role?: "finance" | "counsellor" } = {},
) =>
  test.people.database.change((change) =>
    importRates(change, test.people, actOf(more.role ?? "finance"), {
      source,
      month: more.month ?? null,
      name: "rates.json",
      bytes: bytes("invented"),
      rates,
      correction: more.correction ?? null,
    }),
  );

describe("a publisher's file", () => {
  test("of InforEuro is read with the digits it prints, each currency once", () => {
    expect(readRatesFile(bytes(inforeuro))).toEqual([
      { currency: "AFN", units: "74.3562", since: null },
      { currency: "IQD", units: "1530.5", since: null },
      { currency: "USD", units: "1.1724", since: null },
    ]);
  });

  test("of the UN is read as XML, as text with tabs, and as a table with a head", async () => {
    const first = { currency: "AFN", units: "63.5", since: "2026-01-01" };
    const second = { currency: "EUR", units: "0.853", since: "2026-01-01" };
    expect(readRatesFile(bytes(unXml))).toEqual([first, second]);
    expect(readRatesFile(bytes(unText))).toEqual([
      { ...first, since: "2025-12-31" },
      { ...second, since: "2025-12-31" },
    ]);
    const csv = "Country,Currency,Code,Rate,Effective date\nAfghanistan,Afghani,AFN,63.5,2026-01-01\n";
    expect(readRatesFile(bytes(csv))).toEqual([first]);
    const cell = (value: string) => ({ value, type: String });
    const book = await writeXlsxFile([
      [cell("Country"), cell("ISO A3 Code"), cell("Value")],
      [cell("Afghanistan"), cell("AFN"), { value: 63.5, type: Number }],
    ]).toBuffer();
    expect(readRatesFile(book)).toEqual([{ ...first, since: null }]);
  });

  test.each([
    ["no table at all", "hello\nworld\n", "no-table"],
    ["a broken answer", inforeuro.slice(0, 60), "no-json"],
    ["an XML that breaks off", unXml.slice(0, 200), "cut-off"],
    ["something else for a rate", "Code,Value\nAFN,n/a\n", "not-a-rate"],
    ["a rate of nothing", "Code,Value\nAFN,0\n", "not-a-rate"],
    ["two rates for one currency", "Code,Value\nUSD,1.1\nUSD,1.2\n", "two-rates"],
  ] as const)("with %s is refused", (_, text, why) => {
    expect(() => readRatesFile(bytes(text))).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ why }) }),
    );
  });

  test("says its day in English", () => {
    expect(["1 Mar 2016", "01-Mar-16", "15 March 2016", "2016-03-01"].map(readEnglishDay)).toEqual([
      "2016-03-01",
      "2016-03-01",
      "2016-03-15",
      "2016-03-01",
    ]);
    expect(readEnglishDay("31 Feb 2016")).toBeNull();
  });
});

forEachDatabase((_, open) => {
  describe("a rate", () => {
    const find = ({ people }: TestPeople, source: RateSource, currency: string, day: string, base = "EUR") =>
      findRate(people.database.query, { source, base, currency, day });

    test("is found for its month only, and is said to be missing for any other", async () => {
      await using test = await openTestPeople(open);
      await take(test, "inforeuro", readRatesFile(bytes(inforeuro)), { month: "2026-01" });
      const found = await find(test, "inforeuro", "AFN", "2026-01-17");
      expect(found).toEqual({
        base: "EUR",
        currency: "AFN",
        units: "74.3562",
        source: "inforeuro",
        date: "2026-01-01",
      });
      expect(isMissing(found) ? null : convert(money(743_562, "AFN"), found, "EUR")).toEqual(
        money(10_000, "EUR"),
      );
      for (const day of ["2025-12-31", "2026-02-01"]) {
        expect(await find(test, "inforeuro", "AFN", day)).toEqual({
          missing: { source: "inforeuro", currency: "AFN", day },
        });
      }
      expect(isMissing(await find(test, "inforeuro", "GBP", "2026-01-17"))).toBe(true);
    });

    test("of the UN leads through the dollar, and holds until the next turn of the month", async () => {
      await using test = await openTestPeople(open);
      await take(test, "un", readRatesFile(bytes(unXml)));
      expect(await find(test, "un", "AFN", "2026-01-31")).toMatchObject({
        units: "74.4431418523",
        source: "un",
      });
      expect(await find(test, "un", "USD", "2026-01-10")).toMatchObject({ units: "1.1723329426" });
      expect(isMissing(await find(test, "un", "AFN", "2026-02-20"))).toBe(true);
      expect(isMissing(await find(test, "un", "AFN", "2025-12-31"))).toBe(true);
    });

    test("that the law fixed goes before any list", async () => {
      await using test = await openTestPeople(open);
      await take(test, "inforeuro", [{ currency: "BGN", units: "1.9", since: null }], { month: "2025-12" });
      expect(await find(test, "inforeuro", "BGN", "2025-12-10")).toMatchObject({
        units: "1.95583",
        source: "fixed",
      });
    });

    test("is put right by a version beside it, with a reason, and is never lost", async () => {
      await using test = await openTestPeople(open);
      const taken = (units: string, correction: string | null = null) =>
        take(test, "inforeuro", [{ currency: "AFN", units, since: null }], { month: "2026-01", correction });
      expect(await taken("74")).toEqual({ added: 1, corrected: 0, same: 0 });
      expect(await taken("74")).toEqual({ added: 0, corrected: 0, same: 1 });
      const before = await test.people.database.query.selectFrom("exchange_rate").selectAll().execute();
      await expect(taken("75")).rejects.toMatchObject({
        problems: { correction: { text: "problem.rates-differ", values: { count: 1, list: "AFN" } } },
      });
      const rows = () =>
        test.people.database.query.selectFrom("exchange_rate").selectAll().orderBy("seq").execute();
      expect(await rows()).toEqual(before);
      expect(await taken("75", "The Commission corrected it on 3 January.")).toMatchObject({ corrected: 1 });
      expect((await rows())[0]).toEqual(before[0]);
      expect(await find(test, "inforeuro", "AFN", "2026-01-17")).toMatchObject({ units: "75" });
    });

    test("is taken in by finance and project managers, with the day it is for", async () => {
      await using test = await openTestPeople(open);
      const rates = readRatesFile(bytes(inforeuro));
      await expect(take(test, "inforeuro", rates, { month: "2026-01", role: "counsellor" })).rejects.toThrow(
        "not-found",
      );
      await expect(take(test, "inforeuro", rates)).rejects.toBeInstanceOf(RateImportRefused);
      await expect(take(test, "un", rates)).rejects.toMatchObject({
        problems: { file: { text: "problem.rates-no-day" } },
      });
      expect(await test.people.database.query.selectFrom("rate_import").selectAll().execute()).toEqual([]);
    });
  });
});
