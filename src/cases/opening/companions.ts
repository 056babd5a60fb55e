import { type Act, labelsOf, type PersonLabel, readGroup, readRelations } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import type { MemberRole } from "../tables.ts";

/** Somebody who could come along: a relative, or one of the travelling group. */
export interface Companion {
  readonly personId: string;
  readonly role: MemberRole;
  readonly label: PersonLabel | undefined;
}

const roleOfRelative: Readonly<Record<string, MemberRole>> = {
  spouse: "spouse",
  child: "child",
  grandchild: "child",
  ward: "child",
  parent: "parent",
  grandparent: "parent",
  sibling: "sibling",
};

const roleOfPart: Readonly<Record<string, MemberRole>> = {
  spouse: "spouse",
  child: "child",
  parent: "parent",
  sibling: "sibling",
  escort: "escort",
};

/** Who could come along with a person, by what is on record; those the reader may not see are not there. */
export async function companionsOf(
  query: Query,
  cases: Cases,
  act: Act,
  personId: string,
): Promise<readonly Companion[]> {
  const relations = await readRelations(query, cases, act, personId);
  const group = await readGroup(query, cases, act, personId);
  const roles = new Map<string, MemberRole>();
  for (const one of group) roles.set(one.personId, roleOfPart[one.part] ?? "dependant");
  // What somebody is by blood or law says more than their part in a group.
  for (const { otherId, otherIs } of relations) roles.set(otherId, roleOfRelative[otherIs] ?? "dependant");
  roles.delete(personId);
  const labels = await labelsOf(query, cases, [...roles.keys()]);
  return [...roles].map(([id, role]) => ({ personId: id, role, label: labels.get(id) }));
}
