import { GuardsMissing, type Lead, type NoSuchWay, type NotInThisState } from "../../../cases/index.ts";
import { leadAddress } from "../../../cases/parts/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { turnedBackBy } from "../../departures/quick-steps.ts";
import type { DepartureGroup, Traveller } from "../../departures/read-board.ts";
import type { Visit } from "../desk.ts";

/** The name under which the form says for whom it is, and that under which the address says what was chosen already. */
export const memberName = "member";
export const whatName = "what";

/** Why a step was not written down. */
export type BarredStep = GuardsMissing | NoSuchWay | NotInThisState;

/** Those it is written for, each ticked. */
export const Who = ({
  visit: { p, t },
  group,
  who,
}: {
  visit: Visit;
  group: DepartureGroup;
  who: readonly Traveller[];
}) => (
  <fieldset class="who">
    <legend>
      {group.plan.route.legs[0]?.departsAt} {group.plan.route.legs[0]?.carrier}{" "}
      {group.plan.route.legs[0]?.number}
    </legend>
    {who.length === 1 ? null : <p class="soft">{t("departures.untick")}</p>}
    {who.map(({ memberId, label }) => (
      <label class="option">
        <input type="checkbox" name={memberName} value={memberId} checked autocomplete="off" />{" "}
        <PersonName t={p} label={label} />
      </label>
    ))}
  </fieldset>
);

/** Why whoever stands beside somebody may write it down, though the journey is operations' work. */
export const WhoseWork = ({
  visit: { t, may, actor },
  group: { managerId },
  manager,
}: {
  visit: Visit;
  group: DepartureGroup;
  /** What the case's manager is called. */
  manager: string | undefined;
}) =>
  may("travel.write") ? null : (
    <p class="soft">
      {managerId === actor.staffId
        ? t("departures.yours-as-manager")
        : t("departures.yours-as-cover", { manager: manager ?? t("departures.no-manager") })}
    </p>
  );

/** The usual things that turn people back, each a touch away. */
export const ByWhat = ({
  visit: { t },
  address,
  chosen,
}: {
  visit: Visit;
  address: string;
  chosen: string | undefined;
}) => (
  <nav class="quick" aria-label={t("incident.what")}>
    {turnedBackBy.map((one) => (
      <a
        class={`button ${one === chosen ? "" : "second"}`.trim()}
        href={`${address}${address.includes("?") ? "&" : "?"}${whatName}=${one}`}
        aria-current={one === chosen ? "true" : undefined}
      >
        {t(`incident-what.${one}`)}
      </a>
    ))}
  </nav>
);

/** Whether what a line leads to is this reader's to do. */
const leadsSomewhere = ({ cases, may }: Visit, lead: Lead): boolean =>
  "add" in lead ? may(cases.journey.kinds.get(lead.add)?.writes ?? "case.decide") : !("person" in lead);

/** The way to what is missing for somebody, where that is this reader's to do. */
const WayThere = ({
  visit,
  group: { caseId, travellers },
  memberId,
  leads,
}: {
  visit: Visit;
  group: DepartureGroup;
  memberId: string;
  leads: Lead | undefined;
}) => {
  const whose = travellers.find((one) => one.memberId === memberId)?.dossier.member;
  return leads && whose && leadsSomewhere(visit, leads) ? (
    <a href={leadAddress(caseId, whose, leads)}>{visit.t("departures.go-there")}</a>
  ) : null;
};

/** Why it was not saved: what is missing, with the way to it, or that somebody moved on meanwhile. */
export const Barred = ({
  visit,
  visit: { t, language },
  group,
  barred,
}: {
  visit: Visit;
  group: DepartureGroup;
  barred: BarredStep;
}) => (
  <div class="error-summary" role="alert" id="problems" tabindex={-1}>
    <p>
      <strong>{t(barred instanceof GuardsMissing ? "departures.barred" : "departures.moved-on")}</strong>
    </p>
    {barred instanceof GuardsMissing ? (
      <ul>
        {barred.lines.map(({ guard, say, values, leads }) => (
          <li>
            {guard.texts.in(language)(say ?? guard.title, values)}{" "}
            <WayThere visit={visit} group={group} memberId={barred.memberId} leads={leads} />
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);
