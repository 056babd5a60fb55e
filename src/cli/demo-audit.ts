import { arrangeAudit, countForAudit } from "../audits/index.ts";
import { assembleJourney, type Cases } from "../cases/index.ts";
import { addDays, missionDay } from "../core/day.ts";
import { counterHere } from "../indicators/index.ts";
import { journeyParts } from "../journey-parts.ts";
import { inside, type People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { projectBook, projectsForFigures } from "../programmes/index.ts";
import { actsOf, type DemoStaff } from "./demo-staff.ts";

const seed = "посока-2026";

/** Lays a random sample out for the demonstration's auditor. Gives how many files are in it; 0 where nobody counts yet. */
export async function arrangeDemoAudit(
  change: Change,
  people: People,
  { staff }: { readonly staff: DemoStaff },
): Promise<number> {
  const database = inside(people, change);
  const cases: Cases = { ...people, database, journey: assembleJourney(journeyParts), projects: projectBook };
  const today = missionDay(people.now());
  const project = (await projectsForFigures(change, today)).find(({ number }) => number === "ПРИМЕР-2025");
  const act = actsOf(staff)("project-manager");
  const auditor = staff.get("auditor");
  if (!project || auditor === undefined) return 0;
  const wish = {
    auditor,
    project: project.id,
    from: project.startsOn,
    until: today,
    ends_on: addDays(today, 60),
    seed,
    size: 5,
  };
  const counted = await countForAudit(counterHere(database), cases, act, wish).catch(() => null);
  if (!counted) return 0;
  await arrangeAudit(change, cases, act, wish, counted);
  return Math.min(wish.size, counted.counted.size);
}
