import { type AnyForm, defineForm, type Field } from "../../platform/forms/index.ts";
import { type ReasonKind, reasonCodes } from "../journey/reasons.ts";
import { type CasesText, casesTexts } from "../texts/index.ts";

const words = {
  kind: "text",
  label: "move.words",
  hint: "move.words-hint",
  longest: 4000,
  purpose: "What the person said, so that nobody asks them again.",
  retention: "case-file",
  seal: "sealed",
} as const satisfies Field<CasesText>;

/** The form of a move that needs no reason. */
const plainMoveForm = defineForm(casesTexts, { name: "case-move", fields: { words } });

/** The forms of moves that need one, by kind of reason. */
const reasonForms = new Map<ReasonKind, AnyForm>(
  (Object.keys(reasonCodes) as ReasonKind[]).map((kind) => [
    kind,
    defineForm(casesTexts, {
      name: `case-move-${kind}`,
      fields: {
        reason: {
          kind: "choice",
          label: `reason.${kind}`,
          options: Object.fromEntries(
            reasonCodes[kind].map((code): [string, CasesText] => [code, `code.${code}`]),
          ),
          required: true,
          purpose: "Why ways turn is counted; a reason nobody gave is counted as not said.",
          retention: "case-file",
          seal: "open",
        },
        words,
      },
    }),
  ]),
);

export const moveForm = (kind: ReasonKind | null): AnyForm =>
  kind === null ? plainMoveForm : (reasonForms.get(kind) as AnyForm);
