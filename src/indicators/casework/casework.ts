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

/** Who a member of a case is. */
export interface MemberOfCase {
  readonly memberId: string;
  /** The place in `Casework.persons` of the record the person is found under today, whatever was merged into it. */
  readonly person: number;
  readonly escort: boolean;
  readonly destination: string | null;
}

/** One fact about one person, as it stands in a case. Days are `YYYY-MM-DD`, moments ISO 8601 in UTC. */
export interface Fact {
  readonly kind: FactKind;
  /** Of the record or the journal's line that proves it. */
  readonly id: string;
  readonly member: MemberOfCase;
  readonly day: string;
  readonly enteredAt: string;
  readonly struckAt: string | null;
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
  /** A place in `Casework.persons`. */
  readonly person: number;
  readonly since: string;
  readonly enteredAt: string;
  readonly struckAt: string | null;
}

/** What of the casework figures are made from. */
export interface Casework {
  /** The ids of all persons of any case. Elsewhere a person is their place here: a number is quicker to find by. */
  readonly persons: readonly string[];
  /** By the member's id. */
  readonly members: ReadonlyMap<string, MemberOfCase>;
  readonly facts: readonly Fact[];
  /** In the order they happened. */
  readonly turns: readonly Turn[];
  readonly enrolled: readonly Enrolled[];
}

/** As it was read, with the place of each person by the id of the record they are found under. */
export interface GatheredCasework extends Casework {
  readonly places: ReadonlyMap<string, number>;
}

/** What a person is counted by. Of several births told, those the mission goes by. */
export interface Traits {
  readonly births: readonly { readonly earliest: string; readonly latest: string }[];
  readonly sex: string | null;
  readonly nationality: string | null;
}
