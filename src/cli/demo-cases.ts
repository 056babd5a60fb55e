import {
  assembleJourney,
  type Cases,
  checklistBefore,
  clearance,
  eligibility,
  enrolment,
  inTheWay,
  isFinal,
  type MemberState,
  moveMember,
  openCase,
  readCaseFacts,
} from "../cases/index.ts";
import { missionDay } from "../core/day.ts";
import { journeyParts } from "../journey-parts.ts";
import { inside, type People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { projectBook } from "../programmes/index.ts";
import { agree, steps } from "./demo-applying.ts";
import { type Demo, type DemoCase, demoClock, note, standingIn } from "./demo-case.ts";
import { openDemoFamilies } from "./demo-family.ts";
import { travelHome } from "./demo-journeys.ts";
import { giveDemoMoney } from "./demo-payments.ts";
import { startAnew } from "./demo-returns.ts";
import { actsOf, type DemoStaff } from "./demo-staff.ts";

/** How far the cases of a demonstration have come, one after another. */
const standings = [
  "registered",
  "counselling",
  "applied",
  "clearance",
  "eligible",
  "withdrawn",
  "eligible",
] as const;

/**
 * How far the first of those found eligible go on, one after another, and how long ago their way began, in days: what
 * follows a return comes first, so that few people show it too.
 */
export const further = [
  ["monitoring", 96],
  ["closed", 400],
  ["no-show", 12],
  ["booked", 6],
  ["departed", 10],
  ["arrived", 30],
  ["reintegration", 60],
] as const;

export type Further = (typeof further)[number];

/**
 * Opens a case for about half of the adults on record and leads each as far as its turn says, through the commands that
 * colleagues use: where a guard stands in the way, the case stays before it. Gives how many were opened.
 */
export async function openDemoCases(change: Change, people: People, staff: DemoStaff): Promise<number> {
  const database = inside(people, change);
  const cases: Cases = { ...people, database, journey: assembleJourney(journeyParts), projects: projectBook };
  const demo: Demo = { change, cases, as: actsOf(staff), today: missionDay(people.now()), turn: 0 };
  const adults = await adultsOn(change, demo.today);
  // Each way is told once: the demonstration starts about as quickly as ever.
  const toTell = [...further];
  let opened = 0;
  for (const [at, { id, office }] of adults.entries()) {
    if (at % 2 === 1) continue;
    const until = standings[opened % standings.length] as MemberState;
    const one = { ...demo, turn: opened };
    const next = until === "eligible" ? toTell[0] : undefined;
    if (!next) await leadOne(one, id, office, until);
    else if (await leadHome(one, id, office, next)) toTell.shift();
    opened += 1;
  }
  return opened + (await openDemoFamilies(demo));
}

/** Everybody on record who is of age for certain, each once. */
export const adultsOn = (change: Change, today: string) =>
  change
    .selectFrom("person")
    .innerJoin("person_birth", "person_birth.person_id", "person.id")
    .select(["person.id", "person.office"])
    .where("person_birth.latest", "<", `${Number(today.slice(0, 4)) - 19}`)
    .where("person.merged_into", "is", null)
    .groupBy(["person.id", "person.office"])
    .orderBy("person.id")
    .execute();

/** The same by a clock set back, and on from the decision as far as told; false where a guard stood in the way. */
export async function leadHome(
  demo: Demo,
  personId: string,
  office: string | null,
  [until, daysAgo]: Further,
): Promise<boolean> {
  const clock = demoClock(demo.cases.now(), daysAgo);
  const cases = { ...demo.cases, now: clock.now };
  const then = { ...demo, cases, today: missionDay(clock.now()) };
  const one = await leadOne(then, personId, office, "eligible", true);
  if ((await standingIn(one)).member.state !== "eligible") return false;
  if (until === "reintegration" || until === "monitoring" || until === "closed") {
    return (await travelHome(one, clock, "arrived")) && startAnew(one, clock, until);
  }
  return travelHome(one, clock, until);
}

async function leadOne(
  demo: Demo,
  personId: string,
  office: string | null,
  until: MemberState,
  goes = false,
): Promise<DemoCase> {
  const { change, cases, as } = demo;
  await agree(demo, personId, goes ? agreedToGo : agreedByAll);
  const { id: caseId } = await openCase(change, cases, as("counsellor"), {
    office,
    members: [{ personId, role: "principal" }],
  });
  const facts = await readCaseFacts(change, cases, caseId);
  const one = { ...demo, caseId, memberId: facts.members[0]?.id ?? "" };
  for (const [step, take] of steps) {
    if (until === "registered") break;
    await take(one);
    if (until === step) break;
  }
  if (until === "withdrawn") await withdraw(one);
  else if (until === "clearance" || until === "eligible") await decide(one, until, goes);
  return one;
}

/** What everybody of the demonstration agrees to; who goes home agrees to more. */
const agreedByAll = ["migration-directorate", "embassy", "medical", "mission-of-return"] as const;
const agreedToGo = ["casework", ...agreedByAll, "after-return"] as const;

async function decide(one: DemoCase, until: MemberState, goes: boolean): Promise<void> {
  const { change, cases, today } = one;
  const [project] = await cases.projects.projectsOn(change, today, "en");
  const { state } = (await standingIn(one)).member;
  if (!project || state !== "applied") return;
  const enrolled = { project: project.id, enrolled_on: today, target_group: "irregular", proof: null };
  await note(one, "counsellor", enrolment, enrolled as never);
  if (until === "clearance") {
    const asked = { authority: "migration-directorate", sent_on: today, letter_number: null };
    await note(one, "counsellor", clearance, { ...asked, shared: ["identity", "birth"] } as never);
    return;
  }
  const left = inTheWay(checklistBefore(cases.journey, await standingIn(one), "eligible"));
  if (left.some(({ guard }) => guard.key !== "cases.eligible")) return;
  const known = eligibility.known(await standingIn(one));
  await note(one, "project-manager", eligibility, {
    ...known,
    project: project.id,
    not_helped_before: known.not_helped_before === "not-met" ? "waived" : "met",
    decision: "eligible",
    reason_code: null,
    referral: null,
    review_on: null,
    condition: null,
    evidence: "INVENTED",
    decided_on: today,
  } as never);
  await giveDemoMoney({ ...one, projectId: project.id, goes });
}

async function withdraw(one: DemoCase): Promise<void> {
  const { change, cases, as, caseId, memberId } = one;
  if (isFinal((await standingIn(one)).member.state)) return;
  await moveMember(change, cases, as("counsellor"), caseId, {
    memberId,
    to: "withdrawn",
    reason: "family-decision",
    words: "INVENTED",
    answers: { on: one.today, asylum_told: "explained", costs: null } as never,
  });
}
