import { argon2Passwords } from "../../src/access/index.ts";
import { assembleJourney, type Cases } from "../../src/cases/index.ts";
import type { Demo } from "../../src/cli/demo-case.ts";
import { adultsOn, leadHome } from "../../src/cli/demo-cases.ts";
import { actsOf, addDemoStaff, newDemoSignIn } from "../../src/cli/demo-staff.ts";
import { registerInvented } from "../../src/cli/invented-registry.ts";
import { missionDay } from "../../src/core/day.ts";
import { journeyParts } from "../../src/journey-parts.ts";
import type { Change, Database } from "../../src/platform/db/index.ts";
import { inventPeople } from "../../src/population/index.ts";
import { projectBook } from "../../src/programmes/index.ts";

/** So many that a thousand notes do not make them much longer. */
const wished = 80;
/** Of them, only adults in whose way no guard stands go home. */
const invented = wished * 4;

/**
 * Leads people from the first talk home and on, through the commands that colleagues use, every fourth to the last
 * visit and the closing, the others into monitoring: some forty records each, with a package, payments, a plan, a ticket,
 * visits and surveys. The database holds the mission's projects, and nobody else yet. Gives the cases' ids.
 */
export async function leadWholeWays(
  change: Change,
  people: Pick<Cases, "vault" | "now" | "random">,
  database: Database,
): Promise<{ readonly id: string; readonly isOpen: boolean }[]> {
  const staff = await addDemoStaff(
    change,
    { ...people, passwords: argon2Passwords() },
    newDemoSignIn(people.random),
  );
  const inSofia = [...inventPeople({ people: invented, seed: 12 })].map(
    (one) => ({ ...one, office }) as const,
  );
  const cases: Cases = {
    ...people,
    database,
    journey: assembleJourney(journeyParts),
    projects: projectBook,
  };
  await registerInvented(change, cases, inSofia);
  const demo: Demo = { change, cases, as: actsOf(staff), today: missionDay(people.now()), turn: 0 };
  let led = 0;
  for (const { id } of await adultsOn(change, demo.today)) {
    const way = led % 4 === 0 ? (["closed", 400] as const) : (["monitoring", 96] as const);
    if (await leadHome({ ...demo, turn: led }, id, office, way)) led += 1;
    if (led === wished) break;
  }
  if (led < wished) throw new Error(`Only ${led} of ${wished} went the whole way.`);
  const gone = await change
    .selectFrom("return_case")
    .select(["id", "state"])
    .where("state", "in", ["closed", "monitoring"])
    .orderBy("id")
    .execute();
  return gone.map(({ id, state }) => ({ id, isOpen: state !== "closed" }));
}

const office = "sofia";
