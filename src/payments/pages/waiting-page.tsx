import type { Child } from "hono/jsx";
import { either, may } from "../../access/index.ts";
import { addAddress, type CasesDesk, DueDay, namesOfStaff, recordAddress } from "../../cases/parts/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import { writeNumber } from "../../people/index.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import { paymentsAddress, ratesAddress } from "../addresses.ts";
import type { AidKind } from "../aid.ts";
import { approvalRecord } from "../steps/forms.ts";
import {
  type Waiting,
  type WaitingForPayment,
  type WaitingList,
  waitingForApproval,
  waitingForPayment,
} from "../waiting.ts";
import { framed, page, type Visit } from "./desk.ts";

/** Whoever approves or pays; who asks sees it in the case. */
export const mayEnterPayments: Policy = either(may("payment.pay"), may("payment.approve"));

export const payAddress = (requestId: string): string => `${paymentsAddress}/${requestId}`;

/** What waits for whoever looks, without a name: names are read where one payment is opened. */
export const waitingRoutes = (desk: CasesDesk): Route[] => [
  page(desk, paymentsAddress, mayEnterPayments, show),
];

async function show(visit: Visit): Promise<Response> {
  const { t, cases, act, context } = visit;
  const { query } = cases.database;
  const forApproval = visit.may("payment.approve") ? await waitingForApproval(query, cases, act) : null;
  const forPayment = visit.may("payment.pay") ? await waitingForPayment(query, cases) : null;
  const name = await namesOfStaff(visit.case, forApproval?.shown.map(({ madeBy }) => madeBy) ?? []);
  return framed(
    visit,
    { title: t("waiting.title"), note: context.req.query("done") === "paid" ? t("waiting.paid") : undefined },
    <>
      <div class="page-bar">
        <h1>{t("waiting.title")}</h1>
        <a class="button second" href={ratesAddress}>
          {t("waiting.rates")}
        </a>
      </div>
      <p>{t("waiting.text")}</p>
      {forApproval ? (
        <Section visit={visit} title={t("waiting.approval")} list={forApproval} who={t("waiting.asked-by")}>
          {(one) => ({
            who: <bdi>{name(one.madeBy)}</bdi>,
            number: <a href={recordAddress(one.caseId, one.requestId)}>{writeNumber(one.caseNumber)}</a>,
            next: (
              <a
                href={addAddress(one.caseId, approvalRecord.name, {
                  member: one.memberId,
                  parent: one.requestId,
                })}
              >
                {t("waiting.decide")}
              </a>
            ),
          })}
        </Section>
      ) : null}
      {forPayment ? (
        <Section visit={visit} title={t("waiting.payment")} list={forPayment}>
          {(one) => ({
            number: <a href={payAddress(one.requestId)}>{writeNumber(one.caseNumber)}</a>,
            next: <Payable visit={visit} one={one} />,
          })}
        </Section>
      ) : null}
    </>,
  );
}

const Payable = ({ visit: { t }, one: { requestId, release } }: { visit: Visit; one: WaitingForPayment }) =>
  release.may ? (
    <a href={payAddress(requestId)}>{t("waiting.pay")}</a>
  ) : (
    <span class="soft">{t(`problem.release-${release.because}`)}</span>
  );

interface Cells {
  readonly number: Child;
  readonly next: Child;
  readonly who?: Child;
}

function Section<W extends Waiting>({
  visit: { case: inCases, t, language },
  title,
  list: { shown, count },
  who,
  children: cellsOf,
}: {
  visit: Visit;
  title: string;
  list: WaitingList<W>;
  /** The heading of the column that says who asked, where there is one. */
  who?: string;
  children: (one: W) => Cells;
}) {
  return (
    <section>
      <h2>
        {title} <span class="soft">{t.number(count)}</span>
      </h2>
      {count === 0 ? (
        <p>{t("waiting.none")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("waiting.case")}</th>
                <th scope="col">{t("waiting.aid")}</th>
                <th scope="col">{t("waiting.amount")}</th>
                <th scope="col">{t("waiting.by")}</th>
                {who ? <th scope="col">{who}</th> : null}
                <th scope="col">{t("waiting.next")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => {
                const cells = cellsOf(one);
                return (
                  <tr>
                    <th scope="row">{cells.number}</th>
                    <td data-label={t("waiting.aid")}>{one.aid ? t(`aid.${one.aid as AidKind}`) : ""}</td>
                    <td class="number" data-label={t("waiting.amount")}>
                      {writeMoney(money(one.amount, one.currency), language)}
                    </td>
                    <td data-label={t("waiting.by")}>
                      {one.neededBy ? <DueDay visit={inCases} due={one.neededBy} /> : ""}
                    </td>
                    {who ? <td data-label={who}>{cells.who}</td> : null}
                    <td data-label={t("waiting.next")}>{cells.next}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {count > shown.length ? <p class="soft">{t("waiting.more", { count: count - shown.length })}</p> : null}
    </section>
  );
}
