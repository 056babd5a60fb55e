import type { PartialDate } from "../../../core/partial-date.ts";
import { writeNumber } from "../../../people/index.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { clearance, clearanceAnswer } from "../../steps/clearance.ts";
import { declarationsFor } from "../../steps/signed-by-parent.ts";
import { casesTexts } from "../../texts/index.ts";
import type { Paper, PaperGround } from "../paper.ts";
import { paperFrame, paperWords } from "../paper-words.ts";
import { birthOf, namesOnPapers, nationalityOf } from "../person-rows.ts";
import { type PaperText, paperTexts } from "../words/index.ts";
import { writeDay } from "../written-day.ts";
import { basisOn, type Recipient } from "./legal-basis.ts";

/**
 * A letter that asks an authority whether anything stands in the way (domain.md 1.8). It says who the person is and what is
 * asked, and nothing else; and it is not to be had without the person's consent to this very authority. Those who travel
 * on one case may stand in one letter, and printing it writes down that it was asked about each of them.
 */
const letterTo = (to: Recipient): Paper => {
  const edition = { version: "2026-4", day: "2026-11-29" };
  return {
    name: `letter-${to}`,
    texts: casesTexts,
    title: `print.letter-${to}`,
    item: 11,
    edition,
    rights: ["case.write"],
    says: ["name", "birth", "nationality"],
    languages: [],
    together: true,
    numbered: true,
    goesTo: { authority: to, category: "identity" },
    writes: ({ dossier, number }) => ({
      kind: clearance,
      values: {
        authority: to,
        sent_on: dossier.today as PartialDate,
        letter_number: number,
        shared: ["identity", "birth", "nationality"],
      },
      already: isAsked(dossier, to),
    }),
    movesOn: (dossier) => (dossier.member.state === "applied" && !isAsked(dossier, to) ? "clearance" : null),
    refuses: ({ member, person }) =>
      !person.consents(to)
        ? "clearance.no-consent"
        : clearance.in?.includes(member.state)
          ? null
          : "print.no-letter",
    compose(ground) {
      const words = paperWords(ground, edition);
      const grounds = [ground, ...ground.companions];
      const count = grounds.length;
      const both = (key: PaperText, values = {}) => words.both(key, { count, ...values });
      const t = paperTexts.in("bg");
      const { returnCase, today } = ground.dossier;
      const number = writeNumber(returnCase.number);
      const laws = basisOn(to, today).map(({ law }) => t(law));
      return {
        ...paperFrame(words, ground, number, "paper.confidential"),
        addressee: {
          lines: [t(`letter.to.${to}`), t(`letter.at.${to}`)],
          registered: ground.number
            ? t("letter.registered-as", { number: ground.number, day: writeDay(today) })
            : t("letter.registered"),
        },
        title: both(`letter.title.${to}`),
        opening: [both("letter.greeting"), both("letter.who")],
        sections: grounds.map((one, at) => ({
          title: count === 1 ? both("paper.person") : both("letter.person", { at: at + 1 }),
          rows: [
            { label: both("paper.name"), value: namesOnPapers(one) },
            { label: both("paper.birth"), value: birthOf(one) },
            { label: both("paper.nationality"), value: nationalityOf(one) },
            ...signerOf(one, to).map((value) => ({ label: both("letter.signed-by"), value })),
            ...(at === 0 ? [{ label: both("paper.case"), value: number }] : []),
          ],
        })),
        statements: [],
        closing: [
          both("letter.asked"),
          ...([1, 2, 3] as const).map((at) => both(`letter.ask.${to}.${at}`)),
          both("letter.basis", { laws: t.list(laws) }),
          ...(ground.under ? [both("letter.under", { agreement: ground.under.agreement.bg })] : []),
          both("letter.answer"),
        ],
        signatures: [both("letter.sign")],
      };
    },
  };
};

/** Who signed for a child that does not sign itself: by name only where the authority may be told of them. */
const signerOf = ({ dossier, nameOf }: PaperGround, to: Recipient): readonly string[] =>
  declarationsFor(dossier)
    .filter(({ by }) => by.id !== dossier.member.id)
    .map(({ by }) => {
      const name = dossier.personOf(by.id).consents(to) ? nameOf(by.personId) : null;
      return name ?? paperTexts.in("bg")("letter.parent");
    });

/** Whether the authority was asked about the member and has not answered since. */
function isAsked(dossier: Dossier, to: Recipient): boolean {
  const asked = dossier.recordsOf(clearance).findLast(({ open }) => open.authority === to);
  const answered = dossier.recordsOf(clearanceAnswer).findLast(({ open }) => open.authority === to);
  return asked !== undefined && (answered === undefined || answered.madeAt < asked.madeAt);
}

export const letterPapers: readonly Paper[] = [letterTo("migration-directorate"), letterTo("sar")];
