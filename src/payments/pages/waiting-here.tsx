import { type Actor, actorMay } from "../../access/index.ts";
import type { Cases } from "../../cases/index.ts";
import { paymentsAddress } from "../addresses.ts";
import { paymentsTexts } from "../texts/index.ts";
import { waitingForApproval, waitingForPayment } from "../waiting.ts";

/** How much waits for a colleague's approval, or can be paid, for the desk's first page; null when nothing does. */
export async function waitingInPayments(cases: Cases, actor: Actor) {
  const { query } = cases.database;
  const toApprove = actorMay(actor, "payment.approve")
    ? (await waitingForApproval(query, cases, { actor })).count
    : 0;
  const toPay = actorMay(actor, "payment.pay")
    ? (await waitingForPayment(query, cases)).shown.filter(({ release }) => release.may).length
    : 0;
  if (toApprove + toPay === 0) return null;
  const t = paymentsTexts.in(actor.language);
  return (
    <section class="panel" aria-labelledby="waiting-payments">
      <h2 id="waiting-payments">
        <a href={paymentsAddress}>{t("waiting.title")}</a>
      </h2>
      {toApprove > 0 ? <p>{t("waiting.to-approve", { count: toApprove })}</p> : null}
      {toPay > 0 ? <p>{t("waiting.to-pay", { count: toPay })}</p> : null}
    </section>
  );
}
