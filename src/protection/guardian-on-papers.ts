import type { PaperFilling } from "../cases/index.ts";
import { representativeNow } from "./gate/from-dossier.ts";
import { representative } from "./steps/child.ts";

/** Who represents a child today, as far as whoever prints may read it; null leaves room to write. */
export const guardianOnPapers: PaperFilling = ({ dossier, latest }) => {
  const now = representativeNow(dossier);
  if (!now || now.id !== dossier.latest(representative)?.id) return null;
  const name = latest(representative)?.name;
  return typeof name === "string" && name !== "" ? name : null;
};
