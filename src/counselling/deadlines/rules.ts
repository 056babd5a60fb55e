/** How a rule of law was known when it was written down: read in the source named, or remembered by the writer ([K] in domain.md). */
export type Certainty = "seen" | "remembered";

/** A term of Bulgarian law as it stood between two days. All of them are for a lawyer to check (domain.md 4.3). */
export interface TermRule {
  readonly id: TermRuleId;
  readonly unit: "days" | "working-days" | "months";
  /** The length, in the unit. Where a decision chooses within limits, both limits. */
  readonly least: number;
  readonly most: number;
  /** Whether a last day on which nobody works moves on to the next working day. */
  readonly moves: boolean;
  /** What it means when the day has passed: something was lost, an authority is late, or a measure must have ended. */
  readonly kind: "last-chance" | "authority" | "measure";
  /** From which day the rule was in force, and until which; null while it is. */
  readonly from: string;
  readonly until: string | null;
  /** The provision, as it is cited in Bulgarian. */
  readonly law: string;
  /** Where it was read. */
  readonly source: string;
  readonly certainty: Certainty;
}

export const termRuleIds = [
  "appeal-return-order",
  "appeal-detention",
  "appeal-asylum-14",
  "appeal-asylum-7",
  "voluntary-departure",
  "voluntary-departure-extended",
  "detention-first",
  "detention-longest",
  "detention-short",
  "detention-child",
  "entry-ban-return",
  "entry-ban-expulsion",
  "asylum-release",
  "asylum-information",
  "asylum-proposal",
  "asylum-decision",
  "asylum-decision-longest",
  "asylum-discontinuation",
] as const;
export type TermRuleId = (typeof termRuleIds)[number];

type Wish = Omit<TermRule, "least" | "most" | "until" | "moves"> &
  Partial<Pick<TermRule, "until" | "moves">> & { readonly length: number | readonly [number, number] };

const rule = ({ length, ...wish }: Wish): TermRule => {
  const [least, most] = typeof length === "number" ? [length, length] : length;
  return { until: null, moves: false, ...wish, least, most };
};

/** Since when the Foreigners Act has the terms of the Return Directive: State Gazette 36/2009 [K]. */
const returnTerms = "2009-05-15";
/** Since when the Asylum Act has its terms of today: State Gazette 80/2015 [K]. */
const asylumTerms = "2015-10-16";

const appeal = { unit: "days", moves: true, kind: "last-chance" } as const;
const aida = "asylumineurope.org, Bulgaria";

/** The terms, from domain.md 4.3. A new law adds a row and ends the old one; no row is ever changed. */
export const termRules: readonly TermRule[] = [
  rule({
    ...appeal,
    id: "appeal-return-order",
    length: 14,
    from: returnTerms,
    law: "чл. 149, ал. 1 АПК",
    source: `${aida}: judicial review of the detention order`,
    certainty: "remembered",
  }),
  rule({
    ...appeal,
    id: "appeal-detention",
    length: 14,
    from: returnTerms,
    law: "чл. 46а ЗЧРБ",
    source: `${aida}: judicial review of the detention order`,
    certainty: "seen",
  }),
  rule({
    ...appeal,
    id: "appeal-asylum-14",
    length: 14,
    from: asylumTerms,
    law: "чл. 87 ЗУБ",
    source: "migrantlife.bg/bg/articles/ako-molbata-vi-za-zakrila-bde-otkhvrlena",
    certainty: "seen",
  }),
  rule({
    ...appeal,
    id: "appeal-asylum-7",
    length: 7,
    from: asylumTerms,
    law: "чл. 84 ЗУБ",
    source: "migrantlife.bg/bg/articles/ako-molbata-vi-za-zakrila-bde-otkhvrlena",
    certainty: "seen",
  }),
  rule({
    id: "voluntary-departure",
    unit: "days",
    length: [7, 30],
    kind: "last-chance",
    from: returnTerms,
    law: "чл. 39б, ал. 1 ЗЧРБ",
    source: "humanrightsguide.bg, protection from refoulement: how to complain",
    certainty: "seen",
  }),
  rule({
    id: "voluntary-departure-extended",
    unit: "months",
    length: [1, 12],
    kind: "last-chance",
    from: returnTerms,
    law: "чл. 39б, ал. 2 ЗЧРБ",
    source: "humanrightsguide.bg, protection from refoulement: how to complain",
    certainty: "seen",
  }),
  rule({
    id: "detention-first",
    unit: "months",
    length: 6,
    kind: "measure",
    from: returnTerms,
    law: "чл. 44, ал. 8 ЗЧРБ",
    source: `${aida}: duration of detention`,
    certainty: "seen",
  }),
  rule({
    id: "detention-longest",
    unit: "months",
    length: 18,
    kind: "measure",
    from: returnTerms,
    law: "чл. 44, ал. 8 ЗЧРБ",
    source: `${aida}: duration of detention`,
    certainty: "seen",
  }),
  rule({
    id: "detention-short",
    unit: "days",
    length: 30,
    kind: "measure",
    from: "2018-01-01",
    law: "чл. 44, ал. 13 ЗЧРБ",
    source: "refugeelight.bg/en/articles/zadrzhane-v-blgariya",
    certainty: "seen",
  }),
  rule({
    id: "detention-child",
    unit: "months",
    length: 3,
    kind: "measure",
    from: returnTerms,
    law: "чл. 44, ал. 9 ЗЧРБ",
    source: `${aida}: detention of vulnerable applicants`,
    certainty: "seen",
  }),
  rule({
    id: "entry-ban-return",
    unit: "months",
    length: [1, 60],
    kind: "measure",
    from: returnTerms,
    law: "чл. 42з, ал. 3 ЗЧРБ",
    source: "asylum.bg/voluntary-return",
    certainty: "seen",
  }),
  rule({
    id: "entry-ban-expulsion",
    unit: "months",
    length: [1, 120],
    kind: "measure",
    from: returnTerms,
    law: "чл. 42з, ал. 4 ЗЧРБ",
    source: "asylum.bg/en-10",
    certainty: "seen",
  }),
  rule({
    id: "asylum-release",
    unit: "working-days",
    length: 6,
    kind: "authority",
    from: asylumTerms,
    law: "чл. 58, ал. 4 ЗУБ",
    source: `${aida}: duration of detention`,
    certainty: "seen",
  }),
  rule({
    id: "asylum-information",
    unit: "days",
    length: 15,
    kind: "authority",
    from: asylumTerms,
    law: "чл. 58, ал. 8 ЗУБ",
    source: "dip.euaa.europa.eu, legal assistance, Bulgaria",
    certainty: "seen",
  }),
  rule({
    id: "asylum-proposal",
    unit: "months",
    length: 4,
    kind: "authority",
    from: asylumTerms,
    law: "чл. 74 ЗУБ",
    source: `${aida}: regular procedure`,
    certainty: "seen",
  }),
  rule({
    id: "asylum-decision",
    unit: "months",
    length: 6,
    kind: "authority",
    from: asylumTerms,
    law: "чл. 75, ал. 1 ЗУБ",
    source: `${aida}: regular procedure`,
    certainty: "seen",
  }),
  rule({
    id: "asylum-decision-longest",
    unit: "months",
    length: 21,
    kind: "authority",
    from: asylumTerms,
    law: "чл. 75, ал. 4 и 5 ЗУБ",
    source: `${aida}: regular procedure`,
    certainty: "seen",
  }),
  rule({
    id: "asylum-discontinuation",
    unit: "months",
    length: 3,
    kind: "last-chance",
    from: asylumTerms,
    law: "чл. 77 ЗУБ",
    source: "migrantlife.bg/bg/articles/vrnat-v-blgariya",
    certainty: "seen",
  }),
];

/** The rule as it stood on a day: the day of service decides. Undefined when none is known for that day. */
export const termRuleOn = (
  id: string,
  day: string,
  rules: readonly TermRule[] = termRules,
): TermRule | undefined =>
  rules.find((one) => one.id === id && one.from <= day && (one.until === null || day <= one.until));

/** Terms within which a person must act themselves, or the right is lost: appeals. */
export const isAppeal = (id: string | null | undefined): boolean => id?.startsWith("appeal-") ?? false;
