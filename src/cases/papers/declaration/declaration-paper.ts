import { countryName } from "../../../core/country.ts";
import { writeNumber } from "../../../people/index.ts";
import { concernsAll, currentDeclaration, declaration, statements } from "../../steps/declaration.ts";
import { inForceMonths } from "../../steps/declaration-in-force.ts";
import { speaksThroughParent } from "../../steps/parents.ts";
import { childrenSignedFor } from "../../steps/signed-by-parent.ts";
import { casesTexts } from "../../texts/index.ts";
import type { Paper } from "../paper.ts";
import { paperFrame, paperWords } from "../paper-words.ts";
import { personRows, signingRows } from "../person-rows.ts";
import { paperLanguages } from "../words/index.ts";

/**
 * The declaration of voluntary return, to be initialled line by line and signed (domain.md 1.7). Printed while the step
 * itself may be written down; it holds nothing the person has not agreed to yet.
 */
export const declarationPaper: Paper = {
  name: "declaration",
  texts: casesTexts,
  title: "declaration.title",
  item: 8,
  edition: { version: currentDeclaration, day: "2026-11-29" },
  rights: ["case.write"],
  says: ["birth", "nationality"],
  languages: paperLanguages,
  signedOnScreen: true,
  mustState: statements.flatMap((one, at) => (concernsAll(one) ? [at] : [])),
  after: (dossier) => (dossier.latest(declaration)?.happenedOn === dossier.today ? null : declaration.name),
  refuses: (dossier) =>
    !declaration.in?.includes(dossier.member.state)
      ? "print.no-declaration"
      : speaksThroughParent(dossier)
        ? "print.declaration-by-parent"
        : null,
  alsoNames: (dossier) => childrenSignedFor(dossier).map(({ member }) => member.personId),
  compose(ground) {
    const words = paperWords(ground, declarationPaper.edition);
    const { both } = words;
    const { destination } = ground.dossier.member;
    return {
      ...paperFrame(words, ground, writeNumber(ground.dossier.returnCase.number)),
      title: both("declaration.title"),
      opening: [both("declaration.before")],
      sections: [
        {
          title: both("paper.person"),
          rows: [
            ...personRows(words, ground),
            {
              label: both("paper.destination"),
              value: destination === null ? null : countryName(destination, "bg"),
            },
            ...childrenSignedFor(ground.dossier).map(({ member }) => ({
              label: both("declaration.for-child"),
              value: ground.nameOf(member.personId),
            })),
            ...words.about,
          ],
        },
      ],
      facing: true,
      statements: statements.map((one) => both(`statement.${one}`)),
      closing: [both("declaration.in-force", { months: inForceMonths })],
      ending: [
        {
          title: both("paper.at-signing"),
          rows: signingRows(words, ground, [
            "declaration.condition",
            "declaration.read-aloud",
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
