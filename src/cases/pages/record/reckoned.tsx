import { Facts } from "../../../ui/facts.tsx";
import type { Dossier } from "../../dossier/dossier.ts";
import type { CaseRecordKind } from "../../journey/kind.ts";
import { sayReckoned, writeScore } from "../../journey/reckoning.ts";
import type { CaseVisit } from "../desk.ts";

/** What follows from a record's answers, below them. */
export const Reckoned = ({
  visit: { language },
  kind,
  dossier,
  recordId,
}: {
  visit: CaseVisit;
  kind: CaseRecordKind;
  dossier: Dossier;
  recordId: string;
}) => {
  const found = sayReckoned(
    kind.reckons?.of(dossier, recordId) ?? [],
    kind.form.texts.in(language),
    (score, change) => writeScore(score, change, language),
  );
  return <Facts facts={found.map(({ label, value }) => ({ name: label, value }))} />;
};
