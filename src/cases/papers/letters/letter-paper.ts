import { writeNumber } from "../../../people/index.ts";
import { clearance } from "../../steps/clearance.ts";
import { casesTexts } from "../../texts/index.ts";
import type { Paper } from "../paper.ts";
import { paperFrame, paperWords } from "../paper-words.ts";
import { birthOf, namesOnPapers, nationalityOf } from "../person-rows.ts";
import { paperTexts } from "../words/index.ts";
import { basisOn, type Recipient } from "./legal-basis.ts";

/**
 * A letter that asks an authority whether anything stands in the way (domain.md 1.8). It says who the person is and what is
 * asked, and nothing else; and it is not to be had without the person's consent to this very authority.
 */
const letterTo = (to: Recipient): Paper => {
  const edition = { version: "2026-1", day: "2026-11-28" };
  return {
    name: `letter-${to}`,
    texts: casesTexts,
    title: `print.letter-${to}`,
    item: 11,
    edition,
    rights: ["case.write"],
    says: ["name", "birth", "nationality"],
    languages: [],
    refuses: ({ member, person }) =>
      !person.consents(to)
        ? "clearance.no-consent"
        : clearance.in?.includes(member.state)
          ? null
          : "print.no-letter",
    compose(ground) {
      const words = paperWords(ground, edition);
      const { both } = words;
      const t = paperTexts.in("bg");
      const { returnCase, today } = ground.dossier;
      const number = writeNumber(returnCase.number);
      const laws = basisOn(to, today).map(({ law }) => t(law));
      return {
        ...paperFrame(words, ground, number, "paper.confidential"),
        addressee: {
          lines: [t(`letter.to.${to}`), t(`letter.at.${to}`)],
          registered: t("letter.registered"),
        },
        title: both(`letter.title.${to}`),
        opening: [both("letter.greeting"), both("letter.who")],
        sections: [
          {
            title: both("paper.person"),
            rows: [
              { label: both("paper.name"), value: namesOnPapers(ground) },
              { label: both("paper.birth"), value: birthOf(ground) },
              { label: both("paper.nationality"), value: nationalityOf(ground) },
              { label: both("paper.case"), value: number },
            ],
          },
        ],
        statements: [],
        closing: [
          both("letter.asked"),
          ...([1, 2, 3] as const).map((at) => both(`letter.ask.${to}.${at}`)),
          both("letter.basis", { laws: t.list(laws) }),
          both("letter.answer"),
        ],
        signatures: [both("letter.sign")],
      };
    },
  };
};

export const letterPapers: readonly Paper[] = [letterTo("migration-directorate"), letterTo("sar")];
