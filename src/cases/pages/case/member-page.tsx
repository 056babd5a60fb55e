import { may } from "../../../access/index.ts";
import { writeNumber } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { OneButton } from "../../../ui/sheet-form.tsx";
import { groundToDestroy } from "../../destruction/may-destroy.ts";
import { isFinal, type MemberState } from "../../journey/states.ts";
import { waitsForRecord } from "../../moving/checklist.ts";
import { turnsToTakeBack } from "../../moving/take-back.ts";
import { splitCase } from "../../opening/split-case.ts";
import { isRestricted } from "../../steps/data-request.ts";
import { readTasks } from "../../tasks/read-tasks.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, mayReadCases } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";
import { AddMenu } from "../parts/add-menu.tsx";
import { Checklist } from "../parts/checklist.tsx";
import { buttonPosting, page } from "../parts/form-page.ts";
import { RecordList } from "../parts/record-list.tsx";
import { afterwards, framed } from "../parts/respond.tsx";
import { TaskList } from "../parts/task-list.tsx";
import { reachedBy } from "./case-page.tsx";
import { FreeWillPanel } from "./free-will-panel.tsx";
import { casesThatGoOn } from "./goes-on.tsx";
import { NextThing } from "./member-panel.tsx";
import { Messages } from "./messages.tsx";
import { sayGo } from "./move-page.tsx";
import { PrintPanel } from "./print-panel.tsx";
import { movesFrom, nextStep, type PossibleMove } from "./standing.ts";
import { Way } from "./way.tsx";

const path = "/cases/:case/members/:member";

export const memberPageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayReadCases, memberPage),
  buttonPosting(desk, {
    path: `${path}/case`,
    policy: may("case.write"),
    async work({ cases, act, place }, change) {
      const { id } = await splitCase(change, cases, act, place("case"), place("member"));
      return afterwards(caseAddress(id), "split");
    },
  }),
];

/** Everything about one member of a case: the way, what is next, every possible move with its checklist, records, panels. */
async function memberPage(visit: CaseVisit): Promise<Response> {
  const { cases, t, p, today, desk } = visit;
  const { opened, tasks, reached, turns, goesOn } = await look(cases.database, async (query) => {
    const found = await openForPage(visit, query, ["case", `member:${visit.place("member")}`]);
    memberOf(found.facts, visit.place("member"));
    return {
      opened: found,
      tasks: await readTasks(query, cases, found.seen.id, today),
      reached: await reachedBy(query, found.seen.id),
      goesOn: await casesThatGoOn(visit, query, found.facts),
      turns: await turnsToTakeBack(query, cases, visit.act, found.seen.id),
    };
  });
  const { seen, facts, labels } = opened;
  const dossier = memberOf(facts, visit.place("member"));
  const { member } = dossier;
  const records = facts.records.filter(({ memberId }) => memberId === null || memberId === member.id);
  const mine = tasks.filter(({ memberId }) => memberId === member.id);
  const open = facts.members.filter(({ state }) => !isFinal(state)).length;
  const moves = movesFrom(visit, seen, dossier);
  return framed(
    visit,
    {
      title: t("case.title"),
      crumbs: [{ title: `${t("cases.number")} ${writeNumber(seen.number)}`, address: caseAddress(seen.id) }],
    },
    <>
      <div class="page-bar">
        <h1>
          <PersonName t={p} label={labels.get(member.personId)} />
        </h1>
        <p>
          <span class="soft">{t(`role.${member.role}`)}</span>{" "}
          <strong class={`status state-${member.state}`}>{t(`state.${member.state}`)}</strong>
        </p>
      </div>
      {seen.glass ? <p class="call call-no">{t("case.glass")}</p> : null}
      <Way visit={visit} member={member} reached={reached.get(member.id) ?? new Map()} />
      {turns.has(member.id) && !isRestricted(dossier) ? (
        <p class="call">
          {t("take-back.offer")}{" "}
          <a href={memberAddress(seen.id, member.id, "taking-back")}>{t("take-back.title")}</a>
        </p>
      ) : null}
      <NextThing
        heading="h2"
        visit={visit}
        opened={opened}
        dossier={dossier}
        next={nextStep(visit, seen, dossier)}
        goesOn={goesOn.get(member.id)}
      />
      {mine.length > 0 ? (
        <section aria-labelledby="duties">
          <h2 id="duties">{t("case.duties")}</h2>
          <TaskList visit={visit} tasks={mine} member={() => member} writes={seen.glass === undefined} />
        </section>
      ) : null}
      {desk.panels.map((panel) => {
        const shown = panel.render(visit, seen, dossier);
        return shown === null ? null : <div id={`panel-${panel.key}`}>{shown}</div>;
      })}
      <Messages visit={visit} seen={seen} dossier={dossier} />
      <p class="person-rooms">
        <a href={memberAddress(seen.id, member.id, "evidence")}>{t("evidence.title")}</a>
        <a href={`/people/${member.personId}`}>{t("case.person")}</a>
        {!seen.glass && groundToDestroy(dossier) !== null ? (
          <a href={memberAddress(seen.id, member.id, "destruction")}>{t("destruction.open")}</a>
        ) : null}
      </p>
      <FreeWillPanel visit={visit} seen={seen} dossier={dossier} />
      <PrintPanel visit={visit} seen={seen} dossier={dossier} labels={labels} />
      <section aria-labelledby="records">
        <h2 id="records">{t("case.records")}</h2>
        {seen.glass ? null : <AddMenu visit={visit} seen={seen} dossier={dossier} />}
        <RecordList visit={visit} opened={opened} records={records} />
      </section>
      {seen.glass ? null : (
        <section aria-labelledby="moves">
          <h2 id="moves">{t(isFinal(member.state) ? "case.reopen" : "case.moves")}</h2>
          {isFinal(member.state) && !moves.some(({ mine }) => mine) ? <p>{t("case.reopen-by")}</p> : null}
          {moves
            .filter(({ mine }) => mine)
            .map((move) => (
              <MoveLine
                visit={visit}
                from={member.state}
                address={memberAddress(seen.id, member.id, "move", move.to)}
                move={move}
                checklist={
                  <Checklist visit={visit} seen={seen} member={member} to={move.to} lines={move.lines} />
                }
              />
            ))}
        </section>
      )}
      {seen.may("case.write") && open > 1 && !isFinal(member.state) && member.role !== "principal" ? (
        <section class="remove">
          <p class="soft">{t("case.split-text")}</p>
          <OneButton
            action={memberAddress(seen.id, member.id, "case")}
            requestKey={visit.freshKey()}
            label={t("case.split")}
          />
        </section>
      ) : null}
    </>,
  );
}

const MoveLine = ({
  visit,
  visit: { t },
  from,
  address,
  move: { to, missing, lines },
  checklist,
}: {
  visit: CaseVisit;
  from: MemberState;
  address: string;
  move: PossibleMove;
  checklist: unknown;
}) => (
  <details class="move">
    <summary>
      {t(`state.${to}`)}{" "}
      {missing > 0 ? <span class="status">{t("case.moves-missing", { count: missing })}</span> : null}
    </summary>
    {checklist as never}
    {waitsForRecord(lines) ? null : (
      <p>
        <a class="button second" href={address}>
          {sayGo(visit, { from, to })}
        </a>
      </p>
    )}
  </details>
);
