import { either, may } from "../../../access/index.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { OneButton, SheetForm } from "../../../ui/sheet-form.tsx";
import { agreedDeputies, type Deputy, endDeputy, nameDeputy } from "../../deputies/deputies.ts";
import { deputyForm } from "../../deputies/deputy-form.ts";
import { writeDay } from "../../papers/written-day.ts";
import type { CasesDesk, CaseVisit, Offered } from "../desk.ts";
import { buttonPosting, formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed, namesOfStaff } from "../parts/respond.tsx";

export const deputiesAddress = "/cases/deputies";
const names = either(may("case.write"), may("case.supervise"));

/** Who looks after whose cases: said by whoever goes away, or by those who give cases out. */
export const deputyRoutes = (desk: CasesDesk): Route[] => [
  page(desk, deputiesAddress, names, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path: deputiesAddress,
    policy: names,
    form: () => deputyForm,
    offered: colleaguesFor,
    show,
    async save({ cases, act }, change, { values }) {
      await nameDeputy(change, cases, act, values);
      return afterwards(deputiesAddress, "deputy");
    },
  }),
  buttonPosting(desk, {
    path: `${deputiesAddress}/:deputy/end`,
    policy: names,
    async work({ cases, act, place }, change) {
      await endDeputy(change, cases, act, place("deputy"));
      return afterwards(deputiesAddress, "deputy-ended");
    },
  }),
];

/** Who may be away: anybody for those who give cases out, oneself for others. */
async function colleaguesFor({ desk, actor, may }: CaseVisit): Promise<Offered> {
  const all = await desk.colleagues();
  const away = may("case.supervise") ? all : all.filter(({ value }) => value === actor.staffId);
  return { away, colleague: all };
}

async function show(visit: CaseVisit, { status, beside: _, ...shown }: Shown): Promise<Response> {
  const { cases, act, actor, t, today } = visit;
  const agreed = await agreedDeputies(cases.database.query, act, today);
  const sheet = sheetOf(deputyForm, {
    language: visit.language,
    action: deputiesAddress,
    submit: t("deputy.save"),
    requestKey: visit.freshKey(),
    offered: await colleaguesFor(visit),
    values: {
      ...(visit.may("case.write") ? { away: actor.staffId } : {}),
      since: parsePartialDate(today),
    },
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("deputy.title") },
    <>
      <h1>{t("deputy.title")}</h1>
      <p>{t("deputy.text")}</p>
      <section aria-labelledby="agreed">
        <h2 id="agreed">{t("deputy.agreed")}</h2>
        {agreed.length === 0 ? (
          <p>{t("deputy.none")}</p>
        ) : (
          <Agreed visit={visit} agreed={agreed} staff={await staffOf(visit, agreed)} />
        )}
      </section>
      <SheetForm sheet={sheet} />
    </>,
    status,
  );
}

const staffOf = (visit: CaseVisit, agreed: readonly Deputy[]) =>
  namesOfStaff(
    visit,
    agreed.flatMap(({ awayId, deputyId }) => [awayId, deputyId]),
  );

const Agreed = ({
  visit: { t, language, actor, may, freshKey },
  agreed,
  staff,
}: {
  visit: CaseVisit;
  agreed: readonly Deputy[];
  staff: (id: string) => string;
}) => (
  <ul class="tasks">
    {agreed.map(({ id, awayId, deputyId, since, until }) => (
      <li>
        <span>{t("deputy.line", { deputy: staff(deputyId), away: staff(awayId) })}</span>{" "}
        <span class="soft">
          {t("deputy.days", { since: writeDay(since, language), until: writeDay(until, language) })}
        </span>{" "}
        {may("case.supervise") || awayId === actor.staffId ? (
          <OneButton
            action={`${deputiesAddress}/${id}/end`}
            requestKey={freshKey()}
            label={t("deputy.end")}
            kind="quiet"
          />
        ) : null}
      </li>
    ))}
  </ul>
);
