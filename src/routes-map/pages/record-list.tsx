import { countryCodesOf, nameOfCountry } from "../../core/country-codes.ts";
import { farFromBorder } from "../editing/far-from-border.ts";
import type { RecordKind } from "../editing/records.ts";
import type { Fact, Names, Place, Source } from "../model.ts";
import type { MapGround } from "../reading.ts";
import type { Say } from "./desk.ts";

interface ListProps {
  readonly t: Say;
  readonly language: "bg" | "en";
  readonly kind: RecordKind;
  readonly ground: MapGround;
  readonly facts: readonly Fact[];
}

/** The records of a kind in a table, each leading to its form. */
export const RecordList = ({ t, language, kind, ground, facts }: ListProps) => (
  <section class="table-frame" aria-label={t(`map.${kind}`)} tabindex={0}>
    {kind === "places" ? (
      <Places t={t} language={language} ground={ground} />
    ) : kind === "facts" ? (
      <Facts t={t} language={language} facts={facts} ground={ground} />
    ) : kind === "sources" ? (
      <Sources t={t} sources={[...ground.sources.values()]} />
    ) : (
      <Named t={t} language={language} kind={kind} records={ground[kind]} />
    )}
  </section>
);

const Facts = ({ t, language, facts, ground: { sources } }: Omit<ListProps, "kind">) => (
  <table class="dense">
    <thead>
      <tr>
        <th scope="col">{t("list.what")}</th>
        <th scope="col">{t("list.country")}</th>
        <th scope="col">{t("field.year")}</th>
        <th scope="col">{t("field.value")}</th>
        <th scope="col">{t("list.source")}</th>
      </tr>
    </thead>
    <tbody>
      {facts.map((fact) => (
        <tr>
          <th scope="row">
            <a href={`/map/facts/${fact.id}`}>{fact.what[language]}</a>
          </th>
          <td>{fact.country === "" ? "–" : nameOfCountry(fact.country, language)}</td>
          <td>{fact.year}</td>
          <td>{t.number(fact.value)}</td>
          <td>{sources.get(fact.source)?.title ?? fact.source}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Sources = ({ t, sources }: { readonly t: Say; readonly sources: readonly Source[] }) => (
  <table class="dense">
    <thead>
      <tr>
        <th scope="col">{t("field.title")}</th>
        <th scope="col">{t("field.publisher")}</th>
        <th scope="col">{t("field.licence")}</th>
      </tr>
    </thead>
    <tbody>
      {sources.map(({ id, title, publisher, licence }) => (
        <tr>
          <th scope="row">
            <a href={`/map/sources/${id}`}>{title}</a>
          </th>
          <td>{publisher}</td>
          <td>{licence ?? "–"}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Places = ({ t, language, ground: { places, sources } }: Omit<ListProps, "kind" | "facts">) => (
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
}: Omit<ListProps, "ground" | "facts"> & {
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
