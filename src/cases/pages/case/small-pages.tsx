import type { Right } from "../../../access/index.ts";
import { either, may } from "../../../access/index.ts";
import { personsFor, readNumber, writeNumber } from "../../../people/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { type AnyForm, sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { assignmentForm, joiningForm, recusalForm, taskForm, waiverForm } from "../../moving/small-forms.ts";
import { waiveGuard } from "../../moving/waive-guard.ts";
import { AlreadyInCase, assignCase, joinCase } from "../../opening/open-case.ts";
import { recuseStaff } from "../../opening/recuse-staff.ts";
import { CaseRecordRefused } from "../../records/refused.ts";
import type { MemberRole } from "../../tables.ts";
import { addTask, finishTask } from "../../tasks/own-tasks.ts";
import type { CasesText } from "../../texts/index.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, type Offered, offeredTo } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";
import { buttonPosting, formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";

const writes = may("case.write");
const gives = either(writes, may("case.supervise"));
/** Each guard says itself whose it is to let pass. */
const waives = either(may("case.supervise"), may("case.decide"), may("legal.write"), may("protection.write"));
const waiver = "/cases/:case/members/:member/waivers/:guard";

/** Small pages of one form each below a case: a task, a colleague, somebody who joins, a condition let pass. */
export const smallPageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, "/cases/:case/task", writes, (visit) => showTask(visit, { status: 200 })),
  formPosting(desk, {
    path: "/cases/:case/task",
    policy: writes,
    form: () => taskForm,
    show: showTask,
    async save({ cases, act, place }, change, { values }) {
      await addTask(change, cases, act, place("case"), { memberId: null, ...values });
      return afterwards(caseAddress(place("case")), "task");
    },
  }),
  buttonPosting(desk, {
    path: "/cases/:case/tasks/:task/done",
    policy: writes,
    async work({ cases, act, place }, change) {
      await finishTask(change, cases, act, { caseId: place("case"), taskId: place("task") });
      return afterwards(caseAddress(place("case")), "saved");
    },
  }),
  page(desk, "/cases/:case/assignment", gives, (visit) => showAssignment(visit, { status: 200 })),
  formPosting(desk, {
    path: "/cases/:case/assignment",
    policy: gives,
    form: () => assignmentForm,
    show: showAssignment,
    async save({ cases, act, place }, change, { values }) {
      await assignCase(change, cases, act, place("case"), values.colleague);
      return afterwards(caseAddress(place("case")), "assigned");
    },
  }),
  page(desk, "/cases/:case/recusal", gives, (visit) => showRecusal(visit, { status: 200 })),
  formPosting(desk, {
    path: "/cases/:case/recusal",
    policy: gives,
    form: () => recusalForm,
    offered: whoMayStepBack,
    show: showRecusal,
    async save({ cases, act, actor, place }, change, { values }) {
      const { recused, reason, colleague } = values;
      const order = { staffId: recused, reason, successorId: colleague };
      await recuseStaff(change, cases, act, place("case"), order);
      // For whoever stepped back the case is not there any more.
      return recused === actor.staffId
        ? afterwards("/cases/list", "recused")
        : afterwards(caseAddress(place("case")), "recused");
    },
  }),
  page(desk, "/cases/:case/joining", writes, (visit) => showJoining(visit, { status: 200 })),
  formPosting(desk, {
    path: "/cases/:case/joining",
    policy: writes,
    form: () => joiningForm,
    show: showJoining,
    async save({ cases, act, place }, change, { values }) {
      const number = readNumber(values.member_number);
      const person = number && (await personsFor(cases, act).byNumber(change, number));
      if (!person) throw new CaseRecordRefused({ member_number: { text: "join.no-such" } });
      const role = values.member_role as MemberRole;
      await joinCase(change, cases, act, place("case"), { personId: person.mergedInto ?? person.id, role });
      return afterwards(caseAddress(place("case")), "joined");
    },
    problemsOf: (error) =>
      error instanceof AlreadyInCase ? { member_number: { text: "open.already" } } : undefined,
  }),
  page(desk, waiver, waives, (visit) => showWaiver(visit, { status: 200 })),
  formPosting(desk, {
    path: waiver,
    policy: waives,
    form(visit) {
      guardToWaive(visit);
      return waiverForm;
    },
    show: showWaiver,
    async save({ cases, act, place }, change, { values }) {
      const order = { memberId: place("member"), guard: place("guard"), reason: values.reason };
      await waiveGuard(change, cases, act, place("case"), order);
      return afterwards(memberAddress(place("case"), place("member")), "waived");
    },
  }),
];

const showTask = (visit: CaseVisit, shown: Shown) =>
  oneForm(visit, shown, {
    form: taskForm,
    rights: ["case.write"],
    title: "case.task-add",
    submit: "case.task-save",
    address: "task",
  });

const showAssignment = (visit: CaseVisit, shown: Shown) =>
  oneForm(visit, shown, {
    form: assignmentForm,
    rights: ["case.write", "case.supervise"],
    title: "case.assign",
    submit: "case.assign-go",
    address: "assignment",
  });

const whoMayStepBack = async ({ desk, actor }: CaseVisit): Promise<Offered> => {
  const all = await desk.colleagues();
  const self = all.find(({ value }) => value === actor.staffId) ?? {
    value: actor.staffId,
    label: actor.name,
  };
  return { recused: [self, ...all.filter((one) => one !== self)] };
};

const showRecusal = async (visit: CaseVisit, shown: Shown) =>
  oneForm(visit, shown, {
    form: recusalForm,
    rights: ["case.write", "case.supervise"],
    title: "recusal.title",
    submit: "recusal.go",
    address: "recusal",
    about: visit.t("recusal.text"),
    offered: await whoMayStepBack(visit),
    values: { recused: visit.actor.staffId },
  });

const showJoining = (visit: CaseVisit, shown: Shown) =>
  oneForm(visit, shown, {
    form: joiningForm,
    rights: ["case.write"],
    title: "join.title",
    submit: "join.go",
    address: "joining",
  });

/** The guard an address names, for those who may let it pass; to others there is none. */
function guardToWaive(visit: CaseVisit) {
  const guard = visit.cases.journey.guards.find(({ key }) => key === visit.place("guard"));
  if (!guard?.waivedBy || !visit.may(guard.waivedBy)) throw notFound();
  return { ...guard, waivedBy: guard.waivedBy };
}

function showWaiver(visit: CaseVisit, shown: Shown): Promise<Response> {
  const guard = guardToWaive(visit);
  return oneForm(visit, shown, {
    form: waiverForm,
    rights: [guard.waivedBy],
    title: "check.waive-title",
    submit: "check.waive-go",
    address: `members/${visit.place("member")}/waivers/${guard.key}`,
    about: guard.texts.in(visit.language)(guard.title),
    member: visit.place("member"),
  });
}

interface OneForm {
  readonly form: AnyForm;
  /** Of which one is enough. */
  readonly rights: readonly Right[];
  readonly title: CasesText;
  readonly submit: CasesText;
  /** Below the case. */
  readonly address: string;
  readonly about?: string;
  readonly member?: string;
  readonly offered?: Offered;
  readonly values?: Readonly<Record<string, string>>;
}

async function oneForm(visit: CaseVisit, { status, ...shown }: Shown, what: OneForm): Promise<Response> {
  const { cases, t } = visit;
  const { seen, facts } = await look(cases.database, (query) => openForPage(visit, query));
  if (!what.rights.some((right) => seen.may(right))) throw notFound();
  if (what.member !== undefined) memberOf(facts, what.member);
  const sheet = sheetOf(what.form, {
    language: visit.language,
    action: caseAddress(seen.id, what.address),
    submit: t(what.submit),
    requestKey: visit.freshKey(),
    offered: { ...(await offeredTo(visit, what.form)), ...what.offered },
    ...(what.values ? { values: what.values as never } : {}),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    {
      title: t(what.title),
      crumbs: [{ title: `${t("cases.number")} ${writeNumber(seen.number)}`, address: caseAddress(seen.id) }],
    },
    <>
      <h1>{t(what.title)}</h1>
      {what.about ? <p>{what.about}</p> : null}
      <SheetForm sheet={sheet} />
    </>,
    status,
  );
}
