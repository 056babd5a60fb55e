import { type Entry, unknown } from "../counting/entry.ts";
import { definitions } from "../definitions/all.ts";
import { changedIn, type Difference, mostShown } from "../reports/compare.ts";
import { sayDay, type Visit } from "./desk.tsx";
import { isHidden, sayWait, valueName } from "./names.ts";

/** Person by person what is not as it was. */
export const DifferenceTable = ({
  visit,
  differences,
}: {
  visit: Visit;
  differences: readonly Difference[];
}) => {
  const { t, language } = visit;
  const titleOf = (id: string) => definitions.find((one) => one.id === id)?.title[language] ?? id;
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("difference.what")}</th>
            <th scope="col">{t("persons.person")}</th>
            <th scope="col">{t("difference.before")}</th>
            <th scope="col">{t("difference.after")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, mostShown).map((one) => (
            <tr>
              <th scope="row">
                {titleOf(one.indicator)}, {t(`difference.span-${one.span}`)}:{" "}
                <span class="status">{t(`difference.${one.kind}`)}</span>
              </th>
              <td data-label={t("persons.person")}>
                <a href={`/people/${one.personId}`}>{t("persons.person")}</a>
              </td>
              <td data-label={t("difference.before")}>{says(visit, one.before, one.after)}</td>
              <td data-label={t("difference.after")}>{says(visit, one.after, one.before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Of an entry what the other side has otherwise; the day, where there is no other side. */
function says(visit: Visit, entry: Entry | null, other: Entry | null): string {
  if (!entry) return "–";
  const keys = other ? changedIn(entry, other) : (["day"] as const);
  const say = (key: (typeof keys)[number]): string => {
    if (key === "day") return sayDay(visit, entry.day);
    if (key === "waited") return `${visit.t("waits.title")}: ${sayWait(visit, entry.waited)}`;
    const value = isHidden(visit, key) ? visit.t("group.guarded") : null;
    return `${visit.t(`group.${key}`)}: ${value ?? valueName(key, entry[key] ?? unknown, visit.language)}`;
  };
  return keys.map(say).join("; ");
}
