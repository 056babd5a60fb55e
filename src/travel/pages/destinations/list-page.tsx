import { may } from "../../../access/index.ts";
import { countryName } from "../../../core/country.ts";
import type { PartialDate } from "../../../core/partial-date.ts";
import type { Route } from "../../../platform/http/index.ts";
import {
  type DestinationList,
  type DestinationPlace,
  type DestinationVersion,
  standingOn,
  versionOn,
} from "../../destinations/list.ts";
import { readDestinations } from "../../destinations/read-list.ts";
import { framed, page, type Say, type TravelDesk, type Visit } from "../desk.ts";

export const destinationsAddress = "/destinations";
export const placeAddress = (id: string, ...more: readonly string[]): string =>
  [destinationsAddress, id, ...more].join("/");

/** Whoever works with cases reads the list. */
export const mayReadList = may("case.read");
export const mayWriteList = may("travel.write");

export const destinationListRoutes = (desk: TravelDesk): Route[] => [
  page(desk, destinationsAddress, mayReadList, showList),
];

/** `Ербил, Ирак (EBL)`. */
export function nameOfPlace(
  { country, place, airport }: DestinationPlace,
  visit: Pick<Visit, "language" | "t">,
): string {
  const land = countryName(country, visit.language);
  if (place === null) return land;
  return airport === null ? `${place}, ${land}` : `${place}, ${land} (${airport})`;
}

async function showList(visit: Visit): Promise<Response> {
  const { t, cases, language } = visit;
  const list = await readDestinations(cases.database.query);
  const places = list.places.toSorted(
    (a, b) =>
      countryName(a.country, language).localeCompare(countryName(b.country, language), language) ||
      (a.place ?? "").localeCompare(b.place ?? "", language),
  );
  return framed(
    visit,
    { title: t("destinations.title") },
    <>
      <div class="page-bar">
        <h1>{t("destinations.title")}</h1>
        <p class="actions">
          {visit.may("travel.write") ? (
            <>
              <a class="button" href={placeAddress("new")}>
                {t("destinations.add")}
              </a>
              <a class="button second" href={placeAddress("review")}>
                {t("destinations.review")}
              </a>
            </>
          ) : null}
          <a class="button second" href={placeAddress("transit")}>
            {t("lesson.title")}
          </a>
        </p>
      </div>
      <AsOf visit={visit} list={list} />
      {places.length === 0 ? (
        <p>{t("destinations.empty")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("destination.place")}</th>
                <th scope="col">{t("destination.state")}</th>
                <th scope="col">{t("destinations.in-force")}</th>
                <th scope="col">{t("destination.reason")}</th>
                <th scope="col">{t("destination.source")}</th>
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <Line visit={visit} list={list} place={place} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>,
  );
}

/** How old the list is: shown wherever it is. */
export const AsOf = ({ visit: { t, today }, list }: { visit: Visit; list: DestinationList }) => {
  if (list.asOf === null) return <p class="notice">{t("destinations.never")}</p>;
  const opens = list.places.some(
    ({ country, id, airport }) => standingOn(list, { country, placeId: id, airport }, today).is === "stale",
  );
  return (
    <>
      <p>{t("destinations.as-of", { date: t.date(list.asOf as PartialDate) })}</p>
      {opens ? <p class="notice">{t("destinations.stale")}</p> : null}
    </>
  );
};

const Line = ({
  visit,
  list,
  place,
}: {
  visit: Visit;
  list: DestinationList<DestinationVersion>;
  place: DestinationPlace;
}) => {
  const { t, today } = visit;
  const held = versionOn(list, place.id, today);
  const next = list.versions.filter(({ placeId, since }) => placeId === place.id && since > today).at(-1);
  const version = typeof held === "string" ? null : (held ?? next ?? null);
  return (
    <tr>
      <th scope="row">
        <a href={placeAddress(place.id)}>{nameOfPlace(place, visit)}</a>
        {place.place === null ? <small> {t("destinations.whole-country")}</small> : null}
      </th>
      <td data-label={t("destination.state")}>
        {held === "run-out" ? (
          <strong class="state state-run-out">{t("destinations.run-out")}</strong>
        ) : held === null ? (
          t("destinations.not-yet")
        ) : (
          <strong class={`state state-${held.state}`}>{t(`destination-state.${held.state}`)}</strong>
        )}
      </td>
      <td data-label={t("destinations.in-force")}>{version ? <Days t={t} version={version} /> : null}</td>
      <td data-label={t("destination.reason")}>{version?.conditions ?? version?.reason}</td>
      <td data-label={t("destination.source")}>{version?.source}</td>
    </tr>
  );
};

/** From when, and until when. */
export const Days = ({
  t,
  version: { since, until },
}: {
  t: Say;
  version: { readonly since: string; readonly until: string | null };
}) => (
  <>
    {t("destinations.since-until", {
      since: t.date(since as PartialDate),
      until: until === null ? "…" : t.date(until as PartialDate),
    })}
  </>
);
