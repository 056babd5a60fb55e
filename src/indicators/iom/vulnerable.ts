import type { Database } from "../../platform/db/index.ts";
import { vulnerability } from "../../protection/index.ts";
import { standingRecords } from "../casework/records.ts";
import { rootsNow } from "../casework/roots.ts";
import type { Entry } from "../counting/entry.ts";
import { type Published, smallestShown } from "../counting/small-numbers.ts";
import type { Tally, TallyScope } from "../counting/tally.ts";
import { unknown } from "../counting/unknown.ts";

/** The ways of being vulnerable that IOM tells apart every year (domain.md 2.3 and 8.1), as protection officers note them. */
export const iomCategories = ["unaccompanied-child", "trafficking-victim", "health"] as const;
export type IomCategory = (typeof iomCategories)[number];

/** Of those who returned in a period. Whoever is vulnerable in two ways counts in both: categories, not persons. */
export interface Vulnerable extends Readonly<Record<IomCategory, number>> {
  readonly returned: number;
  /** Of whom anybody knows: asked by the day of leaving, or noted without. */
  readonly asked: number;
  /** Those whom the law calls vulnerable, of whom unaccompanied children are a part. */
  readonly law: number;
}

type Read = Pick<Database, "kind" | "query">;

/**
 * Counts a period of the whole mission as it stood at the cut-off; of one project nothing: null. Only numbers leave this
 * place: whom they are about is the protection officers' to know (decision 16).
 */
export async function vulnerableFor(
  read: Read,
  scope: TallyScope,
  tallies: readonly Tally[],
): Promise<Vulnerable | null> {
  const returned = tallies.find(({ definition }) => definition.id === "returned");
  if (scope.projectId !== null || !returned) return null;
  const held = await heldBy(read, scope);
  const has = ({ personId, day }: Entry, category: IomCategory) =>
    held.get(personId)?.some((one) => one.what === category && one.since <= day && day <= one.until) ?? false;
  const count = (which: (entry: Entry) => boolean) => returned.period.filter(which).length;
  return {
    returned: returned.period.length,
    asked: count((entry) => (entry.vulnerability ?? unknown) !== unknown),
    law: count((entry) => entry.vulnerability === "law"),
    "unaccompanied-child": count((entry) => has(entry, "unaccompanied-child")),
    "trafficking-victim": count((entry) => has(entry, "trafficking-victim")),
    health: count((entry) => has(entry, "health")),
  };
}

/** What was noted of each person, by the record they are found under today. */
async function heldBy(read: Read, scope: TallyScope) {
  // Few have such a record: their members are joined here.
  const rows = await standingRecords(read, scope, [vulnerability.name])
    .innerJoin("case_member as member", "member.id", "record.member_id")
    .where("record.outcome", "in", [...iomCategories])
    .select(["member.person_id", "record.outcome as what", "record.open"])
    .execute();
  const rootOf = rows.length > 0 ? await rootsNow(read.query) : String;
  const held = rows.map(({ person_id, what, open, happened_on }) => {
    const { until } = JSON.parse(open) as { readonly until?: string | null };
    return { person: rootOf(person_id), what, since: happened_on ?? "", until: until ?? "9999-12-31" };
  });
  return Map.groupBy(held, ({ person }) => person);
}

const safe = (count: number): boolean => count === 0 || count >= smallestShown;

/**
 * The numbers as they may leave the desk; null: hidden. A number is hidden too where those who are not in it, or, of
 * unaccompanied children, the rest of those whom the law calls vulnerable, would be fewer than five. Undefined where nobody
 * was asked: that nobody is known to be vulnerable says nothing then.
 */
export function shownVulnerable(told: Vulnerable): Readonly<Record<IomCategory, Published | undefined>> {
  const shown = (category: IomCategory): Published | undefined => {
    const count = told[category];
    if (told.asked === 0) return undefined;
    const rest =
      category === "unaccompanied-child"
        ? [told.returned - count, told.law - count]
        : [told.returned - count];
    return safe(count) && (count === 0 || rest.every(safe)) ? count : null;
  };
  return {
    "unaccompanied-child": shown("unaccompanied-child"),
    "trafficking-victim": shown("trafficking-victim"),
    health: shown("health"),
  };
}
