import { type Database, readColumns } from "../../platform/db/index.ts";
import type { MemberOfCase } from "./casework.ts";
import { rootsNow } from "./roots.ts";

export interface Members {
  /** The record each person is found under today. A person is a place here. */
  readonly persons: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** By the member's id. Put together here: joining every record with it costs the database more than reading it once. */
  readonly byId: ReadonlyMap<string, MemberOfCase>;
}

export async function gatherMembers(database: Pick<Database, "kind" | "query">): Promise<Members> {
  const rootOf = await rootsNow(database.query);
  const rows = database.query.selectFrom("case_member").select(["id", "person_id", "role", "destination"]);
  const told = await readColumns(database, rows, ["id", "person_id", "role", "destination"]);
  const places = new Map<string, number>();
  const byId = new Map<string, MemberOfCase>();
  for (let at = 0; at < told.id.length; at += 1) {
    const personId = rootOf(told.person_id[at] as string);
    let person = places.get(personId);
    if (person === undefined) {
      person = places.size;
      places.set(personId, person);
    }
    const memberId = told.id[at] as string;
    const [escort, destination] = [told.role[at] === "escort", told.destination[at] || null];
    byId.set(memberId, { memberId, person, escort, destination });
  }
  return { persons: [...places.keys()], places, byId };
}
