import type { Dossier } from "../../dossier/dossier.ts";
import type { CaseRecordKind } from "../../journey/kind.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { whyNotNow } from "../../records/why-not-now.ts";
import { caseAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import { sayKind } from "./record-list.tsx";

/** The kinds somebody may write down about a member where they stand now; parts of others are added where the whole is shown. */
const kindsToWrite = ({ cases }: CaseVisit, seen: SeenCase, dossier: Dossier): readonly CaseRecordKind[] => {
  const { member } = dossier;
  return [...cases.journey.kinds.values()].filter(
    (kind) =>
      kind.parent === undefined &&
      whyNotNow(kind, seen.may, dossier, kind.about === "case" ? null : member.id) === null,
  );
};

/** Chooses what to write down: one list, one button. */
export const AddMenu = ({ visit, seen, dossier }: { visit: CaseVisit; seen: SeenCase; dossier: Dossier }) => {
  const { t } = visit;
  // In the order of the way, as the parts of the journey bring them.
  const kinds = kindsToWrite(visit, seen, dossier).map((kind) => ({
    name: kind.name,
    title: sayKind(visit, kind),
  }));
  if (kinds.length === 0) return null;
  return (
    <form class="filters" method="get" action={caseAddress(seen.id, "add")}>
      <input type="hidden" name="member" value={dossier.member.id} />
      <label>
        {t("case.add-what")}
        <select name="kind" autocomplete="off">
          {kinds.map(({ name, title }) => (
            <option value={name}>{title}</option>
          ))}
        </select>
      </label>
      <button type="submit" class="second">
        {t("case.add")}
      </button>
    </form>
  );
};
