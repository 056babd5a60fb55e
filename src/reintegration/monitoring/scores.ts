import type { Dossier, Reckoned, Reckoning } from "../../cases/index.ts";
import {
  type Answers,
  type Dimension,
  dimensions,
  type Instrument,
  instrumentKey,
} from "../survey/instrument.ts";
import { type Scores, scoresOf } from "../survey/score.ts";
import type { ReintegrationText } from "../texts/index.ts";
import { surveysOf } from "./standing.ts";

/** A survey that gives scores, with those of the survey before. */
export interface ScoredSurvey {
  readonly record: ReturnType<typeof surveysOf>[number]["record"];
  readonly scores: Scores;
  /** Those of the one before by the same version: answers to other questions compare with nothing. */
  readonly before: Scores | null;
}

/** The three dimensions, then all of it. */
export const scoredParts = [...dimensions, "whole"] as const;
export type ScoredPart = (typeof scoredParts)[number];

export const sayPart = (part: ScoredPart): ReintegrationText =>
  part === "whole" ? "score.whole" : `dimension.${part satisfies Dimension}`;

const givesScores = ({ questions }: Instrument): boolean =>
  questions.some(({ points }) => points !== undefined);

/** The member's surveys with their scores, the oldest first. IOM's weights are not there: none of it is official. */
export function scoredSurveys(dossier: Dossier): readonly ScoredSurvey[] {
  const last = new Map<string, Scores>();
  return surveysOf(dossier)
    .filter(({ instrument }) => givesScores(instrument))
    .map(({ instrument, record }) => {
      const key = instrumentKey(instrument);
      const scores = scoresOf(instrument, record.open as Answers, null);
      const before = last.get(key) ?? null;
      last.set(key, scores);
      return { record, scores, before };
    });
}

const ofPart = (part: ScoredPart, scores: Scores | null): number | null => {
  if (scores === null) return null;
  return part === "whole" ? scores.composite : scores.dimensions[part].score;
};

/** What a part came to, and by how much it differs from the survey before; null where too little was answered. */
export function scoreOf(
  part: ScoredPart,
  { scores, before }: ScoredSurvey,
): { readonly score: number; readonly change: number | null } | null {
  const [score, then] = [ofPart(part, scores), ofPart(part, before)];
  // The difference of what is shown: 0.33 after 0.50 is 0.17 less, whatever lies behind.
  const shown = (value: number) => Math.round(value * 100);
  return score === null ? null : { score, change: then === null ? null : (shown(score) - shown(then)) / 100 };
}

/** The scores of a survey wherever the survey is read. */
export const surveyScores: Reckoning = {
  words: [...scoredParts.map(sayPart), "score.title", "score.unofficial", "score.too-few"],
  of(dossier, recordId): readonly Reckoned[] {
    const found = scoredSurveys(dossier).find(({ record }) => record.id === recordId);
    if (!found) return [];
    return [
      ...scoredParts.map((part) => {
        const scored = scoreOf(part, found);
        return {
          label: sayPart(part),
          value: scored?.score ?? "score.too-few",
          change: scored?.change ?? null,
        };
      }),
      ...(found.scores.official ? [] : [{ label: "score.title", value: "score.unofficial" }]),
    ];
  },
};
