import type { CaseFacts, Member } from "../dossier/dossier.ts";
import { memberRoles } from "../tables.ts";

/** The members as a family is named at a table: whose case it is, husband or wife, the children from the eldest down, the others. */
export function familyOrder({ members, persons }: Pick<CaseFacts, "members" | "persons">): readonly Member[] {
  const born = ({ personId }: Member) =>
    persons
      .get(personId)
      ?.births.flatMap((span) => (span ? [span.earliest] : []))
      .toSorted()[0] ?? "9999";
  return members.toSorted(
    (a, b) =>
      memberRoles.indexOf(a.role) - memberRoles.indexOf(b.role) ||
      (a.role === "child" ? born(a).localeCompare(born(b)) : 0),
  );
}
