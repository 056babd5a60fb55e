import { countryName } from "../../../core/country.ts";
import { writeNumber } from "../../../people/index.ts";
import type { MemberState } from "../../journey/states.ts";
import { casesTexts } from "../../texts/index.ts";
import type { Paper } from "../paper.ts";
import { paperFrame, paperWords } from "../paper-words.ts";
import { birthOf, nationalityOf, signingRows, writtenNames } from "../person-rows.ts";
import { paperLanguages } from "../words/index.ts";

const statements = [
  "free",
  "asked-again",
  "procedures",
  "document",
  "ticket",
  "cash",
  "contact",
  "children",
] as const;

/** It lies ready before the day of the journey, and is signed on it. */
const ready: ReadonlySet<MemberState> = new Set(["ready", "booked", "rebooking"]);

/** The statement at departure (domain.md 1.16): what was handed over, and that the person was asked once more. */
export const departurePaper: Paper = {
  name: "departure-statement",
  texts: casesTexts,
  title: "print.departure",
  item: 8,
  edition: { version: "2026-2", day: "2026-11-30" },
  rights: ["case.write", "travel.write"],
  says: ["birth", "nationality"],
  languages: paperLanguages,
  signedOnScreen: true,
  refuses: ({ member }) => (ready.has(member.state) ? null : "print.no-departure"),
  compose(ground) {
    const words = paperWords(ground, departurePaper.edition);
    const { both } = words;
    const flight = words.of({ in: (language) => () => ground.filled("flight", language) ?? "" });
    const { member, returnCase } = ground.dossier;
    const number = writeNumber(returnCase.number);
    const { destination } = member;
    return {
      ...paperFrame(words, ground, number),
      title: both("departing.title"),
      opening: [both("departing.before")],
      sections: [
        {
          title: both("paper.person"),
          rows: [
            { label: both("paper.name"), value: writtenNames(ground) },
            { label: both("paper.birth"), value: birthOf(ground) },
            { label: both("paper.nationality"), value: nationalityOf(ground) },
            { label: both("paper.case"), value: number },
            {
              label: both("paper.destination"),
              value: destination === null ? null : countryName(destination, "bg"),
            },
            {
              label: both("departing.flight"),
              value: ground.filled("flight") === null ? null : flight("flight"),
            },
            ...words.about,
          ],
        },
      ],
      facing: true,
      statements: statements.map((one) => both(`departing.${one}`)),
      ending: [
        {
          title: both("paper.at-signing"),
          rows: signingRows(words, ground, [
            "paper.interpreter",
            "paper.guardian",
            "paper.witness",
            "paper.place-day",
          ]),
        },
      ],
      signatures: [
        both("sign.person"),
        both("sign.guardian"),
        both("sign.interpreter"),
        both("sign.counsellor"),
      ],
    };
  },
};
