import { may } from "../../access/index.ts";
import { buttonPosting, type CasesDesk, caseVisit } from "../../cases/parts/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import type { PublishedFigure } from "../../newsroom/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { OneButton } from "../../ui/sheet-form.tsx";
import { type PublicFigure, publicFigures } from "../publishing/content.ts";
import {
  contentsBeside,
  everPublished,
  NoProjectPage,
  ofReport,
  pageOfReport,
  publishFigure,
  TellsBySubtraction,
  withdrawPublished,
} from "../publishing/publish.ts";
import { readReport } from "../reports/read.ts";
import {
  framed,
  problemPage,
  reportAddress,
  reportsAddress,
  sayMoment,
  type Visit,
  visitOf,
} from "./desk.tsx";

type Beside = ReturnType<ReturnType<typeof contentsBeside>["get"]>;

const path = reportAddress(":report", "publishing");
const mayPublish = may("report.publish");

export const publishingPageRoutes = (desk: CasesDesk): Route[] => [
  {
    method: "GET",
    path,
    policy: mayPublish,
    answer: (context) => showPublishing(visitOf(caseVisit(desk, context))),
  },
  buttonPosting(desk, {
    path: `${path}/:indicator`,
    policy: mayPublish,
    async work({ cases, act, place }, change) {
      await publishFigure(change, cases, act, place("report"), place("indicator"));
      return reportAddress(place("report"), "publishing");
    },
    refused(visit, error) {
      const problem =
        error instanceof NoProjectPage
          ? "publishing.no-page"
          : error instanceof TellsBySubtraction
            ? "publishing.tells"
            : null;
      return problem ? problemPage(visitOf(caseVisit(desk, visit.context)), problem) : undefined;
    },
  }),
  buttonPosting(desk, {
    path: `${path}/:indicator/withdrawal`,
    policy: mayPublish,
    async work({ cases, act, place }, change) {
      await withdrawPublished(change, cases, act, place("report"), place("indicator"));
      return reportAddress(place("report"), "publishing");
    },
  }),
];

/** What of a report stands on the site, and what each figure would show there. */
async function showPublishing(visit: Visit): Promise<Response> {
  const { t, cases, place } = visit;
  const { query } = cases.database;
  const report = await readReport(query, place("report"));
  const page = await pageOfReport(query, report);
  const stood = page ? await everPublished(query) : [];
  const figures = await publicFigures(query, report);
  const beside = page ? contentsBeside(stood, report, page, figures) : null;
  const published = ofReport(stood, report);
  const name = t("reports.number", { number: report.seq });
  return framed(
    visit,
    {
      title: t("publishing.title"),
      crumbs: [
        { title: t("reports.title"), address: reportsAddress },
        { title: name, address: reportAddress(report.id) },
      ],
    },
    <>
      <h1>
        {t("publishing.title")}: {name}
      </h1>
      {page ? (
        <p>
          {t("publishing.where", { page: page.title ?? t("publishing.mission-page") })} {t("publishing.text")}
        </p>
      ) : (
        <p class="notice">{t("publishing.no-page")}</p>
      )}
      {figures.map((figure) => (
        <Figure
          visit={visit}
          reportId={report.id}
          figure={figure}
          offered={page !== null}
          beside={beside?.get(figure.indicator)}
          published={published.filter(({ indicator }) => indicator === figure.indicator)}
        />
      ))}
    </>,
  );
}

const Figure = ({
  visit,
  reportId,
  figure,
  offered,
  beside,
  published,
}: {
  visit: Visit;
  reportId: string;
  figure: PublicFigure;
  offered: boolean;
  /** What may stand on the page beside what stood there before; null: nothing. */
  beside: Beside | undefined;
  published: readonly PublishedFigure[];
}) => {
  const { t, language } = visit;
  const { indicator: id } = figure;
  const content = beside?.content ?? figure.content;
  const { money: amount } = content;
  const say = (count: number | null) => (count === null ? t("publishing.hidden") : t.number(count));
  const stands = published.find(({ withdrawnAt }) => withdrawnAt === null);
  const address = reportAddress(reportId, "publishing", id);
  return (
    <section class="person-section" aria-labelledby={`figure-${id}`}>
      <h2 id={`figure-${id}`}>{content.title[language]}</h2>
      <p>
        {t(amount ? "cost.each" : "figure.total")}:{" "}
        <strong>
          {amount ? writeMoney(money(amount.minor, amount.currency), language) : say(content.total)}
        </strong>
      </p>
      <ul>
        {content.groups.map(({ title, parts }) => (
          <li>
            {title[language]}:{" "}
            {parts.map(({ label, count }) => `${label[language]} ${say(count)}`).join(", ")}
          </li>
        ))}
      </ul>
      {published.map((one) => (
        <p class="soft">
          {t("publishing.since", { moment: sayMoment(visit, one.publishedAt) })}{" "}
          {one.withdrawnAt ? t("publishing.until", { moment: sayMoment(visit, one.withdrawnAt) }) : null}{" "}
          {one.correctedBy === null ? null : t("publishing.corrected", { number: one.correctedBy })}
        </p>
      ))}
      {beside === null && !stands ? <p class="notice">{t("publishing.tells")}</p> : null}
      {beside && beside.leftOut.length > 0 ? (
        <p class="notice">
          {t("publishing.left-out", { groups: beside.leftOut.map((title) => title[language]).join(", ") })}
        </p>
      ) : null}
      {stands ? (
        <OneButton
          action={`${address}/withdrawal`}
          requestKey={visit.freshKey()}
          label={t("publishing.withdraw")}
        />
      ) : offered && beside ? (
        <OneButton action={address} requestKey={visit.freshKey()} label={t("publishing.publish")} />
      ) : null}
    </section>
  );
};
