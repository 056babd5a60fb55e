/** Of the first part: asked of everybody, in a room of their own, in ten minutes (domain.md 2.2). */
export const rapidItems = [
  "alone-young",
  "pregnant-baby",
  "illness",
  "seeing",
  "hearing",
  "walking",
  "remembering",
  "self-care",
  "communicating",
  "daily-medicine",
  "over-65",
  "single-parent",
  "violence",
  "things-held",
  "owes-money",
  "afraid-here",
  "afraid-home",
  "forced-acts",
  "forced-marriage",
  "ending-life",
  "identity-afraid",
  "cannot-read",
  "detained",
  "robbed-on-route",
  "family-missing",
] as const;
export type RapidItem = (typeof rapidItems)[number];

export const rapidAnswers = ["yes", "no", "unclear", "not-asked"] as const;
export type RapidAnswer = (typeof rapidAnswers)[number];

/** A yes to one of these is looked at the same day. */
const sameDay: ReadonlySet<RapidItem> = new Set(["ending-life", "forced-acts", "alone-young"]);

/** The levels on which something makes somebody more or less vulnerable, and what is weighed on each (domain.md 2.1). */
export const factors = {
  individual: [
    "age",
    "sex",
    "physical-health",
    "mental-health",
    "history-of-violence",
    "education",
    "means",
    "status",
  ],
  household: ["safety-at-home", "size-and-care", "income", "debt", "migration-history", "family-attitude"],
  community: ["services", "discrimination", "network", "security-of-place"],
  structural: ["conflict", "rule-of-law", "economy"],
} as const;
export type Level = keyof typeof factors;
export type Factor = (typeof factors)[Level][number];

export const allFactors = Object.values(factors).flat() as readonly Factor[];

/** On which level a factor lies. */
export const levelOf = (factor: Factor): Level =>
  (Object.keys(factors) as Level[]).find((level) =>
    (factors[level] as readonly string[]).includes(factor),
  ) as Level;

/** A version of the questionnaire. What was answered keeps the version it answered; a changed question makes a new one. */
export interface Questionnaire {
  readonly version: string;
  readonly from: string;
  readonly until: string | null;
  readonly rapid: readonly RapidItem[];
  readonly factors: readonly Factor[];
}

export const questionnaires: readonly Questionnaire[] = [
  { version: "2026-1", from: "2015-01-01", until: null, rapid: rapidItems, factors: allFactors },
];

/** The questionnaire in use on a day. */
export function questionnaireOn(day: string): Questionnaire {
  const found = questionnaires.find(({ from, until }) => from <= day && (until === null || day <= until));
  if (!found) throw new RangeError(`No screening questionnaire was in use on ${day}.`);
  return found;
}

/** What the first part says: a short code, never which answer. */
export type RapidResult = "urgent" | "look-closer" | "not-finished" | "nothing-seen";

export function rapidResult(answers: Readonly<Partial<Record<RapidItem, RapidAnswer | null>>>): RapidResult {
  const given = rapidItems.map((item) => ({ item, answer: answers[item] ?? "not-asked" }));
  if (given.some(({ item, answer }) => answer === "yes" && sameDay.has(item))) return "urgent";
  if (given.some(({ answer }) => answer === "yes" || answer === "unclear")) return "look-closer";
  return given.some(({ answer }) => answer === "not-asked") ? "not-finished" : "nothing-seen";
}
