import type { Database } from "../../platform/db/index.ts";
import type { GatheredCasework, Traits } from "./casework.ts";
import { type About, type Records, readAbout, readInOrder } from "./told.ts";

type Read = Pick<Database, "kind" | "query">;

type Births = Traits["births"];

interface Found {
  births: Births;
  sex: string | null;
  nationality: string | null;
}

/** Of a birth nothing was told, not even that it is not known. */
const untold: Births = [];

/** Without those that are known to no day. */
const spansIn = (births: Births): Births =>
  births.filter(({ earliest, latest }) => earliest !== "" && latest !== "");

/**
 * What persons are counted by, of all records they were merged from: in places as in `persons`, of those in `whose`. What
 * the mission marked as the main answer goes before what was told first; of births all that were told stand together
 * where none is marked.
 */
export async function gatherTraits(
  database: Read,
  { persons, personAt }: Pick<GatheredCasework, "persons" | "personAt">,
  whose: ReadonlySet<number>,
): Promise<readonly (Traits | undefined)[]> {
  const records = await recordsOf(database, { persons, personAt }, whose);
  const found: (Found | undefined)[] = new Array(persons.length).fill(undefined);
  for (const person of whose) found[person] = { births: untold, sex: null, nationality: null };
  const several = await tellOnce(database, records, found);
  // Most persons were asked once. When and where a thing was told, and what is marked, is read of the others only.
  if (several.size > 0) await tellInOrder(database, recordsUnder(records, several), persons, found);
  return found;
}

/** Gives each person what was told; gives back those of whom something was told more than once. */
async function tellOnce(
  database: Read,
  records: Records,
  found: readonly (Found | undefined)[],
): Promise<ReadonlySet<number>> {
  const several = new Set<number>();
  const each = ({ person_id }: About<never>, tell: (person: Found, row: number) => boolean) => {
    for (let row = 0; row < person_id.length; row += 1) {
      const person = records.placeOf(person_id[row] as string);
      const known = person === undefined ? undefined : found[person];
      if (person !== undefined && known && !tell(known, row)) several.add(person);
    }
  };
  const births = await readAbout(database, "person_birth", ["earliest", "latest"], records);
  each(births, (person, row) => {
    const first = person.births === untold;
    const [earliest, latest] = [births.earliest[row] as string, births.latest[row] as string];
    person.births = earliest === "" || latest === "" ? [] : [{ earliest, latest }];
    return first;
  });
  const sexes = await readAbout(database, "person_about", ["sex"], records);
  each(sexes, (person, row) => {
    if (sexes.sex[row] === "") return true;
    const first = person.sex === null;
    person.sex = sexes.sex[row] as string;
    return first;
  });
  const countries = await readAbout(database, "person_nationality", ["country"], records);
  each(countries, (person, row) => {
    if (countries.country[row] === "") return true;
    const first = person.nationality === null;
    person.nationality = countries.country[row] as string;
    return first;
  });
  return several;
}

/** Gives each of these persons what goes before the rest. */
async function tellInOrder(
  database: Read,
  records: Records,
  persons: readonly string[],
  found: readonly (Found | undefined)[],
): Promise<void> {
  const isRoot = (id: string) => persons[records.placeOf(id) ?? -1] === id;
  const births = await readInOrder(database, "person_birth", ["earliest", "latest", "main"], records, isRoot);
  const sexes = await readInOrder(database, "person_about", ["sex"], records, isRoot);
  const countries = await readInOrder(database, "person_nationality", ["country", "main"], records, isRoot);
  for (const person of new Set(records.ids.map(records.placeOf))) {
    const known = person === undefined ? undefined : found[person];
    if (person === undefined || !known) continue;
    known.births = spansIn(mainOrAll(births.get(person)));
    known.sex = sexes.get(person)?.find(({ sex }) => sex !== "")?.sex ?? null;
    const said = countries.get(person)?.filter(({ country }) => country !== "");
    known.nationality = mainOrAll(said)[0]?.country ?? null;
  }
}

const recordsUnder = ({ ids, placeOf }: Records, places: ReadonlySet<number>): Records => ({
  ids: ids.filter((id) => places.has(placeOf(id) ?? -1)),
  placeOf,
});

/** Every record of these persons: the one each is found under, and what was merged into it. */
async function recordsOf(
  { query }: Pick<Database, "query">,
  { persons, personAt }: Pick<GatheredCasework, "persons" | "personAt">,
  whose: ReadonlySet<number>,
): Promise<Records> {
  const groups = await query.selectFrom("person_group").select(["person_id", "root_id"]).execute();
  const merged = new Map(
    groups
      .filter(({ person_id, root_id }) => person_id !== root_id && whose.has(personAt.get(root_id) ?? -1))
      .map(({ person_id, root_id }) => [person_id, root_id]),
  );
  return {
    ids: [...Array.from(whose, (person) => persons[person] as string), ...merged.keys()],
    // Those found under another record are few: the many are asked for once.
    placeOf: (id) => personAt.get(id) ?? personAt.get(merged.get(id) ?? ""),
  };
}

function mainOrAll<A extends { readonly main: string }>(told: readonly A[] = []): readonly A[] {
  const marked = told.filter(({ main }) => main === "1");
  return marked.length > 0 ? marked : told;
}
