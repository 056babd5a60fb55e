import type { People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { inventPeople } from "../population/index.ts";
import { addDemoAgreements } from "./demo-agreements.ts";
import { arrangeDemoAudit } from "./demo-audit.ts";
import { openDemoCases } from "./demo-cases.ts";
import { bookDemoCosts } from "./demo-costs.ts";
import { recordDemoOutreach } from "./demo-outreach.ts";
import type { DemoStaff } from "./demo-staff.ts";
import { writeDemoTimesheets } from "./demo-timesheets.ts";
import { registerInvented } from "./invented-registry.ts";

/** What a demonstration is filled with. */
export interface DemoWish {
  readonly people: number;
  readonly seed: number;
  readonly staff: DemoStaff;
}

/** Writes one part of a demonstration, through the commands that staff use. Gives what to say about it. */
type Filling = (change: Change, people: People, wish: DemoWish) => Promise<string>;

/** In this order, all in one change. Whoever builds another room adds how it is filled here. */
const fillings: readonly Filling[] = [
  async (change, people, wish) =>
    `${await registerInvented(change, people, inventPeople(wish))} invented people, with families, groups and consents.`,
  async (change, people, wish) =>
    `${await openDemoCases(change, people, wish.staff)} cases, at every step from the first talk to the closing.`,
  async (change, people, wish) => `${await recordDemoOutreach(change, people, wish)} outreach events.`,
  async (change, people, wish) =>
    `${await addDemoAgreements(change, people, wish.staff)} invented agreements.`,
  // Before the costs: these say the hours of approved months.
  async (change, people, wish) => `${await writeDemoTimesheets(change, people, wish)} months of work sent.`,
  async (change, people, wish) => `${await bookDemoCosts(change, people, wish)} costs of a project.`,
  async (change, people, wish) =>
    `A sample of ${await arrangeDemoAudit(change, people, wish)} files for the auditor.`,
];

export async function fillDemo(
  change: Change,
  people: People,
  wish: DemoWish,
  say: (text: string) => void,
): Promise<void> {
  for (const fill of fillings) say(await fill(change, people, wish));
}
