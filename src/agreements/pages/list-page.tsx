import type { CasesDesk } from "../../cases/parts/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { endingSoon, nameOf, type Registered, readRegister, standsOn } from "../read-register.ts";
import { framed, mayReadRegister, page, recordAddress, registerAddress, sayDay, type Visit } from "./desk.ts";
import { StandingMark } from "./standing-mark.tsx";

export const registerListRoutes = (desk: CasesDesk): Route[] => [
  page(desk, registerAddress, mayReadRegister, showRegister),
];

async function showRegister(visit: Visit): Promise<Response> {
  const { t, cases } = visit;
  const register = await readRegister(cases.database.query);
  return framed(
    visit,
    { title: t("register.title"), crumbs: [] },
    <>
      <div class="page-bar">
        <h1>{t("register.title")}</h1>
        {visit.may("agreement.write") ? (
          <p class="actions">
            <a class="button" href={recordAddress("new", "agreement")}>
              {t("register.add-agreement")}
            </a>
            <a class="button second" href={recordAddress("new", "partner")}>
              {t("register.add-partner")}
            </a>
          </p>
        ) : null}
      </div>
      <p>{t("register.text")}</p>
      <Soon visit={visit} register={register} />
      <h2>{t("register.agreements")}</h2>
      <Agreements visit={visit} register={register} />
      <h2>{t("register.partners")}</h2>
      <Partners visit={visit} register={register} />
    </>,
  );
}

interface RegisterView {
  readonly visit: Visit;
  readonly register: readonly Registered[];
}

/** What ends soon: agreements, and leave to share data under one. */
const Soon = ({ visit: { t, language, today }, register }: RegisterView) => {
  const soon = endingSoon(register, today);
  if (soon.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="soon">
      <h2 id="soon">{t("register.soon")}</h2>
      <ul>
        {soon.map(({ record, stands }) => {
          const agreement = register.find(({ id }) => id === record.parentId) ?? record;
          const name = nameOf(agreement, language);
          const what = record.kind === "sharing" ? `${name} (${t("register.sharing")})` : name;
          return (
            <li>
              <a href={recordAddress(agreement.id)}>
                {t("register.soon-line", { name: what, days: stands.daysLeft ?? 0 })}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Agreements = ({ visit, register }: RegisterView) => {
  const { t, language, today } = visit;
  const signedOn = ({ fields }: Registered) => String(fields.signed_on ?? "9999");
  const agreements = register
    .filter(({ kind }) => kind === "agreement")
    .toSorted((a, b) => (signedOn(a) < signedOn(b) ? 1 : -1));
  if (agreements.length === 0) return <p>{t("register.none")}</p>;
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("kind.agreement")}</th>
            <th scope="col">{t("agreement.parties")}</th>
            <th scope="col">{t("agreement.signed")}</th>
            <th scope="col">{t("register.standing")}</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map((one) => {
            const stands = standsOn(register, one, today);
            const parties = Array.isArray(one.fields.parties) ? one.fields.parties : [];
            return (
              <tr>
                <th scope="row">
                  <a href={recordAddress(one.id)}>{nameOf(one, language)}</a>{" "}
                  {one.struck ? <span class="status">{t("register.struck")}</span> : null}
                </th>
                <td data-label={t("agreement.parties")}>
                  {register
                    .filter(({ id }) => parties.includes(id))
                    .map((party) => nameOf(party, language))
                    .join("; ")}
                </td>
                <td data-label={t("agreement.signed")}>
                  {typeof one.fields.signed_on === "string" ? sayDay(visit, one.fields.signed_on) : ""}
                </td>
                <td data-label={t("register.standing")}>
                  {stands ? <StandingMark visit={visit} stands={stands} /> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Partners = ({ visit: { t, language }, register }: RegisterView) => {
  const partners = register.filter(({ kind, struck }) => kind === "partner" && !struck);
  if (partners.length === 0) return <p>{t("register.none")}</p>;
  return (
    <ul class="case-records">
      {partners.map((partner) => (
        <li>
          <a href={recordAddress(partner.id)}>{nameOf(partner, language)}</a>{" "}
          <span class="soft">{t(`partner-kind.${partner.fields.kind as "un"}`)}</span>
        </li>
      ))}
    </ul>
  );
};
