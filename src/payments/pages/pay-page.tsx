import { may } from "../../access/index.ts";
import { addRecordForDomain } from "../../cases/index.ts";
import { type CasesDesk, formPosting, namesOfStaff } from "../../cases/parts/index.ts";
import { type Shown, sayProblem, sheetOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { SheetForm } from "../../ui/sheet-form.tsx";
import { paymentsAddress, ratesAddress } from "../addresses.ts";
import { type OpenedRequest, openRequest, placeOfRequest } from "../open-request.ts";
import { rateMissing } from "../rules/problems.ts";
import { releaseOn } from "../rules/release.ts";
import { packageOf, termsOfPackage } from "../rules/standing.ts";
import { payment } from "../steps/payment.ts";
import { framed, page, type Visit, visitOf } from "./desk.ts";
import { PaymentMade, RequestFacts } from "./request-facts.tsx";
import { payAddress } from "./waiting-page.tsx";

const path = `${paymentsAddress}/:request`;
const pays = may("payment.pay");

/** One approved request, as finance sees it, and the payment of it. */
export const payRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, pays, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: pays,
    form: () => payment.form,
    show: (visit, shown) => show(visitOf(visit), shown),
    async save({ cases, act, place }, change, { values }) {
      const parentId = place("request");
      const { caseId, memberId } = await placeOfRequest(change, parentId);
      const wanted = { kind: payment, values, memberIds: [memberId], parentId };
      await addRecordForDomain(change, cases, act, caseId, wanted);
      return `${paymentsAddress}?done=paid`;
    },
  }),
];

/** Why whoever looks cannot pay it, though it was approved; null when they can. */
function barredFor({ actor: { staffId } }: Visit, opened: OpenedRequest) {
  const { request, approval, dossier } = opened;
  if (opened.payment) return null;
  if ([request.madeBy, approval.madeBy].includes(staffId)) return "problem.third-person";
  const release = releaseOn(dossier, request, dossier.today);
  return release.may ? null : (`problem.release-${release.because}` as const);
}

async function show(visit: Visit, shown: Shown): Promise<Response> {
  const { t, cases, act, language } = visit;
  const opened = await cases.database.change((change) =>
    openRequest(change, cases, act, visit.place("request")),
  );
  const { request, approval, dossier } = opened;
  const barred = barredFor(visit, opened);
  const name = await namesOfStaff(visit.case, [request.madeBy, approval.madeBy, opened.payment?.madeBy]);
  const known = payment.known(dossier, request.id);
  const terms = termsOfPackage(dossier, packageOf(dossier, request)?.open.package)?.terms;
  const sheet = sheetOf(payment.form, {
    language,
    action: payAddress(request.id),
    submit: t("pay.save"),
    requestKey: visit.freshKey(),
    values: known,
    ...shown,
    version: null,
  });
  // After a mistake the form is there whatever has become of the request: nothing that was typed is lost.
  const pays = (!opened.payment && barred === null) || shown.status !== 200;
  return framed(
    visit,
    { title: t("pay.title"), crumbs: [{ title: t("waiting.title"), address: paymentsAddress }] },
    <>
      <h1>{t("pay.title")}</h1>
      <RequestFacts visit={visit} opened={opened} name={name} />
      {barred ? <p class="call call-no">{t(barred)}</p> : null}
      {opened.payment ? <PaymentMade visit={visit} opened={opened} name={name} /> : null}
      {pays && known.rate === undefined && terms ? (
        <p class="notice">
          {sayProblem(payment.form, "", rateMissing(dossier, terms, request.currency ?? ""), language)}{" "}
          <a href={ratesAddress}>{t("waiting.rates")}</a>
        </p>
      ) : null}
      {pays ? <h2>{t("payment.title")}</h2> : null}
      {pays ? <SheetForm sheet={sheet} /> : null}
    </>,
    shown.status,
  );
}
