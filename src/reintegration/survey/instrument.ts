/** What reintegration is looked at by (domain.md 5.1). */
export const dimensions = ["economic", "social", "psychosocial"] as const;
export type Dimension = (typeof dimensions)[number];

/** Answers everybody may give to every question; they count as missing. */
export const withheld = ["dont-know", "not-say"] as const;

/** One question of an instrument. Its words stand in the texts under `instrument.id`, those of an answer under `scale.code`. */
export interface Question {
  readonly id: string;
  /** Null where the answer belongs to none. */
  readonly dimension: Dimension | null;
  readonly scale: string;
  /** Whether several answers may be given. */
  readonly several?: true;
  /**
   * What each answer of the scale is worth, 0 to 1, in its order; null for an answer that does not apply. Of several
   * answers the best counts. A question without points is asked and not counted.
   */
  readonly points?: readonly (number | null)[];
  /** Asked only where another question was answered so. */
  readonly askedIf?: { readonly question: string; readonly is: string };
}

/** Up to which score, below 1, a way of following somebody is advised. */
export interface Band {
  readonly code: "intensive" | "attention" | "follow";
  readonly below: number;
}

/** A questionnaire as it was asked from a day on. A version is never changed: another one follows it. */
export interface Instrument {
  readonly name: string;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly since: string;
  readonly source: string;
  readonly scales: Readonly<Record<string, readonly string[]>>;
  readonly questions: readonly Question[];
  /** Below this share of answers a dimension has no score. */
  readonly leastAnswered: number;
  /** From the lowest up; none where the instrument gives no score. */
  readonly bands: readonly Band[];
}

/** What somebody answered: question → code, or codes; what is not there was not answered. */
export type Answers = Readonly<Record<string, string | readonly string[] | null | undefined>>;

export const instrumentKey = ({ name, version }: Pick<Instrument, "name" | "version">): string =>
  `${name}-${version}`;

/** Whether a question is put at all, after what was answered before it. */
export const isAsked = ({ askedIf }: Question, answers: Answers): boolean =>
  askedIf === undefined || answers[askedIf.question] === askedIf.is;
