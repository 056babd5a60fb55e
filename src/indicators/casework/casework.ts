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

/**
 * Who the members of all cases are. A member is a place in these columns, and a person one in `Casework.persons`: numbers
 * are quicker to find by, and columns to walk through, than objects of hundreds of thousands.
 */
export interface Members {
  /** The record each is found under today, whatever was merged into it. */
  readonly person: readonly number[];
  readonly escort: readonly boolean[];
  /** The country; "" where none is known. */
  readonly destination: readonly string[];
}

/** What happened on one day, a fact a row: columns as long as each other. As entered by the cut-off, and standing at it. */
export interface FactsOfDay {
  readonly kind: FactKind;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Of the record or the journal's line that proves it. */
  readonly id: readonly string[];
  /** The member of a case it happened to; undefined where it is about nobody in particular. */
  readonly member: readonly (number | undefined)[];
  /** ISO 8601 in UTC. */
  readonly enteredAt: readonly string[];
  /** Null where none is asked for, "" where none was given. */
  readonly reason: readonly string[] | null;
}

/** A move of a member who withdrew, or was brought back, at any time. */
export interface Turn {
  readonly id: string;
  readonly member: number;
  readonly to: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** What of the casework figures are made from. */
export interface Casework {
  /** The ids of all persons of any case, each as the record they are found under today. */
  readonly persons: readonly string[];
  readonly members: Members;
  /** In no order; of a kind and a day there may be several. */
  readonly facts: readonly FactsOfDay[];
  /** In the order they happened. */
  readonly turns: readonly Turn[];
  /** Since which day each person is in the project; null: of the mission everybody is. */
  readonly since: readonly (string | undefined)[] | null;
}

/** As it was read, with what finds a place: of a person by the id of their record, of a member by the member's id. */
export interface GatheredCasework extends Casework {
  readonly personAt: ReadonlyMap<string, number>;
  readonly memberAt: ReadonlyMap<string, number>;
}

/** What a person is counted by. Of several births told, those the mission goes by. */
export interface Traits {
  readonly births: readonly { readonly earliest: string; readonly latest: string }[];
  readonly sex: string | null;
  readonly nationality: string | null;
}
