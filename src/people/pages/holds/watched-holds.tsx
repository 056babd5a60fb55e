import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { liftingForm } from "../../holds/hold-form.ts";
import { liftHold } from "../../holds/place-hold.ts";
import { standsOn, type WatchedHold, watchHold, watchHolds } from "../../holds/read-holds.ts";
import { sayHold } from "../../parts/hold-warning.tsx";
import { writeNumber } from "../../person-number.ts";
import type { PeopleDesk, Visit } from "../desk.ts";
import { formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";
import { HoldFacts } from "./hold-lines.tsx";

export const holdsAddress = "/people/holds";
const watches = may("oversight.read");
const one = `${holdsAddress}/:hold`;

/** Every hold, for those who watch over data: persons by number, and whether each hold is still needed. */
export const watchedHoldsRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, holdsAddress, watches, listPage),
  page(desk, one, watches, (visit) => holdPage(visit, { status: 200 })),
  formPosting(desk, {
    path: one,
    policy: watches,
    form: () => liftingForm,
    show: holdPage,
    async save(visit, change, { values }) {
      await liftHold(change, visit.people, visit.act, visit.place("hold"), values.lifted_words);
      return afterwards(holdsAddress, "hold-lifted");
    },
  }),
];

async function listPage(visit: Visit): Promise<Response> {
  const { t, people, act, today } = visit;
  const holds = await look(people.database, (query) => watchHolds(query, people, act));
  const nameOf = await namesOfStaff(
    visit,
    holds.map(({ placedBy }) => placedBy),
  );
  const [standing, over] = [
    holds.filter((hold) => standsOn(hold, today)),
    holds.filter((hold) => !standsOn(hold, today)),
  ];
  return framed(
    visit,
    { title: t("holds.title") },
    <>
      <h1>{t("holds.title")}</h1>
      <p>{t("holds.text")}</p>
      {standing.length === 0 ? (
        <p>{t("holds.none")}</p>
      ) : (
        <HoldTable visit={visit} holds={standing} nameOf={nameOf} />
      )}
      {over.length === 0 ? null : (
        <>
          <h2>{t("holds.over")}</h2>
          <HoldTable visit={visit} holds={over} nameOf={nameOf} />
        </>
      )}
    </>,
  );
}

const HoldTable = ({
  visit: { t },
  holds,
  nameOf,
}: {
  visit: Visit;
  holds: readonly WatchedHold[];
  nameOf: (id: string) => string;
}) => (
  <div class="table-frame to-cards">
    <table class="dense">
      <thead>
        <tr>
          <th scope="col">{t("person.number")}</th>
          <th scope="col">{t("hold.ground")}</th>
          <th scope="col">{t("holds.who")}</th>
        </tr>
      </thead>
      <tbody>
        {holds.map((hold) => (
          <tr>
            <th scope="row">
              <a href={`${holdsAddress}/${hold.id}`}>{writeNumber(hold.number)}</a>
            </th>
            <td data-label={t("hold.ground")}>{sayHold(t, hold)}</td>
            <td data-label={t("holds.who")}>
              <bdi>{nameOf(hold.placedBy)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

async function holdPage(visit: Visit, { status, ...shown }: Shown): Promise<Response> {
  const { t, people, act, today, place } = visit;
  const hold = await look(people.database, (query) => watchHold(query, people, act, place("hold")));
  const nameOf = await namesOfStaff(visit, [hold.placedBy, hold.lifted?.by]);
  return framed(
    visit,
    { title: t("hold.title"), crumbs: [{ title: t("holds.title"), address: holdsAddress }] },
    <>
      <h1>
        {t("hold.title")} <span class="soft">{writeNumber(hold.number)}</span>
      </h1>
      <HoldFacts visit={visit} hold={hold} nameOf={nameOf} />
      {standsOn(hold, today) ? (
        <section aria-labelledby="lift">
          <h2 id="lift">{t("hold.lift-open")}</h2>
          <SheetForm
            sheet={sheetOf(liftingForm, {
              language: visit.language,
              action: `${holdsAddress}/${hold.id}`,
              submit: t("hold.lift"),
              requestKey: visit.freshKey(),
              ...shown,
              version: null,
            })}
          />
        </section>
      ) : null}
    </>,
    status,
  );
}
