import { may, namesFrom } from "../../../access/index.ts";
import { labelsFrom, note } from "../../../people/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { defineForm } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { CountryOptions } from "../../../ui/country-options.tsx";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import { OneButton } from "../../../ui/sheet-form.tsx";
import { finalStates, openStates } from "../../journey/states.ts";
import { forgetView, type KeptView, keepView } from "../../lists/kept-views.ts";
import { type CaseFilter, listCases } from "../../lists/list-cases.ts";
import { casesTexts } from "../../texts/index.ts";
import { casesAddress } from "../addresses.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { buttonPosting, formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { askedFilter, askedPlace, queryOf } from "./asked-filter.ts";
import { caseRow } from "./case-row.tsx";

const listAddress = "/cases/list";

const viewForm = defineForm(casesTexts, {
  name: "case-view",
  fields: {
    view_name: {
      kind: "line",
      label: "cases.view-name",
      required: true,
      longest: 60,
      purpose: "To find a choice of the list again.",
      retention: "staff-account",
      seal: "open",
    },
  },
});

export const listRoutes = (desk: CasesDesk): Route[] => [
  page(desk, listAddress, may("case.read"), (visit) => listPage(visit, { status: 200 })),
  formPosting(desk, {
    path: "/cases/views",
    policy: may("case.read"),
    form: () => viewForm,
    show: listPage,
    async save(visit, change, { values }) {
      const asked = queryOf(askedFilter(visit));
      await keepView(change, visit.cases, visit.act, { name: values.view_name, asked });
      return afterwards(asked ? `${listAddress}?${asked}` : listAddress, "saved");
    },
  }),
  buttonPosting(desk, {
    path: "/cases/views/:view/forgetting",
    policy: may("case.read"),
    async work({ act, place }, change) {
      await forgetView(change, act, place("view"));
      return listAddress;
    },
  }),
];

/** The cases somebody may see, by where they stand, whose they are, where to and what is late. */
async function listPage(visit: CaseVisit, { status, problems }: Shown): Promise<Response> {
  const { cases, act, t } = visit;
  const filter = askedFilter(visit);
  const read = await look(cases.database, async (query) => {
    const found = await listCases(query, cases, act, filter, askedPlace(visit));
    const fields = found.cases.map(({ id }) => `case:${id}`);
    await note(query, act, "case.read", { action: "case.list", object: "case:list", fields }, cases.now());
    return found;
  });
  const labels = labelsFrom(cases, read.labelRows);
  const managers = namesFrom(cases.vault, read.managers);
  const staff = (id: string) => managers.get(id) ?? id;
  return framed(
    visit,
    { title: t("cases.list") },
    <>
      <h1>{t("cases.list")}</h1>
      <Filters visit={visit} filter={filter} />
      <Views visit={visit} views={read.views} filter={filter} wrong={problems !== undefined} />
      {read.cases.length === 0 ? (
        <p>{t("cases.none")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("cases.who")}</th>
                <th scope="col">{t("cases.number")}</th>
                <th scope="col">{t("cases.state")}</th>
                <th scope="col">{t("cases.destination")}</th>
                <th scope="col">{t("cases.manager")}</th>
                <th scope="col">{t("cases.next")}</th>
              </tr>
            </thead>
            <tbody>
              {read.cases.map((one) =>
                caseRow(visit, one, labels.get(one.principalId), one.managerId ? staff(one.managerId) : null),
              )}
            </tbody>
          </table>
        </div>
      )}
      {read.next ? (
        <p>
          <a class="button second" href={`${listAddress}?${queryOf(filter, read.next)}`}>
            {t("cases.more")}
          </a>
        </p>
      ) : null}
    </>,
    status,
  );
}

const Filters = ({ visit, filter }: { visit: CaseVisit; filter: CaseFilter }) => {
  const { t, language } = visit;
  return (
    <form class="filters" method="get" action={listAddress}>
      <label>
        {t("cases.filter-open")}
        <select name="ended" autocomplete="off">
          <option value="0">{t("cases.filter-only-open")}</option>
          <option value="1" selected={filter.ended}>
            {t("cases.filter-ended")}
          </option>
        </select>
      </label>
      <label>
        {t("cases.filter-state")}
        <select name="state" autocomplete="off">
          <option value="">{t("cases.any")}</option>
          {(filter.ended ? finalStates : openStates).map((state) => (
            <option value={state} selected={filter.state === state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("cases.filter-manager")}
        <select name="whose" autocomplete="off">
          <option value="all">{t("cases.filter-all")}</option>
          <option value="mine" selected={filter.managerId !== null}>
            {t("cases.filter-mine")}
          </option>
        </select>
      </label>
      <label>
        {t("cases.filter-destination")}
        <select name="to" autocomplete="off">
          <option value="">{t("cases.any")}</option>
          <CountryOptions language={language} chosen={filter.destination} />
        </select>
      </label>
      <label class="box">
        <input type="checkbox" name="late" value="1" checked={filter.dueBefore !== null} autocomplete="off" />{" "}
        {t("cases.filter-late")}
      </label>
      <button type="submit" class="second">
        {t("cases.filter")}
      </button>
    </form>
  );
};

const Views = ({
  visit,
  views,
  filter,
  wrong,
}: {
  visit: CaseVisit;
  views: readonly KeptView[];
  filter: CaseFilter;
  wrong: boolean;
}) => {
  const { t } = visit;
  const asked = queryOf(filter);
  return (
    <details class="kept-views" open={wrong}>
      <summary>{t("cases.views")}</summary>
      <ul class="plain-list">
        {views.map((view) => (
          <li>
            <a href={`${listAddress}?${view.asked}`}>{view.name}</a>{" "}
            <OneButton
              action={`${casesAddress}/views/${view.id}/forgetting`}
              requestKey={visit.freshKey()}
              label={t("cases.forget-view", { name: view.name })}
              kind="quiet"
            />
          </li>
        ))}
      </ul>
      <form class="filters" method="post" action={`${casesAddress}/views${asked ? `?${asked}` : ""}`}>
        <HiddenFields requestKey={visit.freshKey()} version={null} />
        <label>
          {t("cases.view-name")}
          <input
            name="view_name"
            required
            maxlength={60}
            autocomplete="off"
            aria-invalid={wrong ? "true" : undefined}
          />
        </label>
        <button type="submit" class="second">
          {t("cases.save-view")}
        </button>
      </form>
    </details>
  );
};
