import {
  application,
  checklistBefore,
  currentDeclaration,
  declaration,
  inTheWay,
  statements,
} from "../cases/index.ts";
import { returnSession } from "../counselling/index.ts";
import { type ConsentPurpose, intakePages, recordConsent, saveIntakePage } from "../people/index.ts";
import { screeningA } from "../protection/index.ts";
import { type Demo, type DemoCase, goTo, note, put, standingIn } from "./demo-case.ts";
import { screeningWith } from "./demo-talks.ts";

/** The first talk is written down, and what the person agrees to. */
export async function agree(
  { change, cases, as, today }: Demo,
  personId: string,
  agreed: readonly ConsentPurpose[],
): Promise<void> {
  const counsellor = as("counsellor");
  for (const { key } of intakePages) await saveIntakePage(change, cases, counsellor, personId, key);
  for (const purpose of agreed) {
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
}

/** What is done before a decision, and where it leads. */
export const steps = [
  [
    "counselling",
    async (one: DemoCase) => {
      await goTo(one, "counselling");
      await screenAndTalk(one);
    },
  ],
  ["applied", (one: DemoCase) => apply(one)],
] as const;

async function screenAndTalk(one: DemoCase): Promise<void> {
  const { today } = one;
  await put(one, "counsellor", screeningA, screeningWith("intake"));
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
  const known = application.known(await standingIn(one));
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
  const left = inTheWay(checklistBefore(cases.journey, await standingIn(one), "applied"));
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
