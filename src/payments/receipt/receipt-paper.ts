import {
  type Dossier,
  numberOfRecord,
  type Paper,
  paperFrame,
  paperLanguages,
  paperWords,
  writeDay,
  writtenNames,
} from "../../cases/index.ts";
import { type Money, moneyFromNumber, writeMoney } from "../../core/money.ts";
import { moneyInWords } from "../../core/money-words.ts";
import { writeNumber } from "../../people/index.ts";
import { paymentOf, receiptOf, standing } from "../rules/standing.ts";
import { receiptTexts } from "./receipt-texts.ts";

/** The cash paid out first for the member that nobody has signed for yet. */
function unsigned(dossier: Dossier) {
  const mine = standing(dossier).filter(({ memberId }) => memberId === dossier.member.id);
  return mine
    .flatMap((request) => {
      const paid = paymentOf(dossier, request.id);
      return paid?.outcome === "cash" && !receiptOf(dossier, request.id) ? [{ request, paid }] : [];
    })
    .at(0);
}

/** In the mission's two languages: whoever signs reads the figures, whoever audits the words. */
const inBoth = (sum: Money): string | null =>
  (["bg", "en"] as const).flatMap((tongue) => moneyInWords(sum, tongue) ?? []).join(" · ") || null;

/** The receipt for cash, to be signed when it is handed over: the thumb counts only before a witness (domain.md 1.16). */
export const receiptPaper: Paper = {
  name: "cash-receipt",
  texts: receiptTexts,
  title: "receipt.paper",
  item: 15,
  edition: { version: "2026-1", day: "2026-11-28" },
  rights: ["payment.request"],
  says: [],
  languages: paperLanguages,
  signedOnScreen: true,
  refuses: (dossier) => (unsigned(dossier) ? null : "receipt.none"),
  compose(ground) {
    const words = paperWords(ground, receiptPaper.edition);
    const both = words.of(receiptTexts);
    const { dossier } = ground;
    const { request, paid } = unsigned(dossier) ?? {};
    const { amount } = paid?.open ?? {};
    const sum = amount == null ? null : moneyFromNumber(amount, request?.currency ?? "");
    const number = writeNumber(dossier.returnCase.number);
    return {
      ...paperFrame(words, ground, number),
      title: both("receipt.paper"),
      facing: true,
      opening: [both("receipt.before"), both("receipt.got")],
      sections: [
        {
          title: words.both("paper.person"),
          rows: [
            { label: words.both("paper.name"), value: writtenNames(ground) },
            { label: words.both("paper.case"), value: number },
            { label: both("receipt.sum"), value: sum && writeMoney(sum, "bg") },
            { label: both("receipt.in-words"), value: sum && inBoth(sum) },
            { label: both("receipt.paid-on"), value: paid?.happenedOn ? writeDay(paid.happenedOn) : null },
            {
              label: both("receipt.receiver"),
              // Whoever else receives it is named by hand: their name is sealed in the request.
              value: request?.open.payee === "person" ? writtenNames(ground) : null,
            },
            { label: both("receipt.no"), value: paid ? numberOfRecord(dossier, paid) : null },
            { label: words.both("paper.place-day"), value: null },
            ...words.about,
          ],
        },
      ],
      statements: [],
      signatures: [both("receipt.sign"), both("receipt.sign-witness"), both("receipt.sign-giver")],
    };
  },
};
