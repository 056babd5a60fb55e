import type { Child } from "hono/jsx";
import { missionDay } from "../../../core/day.ts";
import { type PartialDate, parsePartialDate } from "../../../core/partial-date.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { notFound } from "../../../platform/http/index.ts";
import { OneButton, SheetForm } from "../../../ui/sheet-form.tsx";
import { pagesForm } from "../../papers/paper-form.ts";
import type { PageView, Paper, PaperPage } from "../../papers/read-papers.ts";

import { HoldWarning } from "../../parts/hold-warning.tsx";
import { personAddress } from "../addresses.ts";
import type { Say, Visit } from "../desk.ts";
import type { Shown } from "../parts/form-page.ts";
import { PersonHead } from "../parts/person-head.tsx";
import { framed } from "../parts/respond.tsx";
import { sayPaper } from "./about.ts";
import { openPapers } from "./papers-page.tsx";

/** One paper: every page straightened and as photographed, until somebody says which stays. */
export async function paperPage(visit: Visit, { status, ...shown }: Shown): Promise<Response> {
  const { t } = visit;
  const { papers, about, label, keeps, holds } = await openPapers(visit);
  const paper = papers.find(({ id }) => id === visit.place("paper"));
  if (!paper) throw notFound();
  const sheet = sheetOf(pagesForm, {
    language: visit.language,
    action: addressOf(paper, "pages"),
    submit: t("papers.save"),
    requestKey: visit.freshKey(),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    {
      title: t("paper.title"),
      crumbs: [{ title: t("papers.title"), address: personAddress(paper.personId, "papers") }],
    },
    <>
      <PersonHead visit={visit} label={label} title={sayPaper(t, paper, about)} />
      <HoldWarning t={t} holds={holds} />
      {paper.pages.map((page) => (
        <Page visit={visit} paper={paper} page={page} keeps={keeps} removes={keeps && holds.length === 0} />
      ))}
      {keeps ? (
        <section aria-labelledby="more">
          <h2 id="more">{t("paper.add-pages")}</h2>
          <SheetForm sheet={sheet} />
        </section>
      ) : null}
    </>,
    status,
  );
}

const dayIn = (t: Say, moment: Date): string => t.date(parsePartialDate(missionDay(moment)) as PartialDate);

/** In thousands of bytes: nobody at a desk counts smaller. */
const sizeIn = (t: Say, bytes: number): string => t("paper.size", { kb: Math.ceil(bytes / 1_000) });

const sayPage = (t: Say, { about }: Paper, { seq }: PaperPage): string =>
  t(about === "face" ? "paper.picture" : "paper.page", { seq });

const addressOf = (paper: Paper, ...more: readonly string[]) =>
  personAddress(paper.personId, "papers", paper.id, ...more);

const Page = ({
  visit,
  paper,
  page,
  keeps,
  removes,
}: {
  visit: Visit;
  paper: Paper;
  page: PaperPage;
  keeps: boolean;
  /** Whether a picture may go for good. */
  removes: boolean;
}) => {
  const { t } = visit;
  const { straight, photograph } = page;
  const both = straight !== null && photograph !== null;
  const turns = [straight, photograph].some((file) => file !== null && file.type !== "pdf");
  const button = (
    ending: string,
    label: string,
    fields: Readonly<Record<string, string>> = {},
    grave = false,
  ) => (
    <OneButton
      action={addressOf(paper, "pages", page.id, ending)}
      requestKey={visit.freshKey()}
      label={label}
      fields={fields}
      kind={grave ? "grave" : "second"}
    />
  );
  return (
    <section class="panel paper-page" aria-labelledby={`page-${page.seq}`}>
      <h2 id={`page-${page.seq}`}>{sayPage(t, paper, page)}</h2>
      {page.found ? null : <p class="call call-only-hours">{t("paper.not-found")}</p>}
      {both && removes && photograph.until ? (
        <p>{t("paper.look", { on: dayIn(t, photograph.until) })}</p>
      ) : null}
      <div class="paper-views">
        <View visit={visit} paper={paper} page={page} view="straight">
          {both && removes ? button("choice", t("paper.keep-straight"), { keep: "straight" }) : null}
        </View>
        <View visit={visit} paper={paper} page={page} view="photograph">
          {both && removes ? button("choice", t("paper.keep-photograph"), { keep: "photograph" }) : null}
        </View>
      </div>
      {keeps ? (
        <>
          <div class="actions">
            {turns ? button("turning", t("paper.turn-left"), { quarters: "3" }) : null}
            {turns ? button("turning", t("paper.turn-right"), { quarters: "1" }) : null}
            {removes ? button("removal", t("paper.remove-page"), {}, true) : null}
          </div>
          {removes ? <p class="soft">{t("paper.remove-hint")}</p> : null}
        </>
      ) : null}
    </section>
  );
};

const View = ({
  visit: { t },
  paper,
  page,
  view,
  children,
}: {
  visit: Visit;
  paper: Paper;
  page: PaperPage;
  view: PageView;
  children: Child;
}) => {
  const file = page[view];
  if (!file) return null;
  const address = addressOf(paper, "pages", page.id, view);
  const title = view === "straight" ? t("paper.straight") : t("paper.photographed");
  return (
    <figure>
      {file.type === "pdf" ? (
        <a href={address}>{t("paper.pdf", { size: sizeIn(t, file.size) })}</a>
      ) : (
        <>
          <a href={address}>
            <img src={address} alt={`${sayPage(t, paper, page)}: ${title}`} loading="lazy" />
          </a>
          <figcaption>
            {title} <span class="soft">({sizeIn(t, file.size)})</span>
          </figcaption>
        </>
      )}
      {children}
      <details class="soft">
        <summary>{t("paper.hash")}</summary>
        <code>{file.hash}</code>
      </details>
    </figure>
  );
};
