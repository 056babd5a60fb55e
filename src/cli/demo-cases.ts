import type { Role } from "../access/index.ts";
import {
  addCaseRecord,
  application,
  assembleJourney,
  type CaseRecordKind,
  type Cases,
  checklistBefore,
  clearance,
  currentDeclaration,
  declaration,
  dossierOf,
  eligibility,
  enrolment,
  inTheWay,
  isFinal,
  type MemberState,
  moveMember,
  openCase,
  readCaseFacts,
  statements,
} from "../cases/index.ts";
import { returnSession } from "../counselling/index.ts";
import { journeyParts } from "../journey-parts.ts";
import {
  type Act,
  dayOf,
  inside,
  intakePages,
  type People,
  recordConsent,
  saveIntakePage,
} from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import type { AnyForm, ValuesOf } from "../platform/forms/index.ts";
import { projectBook } from "../programmes/index.ts";
import { screeningA } from "../protection/index.ts";
import { giveDemoMoney } from "./demo-payments.ts";
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

interface Demo {
  readonly change: Change;
  readonly cases: Cases;
  readonly as: (role: Role) => Act;
  readonly today: string;
  /** Counts the cases. */
  readonly turn: number;
}

/**
 * Opens a case for about half of the adults on record and leads each as far as its turn says, through the commands that
 * colleagues use: where a guard stands in the way, the case stays before it. Gives how many were opened.
 */
export async function openDemoCases(change: Change, people: People, staff: DemoStaff): Promise<number> {
  const database = inside(people, change);
  const cases: Cases = { ...people, database, journey: assembleJourney(journeyParts), projects: projectBook };
  const demo: Demo = { change, cases, as: actsOf(staff), today: dayOf(people.now()), turn: 0 };
  const adults = await change
    .selectFrom("person")
    .innerJoin("person_birth", "person_birth.person_id", "person.id")
    .select(["person.id", "person.office"])
    .where("person_birth.latest", "<", `${Number(demo.today.slice(0, 4)) - 19}`)
    .where("person.merged_into", "is", null)
    .groupBy(["person.id", "person.office"])
    .orderBy("person.id")
    .execute();
  let opened = 0;
  for (const [at, { id, office }] of adults.entries()) {
    if (at % 2 === 1) continue;
    await leadOne({ ...demo, turn: opened }, id, office, standings[opened % standings.length] as MemberState);
    opened += 1;
  }
  return opened;
}

async function leadOne(
  demo: Demo,
  personId: string,
  office: string | null,
  until: MemberState,
): Promise<void> {
  const { change, cases, as, today } = demo;
  const counsellor = as("counsellor");
  for (const { key } of intakePages) await saveIntakePage(change, cases, counsellor, personId, key);
  for (const purpose of ["migration-directorate", "embassy", "medical", "mission-of-return"] as const) {
    await recordConsent(change, cases, counsellor, personId, {
      purpose,
      decision: "given",
      given_on: today as never,
      form: "paper",
      language: "en",
      notice: "2026-1",
      interpreter: null,
      witness: "INVENTED WITNESS",
      representative: "INVENTED REPRESENTATIVE",
      child_agrees: true,
      note: null,
    });
  }
  const { id: caseId } = await openCase(change, cases, counsellor, {
    office,
    members: [{ personId, role: "principal" }],
  });
  const one = { ...demo, caseId, memberId: "" };
  const facts = await readCaseFacts(change, cases, caseId);
  one.memberId = facts.members[0]?.id ?? "";
  if (until === "registered") return;
  await goTo(one, "counselling");
  await screenAndTalk(one);
  if (until === "counselling") return;
  await apply(one);
  if (until === "applied") return;
  if (until === "withdrawn") return withdraw(one);
  await decide(one, until);
}

interface DemoCase extends Demo {
  readonly caseId: string;
  readonly memberId: string;
}

const standingOf = async ({ change, cases, caseId, memberId }: DemoCase) =>
  dossierOf(await readCaseFacts(change, cases, caseId), memberId);

/** Goes on where nothing stands in the way. */
async function goTo(one: DemoCase, to: MemberState): Promise<boolean> {
  const { change, cases, as, caseId, memberId } = one;
  const dossier = await standingOf(one);
  if (dossier.member.state === to) return true;
  if (inTheWay(checklistBefore(cases.journey, dossier, to)).length > 0) return false;
  await moveMember(change, cases, as("counsellor"), caseId, { memberId, to });
  return true;
}

/** Writes something down as the colleague whose work it is. */
async function note<F extends AnyForm>(
  { change, cases, as, caseId, memberId }: DemoCase,
  role: Role,
  kind: CaseRecordKind<F>,
  values: ValuesOf<F>,
): Promise<void> {
  await addCaseRecord(change, cases, as(role), caseId, { kind, values, memberIds: [memberId] });
}

async function screenAndTalk(one: DemoCase): Promise<void> {
  const { today } = one;
  const asked = Object.fromEntries(
    Object.entries(screeningA.form.fields).map(([field, { kind }]) => [
      field,
      kind === "choice" ? "no" : null,
    ]),
  );
  const screening = { ...asked, questions: "2026-1", screened_on: today, stage: "intake", alone: true };
  await note(one, "counsellor", screeningA, { ...screening, interviewer_offered: true } as never);
  await note(one, "counsellor", returnSession, {
    held_on: today as never,
    mode: "in-person",
    minutes: 40,
    place: null,
    language: "en",
    interpreter_is: "mission",
    interpreter: "INVENTED INTERPRETER",
    heard_by: ["nobody"],
    topics: ["options-to-stay", "right-to-withdraw"],
    country_source: null,
    country_source_on: null,
    reasons: ["family"],
    own_words: null,
    worries: null,
    voluntary: "yes",
    asked_alone: true,
    pressure: "no",
    capacity: "no-doubt",
    readiness: "decided-yes",
    next_on: null,
  });
}

async function apply(one: DemoCase): Promise<void> {
  const { today, cases } = one;
  const known = application.known(await standingOf(one));
  await note(one, "counsellor", application, {
    destination: known.destination ?? "IQ",
    residence_there: known.destination ? "own-country" : "right-proved",
    place: null,
    reason: null,
    help: ["pick-up"],
    wishes: ["business"],
    from_day: null,
    until_day: null,
    own_means: false,
    other_parent: "no-children",
    applied_on: today as never,
  });
  const left = inTheWay(checklistBefore(cases.journey, await standingOf(one), "applied"));
  if (left.some(({ guard }) => guard.key !== "cases.declaration")) return;
  await note(one, "counsellor", declaration, {
    text_version: currentDeclaration,
    language: "en",
    initialled: [...statements],
    voluntary: "yes",
    asked_alone: true,
    pressure: "no",
    signed_on: today as never,
    signature: "pen",
    read_aloud: null,
    witness: null,
    interpreter: "INVENTED INTERPRETER",
    representative: "INVENTED REPRESENTATIVE",
  });
}

async function decide(one: DemoCase, until: MemberState): Promise<void> {
  const { change, cases, today } = one;
  const [project] = await cases.projects.projectsOn(change, today, "en");
  const { state } = (await standingOf(one)).member;
  if (!project || state !== "applied") return;
  const enrolled = { project: project.id, enrolled_on: today, target_group: "irregular", proof: null };
  await note(one, "counsellor", enrolment, enrolled as never);
  if (until === "clearance") {
    const asked = { authority: "migration-directorate", sent_on: today, letter_number: null };
    await note(one, "counsellor", clearance, { ...asked, shared: ["identity", "birth"] } as never);
    return;
  }
  const left = inTheWay(checklistBefore(cases.journey, await standingOf(one), "eligible"));
  if (left.some(({ guard }) => guard.key !== "cases.eligible")) return;
  const known = eligibility.known(await standingOf(one));
  await note(one, "project-manager", eligibility, {
    ...known,
    project: project.id,
    not_helped_before: known.not_helped_before === "not-met" ? "waived" : "met",
    decision: "eligible",
    reason_code: null,
    evidence: "INVENTED",
    decided_on: today,
  } as never);
  await giveDemoMoney({ ...one, projectId: project.id });
}

async function withdraw(one: DemoCase): Promise<void> {
  const { change, cases, as, caseId, memberId } = one;
  if (isFinal((await standingOf(one)).member.state)) return;
  await moveMember(change, cases, as("counsellor"), caseId, {
    memberId,
    to: "withdrawn",
    reason: "family-decision",
    words: "INVENTED",
  });
}
