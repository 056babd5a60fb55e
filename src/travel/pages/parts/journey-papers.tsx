import type { Dossier, SeenCase } from "../../../cases/index.ts";
import { addAddress, recordAddress } from "../../../cases/parts/index.ts";
import { money, writeMoney } from "../../../core/money.ts";
import type { PartialDate } from "../../../core/partial-date.ts";
import type { Plan } from "../../plan.ts";
import { notice, type noticeReceivers } from "../../steps/notices.ts";
import { quotation, quotationDecision } from "../../steps/quotation.ts";
import type { Visit } from "../desk.ts";

/** Prices, tickets and notices of a journey. */
export const JourneyPapers = ({
  visit,
  seen,
  dossier,
  plan,
}: {
  visit: Visit;
  seen: SeenCase;
  dossier: Dossier;
  plan: Plan;
}) => {
  const { t } = visit;
  const parent = plan.record.id;
  const offers = dossier.partsOf(quotation, parent);
  const told = dossier.partsOf(notice, parent);
  const writes = seen.may("travel.write");
  return (
    <>
      <h2>{t("journey.prices")}</h2>
      <ul class="case-records">
        {offers.map(({ id, amount, currency }) => {
          const decision = dossier.partsOf(quotationDecision, id).at(-1)?.outcome;
          return (
            <li>
              <a href={recordAddress(seen.id, id)}>
                {currency === null ? null : writeMoney(money(amount ?? 0, currency), visit.language)}
              </a>{" "}
              {t(
                decision === "approved"
                  ? "journey.approved"
                  : decision
                    ? "journey.declined"
                    : "journey.waiting",
              )}{" "}
              {!decision && seen.may("payment.approve") ? (
                <a href={addAddress(seen.id, quotationDecision.name, { parent: id })}>
                  {t("journey.decide")}
                </a>
              ) : null}
            </li>
          );
        })}
      </ul>
      {writes ? (
        <p class="actions">
          <a class="button second" href={addAddress(seen.id, quotation.name, { parent })}>
            {t("journey.add-price")}
          </a>
          <a
            class="button second"
            href={addAddress(seen.id, "ticket", { parent, member: dossier.member.id })}
          >
            {t("journey.add-ticket")}
          </a>
        </p>
      ) : null}
      <h2>{t("journey.notices")}</h2>
      <ul class="case-records">
        {told.map(({ id, outcome, happenedOn, open }) => (
          <li>
            <a href={recordAddress(seen.id, id)}>
              {t(`notice-to.${outcome as (typeof noticeReceivers)[number]}`)}
            </a>{" "}
            {happenedOn ? t.date(happenedOn as PartialDate) : null}
            {open.confirmed_on ? `, ${t("journey.confirmed")}` : null}
          </li>
        ))}
      </ul>
      {writes ? (
        <p>
          <a class="button second" href={addAddress(seen.id, notice.name, { parent })}>
            {t("journey.add-notice")}
          </a>
        </p>
      ) : null}
    </>
  );
};
