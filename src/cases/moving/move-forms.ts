import { type AnyForm, defineForm, type Field, named } from "../../platform/forms/index.ts";
import { closesWithNote, type ReasonKind, reasonCodes, reasonFor, reasonsFor } from "../journey/reasons.ts";
import type { MemberState, Move } from "../journey/states.ts";
import { type CasesText, casesTexts } from "../texts/index.ts";
import { exitFields } from "./exit-forms.ts";

const words = {
  kind: "text",
  label: "move.words",
  hint: "move.words-hint",
  longest: 4000,
  purpose: "What the person said, so that nobody asks them again.",
  retention: "case-file",
  seal: "sealed",
} as const satisfies Field<CasesText>;

const reasonOf = (kind: ReasonKind, codes: readonly string[]) =>
  ({
    kind: "choice",
    label: `reason.${kind}`,
    options: named("code", codes) as Readonly<Record<string, CasesText>>,
    required: true,
    purpose: "Why ways turn is counted; a reason nobody gave is counted as not said.",
    retention: "case-file",
    seal: "open",
  }) as const satisfies Field<CasesText>;

/** The form of a move that needs no reason. */
const plainMoveForm = defineForm(casesTexts, { name: "case-move", fields: { words } });

const reasonForm = (
  kind: ReasonKind,
  codes: readonly string[] = reasonCodes[kind],
  name: string = kind,
): AnyForm =>
  defineForm(casesTexts, { name: `case-move-${name}`, fields: { reason: reasonOf(kind, codes), words } });

/** The forms of moves that need a reason, by its kind; exits have their own. */
const reasonForms = new Map<ReasonKind, AnyForm>(
  (Object.keys(reasonCodes) as ReasonKind[])
    .filter((kind) => kind !== "exit" && kind !== "withdrawal")
    .map((kind) => [kind, reasonForm(kind)]),
);

/** The form by which somebody who only asked is closed, without a note. */
const closingForm = reasonForm("closure", reasonsFor({ from: "counselling", to: "closed" }), "closed");

/** What happened stands in the place of what was said. */
const deathWords = {
  ...words,
  label: "exit.death-words",
  hint: "exit.death-words-hint",
  required: true,
} as const;

/** The reason of an exit that has no other: nobody is asked for it. Null for every other move. */
export function onlyReasonTo(to: MemberState): string | null {
  const [first, ...others] = exitFields[to] ? reasonsFor({ from: "counselling", to }) : [];
  return first !== undefined && others.length === 0 ? first : null;
}

/** The forms of exits, each asking what must be on record about it. */
const exitForms = new Map(
  (Object.entries(exitFields) as [MemberState, object][]).map(([to, fields]) => {
    const move = { from: "counselling", to } as const;
    const why = { reason: reasonOf(reasonFor(move) as ReasonKind, reasonsFor(move)) };
    const reason = onlyReasonTo(to) === null ? why : {};
    const form: AnyForm = defineForm(casesTexts, {
      name: `case-move-${to}`,
      fields: { ...reason, ...fields, words: to === "deceased" ? deathWords : words },
    });
    return [to, form];
  }),
);

/** What is asked when somebody is moved. */
export function moveForm(move: Move): AnyForm {
  const kind = reasonFor(move);
  if (kind === null) return plainMoveForm;
  if (kind === "closure" && !closesWithNote(move)) return closingForm;
  return (kind === "reopening" ? undefined : exitForms.get(move.to)) ?? (reasonForms.get(kind) as AnyForm);
}
