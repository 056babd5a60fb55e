import { casesTexts } from "../../../cases/index.ts";
import { addAddress, memberAddress } from "../../../cases/parts/index.ts";
import type { PartialDate } from "../../../core/partial-date.ts";
import type { PersonLabel } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import type { BoundMember } from "../../destinations/affected.ts";
import type { lookedAtAgain } from "../../guards/destination.ts";
import { securityCheck } from "../../steps/stops.ts";
import type { Visit } from "../desk.ts";

/** Those on the way to a place: where each stands, when they travel on, and what became of those who were stopped. */
export const BoundTable = ({
  visit,
  own,
  labels,
  again,
  goesOn,
}: {
  visit: Visit;
  own: readonly BoundMember[];
  labels: ReadonlyMap<string, PersonLabel>;
  /** By member. */
  again: ReadonlyMap<string, ReturnType<typeof lookedAtAgain>>;
  /** Whether the place is open again, so that those who were stopped are looked at. */
  goesOn: boolean;
}) => {
  const { t, p, language } = visit;
  const states = casesTexts.in(language);
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{p("people.names")}</th>
            <th scope="col">{t("bound.state")}</th>
            <th scope="col">{t("itinerary.travel-on")}</th>
          </tr>
        </thead>
        <tbody>
          {own.map(({ caseId, memberId, personId, state, travelOn }) => (
            <tr>
              <th scope="row">
                <a href={memberAddress(caseId, memberId)}>
                  <PersonName t={p} label={labels.get(personId)} />
                </a>
              </th>
              <td data-label={t("bound.state")}>
                {states(`state.${state}`)}
                {goesOn ? (
                  <Again visit={visit} at={{ caseId, memberId }} looked={again.get(memberId)} />
                ) : null}
              </td>
              <td data-label={t("itinerary.travel-on")}>
                {travelOn ? t.date(travelOn as PartialDate) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What became of the look at somebody whom the list had stopped, or the way to it. */
const Again = ({
  visit: { t, may },
  at: { caseId, memberId },
  looked,
}: {
  visit: Visit;
  at: { caseId: string; memberId: string };
  looked: ReturnType<typeof lookedAtAgain> | undefined;
}) =>
  looked == null ? null : (
    <>
      : {t(`bound.again-${looked}`)}{" "}
      {looked !== "may-go" && may("case.write") ? (
        <a href={addAddress(caseId, securityCheck.name, { member: memberId })}>{t("step.security-check")}</a>
      ) : null}
    </>
  );
