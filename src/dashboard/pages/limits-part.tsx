import { money, writeMoney } from "../../core/money.ts";
import type { ProjectPlan } from "../../programmes/index.ts";
import type { LimitWatched } from "../budget.ts";
import { sayDay, sayShare, type Visit } from "./desk.ts";

/** What the project may spend on itself: by its contract, by the law with its day, and by its budget. */
export const LimitsPart = ({
  visit,
  plan,
  limits,
}: {
  visit: Visit;
  plan: ProjectPlan;
  limits: readonly LimitWatched[];
}) => {
  const { t, language } = visit;
  const { law, terms, managementLines } = plan;
  const most = (share: number | null) =>
    share === null ? "–" : t("limit.most", { percent: sayShare(visit, share) });
  return (
    <section class="person-section" aria-labelledby="limits">
      <h2 id="limits">{t("limit.title")}</h2>
      <p>{t("limit.text")}</p>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              {(["kind", "planned", "share", "spent", "spent-share", "contract", "law"] as const).map(
                (key) => (
                  <th scope="col">{t(`limit.${key}`)}</th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {limits.map((one) => (
              <tr>
                <th scope="row">{t(`limit.${one.kind}`)}</th>
                <td data-label={t("limit.planned")}>
                  {one.planned === null || !terms
                    ? t("limit.unknown")
                    : writeMoney(money(one.planned, terms.currency), language)}
                </td>
                <td data-label={t("limit.share")}>{sayStanding(visit, one.share, one.most)}</td>
                <td data-label={t("limit.spent")}>
                  {terms ? writeMoney(money(one.spent, terms.currency), language) : t("limit.unknown")}
                </td>
                <td data-label={t("limit.spent-share")}>{sayStanding(visit, one.spentShare, one.most)}</td>
                <td data-label={t("limit.contract")}>{most(one.contract)}</td>
                <td data-label={t("limit.law")}>{most(one.law)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft">
        {law
          ? t("limit.law-says", {
              law: law.law[language],
              since: sayDay(visit, law.since),
              source: law.source,
            })
          : t("limit.no-law")}{" "}
        {law && !law.checked ? t("limit.unchecked") : null}{" "}
        {law?.indirectOfStaff && law.indirectCalculated
          ? t("limit.one-of", { percent: sayShare(visit, law.indirectCalculated) })
          : null}{" "}
        {law && law.management === null ? t("limit.management-unknown") : null}{" "}
        {law?.technicalAssistance
          ? t("limit.technical", {
              percent: sayShare(visit, law.technicalAssistance.share),
              law: law.technicalAssistance.law[language],
            })
          : null}{" "}
        {managementLines.length === 0 ? t("limit.no-management") : null}
      </p>
    </section>
  );
};

/** The share, and in words whether it is too much. */
function sayStanding(visit: Visit, share: number | null, most: LimitWatched["most"]) {
  const { t } = visit;
  if (share === null) return "–";
  const percent = t("limit.percent", { percent: sayShare(visit, share) });
  if (most === null) return `${percent}, ${t("limit.no-limit")}`;
  return share > most ? (
    <strong>
      {percent}, {t("limit.beyond", { percent: sayShare(visit, most) })}
    </strong>
  ) : (
    `${percent}, ${t("limit.within")}`
  );
}
