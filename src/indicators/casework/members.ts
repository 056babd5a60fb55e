import { type Database, readColumns } from "../../platform/db/index.ts";
import type { GatheredCasework } from "./casework.ts";
import { rootsNow } from "./roots.ts";

export type GatheredMembers = Pick<GatheredCasework, "persons" | "members" | "personAt" | "memberAt">;

/** Who is in any case. Put together here: joining every record with it costs the database more than reading it once. */
export async function gatherMembers(database: Pick<Database, "kind" | "query">): Promise<GatheredMembers> {
  const rootOf = await rootsNow(database.query);
  const rows = database.query.selectFrom("case_member").select(["id", "person_id", "role", "destination"]);
  const told = await readColumns(database, rows, ["id", "person_id", "role", "destination"]);
  const personAt = new Map<string, number>();
  const memberAt = new Map<string, number>();
  const person: number[] = [];
  for (const [place, id] of told.id.entries()) {
    const personId = rootOf(told.person_id[place] as string);
    const known = personAt.get(personId);
    if (known === undefined) personAt.set(personId, personAt.size);
    person.push(known ?? personAt.size - 1);
    memberAt.set(id, place);
  }
  const escort = told.role.map((role) => role === "escort");
  return {
    persons: [...personAt.keys()],
    members: { person, escort, destination: told.destination },
    personAt,
    memberAt,
  };
}
