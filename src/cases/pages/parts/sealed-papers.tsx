import type { Child } from "hono/jsx";
import type { SealedPaper } from "../../../people/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import { fileResponse, type InspectedFile, type OpenedFile } from "../../../platform/files/index.ts";
import { type AnyForm, type Shown, sheetOf } from "../../../platform/forms/index.ts";
import type { Policy, Route } from "../../../platform/http/index.ts";
import type { Translator } from "../../../platform/i18n/index.ts";
import { Form } from "../../../ui/form-controls.tsx";
import { type CasesDesk, type CaseVisit, caseVisit } from "../desk.ts";
import { filePosting } from "./file-posting.ts";

type PapersText = "papers.title" | "papers.none" | "papers.kept" | "papers.add";

interface PapersPart {
  readonly visit: Pick<CaseVisit, "desk" | "language" | "freshKey"> & { readonly t: Translator<PapersText> };
  readonly papers: readonly SealedPaper[];
  /** Of the papers, and of what stands below them. */
  addressOf(...more: readonly string[]): string;
  /** Takes another; null where none is taken. */
  readonly form: AnyForm | null;
  /** The form as it was sent, where something was wrong with it. */
  readonly again: Shown | null;
  /** What is said above the papers. */
  readonly children?: Child;
  /** What stands beside a paper. */
  beside?(paper: SealedPaper): Child;
}

/** The sealed papers of a record of a room upon cases, and the form that takes another. */
export const SealedPapers = async ({
  visit,
  papers,
  addressOf,
  form,
  again,
  children,
  beside,
}: PapersPart) => {
  const { t, language, desk } = visit;
  const names = await desk.namesOf([...new Set(papers.map(({ keptBy }) => keptBy))]);
  const sheet =
    form &&
    sheetOf(form, {
      language,
      action: addressOf(),
      submit: t("papers.add"),
      requestKey: visit.freshKey(),
      ...again,
      version: null,
    });
  return (
    <section class="person-section" aria-labelledby="papers">
      <h2 id="papers">{t("papers.title")}</h2>
      {children ?? null}
      {papers.length === 0 ? <p>{t("papers.none")}</p> : null}
      <ul class="case-records">
        {papers.map((paper) => (
          <li>
            <a href={addressOf(paper.id)}>
              <bdi>{paper.name}</bdi>
            </a>{" "}
            <span class="soft">
              {t("papers.kept", {
                moment: t.moment(paper.keptAt),
                name: names.get(paper.keptBy) ?? paper.keptBy,
              })}
            </span>
            {beside?.(paper) ?? null}
          </li>
        ))}
      </ul>
      {sheet ? <Form sheet={sheet} look="second" /> : null}
    </section>
  );
};

interface PapersRoutes {
  /** With the owner as one of its words, and the papers below it. */
  readonly path: string;
  readonly keeps: Policy;
  readonly opens: Policy;
  /** Throws "not found" for an address without an owner. */
  form(visit: CaseVisit): Promise<AnyForm>;
  show(visit: CaseVisit, shown: Shown): Promise<Response>;
  /** Keeps a paper and says where to go then. */
  keep(visit: CaseVisit, change: Change, file: InspectedFile): Promise<string>;
  open(visit: CaseVisit, change: Change): Promise<OpenedFile>;
  /** What a paper is called when it is saved. */
  readonly savedAs: string;
}

/** Taking a paper in, and opening one. Its field is called `paper`, and so is its word in the path. */
export const sealedPaperRoutes = (
  desk: CasesDesk,
  { path, keeps, opens, form, show, keep, open, savedAs }: PapersRoutes,
): Route[] => [
  filePosting(desk, { path, policy: keeps, field: "paper", form, show, keep }),
  {
    method: "GET",
    path: `${path}/:paper`,
    policy: opens,
    async answer(context) {
      const visit = caseVisit(desk, context);
      return fileResponse(await visit.cases.database.change((change) => open(visit, change)), savedAs);
    },
  },
];
