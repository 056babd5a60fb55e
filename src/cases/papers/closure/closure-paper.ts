import { writeNumber } from "../../../people/index.ts";
import { type Field, sayAnswer } from "../../../platform/forms/index.ts";
import { closure } from "../../steps/closure.ts";
import { type CasesText, casesTexts } from "../../texts/index.ts";
import type { Paper } from "../paper.ts";
import { paperFrame, paperWords } from "../paper-words.ts";
import { writtenNames } from "../person-rows.ts";

/** The note with which a file is closed (domain.md 1.24), as it is on record, to be signed and kept with the file. */
export const closurePaper: Paper = {
  name: "closure",
  texts: casesTexts,
  title: "print.closure",
  item: 20,
  edition: { version: "2026-1", day: "2026-11-28" },
  rights: ["case.write"],
  says: [],
  languages: [],
  refuses: (dossier) => (dossier.latest(closure) ? null : "print.no-closure"),
  compose(ground) {
    const words = paperWords(ground, closurePaper.edition);
    const { both } = words;
    const answers = ground.latest(closure) ?? {};
    const label = words.of(casesTexts);
    const number = writeNumber(ground.dossier.returnCase.number);
    return {
      ...paperFrame(words, ground, number, "paper.confidential"),
      title: both("closing.title"),
      sections: [
        {
          title: both("paper.person"),
          rows: [
            { label: both("paper.name"), value: writtenNames(ground) },
            { label: both("paper.case"), value: number },
          ],
        },
        {
          title: both("closing.how"),
          // What belongs to other ends than this one is not asked on paper either.
          rows: Object.entries<Field>(closure.form.fields).flatMap(([name, field]) => {
            const answer = answers[name];
            const none = answer === null || answer === undefined || answer === "";
            if (none && field.kind !== "tick" && !field.required) return [];
            return [
              {
                label: label(field.label as CasesText),
                value: none ? null : sayAnswer(closure.form, field, answer, "bg"),
              },
            ];
          }),
        },
      ],
      statements: [],
      signatures: [both("sign.counsellor")],
    };
  },
};
