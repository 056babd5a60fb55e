import { noteReading, personsFor, readPerson } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";

/** The names of a person as the machine-readable lines of their passports have them, with the line in the log; none for those who may not read the person. */
export async function mrzNamesOf(
  query: Query,
  cases: Cases,
  act: Act,
  personId: string,
): Promise<readonly string[]> {
  const person = await personsFor(cases, act).find(query, personId);
  if (!person?.may("person.read")) return [];
  const { facts } = await readPerson(query, cases, act, personId, ["name"]);
  await noteReading(query, cases, act, person, { action: "person.read", fields: ["name"] });
  return facts.name.flatMap(({ values: { source, full } }) => (source === "passport-mrz" ? [full] : []));
}
