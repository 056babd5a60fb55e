import { afghan20161 } from "./afghan-2016-1.ts";
import { type Instrument, instrumentKey } from "./instrument.ts";
import { rss20261 } from "./rss-2026-1.ts";

/** Every version of every questionnaire that was ever asked: none is taken out, for its answers stay. */
export const instruments: readonly Instrument[] = [rss20261, afghan20161];

export const instrumentOf = (key: string): Instrument | undefined =>
  instruments.find((instrument) => instrumentKey(instrument) === key);

/** The version of a questionnaire that is asked on a day, `YYYY-MM-DD`: the one that began last. */
export const instrumentOn = (name: string, day: string): Instrument | undefined =>
  instruments
    .filter((instrument) => instrument.name === name && instrument.since <= day)
    .toSorted((a, b) => (a.since < b.since ? 1 : -1))[0];
