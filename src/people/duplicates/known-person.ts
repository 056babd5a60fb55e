import type { PartialDate } from "../../core/partial-date.ts";
import type { Query } from "../../platform/db/index.ts";
import { exactKeyHash } from "../finding/exact-keys.ts";
import type { People } from "../people.ts";
import { membersIn } from "../permission/merge-group.ts";
import { type Facts, readFacts } from "../reading/facts.ts";
import { type RecordKindName, recordKinds } from "../records/index.ts";
import type { RecordValues } from "../records/stored.ts";
import type { KnownPerson, Sex } from "./evidence.ts";

/** The kinds of fact that tell people apart. */
export const tellingKinds = [
  "name",
  "birth",
  "about",
  "nationality",
  "document",
  "contact",
] as const satisfies readonly RecordKindName[];

type TellingFacts = { readonly [N in (typeof tellingKinds)[number]]?: readonly RecordValues<N>[] };

type Vault = Pick<People["vault"], "blindIndex">;

/** What somebody's facts say for telling them from others, whether they are on record or about to be. */
export function toKnownPerson(vault: Vault, facts: TellingFacts): KnownPerson {
  const { name = [], birth = [], about = [], nationality = [], document = [], contact = [] } = facts;
  return {
    names: name.map(({ full }) => full),
    births: birth.flatMap(({ date }) => (date === null ? [] : [date as PartialDate])),
    sex: (about[0]?.sex ?? "unknown") as Sex,
    nationalities: nationality.map(({ country }) => country).filter((country) => country !== null),
    fathers: name.flatMap(({ father }) => (father === null ? [] : [father])),
    mothers: [],
    documents: document.flatMap((paper) =>
      recordKinds.document.exactKeys(paper).map((key) => ({
        kind: paper.kind,
        issuer: paper.issuer ?? "",
        key: exactKeyHash(vault, key),
      })),
    ),
    phones: contact
      .filter(({ way }) => way === "phone")
      .flatMap((one) => recordKinds.contact.exactKeys(one).map((key) => exactKeyHash(vault, key))),
  };
}

/** What each of several records says by itself, by id. Whom the reader may see must be decided elsewhere. */
export async function knownByRecord(
  query: Query,
  people: Pick<People, "vault">,
  records: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const { of } = await readFacts(query, people, records, tellingKinds);
  return new Map(records.map((id) => [id, knownBy(people.vault, of([id]))]));
}

const knownBy = (vault: Vault, facts: Facts): KnownPerson =>
  toKnownPerson(
    vault,
    Object.fromEntries(tellingKinds.map((kind) => [kind, facts[kind].map(({ values }) => values)])),
  );

/** What is on record of several persons, by id, with all records they were merged with. Whom the reader may see must be decided elsewhere. */
export async function knownPersons(
  query: Query,
  people: Pick<People, "vault">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const { groups, of } = await readFacts(query, people, ids, tellingKinds);
  return new Map(
    ids.map((id) => {
      const members = membersIn(groups, id);
      return [id, asOnePerson(members.map((member) => knownBy(people.vault, of([member]))))];
    }),
  );
}

/** What several records of one person say together. */
export function asOnePerson(records: readonly KnownPerson[]): KnownPerson {
  const [first] = records;
  if (first && records.length === 1) return first;
  return {
    names: records.flatMap(({ names }) => names),
    births: records.flatMap(({ births }) => births),
    sex: records.find(({ sex }) => sex !== "unknown")?.sex ?? "unknown",
    nationalities: records.flatMap(({ nationalities }) => nationalities),
    fathers: records.flatMap(({ fathers }) => fathers),
    mothers: records.flatMap(({ mothers }) => mothers),
    documents: records.flatMap(({ documents }) => documents),
    phones: records.flatMap(({ phones }) => phones),
  };
}
