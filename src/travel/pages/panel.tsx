import { addAddress, type CasePanel } from "../../cases/parts/index.ts";
import { countryName } from "../../core/country.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { owedTo } from "../duties/booking.ts";
import { clearanceOf } from "../guards/health.ts";
import { airportName } from "../places/airports.ts";
import { planOf } from "../plan.ts";
import { journeyAddress } from "../steps/itinerary.ts";
import { travelTexts } from "../texts/index.ts";

/** On a member's page: the journey, what a doctor lets others know, and what is owed from tickets. */
export const travelPanel: CasePanel = {
  key: "travel",
  render({ language }, seen, dossier) {
    const t = travelTexts.in(language);
    const plan = planOf(dossier);
    const clearance = clearanceOf(dossier)?.open;
    const owed = [...owedTo(dossier)];
    const plans =
      seen.may("travel.write") &&
      ["eligible", "preparing", "ready", "rebooking"].includes(dossier.member.state);
    if (!plan && !clearance && owed.length === 0 && !plans) return null;
    const place = plan?.airport
      ? airportName(plan.airport, language)
      : countryName(plan?.journey.destination || "ZZ", language);
    return (
      <section class="person-section" aria-labelledby={`travel-${dossier.member.id}`}>
        <div class="section-head">
          <h2 id={`travel-${dossier.member.id}`}>{t("panel.title")}</h2>
          {plans ? <a href={addAddress(seen.id, "itinerary", {})}>{t("panel.plan")}</a> : null}
        </div>
        {plan ? (
          <p>
            <a href={journeyAddress(seen.id, plan.record.id)}>
              {t("panel.journey", { day: t.date(plan.travelOn as PartialDate), place })}
            </a>
          </p>
        ) : null}
        {clearance?.result ? (
          <p>
            {t("panel.health", {
              result: t(`medical-result.${clearance.result}`),
              day: clearance.valid_until ? t.date(clearance.valid_until) : "–",
            })}
            {clearance.conditions && clearance.conditions.length > 0 ? (
              <>
                {". "}
                {t("panel.conditions", {
                  list: t.list(clearance.conditions.map((one) => t(`medical-condition.${one}`))),
                })}
              </>
            ) : null}
          </p>
        ) : null}
        {owed.map(([currency, value]) => (
          <p>{t("panel.owed", { amount: (value / 100).toFixed(2), currency })}</p>
        ))}
      </section>
    );
  },
};
