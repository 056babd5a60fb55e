import { application } from "../../cases/index.ts";
import { earliestDay, latestDay, type PartialDate } from "../../core/partial-date.ts";
import { type Database, readColumns, readGroups } from "../../platform/db/index.ts";
import { screeningA, screeningB, vulnerability } from "../../protection/index.ts";
import type { GatheredCasework } from "./casework.ts";
import { type Gathered, standingRecords } from "./records.ts";
import { rootsNow } from "./roots.ts";

type Read = Pick<Database, "kind" | "query">;

/** Something that held from a day to a day, `YYYY-MM-DD`, both included. */
export interface Held {
  /** A legal status, or a category of vulnerability. */
  readonly what: string;
  readonly since: string;
  readonly until: string;
  /** Of two that began on one day the one that was told later goes before. */
  readonly told: string;
}

/** What else is known of a case's people and of their way through it. Persons are places in `Casework.persons`. */
export interface Circumstances {
  /** The day of the first application of each member of a case. */
  readonly appliedOn: ReadonlyMap<string, string>;
  readonly statuses: readonly (readonly Held[] | undefined)[];
  readonly categories: readonly (readonly Held[] | undefined)[];
  /** The day on which each person was first asked what makes them vulnerable. */
  readonly screenedOn: readonly (string | undefined)[];
}

const everAfter = "9999-12-31";

/** Of applications, screenings and vulnerability what stood at the cut-off; the legal status as it is on record today. */
export async function gatherCircumstances(
  read: Read,
  wanted: Gathered,
  { places, members }: Pick<GatheredCasework, "places" | "members">,
): Promise<Circumstances> {
  const days = await readGroups(
    read,
    standingRecords(read, wanted, [application.name, screeningA.name, screeningB.name]),
    ["kind", "happened_on"],
    ["member_id"],
  );
  const appliedOn = new Map<string, string>();
  const screenedOn: (string | undefined)[] = [];
  const earlier = (day: string, other: string | undefined) => other === undefined || day < other;
  for (const { of, columns } of days) {
    for (const id of columns.member_id) {
      const member = members.get(id);
      if (!member) continue;
      const day = of.happened_on;
      if (of.kind === application.name) {
        if (earlier(day, appliedOn.get(member.memberId))) appliedOn.set(member.memberId, day);
      } else if (earlier(day, screenedOn[member.person])) screenedOn[member.person] = day;
    }
  }
  return {
    appliedOn,
    screenedOn,
    statuses: await gatherStatuses(read, places),
    categories: await gatherCategories(read, wanted, members),
  };
}

async function gatherStatuses(read: Read, places: GatheredCasework["places"]): Promise<Held[][]> {
  const rootOf = await rootsNow(read.query);
  const rows = read.query
    .selectFrom("person_status")
    .select(["person_id", "status", "since", "until", "made_at", "id"]);
  const told = await readColumns(read, rows, ["person_id", "status", "since", "until", "made_at", "id"]);
  const found: Held[][] = [];
  for (let row = 0; row < told.id.length; row += 1) {
    const place = places.get(rootOf(told.person_id[row] as string));
    if (place === undefined) continue;
    const until = told.until[row] as PartialDate;
    const held = {
      what: told.status[row] as string,
      since: earliestDay(told.since[row] as PartialDate),
      until: until === "" ? everAfter : latestDay(until),
      told: `${told.made_at[row]} ${told.id[row]}`,
    };
    const others = found[place];
    if (others) others.push(held);
    else found[place] = [held];
  }
  return found;
}

async function gatherCategories(
  read: Read,
  wanted: Gathered,
  members: GatheredCasework["members"],
): Promise<Held[][]> {
  const rows = await standingRecords(read, wanted, [vulnerability.name])
    .select(["record.outcome", "record.open"])
    .execute();
  const found: Held[][] = [];
  for (const { id, member_id, happened_on, outcome, open, made_at } of rows) {
    const member = members.get(member_id ?? "");
    if (!member || outcome === null) continue;
    const { until } = JSON.parse(open) as { readonly until?: string | null };
    const held = {
      what: outcome,
      since: happened_on ?? "",
      until: until ?? everAfter,
      told: `${made_at} ${id}`,
    };
    found[member.person] = [...(found[member.person] ?? []), held];
  }
  return found;
}
