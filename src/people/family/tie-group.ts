import type { Change } from "../../platform/db/index.ts";
import type { ValuesOf } from "../../platform/forms/index.ts";
import { saveIntakePage } from "../intake/progress.ts";
import type { Act, People } from "../people.ts";
import type { RelationKind, sharedForm } from "./family-forms.ts";
import { readRelations, relateTo } from "./relate.ts";
import type { GroupMember } from "./travel-group.ts";

/** What whoever speaks for the group is to somebody, by the part they have in it; of others nothing follows. */
const principalIs: Readonly<Partial<Record<GroupMember["part"], RelationKind>>> = {
  spouse: "spouse",
  child: "parent",
  parent: "child",
  sibling: "sibling",
};

/** How it is known what they are to each other. */
export type Known = Pick<ValuesOf<typeof sharedForm>, "both" | "custody" | "note"> & {
  readonly evidence: NonNullable<ValuesOf<typeof sharedForm>["evidence"]>;
};

/** Writes down what those who travel together are to each other, once for all of them; what is known already stays as it is. */
export async function tieGroup(
  change: Change,
  people: People,
  act: Act,
  principal: string,
  group: readonly GroupMember[],
  { evidence, both, custody, note }: Known,
): Promise<void> {
  const spouses = both ? group.filter(({ part }) => part === "spouse").map(({ personId }) => personId) : [];
  const ties = group.flatMap(({ personId, part }) => {
    const kind = principalIs[part];
    const own = kind ? [{ who: principal, kind, of: personId }] : [];
    return part === "child"
      ? [...own, ...spouses.map((who) => ({ who, kind: "parent" as const, of: personId }))]
      : own;
  });
  for (const { who, kind, of } of ties) {
    const known = await readRelations(change, people, act, who);
    if (known.some(({ otherId }) => otherId === of)) continue;
    const relation = { kind, evidence, note, custody: kind === "parent" ? custody : null };
    await relateTo(change, people, act, who, of, { ...relation, valid_from: null, valid_until: null });
  }
  for (const id of new Set(ties.flatMap(({ who, of }) => [who, of]))) {
    await saveIntakePage(change, people, act, id, "family");
  }
}
