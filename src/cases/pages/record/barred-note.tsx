import type { Dossier } from "../../dossier/dossier.ts";
import { GuardsMissing } from "../../moving/refusals.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { NotInThisState } from "../../records/refused.ts";
import { isRestricted } from "../../steps/data-request.ts";
import type { CaseVisit } from "../desk.ts";
import { Checklist } from "../parts/checklist.tsx";
import type { Barred } from "../parts/form-page.ts";

/** Why it was not saved though every answer was right, and what to do. */
export const BarredNote = ({
  visit,
  seen,
  dossier,
  barred,
}: {
  visit: CaseVisit;
  seen: SeenCase;
  dossier: Dossier;
  barred: Barred;
}) => {
  const { t } = visit;
  if (barred instanceof GuardsMissing) {
    const { member } = barred.memberId === dossier.member.id ? dossier : dossier.of(barred.memberId);
    return (
      <div class="call call-no" role="alert">
        <p>{t("record.move-refused", { state: t(`state.${barred.to}`) })}</p>
        <Checklist visit={visit} seen={seen} member={member} to={barred.to} lines={barred.lines} />
      </div>
    );
  }
  const state = t(`state.${dossier.member.state}`);
  return (
    <p class="call call-no" role="alert">
      {barred instanceof NotInThisState
        ? isRestricted(dossier)
          ? t("record.restricted")
          : t("record.wrong-state", { state })
        : t("move.no-way")}
    </p>
  );
};
