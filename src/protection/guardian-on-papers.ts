import { type Dossier, isFinal, type PaperFilling } from "../cases/index.ts";
import { representativeNow } from "./gate/from-dossier.ts";
import { representative } from "./steps/child.ts";

const parental: ReadonlySet<string> = new Set(["parent", "guardian"]);

/** The parent or guardian on the way with a child, whose bond a document proves; the first of the case where both are. */
function parentOnTheWay({ person, members, personOf, today }: Dossier): string | null {
  const proved = new Set(
    person.relations.flatMap(({ otherId, otherIs, evidence, custody }) =>
      parental.has(otherIs) && evidence === "document" && custody !== "no" ? [otherId] : [],
    ),
  );
  const parent = members.find(
    ({ id, personId, state }) => proved.has(personId) && !isFinal(state) && !personOf(id).mayBeChildOn(today),
  );
  return parent?.personId ?? null;
}

/** Who acts for a child today, as far as whoever prints may read it: the representative, or the parent it goes with; null leaves room to write. */
export const guardianOnPapers: PaperFilling = ({ dossier, latest, nameOf }) => {
  const now = representativeNow(dossier);
  if (now) {
    if (now.id !== dossier.latest(representative)?.id) return null;
    const name = latest(representative)?.name;
    return typeof name === "string" && name !== "" ? name : null;
  }
  const parent = dossier.person.mayBeChildOn(dossier.today) ? parentOnTheWay(dossier) : null;
  return parent === null ? null : nameOf(parent);
};
