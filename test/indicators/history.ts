import fc from "fast-check";
import type { FactKind } from "../../src/indicators/casework/casework.ts";

/** Casework as a story: persons, who they are in which case, what was written down about them and when. */
export interface History {
  readonly persons: readonly InventedPerson[];
  readonly members: readonly InventedMember[];
  readonly papers: readonly Paper[];
  readonly moves: readonly Move[];
}

export interface InventedPerson {
  /** The record it was merged into, by place in the list; itself where it was not. */
  readonly is: number;
  readonly births: readonly { readonly from: string; readonly to: string; readonly main: boolean }[];
  readonly sex: string | null;
  readonly countries: readonly { readonly country: string; readonly main: boolean }[];
  /** Legal statuses, from a day of the history to a day or without end. */
  readonly statuses?: readonly {
    readonly status: string;
    readonly from: number;
    readonly to: number | null;
  }[];
}

export interface InventedMember {
  readonly person: number;
  readonly role: "principal" | "child" | "escort";
  readonly destination: string | null;
}

export type PaperKind =
  | Exclude<FactKind, "withdrawal" | "reintegration-aid">
  | "delivery"
  | "talk-after"
  | "grant"
  | "ticket"
  | "enrolment"
  | "application"
  | "screening"
  | "vulnerability";

export interface Paper {
  readonly member: number;
  readonly kind: PaperKind;
  readonly project: string;
  readonly reason: string;
  /** What makes vulnerable, and until when. */
  readonly category?: string;
  readonly until?: number | null;
  /** What a delivery was of, and how it was handed over. */
  readonly measure?: string;
  readonly how?: string;
  /** Days and moments count from 1 January 2026. */
  readonly day: number;
  readonly entered: number;
  readonly struck: number | null;
}

export interface Move {
  readonly member: number;
  readonly to: "withdrawn" | "returned" | "departed" | "counselling";
  readonly at: number;
  readonly reason: string;
}

/** The days of a history, as days: so few that things fall together. */
export const lastDay = 100;
export const dayAt = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
/** Noon in UTC: one day in Sofia and in Greenwich. */
export const momentAt = (day: number): string => `${dayAt(day)}T12:00:00.000Z`;

const day = fc.integer({ min: 0, max: lastDay });
/** When things are entered: so few moments that they meet. */
const tenth = fc.integer({ min: 0, max: lastDay / 10 }).map((count) => count * 10);
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Births on either side of 18 and 60 years while the history lasts, told exactly or not. */
const birth = fc
  .record({
    from: fc.constantFrom("2008-01-20", "2008-02-29", "1965-02-10", "1990-06-01", "1964-12-31"),
    vague: fc.boolean(),
    main: fc.boolean(),
  })
  .map(({ from, vague, main }) => ({ from, to: vague ? `${from.slice(0, 4)}-12-31` : from, main }));

const status = fc.record({
  status: fc.constantFrom("asylum-lodged", "irregular-stay", "return-order-no-term"),
  from: fc.constantFrom(0, 10, 20, 50),
  to: perhaps(fc.constantFrom(15, 50, 90)),
});

const persons = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, at) =>
      fc.record({
        // Into an earlier one that stands for itself, so that trees are as flat as `person_group` is.
        is: fc.constantFrom(at, at, 0),
        births: fc.array(birth, { maxLength: 2 }),
        sex: perhaps(fc.constantFrom("female", "male")),
        countries: fc.array(fc.record({ country: fc.constantFrom("AF", "IQ", "SY"), main: fc.boolean() }), {
          maxLength: 2,
        }),
        statuses: fc.array(status, { maxLength: 3 }),
      }),
    ),
  ),
);

export const histories: fc.Arbitrary<History> = persons.chain((people) => {
  const person = fc.integer({ min: 0, max: people.length - 1 });
  const member = fc.record({
    person,
    role: fc.constantFrom("principal" as const, "principal" as const, "child" as const, "escort" as const),
    destination: perhaps(fc.constantFrom("AF", "IQ", "PK")),
  });
  return fc.array(member, { minLength: 2, maxLength: 7, size: "max" }).chain((members) => {
    const who = fc.integer({ min: 0, max: members.length - 1 });
    const paper = fc.record({
      member: who,
      kind: fc.constantFrom<PaperKind>(
        "legal-talk",
        "return-talk",
        "departure",
        "departure",
        "delivery",
        "talk-after",
        "grant",
        "ticket",
        "no-show",
        "enrolment",
        "enrolment",
        "application",
        "screening",
        "vulnerability",
        "vulnerability",
      ),
      // The law counts the first and the third.
      category: fc.constantFrom("elderly", "debt", "unaccompanied-child", "health", "trafficking-victim"),
      measure: fc.constantFrom("tools", "rent", "community-project", "psychosocial-counselling"),
      how: fc.constantFrom("bank", "shop"),
      until: perhaps(day),
      project: fc.constantFrom("one", "two"),
      reason: fc.constantFrom("ill", "transport"),
      day,
      // Most are written down soon.
      entered: fc.oneof(fc.constantFrom(0, 10, 20, 30, 40), tenth),
      struck: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
    });
    const move = fc.record({
      member: who,
      to: fc.constantFrom(
        "withdrawn" as const,
        "withdrawn" as const,
        "returned" as const,
        "departed" as const,
        "counselling" as const,
      ),
      at: tenth,
      reason: fc.constantFrom("too-slow", "other"),
    });
    return fc.record({
      persons: fc.constant(people),
      members: fc.constant(members),
      papers: fc.array(paper, { minLength: 10, maxLength: 60, size: "max" }),
      moves: fc.array(move, { maxLength: 5, size: "max" }),
    });
  });
});

/** Of a paper and of a move, so that they sort as the lists do. */
export const paperId = (at: number): string => `p${String(at).padStart(3, "0")}`;
/** Lines of the journal are in no order of their ids. */
export const moveId = (at: number): string => `v${String(999 - at)}`;
export const personId = (at: number): string => `person-${at}`;
