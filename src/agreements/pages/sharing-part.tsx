import { sayAnswer } from "../../platform/forms/index.ts";
import { sharingForm } from "../forms.ts";
import { nameOf, type Registered, standsOn } from "../read-register.ts";
import { recordAddress, type Visit } from "./desk.ts";
import { StandingMark } from "./standing-mark.tsx";

/** What data may be shared under an agreement: with whom, what, for what, on which basis, until when. */
export const SharingPart = ({
  visit,
  register,
  agreement,
}: {
  visit: Visit;
  register: readonly Registered[];
  agreement: Registered;
}) => {
  const { t, language, today } = visit;
  const own = register.filter(({ parentId, struck }) => parentId === agreement.id && !struck);
  const say = (one: Registered, key: "direction" | "categories" | "basis") =>
    sayAnswer(sharingForm, sharingForm.fields[key], one.fields[key], language);
  return (
    <section class="person-section" aria-labelledby="sharing">
      <h2 id="sharing">{t("sharing.title")}</h2>
      {own.length === 0 ? (
        <p>{t("sharing.none")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("sharing.categories")}</th>
                <th scope="col">{t("sharing.partner")}</th>
                <th scope="col">{t("sharing.aim")}</th>
                <th scope="col">{t("sharing.basis")}</th>
                <th scope="col">{t("sharing.until")}</th>
              </tr>
            </thead>
            <tbody>
              {own.map((one) => {
                const partner = register.find(({ id }) => id === one.fields.partner);
                const stands = standsOn(register, one, today);
                return (
                  <tr>
                    <th scope="row">
                      <a href={recordAddress(one.id)}>{say(one, "categories")}</a>
                    </th>
                    <td data-label={t("sharing.partner")}>
                      {partner ? nameOf(partner, language) : null}, {say(one, "direction")}
                    </td>
                    <td data-label={t("sharing.aim")}>{String(one.fields.aim)}</td>
                    <td data-label={t("sharing.basis")}>{say(one, "basis")}</td>
                    <td data-label={t("sharing.until")}>
                      {stands ? <StandingMark visit={visit} stands={stands} /> : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {visit.may("agreement.write") && !agreement.struck ? (
        <p>
          <a href={recordAddress(agreement.id, "sharing")}>{t("sharing.add")}</a>
        </p>
      ) : null}
    </section>
  );
};
