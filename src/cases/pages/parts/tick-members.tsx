import type { PersonLabel } from "../../../people/index.ts";
import { TickPerson } from "../../../people/parts/index.ts";
import type { Member } from "../../dossier/dossier.ts";
import type { CaseVisit } from "../desk.ts";

/** A box for each of some members of a case, with the part they have in it; all are ticked until it is `chosen` who is. */
export const TickMembers = ({
  visit: { t, p },
  members,
  labels,
  name,
  chosen,
}: {
  visit: CaseVisit;
  members: readonly Pick<Member, "id" | "personId" | "role">[];
  labels: ReadonlyMap<string, PersonLabel>;
  /** Of the field. */
  name: string;
  chosen: readonly string[] | undefined;
}) => (
  <>
    {members.map(({ id, personId, role }) => (
      <TickPerson
        t={p}
        name={name}
        value={id}
        chosen={chosen}
        label={labels.get(personId)}
        part={t(`role.${role}`)}
      />
    ))}
  </>
);
