import { countryCodesOf, nameOfCountry } from "../../core/country-codes.ts";
import { farFromBorder } from "../editing/far-from-border.ts";
import type { RecordKind } from "../editing/records.ts";
import type { Names, Place } from "../model.ts";
import type { MapGround } from "../reading.ts";
import type { Say } from "./desk.ts";

interface ListProps {
  readonly t: Say;
  readonly language: "bg" | "en";
  readonly kind: RecordKind;
  readonly ground: MapGround;
}

/** Places, routes or branches in a table, each leading to its form. */
export const RecordList = ({ t, language, kind, ground }: ListProps) => (
  <section class="table-frame" aria-label={t(`map.${kind}`)} tabindex={0}>
    {kind === "places" ? (
      <Places t={t} language={language} ground={ground} />
    ) : (
      <Named t={t} language={language} kind={kind} records={ground[kind]} />
    )}
  </section>
);

const Places = ({ t, language, ground: { places, sources } }: Omit<ListProps, "kind">) => (
  <table class="dense">
    <thead>
      <tr>
        <th scope="col">{t("list.name")}</th>
        <th scope="col">{t("list.kind")}</th>
        <th scope="col">{t("list.country")}</th>
        <th scope="col">{t("list.accuracy")}</th>
        <th scope="col">{t("list.source")}</th>
      </tr>
    </thead>
    <tbody>
      {[...places.values()].map((place) => (
        <tr>
          <th scope="row">
            <a href={`/map/places/${place.id}`}>{place.names[language]}</a> <small>{place.id}</small>
          </th>
          <td>
            {t(`kind.${place.kind}`)}
            <Far t={t} place={place} />
          </td>
          <td>{nameOfCountry(countryCodesOf(place.country)?.alpha3 ?? place.country, language)}</td>
          <td>{place.accuracy === null ? "–" : t("list.metres", { metres: place.accuracy })}</td>
          <td>{sources.get(place.source)?.title ?? place.source}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Far = ({ t, place }: { t: Say; place: Place }) => {
  const far = farFromBorder(place);
  return far === null ? null : <p class="notice">{t("place.far", { km: far })}</p>;
};

const Named = ({
  t,
  language,
  kind,
  records,
}: Omit<ListProps, "ground"> & {
  readonly records: readonly { readonly id: string; readonly names: Names }[];
}) => (
  <table class="dense">
    <thead>
      <tr>
        <th scope="col">{t("list.name")}</th>
      </tr>
    </thead>
    <tbody>
      {records.map(({ id, names }) => (
        <tr>
          <th scope="row">
            <a href={`/map/${kind}/${id}`}>{names[language]}</a> <small>{id}</small>
          </th>
        </tr>
      ))}
    </tbody>
  </table>
);
