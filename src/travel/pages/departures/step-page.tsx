import {
  addCaseRecord,
  CaseRecordRefused,
  casesFor,
  dossierOf,
  GuardsMissing,
  NoSuchWay,
  NotInThisState,
  readCaseFacts,
} from "../../../cases/index.ts";
import { choicesIn } from "../../../people/index.ts";
import {
  answerForm,
  type FormSheet,
  type Option,
  type Sent,
  type Shown,
  sheetOf,
} from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import {
  fitsStep,
  isQuickStep,
  isTheirStep,
  isTurnedBackBy,
  kindOfStep,
  type QuickStep,
} from "../../departures/quick-steps.ts";
import { readBoard, type Traveller } from "../../departures/read-board.ts";
import { framed, page, senderOf, type TravelDesk, type Visit, visitOf } from "../desk.ts";
import { departuresAddress, mayDepart } from "./board-page.tsx";
import { Barred, type BarredStep, ByWhat, memberName, Who, WhoseWork, whatName } from "./step-parts.tsx";

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

async function show(visit: Visit, shown: Shown, barred?: BarredStep): Promise<Response> {
  const { t, cases, act, context, today } = visit;
  const step = stepOf(visit);
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
  // Somebody else wrote it down meanwhile: the board says so.
  if (who.length === 0 && !barred)
    return new Response(null, { status: 303, headers: { location: departuresAddress } });
  const { managerId } = group;
  const names = managerId === null ? undefined : await visit.desk.namesOf([managerId]);
  const what = context.req.query(whatName);
  const address = `${departuresAddress}/${caseId}/${step}${asked === undefined ? "" : `?${memberName}=${asked}`}`;
  const title = t(`step-title.${step}`);
  const takesOneTouch = step !== "came" && (step !== "stopped" || isTurnedBackBy(what));
  return framed(
    visit,
    { title, crumbs: [{ title: t("departures.title"), address: departuresAddress }] },
    <>
      <h1>{title}</h1>
      {barred ? <Barred visit={visit} group={group} barred={barred} /> : null}
      <SheetForm
        sheet={filledIn(visit, step, address, who[0], shown)}
        endings={[{ value: "save", label: t(`step-button.${step}`) }]}
        first={
          <>
            <Who visit={visit} group={group} who={who} />
            <WhoseWork visit={visit} group={group} manager={names?.get(managerId ?? "")} />
            {step === "stopped" ? <ByWhat visit={visit} address={address} chosen={what} /> : null}
            {takesOneTouch ? (
              <p class="quick confirm">
                <button type="submit" name="ending" value="save">
                  {t(`step-button.${step}`)}
                </button>
              </p>
            ) : null}
          </>
        }
      />
    </>,
    shown.status,
  );
}

/** The form of a step with what is known of the first of those it is about, and what the address chose. */
function filledIn(
  visit: Visit,
  step: QuickStep,
  action: string,
  first: Traveller | undefined,
  shown: Shown,
): FormSheet {
  const { t, language, context } = visit;
  const kind = kindOfStep(step);
  const what = context.req.query(whatName);
  const chosen = step === "stopped" && isTurnedBackBy(what) ? { what } : {};
  return sheetOf(kind.form, {
    language,
    action,
    submit: t(`step-button.${step}`),
    requestKey: visit.freshKey(),
    values: { ...(first ? kind.known(first.dossier) : {}), ...chosen },
    offered: { ...choicesIn(language), ...(first ? kind.offered(first.dossier, language) : {}) },
    ...shown,
  });
}
