import { type Dated, ruleOn } from "./dated.ts";

/** What each traveller may take; the airline's own allowance counts where a ticket says another. */
export interface Luggage {
  /** In kilograms. */
  readonly hold: number;
  readonly cabin: number;
  /** In centimetres. */
  readonly cabinSize: readonly [number, number, number];
}

export const luggageRules: readonly Dated<Luggage>[] = [
  {
    from: "2000-01-01",
    value: { hold: 20, cabin: 6, cabinSize: [56, 45, 25] },
    source: "domain.md 1.15 (avr.iom.sk, preparation of the return); a model until the mission sets its own",
  },
];

export const luggageOn = (day: string): Luggage | undefined => ruleOn(luggageRules, day)?.value;
