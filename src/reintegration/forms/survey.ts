import { type AnyForm, defineForm, type Field, named } from "../../platform/forms/index.ts";
import { type Instrument, instrumentKey, type Question, withheld } from "../survey/instrument.ts";
import { instruments } from "../survey/instruments.ts";
import { surveyRounds } from "../survey/rounds.ts";
import { type ReintegrationText, reintegrationTexts } from "../texts/index.ts";
import { note, open, pastDay } from "./fields.ts";
import { interpreter, mode } from "./session.ts";

/** The form of a version of a questionnaire, made from its data: its texts are found by its keys, which a test holds it to. */
function surveyForm(instrument: Instrument): AnyForm {
  const key = instrumentKey(instrument);
  const question = ({ id, scale, several }: Question): Field<ReintegrationText> => {
    const codes = [...(instrument.scales[scale] ?? []), ...(several ? [] : withheld)];
    const options = Object.fromEntries(codes.map((code) => [code, `scale.${code}` as ReintegrationText]));
    return {
      kind: several ? "choices" : "choice",
      label: `${key}.${id}` as ReintegrationText,
      options,
      purpose: "How the return goes, by questions that do not change.",
      ...open,
    };
  };
  return defineForm(reintegrationTexts, {
    name: `survey-${key}`,
    fields: {
      on: pastDay("field.on", "One survey in a quarter."),
      round: {
        kind: "choice",
        label: "survey.round",
        options: named(
          "round",
          surveyRounds.map(({ code }) => code),
        ),
        required: true,
        purpose: "What the scores are compared with.",
        ...open,
      },
      mode,
      language: {
        kind: "reference",
        label: "session.language",
        hint: "survey.language-hint",
        required: true,
        purpose: "The questions were understood.",
        ...open,
      },
      interpreter,
      proxy: {
        kind: "choice",
        label: "survey.proxy",
        options: named("proxy", ["none", "caretaker"]),
        required: true,
        purpose: "Grown people answer for themselves.",
        ...open,
      },
      ...Object.fromEntries(instrument.questions.map((one) => [one.id, question(one)])),
      note,
    },
  });
}

/** Each version of each questionnaire as a kind of record. */
export const surveyRecords = instruments.map((instrument) => {
  const key = instrumentKey(instrument);
  return { name: `survey-${key}`, key, instrument, form: surveyForm(instrument) } as const;
});
