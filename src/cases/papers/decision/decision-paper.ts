import { writeNumber } from "../../../people/index.ts";
import { type ReasonCode, reasonCodes } from "../../journey/reasons.ts";
import { eligibility } from "../../steps/eligibility.ts";
import { casesTexts } from "../../texts/index.ts";
import type { Paper } from "../paper.ts";
import { paperFrame, paperWords } from "../paper-words.ts";
import { numberOfRecord, writtenNames } from "../person-rows.ts";
import { paperLanguages } from "../words/index.ts";
import { writeDay } from "../written-day.ts";

type Ineligible = (typeof reasonCodes.ineligible)[number];

const isIneligible = (code: ReasonCode | null | undefined): code is Ineligible =>
  (reasonCodes.ineligible as readonly (string | null | undefined)[]).includes(code);

const written = (text: unknown): string | null => (typeof text === "string" && text !== "" ? text : null);

/**
 * The letter with the decision, to the person: yes, yes on a condition, or no with the reason in plain words and the way to
 * complain (domain.md 1.8). On what the decision rests stays between those who took it.
 */
export const decisionPaper: Paper = {
  name: "decision",
  texts: casesTexts,
  title: "print.decision",
  item: 10,
  edition: { version: "2026-3", day: "2026-11-30" },
  rights: ["case.write", "case.decide"],
  says: [],
  languages: paperLanguages,
  refuses: (dossier) => (dossier.latest(eligibility) ? null : "print.no-decision"),
  compose(ground) {
    const words = paperWords(ground, decisionPaper.edition);
    const { both } = words;
    const { dossier } = ground;
    const record = dossier.latest(eligibility);
    const decided = record?.open;
    const decision = decided?.decision ?? "ineligible";
    const code = decided?.reason_code;
    const told = ground.latest(eligibility);
    const number = writeNumber(dossier.returnCase.number);
    return {
      ...paperFrame(words, ground, number),
      title: both("decision.title"),
      facing: true,
      opening: [
        both(`decision.${decision}`),
        ...(decision === "ineligible" && isIneligible(code) ? [both(`decision.reason.${code}`)] : []),
      ],
      sections: [
        {
          title: both("paper.person"),
          rows: [
            { label: both("paper.name"), value: writtenNames(ground) },
            { label: both("paper.case"), value: number },
            {
              label: both("decision.number"),
              value: record ? numberOfRecord(dossier, record) : null,
            },
            {
              label: both("decision.date"),
              value: decided?.decided_on ? writeDay(decided.decided_on) : null,
            },
            ...(decision === "conditional"
              ? [{ label: both("decision.condition"), value: written(told?.condition) }]
              : []),
            ...(decision === "ineligible"
              ? [{ label: both("decision.referral"), value: written(told?.referral) }]
              : []),
            ...words.about,
          ],
        },
      ],
      statements: [],
      closing: [
        ...(decision === "ineligible" ? [both("decision.elsewhere")] : [both("decision.free")]),
        both("decision.complain"),
      ],
      signatures: [both("decision.received"), both("sign.counsellor")],
    };
  },
};
