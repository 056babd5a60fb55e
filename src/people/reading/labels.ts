import { type Script, tagOfScript } from "../../core/script.ts";
import type { Query } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import { subjectOf } from "../permission/persons-for.ts";

/** A person as a list shows them. */
export interface PersonLabel {
  readonly id: string;
  readonly number: string;
  /** The main name in each script, Latin and Cyrillic first. */
  readonly names: readonly WrittenName[];
}

export interface WrittenName {
  readonly text: string;
  readonly script: Script;
  /** For `lang`: `und-Arab`. */
  readonly tag: string;
}

const first: readonly string[] = ["latin", "cyrillic"];
const rank = ({ script }: WrittenName) => (first.includes(script) ? first.indexOf(script) : first.length);

/** The labels of persons by id. Whom the reader may see must have been decided before. */
export async function labelsOf(
  query: Query,
  people: Pick<People, "vault">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonLabel>> {
  if (ids.length === 0) return new Map();
  const persons = await query.selectFrom("person").select(["id", "number"]).where("id", "in", ids).execute();
  const rows = await query
    .selectFrom("person_name")
    .select(["id", "person_id", "script", "full"])
    .where("person_id", "in", ids)
    .where("main", "=", 1)
    .orderBy("made_at")
    .execute();
  const names = new Map<string, WrittenName[]>();
  // Only the whole name is opened, and everybody's together.
  people.vault.together(
    persons.map(({ id }) => subjectOf(id)),
    () => {
      for (const { id, person_id, script: kept, full } of rows) {
        const script = kept as Script;
        const place = { table: "person_name", column: "full", row: id };
        const text = people.vault.unseal(subjectOf(person_id), place, full);
        names.set(person_id, [...(names.get(person_id) ?? []), { text, script, tag: tagOfScript(script) }]);
      }
    },
  );
  return new Map(
    persons.map(({ id, number }) => [
      id,
      { id, number, names: (names.get(id) ?? []).sort((a, b) => rank(a) - rank(b)) },
    ]),
  );
}
