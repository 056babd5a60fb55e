import { type PaperFilling, parentsBeside } from "../cases/index.ts";
import { representativeNow } from "./gate/from-dossier.ts";
import { representative } from "./steps/child.ts";

/** Who acts for a child today, as far as whoever prints may read it: the representative, or the parent it goes with; null leaves room to write. */
export const guardianOnPapers: PaperFilling = ({ dossier, latest, nameOf }) => {
  const now = representativeNow(dossier);
  if (now) {
    if (now.id !== dossier.latest(representative)?.id) return null;
    const name = latest(representative)?.name;
    return typeof name === "string" && name !== "" ? name : null;
  }
  const [parent] = dossier.person.mayBeChildOn(dossier.today) ? parentsBeside(dossier) : [];
  return parent ? nameOf(parent.member.personId) : null;
};
