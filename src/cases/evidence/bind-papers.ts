import type { PartialDate } from "../../core/partial-date.ts";
import type { BoundCover, BoundPaper, Printer } from "../../platform/print/index.ts";
import { paperOrganisation } from "../papers/words/index.ts";
import { casesTexts } from "../texts/index.ts";
import type { GatheredPaper } from "./bundle.ts";
import type { EvidenceLine } from "./completeness.ts";

/** An evidence file as it is bound: whose, and what an auditor looks for in it. */
export interface FileToBind {
  readonly language: "bg" | "en";
  /** The case's number and the person's; nobody's name stands on the cover. */
  readonly caseNumber: string;
  readonly personNumber: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly lines: readonly EvidenceLine[];
  readonly papers: readonly GatheredPaper[];
}

type Counted = GatheredPaper & { readonly pages: number | null };

/**
 * The papers of an evidence file as one PDF (domain.md 7.5): a cover with every item, its papers and their hashes, then
 * each paper, every page marked with the item and the paper's name. What cannot be bound (broken, or locked with a
 * password) is named on the cover, and is in the ZIP as it is.
 */
export async function bindPapers(
  printer: Pick<Printer, "pagesOf" | "bind">,
  file: FileToBind,
): Promise<Uint8Array> {
  const counted: Counted[] = [];
  for (const paper of file.papers) counted.push({ ...paper, pages: await printer.pagesOf(paper) });
  const titles = titlesOf(file);
  const bound = counted.flatMap((paper): BoundPaper[] =>
    paper.pages === null
      ? []
      : [{ ...paper, pages: paper.pages, mark: titles.get(paper.item) ?? String(paper.item) }],
  );
  return printer.bind(coverOf(file, counted, titles), bound);
}

const titlesOf = ({ language, lines }: FileToBind): ReadonlyMap<number, string> =>
  new Map(
    lines.map(({ item: { number, texts, title } }) => [number, `${number}. ${texts.in(language)(title)}`]),
  );

function coverOf(
  file: FileToBind,
  counted: readonly Counted[],
  titles: ReadonlyMap<number, string>,
): BoundCover {
  const { language, caseNumber, personNumber, today, lines } = file;
  const t = casesTexts.in(language);
  const left = counted.filter(({ pages }) => pages === null).length;
  const state = ({ due, held }: EvidenceLine): string =>
    held ? t("bound.on-record") : t(due ? "evidence.missing" : "evidence.not-due");
  return {
    lang: language,
    organisation: paperOrganisation(language),
    title: t("bound.title"),
    reference: t("bound.reference", { case: caseNumber, person: personNumber }),
    printed: t.date(today as PartialDate),
    notes: [t("bound.text"), ...(left > 0 ? [t("bound.left", { count: left })] : [])],
    head: [t("bound.paper"), t("bound.pages"), "SHA-256"],
    items: lines
      .toSorted((a, b) => a.item.number - b.item.number)
      .map((line) => {
        const papers = counted.filter(({ item }) => item === line.item.number);
        return {
          title: titles.get(line.item.number) ?? "",
          state: papers.length > 0 ? null : state(line),
          papers: papers.map(({ name, pages, hash }) => ({
            name,
            pages: pages === null ? "–" : String(pages),
            hash,
            note: pages === null ? t("bound.left-paper") : null,
          })),
        };
      }),
  };
}
