import {
  addCaseRecord,
  clearance,
  clearanceAnswer,
  enrolment,
  joinCase,
  openCase,
  readCaseFacts,
} from "../cases/index.ts";
import type { PartialDate } from "../core/partial-date.ts";
import { registerPerson } from "../people/index.ts";
import { childTalk, gateAnswer, representative } from "../protection/index.ts";
import { agree, steps } from "./demo-applying.ts";
import type { Demo, DemoCase } from "./demo-case.ts";
import { goTo, note, put } from "./demo-case.ts";

type NewMember = Parameters<typeof openCase>[3]["members"][number];

const family = [
  ["principal", "INVENTED MOTHER", "1986-05-11"],
  ["spouse", "INVENTED FATHER", "1983-09-02"],
  ["sibling", "INVENTED AUNT", "1990-01-23"],
] as const;

const agreed = [
  "casework",
  "migration-directorate",
  "sar",
  "embassy",
  "medical",
  "mission-of-return",
] as const;

/**
 * Two families of several adults on one case each: in one all have applied, and the common letter to an authority is the
 * next thing; in the other it went out, and one of them has the answer. Gives how many cases were opened.
 */
export async function openDemoFamilies(demo: Demo): Promise<number> {
  const [mother] = await openFamily(demo, "ONE");
  if (mother) await addChild(mother, "ONE");
  const ones = await openFamily(demo, "TWO");
  await askForAll(ones);
  return 2;
}

/**
 * A boy whose bond with the family no document proves: for the program he has nobody yet, and the list of domain.md 3.2 holds
 * him, half of it answered.
 */
async function addChild(family: DemoCase, called: string): Promise<void> {
  const { change, cases, as, today, caseId } = family;
  const { id: personId } = await registerPerson(change, cases, as("counsellor"), {
    office: "sofia",
    facts: {
      name: [{ ...nothingMore, full: `INVENTED BOY ${called}` }],
      birth: [{ ...bornOn, date: "2012-04-03" as PartialDate }],
      nationality: [{ country: "IQ", standing: "claimed", confirmed_by: null, main: true }],
    },
  });
  await agree(family, personId, ["casework"]);
  const memberId = await joinCase(change, cases, as("counsellor"), caseId, { personId, role: "child" });
  const boy: DemoCase = { ...family, memberId };
  await goTo(boy, "counselling");
  await put(boy, "protection-officer", representative, {
    type: "legal-aid-lawyer",
    since: today as PartialDate,
    name: "INVENTED REPRESENTATIVE",
    act: "INVENTED",
    identity_seen: true,
    consents: "not-asked",
  });
  await put(boy, "protection-officer", childTalk, {
    alone: true,
    informed: true,
    wish: "return",
    language: "ar",
  });
  for (const item of ["receiver-named", "escort", "receiving-mission"] as const) {
    await put(boy, "protection-officer", gateAnswer, { item, answer: "there", who: "INVENTED UNCLE" });
  }
}

async function openFamily(demo: Demo, called: string): Promise<readonly DemoCase[]> {
  const { change, cases, as } = demo;
  const members: NewMember[] = [];
  for (const [role, name, born] of family) {
    const { id } = await registerPerson(change, cases, as("counsellor"), {
      office: "sofia",
      facts: {
        name: [{ ...nothingMore, full: `${name} ${called}` }],
        birth: [{ ...bornOn, date: born as PartialDate }],
        nationality: [{ country: "IQ", standing: "claimed", confirmed_by: null, main: true }],
      },
    });
    await agree(demo, id, agreed);
    members.push({ personId: id, role });
  }
  const { id: caseId } = await openCase(change, cases, as("counsellor"), {
    office: "sofia",
    members: members as [NewMember, ...NewMember[]],
  });
  const facts = await readCaseFacts(change, cases, caseId);
  const ones = members.map(({ personId }) => ({
    ...demo,
    caseId,
    memberId: facts.members.find((one) => one.personId === personId)?.id ?? "",
  }));
  for (const one of ones) {
    for (const [, take] of steps) await take(one);
  }
  return ones;
}

/** The Migration Directorate is asked about all of them in one letter, and has answered about the first. */
async function askForAll(ones: readonly DemoCase[]): Promise<void> {
  const [first] = ones;
  if (!first) return;
  const { change, cases, as, today, caseId } = first;
  const [project] = await cases.projects.projectsOn(change, today, "en");
  if (!project) return;
  for (const one of ones) {
    await put(one, "counsellor", enrolment, { project: project.id, target_group: "irregular" });
  }
  await addCaseRecord(change, cases, as("counsellor"), caseId, {
    kind: clearance,
    values: {
      authority: "migration-directorate",
      sent_on: today as PartialDate,
      letter_number: "INVENTED 1",
      shared: ["identity", "birth", "nationality"],
    },
    memberIds: ones.map(({ memberId }) => memberId),
  });
  await note(first, "counsellor", clearanceAnswer, {
    authority: "migration-directorate",
    answered_on: today as PartialDate,
    answer: "no-objection",
    reason_code: null,
    review_on: null,
    words: "INVENTED",
  });
}

const nothingMore = {
  given: null,
  father: null,
  grandfather: null,
  family: null,
  kind: "legal",
  source: "own-words",
  main: true,
  used_from: null,
  used_until: null,
} as const;

const bornOn = {
  precision: "exact",
  age: null,
  age_on: null,
  source: "passport",
  main: true,
  contested: false,
  declared_minor: null,
} as const;
