import type { PartialDate } from "../../../core/partial-date.ts";
import { type Shown, sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { Form } from "../../../ui/form-controls.tsx";
import { type BoundMember, membersBound } from "../../destinations/affected.ts";
import { addDestination, decideDestination, reviewDestinations } from "../../destinations/decide.ts";
import { decisionForm, placeForm, reviewForm } from "../../destinations/forms.ts";
import { type DestinationList, versionOn } from "../../destinations/list.ts";
import { readDestinations, readReviews } from "../../destinations/read-list.ts";
import { canStop } from "../../destinations/stop-journeys.ts";
import { formPosting } from "../answering.ts";
import { afterwards, framed, page, type TravelDesk, type Visit } from "../desk.ts";
import { offeredTo } from "../offered.ts";
import {
  AsOf,
  Days,
  destinationsAddress,
  mayReadList,
  mayWriteList,
  nameOfPlace,
  placeAddress,
} from "./list-page.tsx";

const first: Shown = { status: 200 };

/** Adding places, looking the list through, and each place with its history. */
export const placeRoutes = (desk: TravelDesk): Route[] => [
  page(desk, placeAddress("new"), mayWriteList, (visit) => showNew(visit, first)),
  formPosting(desk, {
    path: placeAddress("new"),
    policy: mayWriteList,
    form: placeForm,
    show: showNew,
    save: async (visit, change, { values }) =>
      afterwards(placeAddress(await addDestination(change, visit.cases, visit.act, values)), "saved"),
  }),
  page(desk, placeAddress("review"), mayWriteList, (visit) => showReview(visit, first)),
  formPosting(desk, {
    path: placeAddress("review"),
    policy: mayWriteList,
    form: reviewForm,
    show: showReview,
    async save(visit, change, { values }) {
      await reviewDestinations(change, visit.cases, visit.act, values);
      return afterwards(destinationsAddress, "saved");
    },
  }),
  page(desk, placeAddress(":place"), mayReadList, (visit) => showPlace(visit, first)),
  formPosting(desk, {
    path: placeAddress(":place"),
    policy: mayWriteList,
    form: decisionForm,
    show: showPlace,
    async save(visit, change, { values }) {
      await decideDestination(change, visit.cases, visit.act, visit.place("place"), values);
      return afterwards(placeAddress(visit.place("place")), "saved");
    },
  }),
];

const crumbs = ({ t }: Visit) => [{ title: t("destinations.title"), address: destinationsAddress }];

function sheet(visit: Visit, form: Parameters<typeof sheetOf>[0], action: string, shown: Shown, values = {}) {
  const { t, language } = visit;
  return sheetOf(form, {
    language,
    action,
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    values,
    offered: offeredTo(visit),
    ...shown,
  });
}

function showNew(visit: Visit, shown: Shown): Promise<Response> {
  const { t } = visit;
  return framed(
    visit,
    { title: t("destinations.add"), crumbs: crumbs(visit) },
    <>
      <h1>{t("destinations.add")}</h1>
      <Form sheet={sheet(visit, placeForm, placeAddress("new"), shown, { since: visit.today })} />
    </>,
    shown.status,
  );
}

async function showReview(visit: Visit, shown: Shown): Promise<Response> {
  const { t, desk, cases } = visit;
  const reviews = await readReviews(cases.database.query);
  const names = await desk.namesOf([...new Set(reviews.map(({ madeBy }) => madeBy))]);
  return framed(
    visit,
    { title: t("destinations.review"), crumbs: crumbs(visit) },
    <>
      <h1>{t("destinations.review")}</h1>
      <p>{t("destinations.review-text")}</p>
      <Form sheet={sheet(visit, reviewForm, placeAddress("review"), shown, { as_of: visit.today })} />
      <h2>{t("destinations.reviews")}</h2>
      <ul>
        {reviews.map(({ asOf, source, note, madeBy }) => (
          <li>
            {t.date(asOf as PartialDate)}: {source}. {note} <small>{names.get(madeBy) ?? madeBy}</small>
          </li>
        ))}
      </ul>
    </>,
    shown.status,
  );
}

async function showPlace(visit: Visit, shown: Shown): Promise<Response> {
  const { t, desk, cases } = visit;
  const id = visit.place("place");
  const { query } = cases.database;
  const list = await readDestinations(query);
  const place = list.places.find((one) => one.id === id);
  if (!place) throw notFound();
  const versions = list.versions.filter(({ placeId }) => placeId === id).toReversed();
  const names = await desk.namesOf([...new Set(versions.map(({ madeBy }) => madeBy))]);
  const bound = await membersBound(query, id);
  const name = nameOfPlace(place, visit);
  return framed(
    visit,
    { title: name, crumbs: crumbs(visit) },
    <>
      <h1>{name}</h1>
      <AsOf visit={visit} list={list} />
      <ToDo visit={visit} id={id} list={list} bound={bound} />
      <h2>{t("destinations.history")}</h2>
      <ol class="history" reversed>
        {versions.map((version) => (
          <li>
            <strong class={`state state-${version.state}`}>{t(`destination-state.${version.state}`)}</strong>{" "}
            <Days t={t} version={version} />
            <p>
              {version.reason} {version.conditions}
            </p>
            <p class="soft">
              {version.source}.{" "}
              {t("destinations.made", {
                moment: t.moment(new Date(version.madeAt)),
                name: names.get(version.madeBy) ?? version.madeBy,
              })}
            </p>
          </li>
        ))}
      </ol>
      {visit.may("travel.write") ? (
        <section aria-labelledby="decide">
          <h2 id="decide">{t("destinations.decide")}</h2>
          <p>{t("destinations.decide-text")}</p>
          <Form sheet={sheet(visit, decisionForm, placeAddress(id), shown, { since: visit.today })} />
        </section>
      ) : null}
    </>,
    shown.status,
  );
}

/** Who is bound for a place, and what its closing or opening asks of whoever books: to stop them, to let them go on. */
const ToDo = ({
  visit: { t, today, may },
  id,
  list,
  bound,
}: {
  visit: Visit;
  id: string;
  list: DestinationList;
  bound: readonly BoundMember[];
}) => {
  const address = placeAddress(id, "bound");
  const now = versionOn(list, id, today);
  const closed = now !== null && now !== "run-out" && now.state === "suspended";
  const open = now !== null && now !== "run-out" && !closed;
  const count = bound.filter((one) => (closed ? canStop(one) : open && one.state === "suspended")).length;
  return count > 0 && may("travel.write") ? (
    <div class={closed ? "call call-no" : "call"}>
      <p>{t(closed ? "destinations.stop-them" : "destinations.look-again", { count })}</p>
      <a class="button" href={address}>
        {t("destinations.see-bound")}
      </a>
    </div>
  ) : (
    <p>
      <a href={address}>{t("destinations.bound", { count: bound.length })}</a>
    </p>
  );
};
