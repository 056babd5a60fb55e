import type { FoundPerson } from "../../finding/search.ts";
import { PersonName } from "../../parts/person-name.ts";
import { writeNumber } from "../../person-number.ts";
import { nationalityName } from "../../records/choices.ts";
import { personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { NameReasons } from "../likeness/words.tsx";

/** Who was found, the likeliest first, each with why. The same in the page and as one types. */
export const SearchResults = ({ visit, found }: { visit: Visit; found: readonly FoundPerson[] }) => {
  const { t } = visit;
  if (found.length === 0) return <p class="search-count">{t("search.none")}</p>;
  return (
    <>
      <p class="search-count">{t("search.count", { count: found.length })}</p>
      <ol class="found">
        {found.map((person) => (
          <li>
            <a href={personAddress(person.label.id)}>
              <PersonName t={t} label={person.label} />
            </a>{" "}
            <span class="soft">
              {writeNumber(person.label.number)}
              {person.births.length > 0
                ? ` · ${t("search.born")} ${[...new Set(person.births)].map((date) => t.date(date)).join(" / ")}`
                : ""}
              {person.nationalities.length > 0
                ? ` · ${[...new Set(person.nationalities)].map((country) => nationalityName(country, visit.language)).join(", ")}`
                : ""}
            </span>
            {person.safe ? (
              <span class={`call-hint call-${person.safe}`}>{t(`call.${person.safe}`)}</span>
            ) : null}
            <ul class="reasons">
              {person.found === "name" ? null : <li>{t("search.by-number")}</li>}
              <NameReasons t={t} reasons={person.reasons} />
              <Fits visit={visit} fits={person.birthFits} what="year" />
              <Fits visit={visit} fits={person.nationalityFits} what="country" />
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
};

const Fits = ({
  visit: { t },
  fits,
  what,
}: {
  visit: Visit;
  fits: boolean | null;
  what: "year" | "country";
}) =>
  fits === null ? null : (
    <li class={fits ? undefined : "against"}>{t(`search.${what}-${fits ? "fits" : "differs"}`)}</li>
  );
