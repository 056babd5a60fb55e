import { namesFrom, sealedNames } from "../../../access/index.ts";
import { writeNumber } from "../../../people/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { Facts } from "../../../ui/facts.tsx";
import { dossierOf } from "../../dossier/dossier.ts";
import type { MemberState } from "../../journey/states.ts";
import { keptManagerList } from "../../lists/kept-managers.ts";
import { caseWith } from "../../permission/read-seen-case.ts";
import type { CaseEventRow } from "../../tables.ts";
import { taskList, toTask } from "../../tasks/read-tasks.ts";
import { caseAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, mayReadCases } from "../desk.ts";
import { familyOrder } from "../family-order.ts";
import { openForPage } from "../open-page.ts";
import { AddMenu } from "../parts/add-menu.tsx";
import { page } from "../parts/form-page.ts";
import { RecordList } from "../parts/record-list.tsx";
import { framed } from "../parts/respond.tsx";
import { TaskList } from "../parts/task-list.tsx";
import { casesThatGoOn } from "./goes-on.tsx";
import { MemberPanel } from "./member-panel.tsx";
import { lackOf, nextStep } from "./standing.ts";
import type { Reached } from "./way.tsx";

export const casePageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, "/cases/:case", mayReadCases, casePage),
];

/** How many of the latest records stand on the front page; all of them stand on the members' pages. */
const latestRecords = 12;

/** The picture of the journey: where each member stands, since when, what is next, what is late. */
async function casePage(visit: CaseVisit): Promise<Response> {
  const { cases, t } = visit;
  const opened = await look(cases.database, async (query) => {
    const found = await openForPage(visit, query, ["case"], withTasks);
    return { ...found, goesOn: await casesThatGoOn(visit, query, found.facts) };
  });
  const { seen, facts, beside } = opened;
  const tasks = beside.tasks.map((row) => toTask(cases, row));
  const reached = reachedFrom(beside.moves);
  const managers = namesFrom(cases.vault, beside.manager);
  const own = tasks.filter(({ memberId }) => memberId === null);
  const family = familyOrder(facts);
  const standing = family.map(({ id }) => {
    const dossier = dossierOf(facts, id);
    return { id, dossier, next: nextStep(visit, seen, dossier) };
  });
  const lacks = standing.map(({ dossier, next }) => lackOf(dossier, next));
  const principal = dossierOf(facts, facts.members[0]?.id ?? "");
  return framed(
    visit,
    { title: t("case.title") },
    <>
      <div class="page-bar">
        <h1>
          {t("cases.number")} {writeNumber(seen.number)}
        </h1>
        <p>
          <strong class={`status state-${seen.state}`}>{t(`state.${seen.state}`)}</strong>
        </p>
      </div>
      {seen.glass ? <p class="call call-no">{t("case.glass")}</p> : null}
      {beside.managerKept.length > 0 ? (
        <p class="call call-no">
          {t("case.manager-kept")} <a href={caseAddress(seen.id, "assignment")}>{t("case.assign")}</a>
        </p>
      ) : null}
      <Facts
        title={t("case.about")}
        facts={[
          { name: t("case.members"), value: t(`case.kind.${seen.kind}`) },
          seen.managerId !== null && {
            name: t("cases.manager"),
            value: <bdi>{managers.get(seen.managerId) ?? seen.managerId}</bdi>,
          },
          { name: t("cases.opened"), value: t.moment(new Date(seen.openedAt)) },
        ]}
      />
      {standing.map(({ id, dossier, next }, at) => (
        <MemberPanel
          visit={visit}
          opened={opened}
          dossier={dossier}
          next={next}
          goesOn={opened.goesOn.get(id)}
          // What was said of somebody above is there for the others too, a touch away.
          asAbove={lacks[at] != null && lacks.indexOf(lacks[at]) < at}
          tasks={tasks.filter(({ memberId }) => memberId === id)}
          reached={reached.get(id) ?? new Map()}
        />
      ))}
      {own.length > 0 ? (
        <section aria-labelledby="duties">
          <h2 id="duties">{t("case.duties")}</h2>
          <TaskList visit={visit} tasks={own} member={() => undefined} writes={seen.may("case.write")} />
        </section>
      ) : null}
      <section aria-labelledby="records">
        <h2 id="records">{t("case.records")}</h2>
        {seen.glass ? null : <AddMenu visit={visit} seen={seen} dossier={principal} />}
        <RecordList
          visit={visit}
          opened={opened}
          records={facts.records.slice(-latestRecords)}
          {...(facts.members.length > 1 ? { of: (id: string) => opened.labels.get(id) } : {})}
        />
      </section>
      <nav class="person-rooms" aria-label={t("case.about")}>
        <a href={caseAddress(seen.id, "journal")}>{t("case.journal")}</a>
        {seen.may("case.write") ? (
          <>
            <a href={caseAddress(seen.id, "task")}>{t("case.task-add")}</a>
            <a href={caseAddress(seen.id, "joining")}>{t("case.join")}</a>
          </>
        ) : null}
        {seen.may("case.write") || seen.may("case.supervise") ? (
          <>
            <a href={caseAddress(seen.id, "assignment")}>{t("case.assign")}</a>
            <a href={caseAddress(seen.id, "recusal")}>{t("recusal.title")}</a>
          </>
        ) : null}
      </nav>
    </>,
  );
}

const withTasks = caseWith((query, asked) => ({
  tasks: taskList(query, asked),
  moves: moveList(query, asked.caseId),
  manager: managerList(query, asked.caseId),
  managerKept: keptManagerList(query, asked.caseId),
}));

const managerList = (query: Query, caseId: string) =>
  sealedNames(query).where(
    "id",
    "=",
    query.selectFrom("return_case").select("manager_id").where("id", "=", caseId),
  );

const moveList = (query: Query, caseId: string) =>
  query
    .selectFrom("case_event")
    .select(["member_id", "to_state", "at"])
    .where("case_id", "=", caseId)
    .where("to_state", "is not", null)
    .orderBy("seq");

/** When each member last came to each state, by member. */
export const reachedBy = async (query: Query, caseId: string): Promise<ReadonlyMap<string, Reached>> =>
  reachedFrom(await moveList(query, caseId).execute());

function reachedFrom(
  rows: readonly Pick<CaseEventRow, "member_id" | "to_state" | "at">[],
): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Map<MemberState, string>>();
  for (const { member_id, to_state, at } of rows) {
    if (member_id === null || to_state === null) continue;
    const known = reached.get(member_id) ?? new Map<MemberState, string>();
    known.set(to_state, at);
    reached.set(member_id, known);
  }
  return reached;
}
