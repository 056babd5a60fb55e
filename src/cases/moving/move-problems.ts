import { daysBetween } from "../../core/day.ts";
import { readNumber } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { FieldValue, Problems } from "../../platform/forms/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { MoveAnswers } from "../journey/move-answers.ts";
import type { MemberState, Move } from "../journey/states.ts";
import { triesToReach } from "./exit-forms.ts";
import { moveForm } from "./move-forms.ts";
import { survivingCase } from "./surviving-case.ts";

/** What was said of a move, however it is made. */
interface Told {
  readonly to: MemberState;
  readonly reason: string | null;
  readonly words?: string | null;
  readonly answers?: MoveAnswers | null;
}

/** What is not said though it must be on record, or cannot stand, by the fields of the move's form; nothing when it may. */
export async function problemsOfMove(
  query: Query,
  dossier: Dossier,
  { to, reason, words = null, answers }: Told,
): Promise<Problems> {
  const told: MoveAnswers = { ...answers, reason, words };
  return {
    ...unsaid({ from: dossier.member.state, to }, told),
    ...(to === "lost" ? fewTries(told, dossier.today) : {}),
    ...(to === "duplicate" ? await goesOnNowhere(query, dossier, told) : {}),
  };
}

const isNothing = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === "";

/** What the form of the move would not let anybody leave out. */
function unsaid(move: Move, told: MoveAnswers): Problems {
  return Object.fromEntries(
    Object.entries(moveForm(move).fields)
      .filter(([key, { required }]) => key !== "reason" && required && isNothing(told[key]))
      .map(([key]) => [key, { text: "problem.required" }]),
  );
}

/** Nobody is given up after a call or two unless it is written why. */
function fewTries({ words, tries, tried_since }: MoveAnswers, today: string): Problems {
  if (!isNothing(words)) return {};
  const days = tried_since ? daysBetween(String(tried_since), today) : 0;
  const enough = Number(tries) >= triesToReach.tries && days >= triesToReach.days - 1;
  return enough ? {} : { words: { text: "exit.few-tries", values: triesToReach } };
}

async function goesOnNowhere(
  query: Query,
  dossier: Dossier,
  { reason, other_case }: MoveAnswers,
): Promise<Problems> {
  if (isNothing(other_case) && reason !== "same-person") return {};
  const number = readNumber(String(other_case ?? ""));
  if (number === null) return { other_case: { text: "exit.other-case-needed" } };
  const goesOn = await survivingCase(query, dossier, number);
  return goesOn ? {} : { other_case: { text: "exit.other-case-unknown" } };
}
