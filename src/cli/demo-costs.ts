import { addDays, addMonths, missionDay } from "../core/day.ts";
import {
  type BillValues,
  bookCost,
  type CostKind,
  decideCost,
  keepCostPaper,
  type WorkValues,
} from "../costs/index.ts";
import type { People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { inspectFile } from "../platform/files/index.ts";
import { projectsForFigures } from "../programmes/index.ts";
import { monthOf } from "../timesheets/index.ts";
import { actsOf, type DemoStaff } from "./demo-staff.ts";
import { demoTeam, hoursEachDay } from "./demo-team.ts";

const months = 6;

/**
 * Books half a year of invented work and rent for the project that runs today, each with a paper, in the days after its
 * month as an office would; what is older than two months was approved three days later, the rest waits. Gives how many
 * costs.
 */
export async function bookDemoCosts(
  change: Change,
  people: People,
  { staff }: { readonly staff: DemoStaff },
): Promise<number> {
  const today = missionDay(people.now());
  const [first] = (await projectsForFigures(change, today)).filter(
    ({ number, startsOn, endsOn }) =>
      number === "ПРИМЕР-2025" && startsOn <= addMonths(today, -months - 1) && endsOn >= today,
  );
  if (!first) return 0;
  const as = actsOf(staff);
  const file = await inspectFile({ name: "otchet.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") });
  /** The desk as it was on a day; never later than now. */
  const on = (day: string): People =>
    day < today ? { ...people, now: () => new Date(`${day}T09:00:00Z`) } : people;
  const book = async (kind: CostKind, values: WorkValues | BillValues, day: string, approved: boolean) => {
    const id = await bookCost(change, on(day), as("finance"), kind, values);
    await keepCostPaper(change, on(day), as("finance"), id, file);
    const by = kind === "work" && "staff" in values && values.staff === staff.get("project-manager");
    // Nobody approves their own work: the managers' months wait for a second manager.
    if (approved && !by) {
      await decideCost(change, on(addDays(day, 3)), as("project-manager"), id, {
        seq: 1,
        outcome: "approved",
        reason: null,
      });
    }
  };
  let booked = 0;
  for (let back = months; back > 0; back -= 1) {
    const month = addMonths(`${today.slice(0, 7)}-01`, -back);
    const paid = addDays(addMonths(month, 1), 4);
    const paid_on = (paid <= today ? paid : null) as never;
    const about = { project: first.id, currency: "EUR", paid_on, activity: null };
    const worked = monthOf(month.slice(0, 7));
    if (!worked) continue;
    for (const { role, line, daily, amount, words } of demoTeam) {
      // As the timesheets say: those of the older months are on paper.
      const days = Object.values(hoursEachDay(worked, daily, paid));
      const hours = days.reduce((sum, one) => sum + one, 0);
      const work = { staff: staff.get(role) ?? role, month: worked.key, line, hours, of_hours: worked.hours };
      await book("work", { ...about, ...work, amount, words }, addDays(paid, 1), back > 2);
    }
    const bill = { happened_on: month as never, line: "D1", amount: 1400, share: 50 };
    const told = { supplier: "Наеми ООД", document: `0000${1200 + back}`, words: "Наем на офиса в Харманли" };
    await book("bill", { ...about, ...bill, ...told }, addDays(paid, 2), back > 2);
    booked += demoTeam.length + 1;
  }
  return booked;
}
