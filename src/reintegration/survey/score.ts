import {
  type Answers,
  type Band,
  type Dimension,
  dimensions,
  type Instrument,
  isAsked,
  type Question,
} from "./instrument.ts";
import type { Weights } from "./weights.ts";

/** How a dimension came out. */
export interface DimensionScore {
  /** 0 to 1, more is better; null when too little was answered. */
  readonly score: number | null;
  /** Questions that count and were put. */
  readonly asked: number;
  readonly answered: number;
}

export interface Scores {
  readonly dimensions: Readonly<Record<Dimension, DimensionScore>>;
  /** The weighted mean of the three; null while one of them has none. */
  readonly composite: number | null;
  /** Whether IOM's weights were used. */
  readonly official: boolean;
}

/**
 * The scores of one survey (domain.md 5.4): in a dimension Σ(w·x) / Σw over what was answered, over the dimensions
 * likewise. "Does not know" and "does not wish to say" are left out. Without weights all weigh alike, and the result is
 * not official.
 */
export function scoresOf(instrument: Instrument, answers: Answers, weights: Weights | null): Scores {
  const of = (dimension: Dimension) => scoreDimension(instrument, dimension, answers, weights);
  const found = { economic: of("economic"), social: of("social"), psychosocial: of("psychosocial") };
  const parts = dimensions.map((dimension) => ({
    worth: found[dimension].score,
    weight: weights?.dimensions[dimension] ?? 1,
  }));
  const complete = parts.every(({ worth }) => worth !== null);
  return {
    dimensions: found,
    composite: complete
      ? weightedMean(parts.map(({ worth, weight }) => ({ worth: worth ?? 0, weight })))
      : null,
    official: weights !== null,
  };
}

function scoreDimension(
  instrument: Instrument,
  dimension: Dimension,
  answers: Answers,
  weights: Weights | null,
): DimensionScore {
  let asked = 0;
  const counted: { worth: number; weight: number }[] = [];
  for (const question of instrument.questions) {
    if (question.dimension !== dimension || !question.points || !isAsked(question, answers)) continue;
    const worth = worthOf(instrument, question, answers);
    if (worth === "not-applicable") continue;
    asked += 1;
    if (worth !== null) counted.push({ worth, weight: weights?.questions[question.id] ?? 1 });
  }
  const enough = asked > 0 && counted.length / asked >= instrument.leastAnswered;
  return { score: enough ? weightedMean(counted) : null, asked, answered: counted.length };
}

/** What an answer is worth; null when there is none. Of several the best counts. */
function worthOf(
  { scales }: Instrument,
  question: Question,
  answers: Answers,
): number | null | "not-applicable" {
  const given = answers[question.id];
  const codes = given === null || given === undefined ? [] : typeof given === "string" ? [given] : given;
  const scale = scales[question.scale] ?? [];
  const found = codes.map((code) => scale.indexOf(code)).filter((at) => at >= 0);
  if (found.length === 0) return null;
  const points = found.map((at) => question.points?.[at] ?? null).filter((worth) => worth !== null);
  return points.length === 0 ? "not-applicable" : Math.max(...points);
}

function weightedMean(parts: readonly { worth: number; weight: number }[]): number | null {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  const mean = parts.reduce((sum, { worth, weight }) => sum + worth * weight, 0) / whole;
  // Sums of fractions may miss the ends by a hair.
  return Math.min(1, Math.max(0, mean));
}

/** Which way of following somebody the instrument advises for a score; null where it says nothing. */
export const bandOf = ({ bands }: Instrument, score: number | null): Band["code"] | null =>
  score === null ? null : (bands.find(({ below }) => score < below)?.code ?? null);
