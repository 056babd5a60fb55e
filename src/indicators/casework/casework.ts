/** What may be counted. Each has a day of its own and somebody it happened to. */
export const factKinds = [
  "legal-talk",
  "return-talk",
  "departure",
  "reintegration-aid",
  "withdrawal",
  "no-show",
] as const;
export type FactKind = (typeof factKinds)[number];

/** One fact about one person, as it stands in a case. Days are `YYYY-MM-DD`, moments ISO 8601 in UTC. */
export interface Fact {
  readonly kind: FactKind;
  /** Of the record or the journal's line that proves it. */
  readonly id: string;
  readonly memberId: string;
  /** The record the person is found under today, whatever was merged into it. */
  readonly personId: string;
  readonly day: string;
  readonly enteredAt: string;
  readonly struckAt: string | null;
  readonly escort: boolean;
  readonly destination: string | null;
  readonly reason: string | null;
}

/** A move of a member who withdrew, or was brought back, at any time. */
export interface Turn {
  readonly id: string;
  readonly memberId: string;
  readonly to: string;
  readonly at: string;
}

export interface Enrolled {
  readonly projectId: string;
  readonly personId: string;
  readonly since: string;
  readonly enteredAt: string;
  readonly struckAt: string | null;
}

/** What of the casework figures are made from. */
export interface Casework {
  readonly facts: readonly Fact[];
  /** In the order they happened. */
  readonly turns: readonly Turn[];
  readonly enrolled: readonly Enrolled[];
}

/** What a person is counted by. Of several births told, those the mission goes by. */
export interface Traits {
  readonly births: readonly { readonly earliest: string; readonly latest: string }[];
  readonly sex: string | null;
  readonly nationality: string | null;
}
