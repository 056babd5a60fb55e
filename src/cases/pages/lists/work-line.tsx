import { namesOf } from "../../../access/index.ts";
import { missionDay } from "../../../core/day.ts";
import { labelsOf, note, type PersonLabel, writeNumber } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import { coveredBy } from "../../deputies/deputies.ts";
import type { WorkLine } from "../../lists/work-list.ts";
import { caseAddress, leadAddress, memberAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import { mayFollow } from "../parts/may-follow.ts";
import { sayTask } from "../parts/task-list.tsx";

/** Somebody who reads lines of work, on a page of cases or on the desk's first. */
export type Reader = Pick<CaseVisit, "cases" | "act" | "language" | "t" | "p" | "may">;

/** Names that stand on lines of work. */
export interface LineNames {
  readonly persons: ReadonlyMap<string, PersonLabel>;
  /** Colleagues whose cases the reader looks after today. */
  readonly away: ReadonlyMap<string, string>;
}

/** Whom lines of work are about, by name, with the line in the log that says whose cases were shown. */
export async function namesOnLines(
  { cases, act, may }: Reader,
  query: Query,
  lines: readonly WorkLine[],
): Promise<LineNames> {
  if (lines.length === 0) return { persons: new Map(), away: new Map() };
  const covered = await coveredBy(query, act.actor.staffId, missionDay(cases.now()));
  const colleagues = covered.map(({ awayId }) => awayId);
  const called = await namesOf(query, cases.vault, colleagues);
  const away = new Map(colleagues.map((id) => [id, called.get(id) ?? id]));
  if (!may("person.read")) return { persons: new Map(), away };
  const persons = lines.flatMap(({ task }) => (task.personId === null ? [] : [task.personId]));
  const labels = await labelsOf(query, cases, [...new Set(persons)]);
  const fields = [...new Set(lines.map(({ task }) => `case:${task.caseId}`))];
  await note(query, act, "case.read", { action: "case.list", object: "case:list", fields }, cases.now());
  return { persons: labels, away };
}

/** Where what is due is done, for this reader: at the step itself, with the member, in the case. */
function addressOf(visit: Reader, { task }: WorkLine): string {
  const { caseId, memberId, memberState, personId, leads } = task;
  if (memberId === null || memberState === null || personId === null) return caseAddress(caseId);
  return leads && mayFollow(visit, leads, memberState)
    ? leadAddress(caseId, { id: memberId, personId }, leads)
    : memberAddress(caseId, memberId);
}

/** What is due, and of whom: the name where the reader may know it, how many more of the family, the case. */
export const WorkWords = ({ visit, line, names }: { visit: Reader; line: WorkLine; names: LineNames }) => {
  const { t, p } = visit;
  const { task, others } = line;
  const label = task.personId === null ? undefined : names.persons.get(task.personId);
  const away = task.ownerId === null ? undefined : names.away.get(task.ownerId);
  return (
    <>
      <a href={addressOf(visit, line)}>{sayTask(visit, task)}</a>{" "}
      {label ? (
        <span>
          <PersonName t={p} label={label} />
          {others > 0 ? ` ${t("work.others", { count: others })}` : null}
        </span>
      ) : null}{" "}
      <a class="soft" href={caseAddress(task.caseId)}>
        {t("cases.number")} {writeNumber(task.caseNumber)}
      </a>
      {away ? (
        <>
          {" "}
          <span class="status">{t("deputy.for", { away })}</span>
        </>
      ) : null}
    </>
  );
};
