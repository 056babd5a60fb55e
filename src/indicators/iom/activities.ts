import type { Database } from "../../platform/db/index.ts";
import { delivery, measureOf, reintegrationSession } from "../../reintegration/index.ts";
import { standingRecords } from "../casework/records.ts";
import { rootsNow } from "../casework/roots.ts";
import type { TallyScope } from "../counting/tally.ts";

/** What reintegration did in a period: how often something was given, and who was talked to after arriving. */
export interface Activities {
  /** Deliveries of plans: acts of giving, not persons. */
  readonly given: number;
  readonly dimension: Readonly<Record<"economic" | "social" | "psychosocial", number>>;
  readonly form: Readonly<Record<"cash" | "in-kind", number>>;
  readonly level: Readonly<Record<"individual" | "community", number>>;
  /** Talks after the return, and with how many persons: whoever came to several is one. */
  readonly talksAfter: number;
  readonly personsAfter: number;
  /** The records behind these numbers, in order. */
  readonly records: readonly string[];
}

type Read = Pick<Database, "kind" | "query">;

const asMoney: ReadonlySet<string> = new Set(["hand", "bank", "mobile", "office"]);

/** Counts a period of the whole mission as it stood at the cut-off; of one project nothing: null. */
export async function activitiesFor(read: Read, scope: TallyScope): Promise<Activities | null> {
  if (scope.projectId !== null) return null;
  // Few records need their members, so that these are joined here: the figures read everybody's.
  const ofCounted = (kind: string) =>
    standingRecords(read, scope, [kind])
      .innerJoin("case_member as member", "member.id", "record.member_id")
      .where("member.role", "!=", "escort")
      .where("record.happened_on", ">=", scope.from);
  const deliveries = await ofCounted(delivery.name)
    .innerJoin("case_record as line", "line.id", "record.parent_id")
    .select(["record.open", "line.outcome as measure"])
    .execute();
  const talks = await ofCounted(reintegrationSession.name).select("member.person_id").execute();
  const rootOf = talks.length > 0 ? await rootsNow(read.query) : String;
  const dimension = { economic: 0, social: 0, psychosocial: 0 };
  const form = { cash: 0, "in-kind": 0 };
  const level = { individual: 0, community: 0 };
  for (const { open, measure } of deliveries) {
    const { how } = JSON.parse(open) as { readonly how?: string };
    dimension[measureOf(measure ?? "")?.dimension ?? "economic"] += 1;
    form[asMoney.has(how ?? "") ? "cash" : "in-kind"] += 1;
    level[measure === "community-project" ? "community" : "individual"] += 1;
  }
  return {
    given: deliveries.length,
    dimension,
    form,
    level,
    talksAfter: talks.length,
    personsAfter: new Set(talks.map(({ person_id }) => rootOf(person_id))).size,
    records: [...deliveries, ...talks].map(({ id }) => id).toSorted(),
  };
}
