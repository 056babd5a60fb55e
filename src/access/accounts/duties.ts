import { type Expression, sql } from "kysely";
import type { Language } from "../../core/language.ts";
import { keepStatement, type Query } from "../../platform/db/index.ts";
import type { Role } from "../roles.ts";

/** What an administrator decides about somebody. */
export interface Duties {
  readonly roles: readonly Role[];
  readonly offices: readonly string[];
  readonly languages: readonly Language[];
}

type DutyKind = "role" | "office" | "language";

/** The duties of one member of staff, told by id or by a query that gives it, as a list for `dutiesFrom`. */
export const dutiesList = (query: Query, staffId: string | Expression<{ staff_id: string }>) =>
  query
    .selectFrom("staff_role")
    .select([sql.lit<DutyKind>("role").as("kind"), sql<string>`role`.as("name")])
    .where("staff_id", "=", staffId as string)
    .unionAll(({ selectFrom }) =>
      selectFrom("staff_office")
        .select([sql.lit<DutyKind>("office").as("kind"), sql<string>`office`.as("name")])
        .where("staff_id", "=", staffId as string),
    )
    .unionAll(({ selectFrom }) =>
      selectFrom("staff_language")
        .select([sql.lit<DutyKind>("language").as("kind"), sql<string>`language`.as("name")])
        .where("staff_id", "=", staffId as string),
    )
    .orderBy("name");

export function dutiesFrom(rows: readonly { readonly kind: DutyKind; readonly name: string }[]): Duties {
  const of = (wanted: DutyKind) => rows.filter(({ kind }) => kind === wanted).map(({ name }) => name);
  return { roles: of("role") as Role[], offices: of("office"), languages: of("language") as Language[] };
}

const askForDuties = keepStatement((query: Query, { staffId }: { readonly staffId: string }) =>
  dutiesList(query, staffId),
);

export const dutiesOf = async (query: Query, staffId: string): Promise<Duties> =>
  dutiesFrom(await askForDuties(query, { staffId }));
