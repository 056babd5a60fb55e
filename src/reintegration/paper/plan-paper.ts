import {
  type Dossier,
  type Paper,
  type PaperGround,
  type PaperWords,
  paperFrame,
  paperLanguages,
  paperWords,
  writtenNames,
} from "../../cases/index.ts";
import { dotted } from "../../core/day.ts";
import { money, writeMoney, writeSums } from "../../core/money.ts";
import { writeNumber } from "../../people/index.ts";
import type { SheetRow, SheetSection } from "../../platform/print/index.ts";
import { arrivedOn } from "../arrived.ts";
import { planRecord } from "../forms/plan.ts";
import { instalmentsOf, type LineRecord, linesOf, planAtWork } from "../plan/standing.ts";
import { lastDeliveryDay } from "../plan/terms.ts";
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
  return writeSums(sums, "bg");
}

/** The last day on which anything of the version is given. */
const lastDayOf = (dossier: Dossier): string =>
  lastDeliveryDay(arrivedOn(dossier) ?? dossier.today, planAtWork(dossier)?.open.project_until ?? null);

type Both = ReturnType<typeof sayingOf>;
const sayingOf = (words: PaperWords) => words.of(planPaperTexts);

const written = (minor: number, currency: string): string => writeMoney(money(minor, currency), "bg");

/** What is given, by whom, for how much, by when, and in which parts after what: nobody signs for conditions not read. */
function measureSection(both: Both, ground: PaperGround, line: LineRecord, number: number): SheetSection {
  const { open, amount, currency } = line;
  const provider = ground.wordsOf(line)?.provider;
  return {
    title: both("plan-paper.measure", { number }),
    rows: [
      { label: both("plan-paper.kind"), value: open.measure ? both(`measure.${open.measure}`) : null },
      {
        label: both("plan-paper.how"),
        value: both(open.mode === "cash" ? "plan-paper.cash" : "plan-paper.in-kind"),
      },
      ...(typeof provider === "string" ? [{ label: both("plan-paper.provider"), value: provider }] : []),
      { label: both("plan-paper.count"), value: open.quantity === null ? null : String(open.quantity) },
      {
        label: both("plan-paper.sum"),
        value: amount === null || currency === null ? null : written(amount, currency),
      },
      ...partRows(both, ground.dossier, line),
      { label: both("plan-paper.due"), value: open.due ? dotted(open.due) : null },
    ],
  };
}

/** The parts of a line with what each waits for; none where all is given at once. */
function partRows(both: Both, dossier: Dossier, { id, currency }: LineRecord): SheetRow[] {
  const parts = instalmentsOf(dossier, id);
  if (currency === null || (parts.length === 1 && parts[0]?.condition === "none")) return [];
  return parts.map(({ number, amount, condition, on }) => ({
    label: both("plan-paper.part", { number }),
    value: both(`plan-paper.part-${condition}`, {
      sum: written(amount, currency),
      day: on === null ? "" : dotted(on),
    }),
  }));
}

/** The plan, to be signed by the person whose it is (domain.md 1.20; 7.5, item 17): the version people work on. */
export const planPaper: Paper = {
  name: "reintegration-plan",
  texts: planPaperTexts,
  title: "plan-paper.title",
  item: 17,
  edition: { version: "2026-3", day: "2026-11-30" },
  rights: ["reintegration.write"],
  says: [],
  languages: paperLanguages,
  signedOnScreen: true,
  mustState: [0, 1, 2],
  refuses: (dossier) => (lines(dossier).length > 0 ? null : "plan-paper.none"),
  compose(ground) {
    const words = paperWords(ground, planPaper.edition);
    const both = sayingOf(words);
    const { dossier } = ground;
    const all = lines(dossier);
    const versions = dossier.recordsOf(planRecord);
    const goals = ground.latest(planRecord)?.goals;
    const number = writeNumber(dossier.returnCase.number);
    return {
      // Whoever is home already needs no word about boarding at the foot of the sheet.
      ...paperFrame(words, ground, number, "paper.confidential"),
      title: both("plan-paper.title"),
      facing: true,
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
        ...all.map((line, at) => measureSection(both, ground, line, at + 1)),
        {
          title: both("plan-paper.total"),
          rows: [
            { label: both("plan-paper.sum"), value: totalsOf(all) || null },
            { label: both("plan-paper.last-day"), value: dotted(lastDayOf(dossier)) },
          ],
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
