import { z } from "zod";
import { dimensions, type Instrument, instrumentKey } from "./instrument.ts";

/** What each question weighs in its dimension and each dimension in the whole, as IOM gives it. */
export interface Weights {
  /** `rss-2026-1`. */
  readonly instrument: string;
  readonly source: string;
  readonly questions: Readonly<Record<string, number>>;
  readonly dimensions: Readonly<Record<(typeof dimensions)[number], number>>;
}

const weight = z.number().finite().min(0);
const file = z.strictObject({
  instrument: z.string(),
  source: z.string().trim().min(10).max(500),
  questions: z.record(z.string(), weight),
  dimensions: z.strictObject({ economic: weight, social: weight, psychosocial: weight }),
});

/** Why a file of weights was not taken; `what` is the question, the dimension or the place in the file. */
export interface WeightProblem {
  readonly key:
    | "not-json"
    | "shape"
    | "other-instrument"
    | "unknown-question"
    | "lacks-question"
    | "weighs-nothing";
  readonly what: string;
}

/**
 * Reads a file of weights for an instrument: JSON with `instrument`, `source`, `questions`, `dimensions`. Takes it only
 * when every question that counts has a weight and no other is named; says all problems at once.
 */
export function readWeights(
  text: string,
  instrument: Instrument,
): { readonly weights: Weights } | { readonly problems: readonly WeightProblem[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problems: [{ key: "not-json", what: "" }] };
  }
  const read = file.safeParse(data);
  if (!read.success) {
    return { problems: read.error.issues.map(({ path }) => ({ key: "shape", what: path.join(".") })) };
  }
  const weights = read.data;
  const problems = problemsOf(weights, instrument);
  return problems.length > 0 ? { problems } : { weights };
}

function problemsOf(weights: Weights, instrument: Instrument): WeightProblem[] {
  const key = instrumentKey(instrument);
  if (weights.instrument !== key) return [{ key: "other-instrument", what: weights.instrument }];
  const counted = instrument.questions.filter(({ points }) => points !== undefined);
  const ids = new Set(counted.map(({ id }) => id));
  const unknown = Object.keys(weights.questions).filter((id) => !ids.has(id));
  const lacking = [...ids].filter((id) => !Object.hasOwn(weights.questions, id));
  const weightless = dimensions.filter((dimension) => {
    const own = counted.filter((question) => question.dimension === dimension);
    return own.every(({ id }) => (weights.questions[id] ?? 0) === 0) || weights.dimensions[dimension] === 0;
  });
  return [
    ...unknown.map((what) => ({ key: "unknown-question" as const, what })),
    ...lacking.map((what) => ({ key: "lacks-question" as const, what })),
    ...weightless.map((what) => ({ key: "weighs-nothing" as const, what })),
  ];
}
