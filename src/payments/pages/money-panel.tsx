import { isFinal } from "../../cases/index.ts";
import type { CasePanel, CaseVisit } from "../../cases/parts/index.ts";
import { addAddress, recordAddress } from "../../cases/parts/index.ts";
import { money, writeMoney, writeSums } from "../../core/money.ts";
import { Facts } from "../../ui/facts.tsx";
import { ratesAddress } from "../addresses.ts";
import type { AidKind } from "../aid.ts";
import {
  type Account,
  type AccountLine,
  accountsOf,
  cameBackIn,
  plannedIn,
  type Worth,
} from "../rules/account.ts";
import { paymentRequest } from "../steps/request.ts";
import { paymentsTexts } from "../texts/index.ts";
import { sayRate } from "./say-rate.ts";

/** On a member's page: the ceiling, what is planned, asked, approved, paid and left, currency by currency with each rate. */
export const moneyPanel: CasePanel = {
  key: "money",
  render(visit, seen, dossier) {
    const accounts = accountsOf(dossier);
    if (accounts.length === 0) return null;
    const t = paymentsTexts.in(visit.language);
    const title = `money-${dossier.member.id}`;
    return (
      <section class="person-section" aria-labelledby={title}>
        <h2 id={title}>{t("money.title")}</h2>
        {accounts.map((account, at) => (
          <>
            <div class="section-head">
              <h3>{titleOf(account.terms, account.pack, visit.language)}</h3>
              {seen.may(paymentRequest.writes) && !isFinal(dossier.member.state) ? (
                <a
                  href={addAddress(seen.id, paymentRequest.name, {
                    member: dossier.member.id,
                    parent: account.packageId,
                  })}
                >
                  {t("money.ask")}
                </a>
              ) : null}
            </div>
            <Sums
              visit={visit}
              account={account}
              planned={plannedIn(dossier, account.terms.currency)}
              cameBack={at === 0 ? cameBackIn(dossier) : new Map()}
            />
            <Lines visit={visit} account={account} caseId={seen.id} />
          </>
        ))}
      </section>
    );
  },
};

const titleOf = ({ number }: Account["terms"], { code, title }: Account["pack"], language: "bg" | "en") =>
  `${number} · ${code} ${title[language]}`;

const Sums = ({
  visit: { language },
  account,
  planned,
  cameBack,
}: {
  visit: CaseVisit;
  account: Account;
  planned: ReturnType<typeof plannedIn>;
  cameBack: ReturnType<typeof cameBackIn>;
}) => {
  const t = paymentsTexts.in(language);
  const { terms, pack, most, approved, paid, difference, left } = account;
  const say = (minor: number) => writeMoney(money(minor, terms.currency), language);
  return (
    <Facts
      title={titleOf(terms, pack, language)}
      facts={[
        most.person !== null && { name: t("money.most-person"), value: say(most.person) },
        most.household !== null && { name: t("money.most-household"), value: say(most.household) },
        planned.any && {
          name: t("money.planned"),
          value: (
            <>
              {say(planned.minor)}{" "}
              {planned.unknown.length > 0 ? (
                <span class="soft">{t("money.unknown", { list: t.list(planned.unknown) })}</span>
              ) : null}
            </>
          ),
        },
        { name: t("money.asked"), value: <Asked language={language} say={say} account={account} /> },
        { name: t("money.approved"), value: say(approved) },
        { name: t("money.paid"), value: say(paid) },
        cameBack.size > 0 && {
          name: t("money.came-back"),
          value: writeSums(cameBack, language),
        },
        difference !== 0 && { name: t("money.difference"), value: say(difference) },
        left !== null && { name: t("money.left"), value: <strong>{say(left)}</strong> },
      ]}
    />
  );
};

/** What was asked for; of a currency no rate leads from yet, how much of it waits for one. */
const Asked = ({
  language,
  say,
  account: { asked, withoutRate },
}: {
  language: "bg" | "en";
  say: (minor: number) => string;
  account: Account;
}) => {
  const t = paymentsTexts.in(language);
  if (withoutRate.size === 0) return <>{say(asked)}</>;
  return (
    <>
      {asked > 0 ? `${say(asked)} + ` : ""}
      {writeSums(withoutRate, language)} <span class="soft">{t("money.waits-for-rate")}</span>{" "}
      <a href={ratesAddress}>{t("waiting.rates")}</a>
    </>
  );
};

const Lines = ({
  visit,
  account: { terms, lines },
  caseId,
}: {
  visit: CaseVisit;
  account: Account;
  caseId: string;
}) => {
  const { language } = visit;
  const t = paymentsTexts.in(language);
  if (lines.length === 0) return null;
  const base = terms.currency;
  const heads = {
    aid: t("waiting.aid"),
    stage: t("money.stage"),
    amount: t("waiting.amount"),
    worth: t("money.in-base", { currency: base }),
    paid: t("money.paid-in-base", { currency: base }),
    difference: t("money.difference"),
  };
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            {Object.values(heads).map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <th scope="row">
                <a href={recordAddress(caseId, line.request.id)}>
                  {line.request.outcome ? t(`aid.${line.request.outcome as AidKind}`) : ""}
                </a>
                {line.measure ? <span class="soft"> {t(`measure.${line.measure}`)}</span> : null}
              </th>
              <td data-label={heads.stage}>
                {t(`money.stage-${line.stage}`)}
                {line.held ? (
                  <>
                    {" "}
                    <strong>{t(`money.held-${line.held}`)}</strong>
                  </>
                ) : null}
              </td>
              <td class="number" data-label={heads.amount}>
                {writeMoney(money(line.paid ?? line.asked, line.currency), language)}
              </td>
              <td data-label={heads.worth}>
                <InBase language={language} base={base} line={line} worth={line.worth} />
              </td>
              <td data-label={heads.paid}>
                {line.paidWorth ? (
                  <InBase language={language} base={base} line={line} worth={line.paidWorth} />
                ) : null}
              </td>
              <td class="number" data-label={heads.difference}>
                {line.difference === null ? "" : writeMoney(money(line.difference, base), language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** An amount in the project's currency; of another currency with the rate, its source and its day. */
const InBase = ({
  language,
  base,
  line,
  worth,
}: {
  language: "bg" | "en";
  base: string;
  line: AccountLine;
  worth: Worth;
}) => {
  const t = paymentsTexts.in(language);
  if (worth.minor === null) return <span class="soft">{t("money.no-rate")}</span>;
  return (
    <>
      {writeMoney(money(worth.minor, base), language)}{" "}
      {line.currency === base ? null : (
        <small class="soft">
          {line.stage === "asked" ? `${t("money.by-today")}: ` : ""}
          {sayRate(t, { base, currency: line.currency }, worth as Parameters<typeof sayRate>[2])}
        </small>
      )}
    </>
  );
};
