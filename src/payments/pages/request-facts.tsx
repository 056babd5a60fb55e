import { recordAddress } from "../../cases/parts/index.ts";
import { money, moneyFromNumber, writeMoney } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { writeNumber } from "../../people/index.ts";
import { Facts } from "../../ui/facts.tsx";
import type { AidKind } from "../aid.ts";
import type { OpenedRequest } from "../open-request.ts";
import { measuresNamed } from "../rules/measures-named.ts";
import { itemOf, packageOf, termsOfPackage } from "../rules/standing.ts";
import { worthOf } from "../rules/worth.ts";
import type { Visit } from "./desk.ts";
import { sayRate } from "./say-rate.ts";

/** An approved request: how much, for which help, out of which money, to whom. The person by number only. */
export function RequestFacts({
  visit,
  opened,
  name,
}: {
  visit: Visit;
  opened: OpenedRequest;
  name: (staffId: string) => string;
}) {
  const { t, language } = visit;
  const { request, approval, dossier } = opened;
  const found = termsOfPackage(dossier, packageOf(dossier, request)?.open.package);
  const currency = request.currency ?? "EUR";
  const base = found?.terms.currency ?? currency;
  const worth = worthOf(request, approval.open, base);
  const item = found && itemOf(found.pack, request.outcome);
  const line = found?.terms.lines.find(({ code }) => code === item?.line);
  const { payee, instalment } = request.open;
  const measure = measuresNamed(dossier, language).find(({ value }) => value === request.open.measure);
  const by = (one: { readonly madeBy: string; readonly madeAt: string }) => (
    <>
      <bdi>{name(one.madeBy)}</bdi>, {t.moment(new Date(one.madeAt))}
    </>
  );
  const number = writeNumber(dossier.returnCase.number);
  return (
    <Facts
      title={t("pay.approved")}
      facts={[
        {
          name: t("pay.approved"),
          value: <strong>{writeMoney(money(request.amount ?? 0, currency), language)}</strong>,
        },
        currency !== base &&
          worth !== null && {
            name: t("pay.worth"),
            value: (
              <>
                {writeMoney(money(worth, base), language)}{" "}
                <span class="soft">{sayRate(t, { base, currency }, approval.open)}</span>
              </>
            ),
          },
        { name: t("waiting.aid"), value: request.outcome ? t(`aid.${request.outcome as AidKind}`) : "" },
        measure !== undefined && { name: t("request.measure"), value: measure.label },
        (instalment ?? 1) > 1 && { name: t("request.instalment"), value: t.number(instalment ?? 1) },
        {
          name: t("pay.payee"),
          value: (
            <>
              <bdi>{opened.payeeName}</bdi> <span class="soft">{payee ? t(`payee.${payee}`) : ""}</span>
            </>
          ),
        },
        { name: t("pay.person"), value: writeNumber(opened.personNumber) },
        {
          name: t("waiting.case"),
          value: opened.inCase ? <a href={recordAddress(opened.caseId, request.id)}>{number}</a> : number,
        },
        found && {
          name: t("package.package"),
          value: `${found.terms.number} · ${found.pack.code} ${found.pack.title[language]}`,
        },
        line && { name: t("pay.line"), value: `${line.code} ${line.title[language]}` },
        request.happenedOn !== null && {
          name: t("request.needed-by"),
          value: t.date(request.happenedOn as PartialDate),
        },
        { name: t("waiting.asked-by"), value: by(request) },
        { name: t("pay.approved-by"), value: by(approval) },
      ]}
    />
  );
}

/** That it was paid: how much, when, how and by whom. */
export function PaymentMade({
  visit: { t, language },
  opened: { request, payment },
  name,
}: {
  visit: Visit;
  opened: OpenedRequest;
  name: (staffId: string) => string;
}) {
  if (!payment) return null;
  const { on, how, amount } = payment.open;
  const paid = amount == null ? null : moneyFromNumber(amount, request.currency ?? "EUR");
  return (
    <p class="call call-yes">
      {t("pay.made", {
        day: on ? t.date(on) : "",
        amount: paid ? writeMoney(paid, language) : "",
        how: how ? t(`payment-how.${how}`) : "",
        name: name(payment.madeBy),
      })}
    </p>
  );
}
