import { type Script, tagOfScript } from "../../core/script.ts";
import { isListed, keepStatement, kindOf, type Query } from "../../platform/db/index.ts";
import type { People } from "../people.ts";
import { ofAskedPersons } from "../permission/merge-group.ts";
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

/**
 * Each main name with the person whose it is; a person without one stands once, without a name. In no order: the few names
 * of each are put in theirs here, sooner than the database sorts all those of a list.
 */
const mainNames = (query: Query) =>
  query
    .selectFrom("person")
    .leftJoin("person_name", (join) =>
      join.onRef("person_name.person_id", "=", "person.id").on("person_name.main", "=", 1),
    )
    .select([
      "person.id",
      "person.number",
      "person_name.id as nameId",
      "person_name.made_at as madeAt",
      "script",
      "full",
    ]);

const askForLabels = keepStatement((query: Query, { ids }: { readonly ids: readonly string[] }) =>
  mainNames(query).where(isListed(kindOf(query), "person.id", ids)),
);

/** For `keepTogether` beside `wholePersons`: of the persons it is asked about, what `labelsFrom` opens. */
export const labelList = (query: Query) => mainNames(query).where("person.id", "in", ofAskedPersons);

export type LabelRow = Awaited<ReturnType<typeof askForLabels>>[number];

/** The labels of persons by id. Whom the reader may see must have been decided before. */
export async function labelsOf(
  query: Query,
  people: Pick<People, "vault">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonLabel>> {
  return ids.length === 0 ? new Map() : labelsFrom(people, await askForLabels(query, { ids }));
}

/** The labels of the persons of a `labelList`. Whom the reader may see must have been decided before. */
export function labelsFrom(
  people: Pick<People, "vault">,
  rows: readonly LabelRow[],
): ReadonlyMap<string, PersonLabel> {
  const labels = new Map<
    string,
    { id: string; number: string; names: (WrittenName & { madeAt: string })[] }
  >();
  // Only the whole name is opened, and everybody's together.
  people.vault.together([...new Set(rows.map(({ id }) => subjectOf(id)))], () => {
    for (const { id, number, nameId, madeAt, script: kept, full } of rows) {
      const label = labels.get(id) ?? { id, number, names: [] };
      labels.set(id, label);
      if (nameId === null || madeAt === null || full === null) continue;
      const script = kept as Script;
      const place = { table: "person_name", column: "full", row: nameId };
      const text = people.vault.unseal(subjectOf(id), place, full);
      label.names.push({ text, script, tag: tagOfScript(script), madeAt });
    }
  });
  for (const { names } of labels.values())
    names.sort((a, b) => rank(a) - rank(b) || (a.madeAt < b.madeAt ? -1 : 1));
  return labels;
}
