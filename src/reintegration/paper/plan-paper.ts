import {
  type Dossier,
  type Paper,
  paperFrame,
  paperLanguages,
  paperWords,
  writeDay,
  writtenNames,
} from "../../cases/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import { writeNumber } from "../../people/index.ts";
import { planRecord } from "../forms/plan.ts";
import { type LineRecord, linesOf, planAtWork } from "../plan/standing.ts";
import { planPaperTexts } from "./plan-texts.ts";

const lines = (dossier: Dossier): readonly LineRecord[] => {
  const version = planAtWork(dossier);
  return version ? linesOf(dossier, version.id) : [];
};

/** What the lines come to, currency by currency. */
function totalsOf(all: readonly LineRecord[]): string {
  const sums = new Map<string, number>();
  for (const { amount, currency } of all) {
    if (amount !== null && currency !== null) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums].map(([currency, minor]) => writeMoney(money(minor, currency), "bg")).join(" + ");
}

/** The plan, to be signed by the person whose it is (domain.md 1.20; 7.5, item 17): the version people work on. */
export const planPaper: Paper = {
  name: "reintegration-plan",
  texts: planPaperTexts,
  title: "plan-paper.title",
  item: 17,
  edition: { version: "2026-1", day: "2026-11-29" },
  rights: ["reintegration.write"],
  says: [],
  languages: paperLanguages,
  signedOnScreen: true,
  mustState: [0, 1, 2],
  refuses: (dossier) => (lines(dossier).length > 0 ? null : "plan-paper.none"),
  compose(ground) {
    const words = paperWords(ground, planPaper.edition);
    const both = words.of(planPaperTexts);
    const { dossier } = ground;
    const all = lines(dossier);
    const versions = dossier.recordsOf(planRecord);
    const goals = ground.latest(planRecord)?.goals;
    const number = writeNumber(dossier.returnCase.number);
    return {
      // Whoever is home already needs no word about boarding at the foot of the sheet.
      ...paperFrame(words, ground, number, "paper.confidential"),
      title: both("plan-paper.title"),
      opening: [both("plan-paper.opening")],
      sections: [
        {
          title: words.both("paper.person"),
          rows: [
            { label: words.both("paper.name"), value: writtenNames(ground) },
            { label: words.both("paper.case"), value: number },
            { label: both("plan-paper.version"), value: String(versions.length) },
            { label: both("plan-paper.goals"), value: typeof goals === "string" ? goals : null },
            ...words.about,
          ],
        },
        ...all.map(({ open: { measure, mode, quantity, due }, amount, currency }, at) => ({
          title: both("plan-paper.measure", { number: at + 1 }),
          rows: [
            { label: both("plan-paper.kind"), value: measure ? both(`measure.${measure}`) : null },
            {
              label: both("plan-paper.how"),
              value: both(mode === "cash" ? "plan-paper.cash" : "plan-paper.in-kind"),
            },
            { label: both("plan-paper.count"), value: quantity === null ? null : String(quantity) },
            {
              label: both("plan-paper.sum"),
              value: amount === null || currency === null ? null : writeMoney(money(amount, currency), "bg"),
            },
            { label: both("plan-paper.due"), value: due ? writeDay(due) : null },
          ],
        })),
        {
          title: both("plan-paper.total"),
          rows: [{ label: both("plan-paper.sum"), value: totalsOf(all) || null }],
        },
      ],
      statements: [both("plan-paper.explained"), both("plan-paper.limits"), both("plan-paper.visits")],
      signatures: [
        both("plan-paper.sign"),
        both("plan-paper.sign-guardian"),
        both("plan-paper.sign-officer"),
      ],
    };
  },
};
