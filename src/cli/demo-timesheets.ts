import { addDays, addMonths, missionDay } from "../core/day.ts";
import type { People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { projectsForFigures } from "../programmes/index.ts";
import { decideSheet, type Month, monthOf, otherPart, sendSheet, writePart } from "../timesheets/index.ts";
import { actsOf, type DemoPart, type DemoStaff } from "./demo-staff.ts";
import { demoTeam, hoursEachDay } from "./demo-team.ts";

/** Full days of work: what is left of them after the project's hours is for nobody's project. */
const wholeDay = 8;

/** So many months lie behind today's, the last of them undecided. */
const months = 4;

const whySentBack =
  "Седмицата на обучението не е работа по проекта. Моля, впишете я като друга работа и изпратете месеца отново.";

/**
 * Writes down what the team worked in the last months. All of it was sent on the month's last working day and approved a
 * few days later, except in the month just over: there the counsellor's waits, and the reintegration officer's was sent back. This
 * month's is being written. Gives how many months were sent.
 */
export async function writeDemoTimesheets(
  change: Change,
  people: People,
  { staff }: { readonly staff: DemoStaff },
): Promise<number> {
  const today = missionDay(people.now());
  const project = (await projectsForFigures(change, today)).find(
    ({ number, startsOn, endsOn }) =>
      number === "ПРИМЕР-2025" && startsOn <= addMonths(today, -months - 1) && endsOn >= today,
  );
  if (!project) return 0;
  const as = actsOf(staff);
  /** The desk as it was on a day; never later than now. */
  const on = (day: string): People =>
    day < today ? { ...people, now: () => new Date(`${day}T09:00:00Z`) } : people;

  const write = async (month: Month, member: (typeof demoTeam)[number], day: string) => {
    const parts = [
      { part: project.id, daily: member.daily, words: member.words },
      { part: otherPart, daily: wholeDay - member.daily, words: null },
    ];
    for (const { part, daily, words } of parts) {
      const hours = hoursEachDay(month, daily, day);
      if (Object.keys(hours).length === 0) continue;
      const written = { hours, words, basedOn: 0 };
      await writePart(change, on(day), as(member.role), month.key, part, written);
    }
  };
  const decide = async (month: Month, of: DemoPart, day: string, reason: string | null) => {
    const { id } = await change
      .selectFrom("timesheet")
      .select("id")
      .where("staff_id", "=", staff.get(of) ?? of)
      .where("month", "=", month.key)
      .executeTakeFirstOrThrow();
    // Nobody approves their own month: the manager's is approved by finance.
    const by = as(of === "project-manager" ? "finance" : "project-manager");
    const outcome = reason ? "sent-back" : "approved";
    await decideSheet(change, on(day), by, id, { seq: 1, outcome, reason });
  };

  let sent = 0;
  for (let back = months; back >= 0; back -= 1) {
    const month = monthOf(addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7));
    if (!month) continue;
    for (const member of demoTeam) {
      const { role } = member;
      await write(month, member, back === 0 ? today : month.lastWorkingDay);
      if (back === 0) continue;
      await sendSheet(change, on(month.lastWorkingDay), as(role), month.key, null);
      sent += 1;
      const waits = back === 1 && role === "counsellor";
      const sentBack = back === 1 && role === "reintegration-officer";
      if (!waits)
        await decide(month, role, addDays(month.days.at(-1) ?? "", 3), sentBack ? whySentBack : null);
    }
  }
  return sent;
}
