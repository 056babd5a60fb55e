/** The currencies of ISO 4217 in which somebody pays, by their three letters; the lev is kept for what was paid before 2026. */
const codes =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP " +
  "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF " +
  "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD " +
  "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB " +
  "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU " +
  "UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW";

/** Digits after the point where they are not two (ISO 4217, list one). What spreadsheets and browsers show may be fewer. */
const otherDigits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" ").map((code) => [code, 0]),
  ),
  ...Object.fromEntries("BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3])),
};

export const currencyCodes: readonly string[] = codes.split(" ");

const known: ReadonlySet<string> = new Set(currencyCodes);

export const isCurrency = (code: string): boolean => known.has(code);

/** How many digits an amount in the currency has after the point. Throws for what is no currency. */
export function digitsOf(currency: string): number {
  if (!known.has(currency)) throw new RangeError(`${currency} is no currency of ISO 4217.`);
  return otherDigits[currency] ?? 2;
}

/** What a currency is called in a language. */
export const currencyName = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: "currency" }).of(code) ?? code;
