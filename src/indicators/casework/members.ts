import { type Database, readColumns } from "../../platform/db/index.ts";
import { rootsNow } from "./roots.ts";

/** Who a member of a case is. */
export interface MemberOfCase {
  readonly memberId: string;
  /** The record the person is found under today. */
  readonly personId: string;
  readonly escort: boolean;
  readonly destination: string | null;
}

/** By the member's id. Put together here: joining every record with it costs the database more than reading it once. */
export type Members = ReadonlyMap<string, MemberOfCase>;

export async function gatherMembers(database: Pick<Database, "kind" | "query">): Promise<Members> {
  const rootOf = await rootsNow(database.query);
  const rows = database.query.selectFrom("case_member").select(["id", "person_id", "role", "destination"]);
  const { id, person_id, role, destination } = await readColumns(database, rows, [
    "id",
    "person_id",
    "role",
    "destination",
  ]);
  return new Map(
    id.map((memberId, at) => [
      memberId,
      {
        memberId,
        personId: rootOf(person_id[at] as string),
        escort: role[at] === "escort",
        destination: destination[at] || null,
      },
    ]),
  );
}
