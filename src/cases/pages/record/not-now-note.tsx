import { PersonName } from "../../../people/parts/index.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { CaseRecordKind } from "../../journey/kind.ts";
import type { NotNow } from "../../records/why-not-now.ts";
import { memberAddress, recordAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";
import { sayKind } from "../parts/record-list.tsx";

/** In place of a form that would be refused as the case stands: why, and where to go from there. */
export const NotNowNote = ({
  visit,
  opened: { seen, facts, labels },
  kind,
  dossier: { member },
  because,
}: {
  visit: CaseVisit;
  opened: OpenedForPage;
  kind: CaseRecordKind;
  dossier: Dossier;
  /** The whole it would be a part of, where nothing may follow in that. */
  because: NotNow | { readonly whole: string };
}) => {
  const { cases, t, p } = visit;
  const whole =
    typeof because === "string" ? undefined : facts.records.find(({ id }) => id === because.whole);
  const kindOfWhole = whole && cases.journey.kinds.get(whole.kind);
  return (
    <>
      <p>
        {t("record.about")}: <PersonName t={p} label={labels.get(member.personId)} />
      </p>
      <div class="call call-no" role="alert">
        <p>{sayWhy(visit, member.state, because)}</p>
        {because === "state" && kind.in ? (
          <p>
            {t("record.written-at", {
              states: kind.in.map((state) => t(`state.${state}`)).join(", "),
            })}
          </p>
        ) : null}
      </div>
      <p>
        {whole && kindOfWhole ? (
          <a class="button" href={recordAddress(seen.id, whole.id)}>
            {t("record.counts-open", { what: sayKind(visit, kindOfWhole) })}
          </a>
        ) : (
          <a class="button" href={memberAddress(seen.id, member.id)}>
            {t("record.where-now")}
          </a>
        )}
      </p>
    </>
  );
};

function sayWhy(
  { t }: Pick<CaseVisit, "t">,
  state: Dossier["member"]["state"],
  because: NotNow | { readonly whole: string },
): string {
  if (because === "restricted") return t("record.restricted");
  return because === "state"
    ? t("record.wrong-state", { state: t(`state.${state}`) })
    : t("record.nothing-follows");
}
