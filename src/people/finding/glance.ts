import type { PartialDate } from "../../core/partial-date.ts";
import { askPrepared, type DatabaseKind, isListed, type Query } from "../../platform/db/index.ts";
import type { KnownPerson, Sex } from "../duplicates/evidence.ts";
import type { People } from "../people.ts";
import { subjectOf } from "../permission/persons-for.ts";

/** What is seen of somebody at a glance without opening anything: it stands open in their records too. */
export interface Told extends Omit<KnownPerson, "names" | "fathers" | "mothers"> {
  /** The sounds of all their names. */
  readonly sounds: readonly number[];
}

/** A row of `person_glance`, its names still sealed. */
export interface Glance {
  readonly no: number;
  readonly personId: string;
  readonly told: Told;
  readonly names: string;
}

const placeOf = (personId: string) => ({ table: "person_glance", column: "names", row: personId });

/** The columns of a glance that follow from what is known of the person. */
export function glanceOf(
  vault: Pick<People["vault"], "seal">,
  personId: string,
  { names, fathers, mothers, ...open }: KnownPerson,
  sounds: Iterable<number>,
): { readonly told: string; readonly names: string } {
  const { births, sex, nationalities, documents, phones } = open;
  // In order of size: which sounds make up one name is not to be seen.
  const told = [
    [...sounds].toSorted((a, b) => a - b),
    births,
    sex,
    nationalities,
    documents.map(({ kind, issuer, key }) => [kind, issuer, key]),
    phones,
  ];
  const sealed = vault.seal(
    subjectOf(personId),
    placeOf(personId),
    JSON.stringify([names, fathers, mothers]),
  );
  return { told: JSON.stringify(told), names: sealed };
}

type ToldCells = [
  sounds: number[],
  births: PartialDate[],
  sex: Sex,
  nationalities: string[],
  documents: [string, string, string][],
  phones: string[],
];

function readTold(text: string): Told {
  const [sounds, births, sex, nationalities, documents, phones] = JSON.parse(text) as ToldCells;
  return {
    sounds,
    births,
    sex,
    nationalities,
    documents: documents.map(([kind, issuer, key]) => ({ kind, issuer, key })),
    phones,
  };
}

/** Opens the names of several, by person. Whom the reader may see is decided elsewhere. */
export function openGlances(
  vault: Pick<People["vault"], "unseal" | "together">,
  glances: readonly Glance[],
): ReadonlyMap<string, KnownPerson> {
  const subjects = glances.map(({ personId }) => subjectOf(personId));
  return vault.together(
    subjects,
    () =>
      new Map(
        glances.map(({ personId, told: { sounds, ...open }, names: sealed }) => {
          const opened = vault.unseal(subjectOf(personId), placeOf(personId), sealed);
          const [names, fathers, mothers] = JSON.parse(opened) as [string[], string[], string[]];
          return [personId, { ...open, names, fathers, mothers }];
        }),
      ),
  );
}

/** The glances of persons by their numbers here, or by their ids. Those that have none are left out. */
export async function readGlances(
  query: Query,
  kind: DatabaseKind,
  of: { readonly nos: readonly number[] } | { readonly personIds: readonly string[] },
): Promise<Glance[]> {
  const [column, wanted] = "nos" in of ? (["no", of.nos] as const) : (["person_id", of.personIds] as const);
  if (wanted.length === 0) return [];
  const rows = await askPrepared(
    query,
    query
      .selectFrom("person_glance")
      .select(["no", "person_id", "told", "names"])
      .where(isListed(kind, column, wanted)),
  );
  return rows.map(({ no, person_id, told, names }) => ({
    no,
    personId: person_id,
    told: readTold(told),
    names,
  }));
}
