import { may } from "../../../access/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { handOverForm } from "../../moving/small-forms.ts";
import { handOver } from "../../opening/open-case.ts";
import { type CasesDesk, type CaseVisit, type Offered, offeredTo } from "../desk.ts";
import { formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";

const path = "/cases/handover";
const supervises = may("case.supervise");

export const handOverRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, supervises, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: supervises,
    form: () => handOverForm,
    offered: colleaguesFrom,
    show,
    async save({ cases, act }, change, { values }) {
      const { left } = await handOver(change, cases, act, { from: values.from, to: values.colleague });
      return afterwards("/cases/list", left > 0 ? "handed-over-in-part" : "handed-over");
    },
  }),
];

const colleaguesFrom = async ({ desk }: CaseVisit): Promise<Offered> => ({ from: await desk.colleagues() });

async function show(visit: CaseVisit, { status, beside: _, ...shown }: Shown): Promise<Response> {
  const { t } = visit;
  const sheet = sheetOf(handOverForm, {
    language: visit.language,
    action: path,
    submit: t("handover.go"),
    requestKey: visit.freshKey(),
    offered: { ...(await offeredTo(visit, handOverForm)), ...(await colleaguesFrom(visit)) },
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("handover.title") },
    <>
      <h1>{t("handover.title")}</h1>
      <p>{t("handover.text")}</p>
      <SheetForm sheet={sheet} />
    </>,
    status,
  );
}
