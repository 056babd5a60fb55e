import {
  addCaseRecord,
  CaseRecordRefused,
  casesFor,
  dossierOf,
  GuardsMissing,
  type Lead,
  NoSuchWay,
  NotInThisState,
  readCaseFacts,
} from "../../../cases/index.ts";
import { leadAddress } from "../../../cases/parts/index.ts";
import { choicesIn } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { answerForm, type Option, type Sent, type Shown, sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import {
  fitsStep,
  isQuickStep,
  isTheirStep,
  isTurnedBackBy,
  kindOfStep,
  type QuickStep,
  turnedBackBy,
} from "../../departures/quick-steps.ts";
import { type DepartureGroup, readBoard, type Traveller } from "../../departures/read-board.ts";
import { framed, page, senderOf, type TravelDesk, type Visit, visitOf } from "../desk.ts";
import { departuresAddress, mayDepart } from "./board-page.tsx";

const path = `${departuresAddress}/:case/:step`;

/** A step at the airport, filled in as far as it can be: one more touch confirms it. */
export const departureStepRoutes = (desk: TravelDesk): Route[] => [
  page(desk, path, mayDepart, (visit) => show(visit, { status: 200 })),
  {
    method: "POST",
    path,
    policy: mayDepart,
    async answer(context) {
      const visit = visitOf(desk, context);
      const kind = kindOfStep(stepOf(visit));
      const { language, today } = visit;
      const offered = await offeredIn(visit);
      return answerForm(context, senderOf(visit), {
        form: kind.form,
        habits: { language, today, offered },
        again: (shown) => show(visit, shown),
        save: (change, sent) => save(visit, change, sent as Sent<typeof kind.form>),
        problemsOf: (error) => (error instanceof CaseRecordRefused ? error.problems : undefined),
        instead: (error, _sent, shown) =>
          error instanceof GuardsMissing || error instanceof NoSuchWay || error instanceof NotInThisState
            ? show(visit, { ...shown, status: 409 }, error)
            : undefined,
      });
    },
  },
];

function stepOf(visit: Visit): QuickStep {
  const step = visit.place("step");
  if (!isQuickStep(step) || !isTheirStep(visit.actor, step)) throw notFound();
  return step;
}

/** What reference fields of the step may be answered with. */
async function offeredIn(visit: Visit): Promise<Readonly<Record<string, readonly Option[]>>> {
  const { cases, act, language } = visit;
  const { query } = cases.database;
  const seen = await casesFor(cases, act).get(query, visit.place("case"));
  const facts = await readCaseFacts(query, cases, seen.id);
  const [first] = facts.members;
  const ofKind = first && kindOfStep(stepOf(visit)).offered(dossierOf(facts, first.id), language);
  return { ...choicesIn(language), ...ofKind };
}

/** Names under which the form says for whom it is, and the address what was chosen already. */
const [memberName, whatName] = ["member", "what"];

async function save(
  visit: Visit,
  change: Parameters<typeof addCaseRecord>[0],
  sent: Sent<ReturnType<typeof kindOfStep>["form"]>,
): Promise<string> {
  const chosen = sent.body.fields.filter(([name]) => name === memberName).map(([, value]) => value);
  if (chosen.length === 0) throw new CaseRecordRefused({ on: { text: "problem.nobody-chosen" } });
  await addCaseRecord(change, visit.cases, visit.act, visit.place("case"), {
    kind: kindOfStep(stepOf(visit)),
    values: sent.values,
    memberIds: chosen,
  });
  return `${departuresAddress}?done=saved`;
}

async function show(
  visit: Visit,
  shown: Shown,
  barred?: GuardsMissing | NoSuchWay | NotInThisState,
): Promise<Response> {
  const { t, cases, act, context, today, language } = visit;
  const step = stepOf(visit);
  const kind = kindOfStep(step);
  const caseId = visit.place("case");
  const groups = await cases.database.change((change) =>
    readBoard(change, cases, act, { from: today, days: 0 }),
  );
  const group = groups.find((one) => one.caseId === caseId);
  if (!group) throw notFound();
  const asked = context.req.query(memberName);
  const who = group.travellers.filter(
    (one) => fitsStep(step, one) && (asked === undefined || one.memberId === asked),
  );
  const [first] = who;
  // Somebody else wrote it down meanwhile: the board says so.
  if (!first && !barred) return new Response(null, { status: 303, headers: { location: departuresAddress } });
  const what = context.req.query(whatName);
  const chosen = step === "stopped" && isTurnedBackBy(what) ? { what } : {};
  const address = `${departuresAddress}/${caseId}/${step}${asked === undefined ? "" : `?${memberName}=${asked}`}`;
  const sheet = sheetOf(kind.form, {
    language,
    action: address,
    submit: t(`step-button.${step}`),
    requestKey: visit.freshKey(),
    values: { ...(first ? kind.known(first.dossier) : {}), ...chosen },
    offered: { ...choicesIn(language), ...(first ? kind.offered(first.dossier, language) : {}) },
    ...shown,
  });
  const { managerId } = group;
  const names = managerId === null ? undefined : await visit.desk.namesOf([managerId]);
  const title = t(`step-title.${step}`);
  return framed(
    visit,
    { title, crumbs: [{ title: t("departures.title"), address: departuresAddress }] },
    <>
      <h1>{title}</h1>
      {barred ? (
        <Barred visit={visit} caseId={caseId} whose={memberOf(group, barred)} barred={barred} />
      ) : null}
      <SheetForm
        sheet={sheet}
        endings={[{ value: "save", label: t(`step-button.${step}`) }]}
        first={
          <>
            <Who visit={visit} group={group} who={who} />
            {visit.may("travel.write") ? null : (
              <p class="soft">
                {group.managerId === visit.actor.staffId
                  ? t("departures.yours-as-manager")
                  : t("departures.yours-as-cover", {
                      manager: names?.get(managerId ?? "") ?? t("departures.no-manager"),
                    })}
              </p>
            )}
            {step === "stopped" ? <ByWhat visit={visit} address={address} chosen={what} /> : null}
            {step === "came" || (step === "stopped" && !isTurnedBackBy(what)) ? null : (
              <p class="quick confirm">
                <button type="submit" name="ending" value="save">
                  {t(`step-button.${step}`)}
                </button>
              </p>
            )}
          </>
        }
      />
    </>,
    shown.status,
  );
}

const memberOf = (group: DepartureGroup, barred: unknown) =>
  barred instanceof GuardsMissing
    ? group.travellers.find(({ memberId }) => memberId === barred.memberId)?.dossier.member
    : undefined;

const Who = ({
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

/** The usual things that turn people back, each a touch away. */
const ByWhat = ({
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

const Barred = ({
  visit,
  visit: { t, language },
  caseId,
  whose,
  barred,
}: {
  visit: Visit;
  caseId: string;
  whose: { readonly id: string; readonly personId: string } | undefined;
  barred: GuardsMissing | NoSuchWay | NotInThisState;
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
            {leads && whose && leadsSomewhere(visit, leads) ? (
              <a href={leadAddress(caseId, whose, leads)}>{t("departures.go-there")}</a>
            ) : null}
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);
