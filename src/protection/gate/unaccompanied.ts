import { signsFrom } from "../../cases/index.ts";
import { ofAge } from "./representatives.ts";

/** Somebody of the group, as the rule looks at them. */
export interface Companion {
  readonly id: string;
  /** By the youngest age possible. */
  readonly mayBeChild: boolean;
  /** Whether they are still on the way with the child. */
  readonly stays: boolean;
}

/** What somebody is to the child, and how that is known. */
export interface Bond {
  readonly otherId: string;
  readonly otherIs: string;
  readonly evidence: string;
  readonly custody: string | null;
}

/**
 * Who may be responsible for a child, by law or by custom: § 2 of the Regulations implementing the Foreigners Act counts
 * parents, guardians, grandparents, and relatives to the third degree (domain.md 3.1).
 */
const responsible: ReadonlySet<string> = new Set([
  "parent",
  "guardian",
  "grandparent",
  "sibling",
  "other-relative",
]);

export type Company =
  | { readonly is: "adult" }
  | { readonly is: "accompanied"; readonly by: string }
  | { readonly is: "unaccompanied"; readonly unproved: boolean };

/**
 * Whether somebody is a child without an adult who is responsible for it. Whoever may be under eighteen counts as a
 * child; a relation that no document proves counts as none: an "uncle" in a police order is nobody's uncle until shown.
 */
export function companyOf(
  mayBeChild: boolean,
  bonds: readonly Bond[],
  others: readonly Companion[],
): Company {
  if (!mayBeChild) return { is: "adult" };
  const adults = new Set(others.filter((one) => !one.mayBeChild && one.stays).map(({ id }) => id));
  const here = bonds.filter(
    ({ otherId, otherIs, custody }) => adults.has(otherId) && responsible.has(otherIs) && custody !== "no",
  );
  const proved = here.find(({ evidence }) => evidence === "document");
  return proved
    ? { is: "accompanied", by: proved.otherId }
    : { is: "unaccompanied", unproved: here.length > 0 };
}

/** The first day on which somebody is surely of age: eighteen years after the latest day of birth told; null when none was told. */
export function majorityDay(births: readonly ({ readonly latest: string } | null)[]): string | null {
  return birthdayOf(
    births
      .flatMap((span) => (span ? [span.latest] : []))
      .toSorted()
      .at(-1),
    ofAge,
  );
}

/** The first day on which somebody may have to sign: fourteen years after the earliest day of birth told; null when none was told. */
export function signingDay(births: readonly ({ readonly earliest: string } | null)[]): string | null {
  return birthdayOf(births.flatMap((span) => (span ? [span.earliest] : [])).toSorted()[0], signsFrom);
}

function birthdayOf(born: string | undefined, age: number): string | null {
  if (born === undefined) return null;
  const year = Number(born.slice(0, 4)) + age;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  // Born on 29 February: a year older on 1 March where there is none.
  return `${year}${born.slice(4) === "-02-29" && !leap ? "-03-01" : born.slice(4)}`;
}
