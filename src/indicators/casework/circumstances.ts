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
  /** Of two that began on one day the one that was told later goes before, then that of the later id. */
  readonly toldAt: string;
  readonly id: string;
}

/** What else is known of a case's people and of their way through it. Persons are places in `Casework.persons`. */
export interface Circumstances {
  /** The day of the first application of each member of a case. */
  readonly appliedOn: readonly (string | undefined)[];
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
  casework: Pick<GatheredCasework, "personAt" | "memberAt" | "members">,
): Promise<Circumstances> {
  const { memberAt, members } = casework;
  const appliedOn: (string | undefined)[] = new Array(members.person.length).fill(undefined);
  const screenedOn: (string | undefined)[] = [];
  for (const kind of [application.name, screeningA.name, screeningB.name]) {
    const days = await readGroups(
      read,
      standingRecords(read, wanted, [kind]),
      ["happened_on"],
      ["member_id"],
    );
    const applies = kind === application.name;
    const found = applies ? appliedOn : screenedOn;
    for (const { of, columns } of days) {
      for (const id of columns.member_id) {
        const member = memberAt.get(id);
        if (member === undefined) continue;
        const place = applies ? member : (members.person[member] as number);
        const before = found[place];
        if (before === undefined || of.happened_on < before) found[place] = of.happened_on;
      }
    }
  }
  return {
    appliedOn,
    screenedOn,
    statuses: await gatherStatuses(read, casework),
    categories: await gatherCategories(read, wanted, casework),
  };
}

/** Texts of dates are few: each is read once. */
const readOnce = (meaning: (date: string) => string) => {
  const known = new Map<string, string>();
  return (date: string) => {
    const before = known.get(date);
    if (before !== undefined) return before;
    const day = meaning(date);
    known.set(date, day);
    return day;
  };
};

async function gatherStatuses(
  read: Read,
  { personAt }: Pick<GatheredCasework, "personAt">,
): Promise<Held[][]> {
  const rootOf = await rootsNow(read.query);
  const rows = read.query
    .selectFrom("person_status")
    .select(["person_id", "status", "since", "until", "made_at", "id"]);
  const told = await readColumns(read, rows, ["person_id", "status", "since", "until", "made_at", "id"]);
  const since = readOnce((date) => earliestDay(date as PartialDate));
  const until = readOnce((date) => (date === "" ? everAfter : latestDay(date as PartialDate)));
  const found: Held[][] = [];
  for (const [row, personId] of told.person_id.entries()) {
    const person = personAt.get(rootOf(personId));
    if (person === undefined) continue;
    const held = {
      what: told.status[row] as string,
      since: since(told.since[row] as string),
      until: until(told.until[row] as string),
      toldAt: told.made_at[row] as string,
      id: told.id[row] as string,
    };
    const others = found[person];
    if (others) others.push(held);
    else found[person] = [held];
  }
  return found;
}

async function gatherCategories(
  read: Read,
  wanted: Gathered,
  { memberAt, members }: Pick<GatheredCasework, "memberAt" | "members">,
): Promise<Held[][]> {
  const rows = await standingRecords(read, wanted, [vulnerability.name])
    .select(["record.outcome", "record.open"])
    .execute();
  const found: Held[][] = [];
  for (const { id, member_id, happened_on, outcome, open, made_at } of rows) {
    const person = members.person[memberAt.get(member_id ?? "") ?? -1];
    if (person === undefined || outcome === null) continue;
    const { until } = JSON.parse(open) as { readonly until?: string | null };
    const held = {
      what: outcome,
      since: happened_on ?? "",
      until: until ?? everAfter,
      toldAt: made_at,
      id,
    };
    found[person] = [...(found[person] ?? []), held];
  }
  return found;
}
