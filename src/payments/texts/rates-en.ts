/** What the pages about exchange rates say. */
export const ratesEn = {
  "rates.title": "Exchange rates",
  "rates.text":
    "Rates are taken as their publishers give them out and never changed. A payment keeps the rate it was made with.",
  "rates.take": "Take rates in",
  "rates.source": "Whose rates",
  "rate-source.inforeuro": "InforEuro, European Commission",
  "rate-source.un": "Operational rates of the United Nations",
  "rates.month": "Month",
  "rates.month-hint": "Needed for InforEuro, whose files do not say it. For example: 01.2026",
  "rates.file": "The publisher's file",
  "rates.file-hint": "InforEuro: JSON, CSV or XLSX. United Nations: XML, text, CSV or XLSX.",
  "rates.correction": "Why rates on record are put right",
  "rates.correction-hint": "Only when the publisher corrected rates that were taken in before.",
  "rates.taken":
    "{added, plural, =0 {No new rate} one {# new rate} other {# new rates}}, {corrected, plural, =0 {none corrected} one {# corrected} other {# corrected}}, {same, plural, =0 {none the same as before} one {# the same as before} other {# the same as before}}.",
  "rates.on": "Rates on {day}",
  "rates.show": "Show",
  "rates.day": "Day",
  "rates.currency": "Currency",
  "rates.units": "For one {base}",
  "rates.since": "Since",
  "rates.version": "Correction",
  "rates.none-on": "There are no rates of this publisher for that day. Take the file of {month} in.",
  "rates.fixed": "The lev: {units} for one euro, fixed. Money until {until}.",
  "rates.imports": "What was taken in",
  "rates.import-line": "{moment}, {name}: {file}",
  "problem.rates-differ":
    "{count, plural, one {One rate on record differs} other {# rates on record differ}} from the file: {list}. If the publisher corrected them, write so here. If it is the wrong month, choose the right one.",
  "problem.rates-no-day":
    "The file does not say from which day its rates hold. Take it from the publisher anew.",
  "problem.rates-month": "Say for which month these rates are, for example 01.2026.",
  "problem.rates-other-month": "The file says another month. Correct this, or choose the right file.",
  "problem.rates-no-table": "No rates were found in this file. Take it from the publisher anew, unchanged.",
  "problem.rates-no-json":
    "The file begins like InforEuro's but breaks off. Take it from the publisher anew.",
  "problem.rates-cut-off": "The file breaks off before its end. Take it from the publisher anew.",
  "problem.rates-not-a-rate":
    "Row {row} is no rate: “{value}”. Take the file from the publisher anew, unchanged.",
  "problem.rates-two-rates": "The file has two different rates for {value}, the second in row {row}.",
  "problem.rates-unreadable":
    "This file cannot be read. Save it as CSV or XLSX, or take it from the publisher anew.",
} as const;
