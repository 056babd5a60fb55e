import { type Dated, valueOn } from "./dated.ts";

/** Days, hours and weeks that travel depends on. */
export interface TravelLimits {
  /** Days a laissez-passer must still be valid after arrival. */
  readonly laissezPasserMargin: number;
  /** Days a medical report is good for. */
  readonly medicalReport: number;
  /** Days an airline's medical form (MEDIF, MEDA, letter) is good for. */
  readonly airlineForm: number;
  /** Days before travel, counted whole, on which the last check of a patient may be: 72 hours. */
  readonly finalCheck: number;
  /** Complete days of pregnancy from which the programme takes nobody: the seventh month begins. */
  readonly seventhMonth: number;
  /** Complete weeks of pregnancy from which airlines want a doctor's letter with the expected day. */
  readonly pregnancyLetter: number;
  /** Days a newborn must be old. */
  readonly newborn: number;
  /** Working days between the notice to the receiving mission and the journey. */
  readonly receivingNotice: number;
  /** Weeks of notice the EU reintegration programme asks; the second where help on arrival is needed. */
  readonly eurpNotice: readonly [number, number];
  /** Working days after which an embassy is asked again. */
  readonly embassyFollowUp: number;
  /** Hours after which somebody who is underway is looked for. */
  readonly transitAlarm: number;
  /** Working days in which an arrival is confirmed. */
  readonly arrivalConfirmed: number;
  /** Days in which it is decided what becomes of somebody who did not come. */
  readonly noShowDecided: number;
  /** Days after which a refund that did not come is asked for. */
  readonly refund: number;
  /** Months a passport must still be valid where a country or an airline asks for it and says no other number. */
  readonly passportMonths: number;
}

const limits: readonly Dated<TravelLimits>[] = [
  {
    from: "2000-01-01",
    value: {
      laissezPasserMargin: 3,
      medicalReport: 14,
      airlineForm: 7,
      finalCheck: 3,
      // Six months of 30.4 days are over after 182 days.
      seventhMonth: 183,
      pregnancyLetter: 28,
      newborn: 7,
      receivingNotice: 5,
      eurpNotice: [2, 4],
      embassyFollowUp: 10,
      transitAlarm: 24,
      arrivalConfirmed: 3,
      noShowDecided: 10,
      refund: 30,
      passportMonths: 6,
    },
    source:
      "domain.md 1.10, 1.11, 1.14, 1.18, 1.27 (returningfromgermany.de faq6 for 14 and 7 days; who.int/ith for week 28 " +
      "and 7 days of life; blog.refugee.info for the 7th month; the others [D])",
  },
];

/** The limits that hold on a day. */
export const limitsOn = (day: string): TravelLimits => valueOn(limits, day);
